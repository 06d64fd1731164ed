"""Documents of an invented kecamatan that the print tests draw."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

from kinerja_desktop.domain.penilaian.evaluasi import (
    BuktiDukung,
    CapaianOrganisasi,
    Ekspektasi,
    Evaluasi,
    JenisBukti,
    PemberiUmpanBalik,
    Predikat,
    Realisasi,
    SifatUmpanBalik,
    UmpanBalik,
)
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    BagianLampiran,
    BarisLampiran,
    EkspektasiKhusus,
    Formulir,
    IndikatorKinerja,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    Pendekatan,
    Pihak,
    RencanaHasilKerja,
    Skp,
)
from kinerja_desktop.sheets.rencana_sel import Kertas, KonteksCetak

__all__ = ["Kertas", "Predikat", "evaluasi", "konteks", "rhk", "skp"]

WIB = timezone(timedelta(hours=7))
PEGAWAI = Pihak(
    UUID(int=1), "Siti Nuraini Lubis, A.Md.", "199007302015032006", "Pengatur Tingkat I, II/d", "Arsiparis Terampil",
    "Subbagian Umum dan Kepegawaian, Kecamatan Muara Sari",
)  # fmt: skip
PENILAI = Pihak(
    UUID(int=2), "Yuliana Marpaung, S.STP., M.A.P.", "198411022004122001", "Pembina, IV/a", "Sekretaris Camat",
    "Kecamatan Muara Sari",
)  # fmt: skip
ATASAN = Pihak(
    UUID(int=3), "Drs. Ridwan Pasaribu, M.Si.", "197203141994031004", "Pembina Tingkat I, IV/b", "Camat",
    "Kecamatan Muara Sari",
)  # fmt: skip
ASPEK = (
    (Aspek.KUANTITAS, "Jumlah berkas arsip dinamis yang ditata dan diberi nomor", "1200", "berkas"),
    (Aspek.KUALITAS, "Persentase berkas yang ditemukan kembali dalam lima menit", "98", "%"),
    (Aspek.WAKTU, "Waktu penataan sejak berkas diterima", "2", "hari kerja"),
)


def indikator(nomor: int, urutan: int, *, teks: str = "") -> IndikatorKinerja:
    aspek, kata, nilai, satuan = ASPEK[urutan]
    jenis = JenisTarget.PERSEN if satuan == "%" else JenisTarget.ANGKA
    return IndikatorKinerja(
        UUID(int=1000 + nomor * 10 + urutan), aspek, teks or kata, jenis, Decimal(nilai), None, None, None, "", satuan,
        Arah.TURUN if aspek is Aspek.WAKTU else Arah.NAIK, (None, None, None, None),
    )  # fmt: skip


def rhk(nomor: int, teks: str = "", *, jenis: JenisRhk = JenisRhk.UTAMA, aspek: int = 3) -> RencanaHasilKerja:
    return RencanaHasilKerja(
        UUID(int=100 + nomor), jenis, Klasifikasi.ORGANISASI,
        "Meningkatnya kualitas pelayanan publik kecamatan; nilai IKM kecamatan 88,31",
        teks or f"Tersedianya arsip dinamis yang tertata dan mudah ditemukan pada bagian {nomor}",
        "Sekretaris Camat", nomor, tuple(indikator(nomor, n) for n in range(aspek)),
    )  # fmt: skip


def skp(*semua: RencanaHasilKerja) -> Skp:
    isi = semua or (
        rhk(1),
        rhk(2),
        rhk(3, "Terlaksananya tugas panitia HUT RI tingkat kecamatan", jenis=JenisRhk.TAMBAHAN, aspek=1),
    )
    return Skp(
        UUID(int=10), "tirta.muara-sari", UUID(int=1), UUID(int=2), 2026, date(2026, 1, 1), date(2026, 12, 31),
        Pendekatan.KUANTITATIF, Formulir.JA_JF, "Pemerintah Kabupaten Tirta Kencana", PEGAWAI, PENILAI, isi,
        (
            EkspektasiKhusus(UUID(int=201), 1, "Memberi kabar kepada pemohon arsip pada hari yang sama."),
            EkspektasiKhusus(UUID(int=202), 3, "Mengikuti bimbingan teknis kearsipan dan membagi hasilnya."),
        ),
        (
            BarisLampiran(UUID(int=301), BagianLampiran.DUKUNGAN_SUMBER_DAYA, 1, "Komputer dan pemindai"),
            BarisLampiran(UUID(int=302), BagianLampiran.SKEMA_PERTANGGUNGJAWABAN, 1, "Laporan bulanan"),
        ),
    )  # fmt: skip


def evaluasi(dari: Skp | None = None, **ubah: object) -> Evaluasi:
    dokumen = dari or skp()
    bukti = BuktiDukung(UUID(int=501), JenisBukti.FILE, "Daftar arsip inaktif", date(2026, 3, 30), "", "daftar.pdf")
    realisasi = tuple(
        Realisasi(UUID(int=600 + n), satu.id, satu.nilai, "", "Buku agenda arsip", (bukti,))
        for n, satu in enumerate(i for r in dokumen.rhk for i in r.indikator)
    )
    umpan = tuple(
        UmpanBalik(
            UUID(int=700 + n),
            pemberi,
            UUID(int=2),
            dokumen.rhk[0].id,
            None,
            date(2026, 3, 1 + n),
            isi,
            SifatUmpanBalik.APRESIASI,
        )
        for n, (pemberi, isi) in enumerate(
            (
                (PemberiUmpanBalik.PIMPINAN, "Penataan selesai lebih awal, pertahankan."),
                (PemberiUmpanBalik.REKAN, "Berkas mudah dicari, terima kasih."),
            )
        )
    )
    perilaku = UmpanBalik(
        UUID(int=720), PemberiUmpanBalik.PIHAK_LAIN, UUID(int=4), None, 1, date(2026, 3, 9),
        "Petugas menjawab dengan sabar.", SifatUmpanBalik.APRESIASI,
    )  # fmt: skip
    dasar = Evaluasi(
        UUID(int=20), "tirta.muara-sari", UUID(int=1), "2026-TW1", date(2026, 1, 1), date(2026, 3, 31), dokumen,
        "ab" * 32, PENILAI, ATASAN, realisasi, (*umpan, perilaku), Ekspektasi.DI_ATAS, "", Ekspektasi.SESUAI, "",
        (None,) * 7, CapaianOrganisasi.BAIK,
        "Percepat penilaian kembali berkas inaktif 2019–2021. Minta dua hari pendampingan arsiparis dari Dinas "
        "Perpustakaan dan Arsip pada November.",
        date(2026, 4, 12), date(2026, 4, 14),
    )  # fmt: skip
    return replace(dasar, **ubah)  # pyright: ignore[reportArgumentType]


def konteks(**ubah: object) -> KonteksCetak:
    dasar = KonteksCetak(
        Kertas.A4, "7QX4-M2TA", 2, False, "Muara Sari", date(2026, 4, 12), datetime(2026, 4, 12, 10, 42, tzinfo=WIB)
    )
    return replace(dasar, **ubah)  # pyright: ignore[reportArgumentType]
