"""Invented content for the pictures of the training page: one year of one person, and his unit's."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai, StatusAsn
from kinerja_desktop.domain.pelaksanaan.jp import jam_pelajaran, jumlah_jp, takaran_jp
from kinerja_desktop.domain.pelaksanaan.pelatihan import Pelatihan
from kinerja_desktop.ui.pelaksanaan.aksi_pelatihan import AksiPelatihan
from kinerja_desktop.ui.pelaksanaan.contoh_potret import HARI_INI, LINGKUP, SEKARANG, SITI_ID
from kinerja_desktop.usecases.pelaksanaan.isian_pelatihan import KLASIKAL
from kinerja_desktop.usecases.pelaksanaan.lihat_pelatihan import (
    BarisJp,
    BarisPelatihan,
    LihatPelatihan,
    RingkasanJp,
    aturan_jp,
)

CATATAN = (
    (date(2026, 9, 17), "Bimtek pengelolaan arsip dinamis", "Dinas Perpustakaan dan Arsip", "bimtek", 270, "800/112"),
    (date(2026, 7, 21), "Webinar keamanan informasi untuk ASN", "BSSN, daring", "e-learning", 135, "BSSN-2026-771"),
    (date(2026, 6, 4), "Coaching penilai: menulis realisasi", "Sekretaris Camat", "coaching", 90, ""),
    (date(2026, 3, 12), "Pelatihan tata naskah dinas", "BKPSDM", "pelatihan teknis", 158, "893/41/BKPSDM"),
)
CUKUP = ("26", "24", "23", "23", "22", "22", "21.5", "21.5", "21", "21", "20.5", "20.5", "20.5", *("20",) * 18)
KURANG = ("18.5", "18", "16", "16", "15.5", "14", "12", "12", "10.5", "9", "9", "8", "6", "6", "4", "3")


def pelatihan_contoh() -> LihatPelatihan:
    """Siti's year with four entries: 14,5 JP."""
    aturan = aturan_jp(2026)
    entri = tuple(
        Pelatihan(UUID(int=850 + nomor), LINGKUP, SITI_ID, judul, bentuk, oleh, hari, hari, menit, sertifikat)
        for nomor, (hari, judul, oleh, bentuk, menit, sertifikat) in enumerate(CATATAN)
    )
    jumlah = jumlah_jp(entri, 2026, aturan)
    klasikal = tuple(satu for satu in entri if satu.bentuk in KLASIKAL)
    lain = tuple(satu for satu in entri if satu.bentuk not in KLASIKAL)
    return LihatPelatihan(
        pegawai=_orang(SITI_ID, "Siti Nuraini Lubis", "A.Md."),
        tahun=2026,
        baris=tuple(BarisPelatihan(satu, jam_pelajaran(satu.menit, aturan)) for satu in entri),
        takaran=takaran_jp(jumlah, StatusAsn.PNS, 2026, HARI_INI, aturan),
        kalimat="Kurang 5,5 JP untuk tahun ini",
        penjelasan="Batas 31 Desember. Garis tegak menandai hari ini: 78% tahun berjalan, setara 15,6 JP.",
        menurut_kelompok=(
            ("Klasikal", jumlah_jp(klasikal, 2026, aturan)),
            ("Nonklasikal", jumlah_jp(lain, 2026, aturan)),
        ),
        temuan=(),
        sumber=f"{aturan.sumber}, {aturan.pasal}",
        draf={"pelatihan.selesai": "12-10-2026", "pelatihan.judul": "Bimtek Aplikasi SRIKANDI v3",
              "pelatihan.bentuk": "bimtek", "pelatihan.menit": "180"},
        terkunci="",
    )  # fmt: skip


def ringkasan_contoh() -> RingkasanJp:
    """48 people of a kecamatan, 31 of them with their hours."""
    nilai = [(Decimal(satu), True) for satu in CUKUP] + [(Decimal(satu), False) for satu in KURANG]
    nilai.append((Decimal("14.5"), False))
    nilai.sort(key=lambda satu: -satu[0])
    baris = tuple(
        BarisJp(
            _orang(SITI_ID, "Siti Nuraini Lubis", "A.Md.") if jumlah == Decimal("14.5") else _orang(
                UUID(int=3000 + nomor), f"Pegawai {nomor + 1}"
            ),
            "Kecamatan Muara Sari",
            jumlah,
            pppk=False,
            cukup=cukup,
        )
        for nomor, (jumlah, cukup) in enumerate(nilai)
    )  # fmt: skip
    return RingkasanJp(2026, baris, len(CUKUP), len(baris), 0, 0, f"31 dari {len(baris)} pegawai sudah mencapai 20 JP")


def aksi_pelatihan_contoh() -> AksiPelatihan:
    """Functions that answer with the sample whatever is asked."""

    def lihat(*_apa: object) -> LihatPelatihan:
        return pelatihan_contoh()

    return AksiPelatihan(
        saya=SITI_ID,
        hari_ini=lambda: HARI_INI,
        saat_ini=lambda: SEKARANG,
        aturan=aturan_jp,
        lihat=lihat,
        ringkasan=lambda *_apa: ringkasan_contoh(),
        catat=lihat,
        simpan_draf=lambda *_apa: None,
        ubah=lihat,
        hapus=lihat,
        pulihkan=lihat,
        cari=lambda _teks, serahkan: serahkan(()),
    )


def _orang(id_: UUID, nama: str, gelar: str = "") -> Pegawai:
    nip = f"19900730201503{id_.int % 10000:04d}"
    return Pegawai(id_, LINGKUP, nip, nama, "", gelar, StatusAsn.PNS, "II/d", None, "2")
