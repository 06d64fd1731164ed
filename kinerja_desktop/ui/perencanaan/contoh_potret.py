"""Siti's SKP of 2026 as in the pictures of `look/`, and a board around it. No store behind it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian, Kejadian
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp, boleh, hidup
from kinerja_desktop.domain.perencanaan.periksa_skp import periksa_skp
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
    TautanInduk,
)
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.contoh_potret import AKSI_TULIS, KEADAAN, SEKARANG, baris_contoh, jendela_contoh
from kinerja_desktop.ui.perencanaan.aksi_skp import AksiPapan, AksiSkp, BukaSkp
from kinerja_desktop.ui.perencanaan.alat_pendekatan import alat_pendekatan
from kinerja_desktop.ui.perencanaan.alat_skp import AlatSkp
from kinerja_desktop.ui.perencanaan.contoh_formulir import skp_kualitatif, skp_pimpinan
from kinerja_desktop.ui.perencanaan.contoh_matriks import cakupan_contoh, matriks_contoh
from kinerja_desktop.ui.perencanaan.contoh_tautan import aksi_tautan_contoh
from kinerja_desktop.ui.perencanaan.dialog_langkah import ask_date, ask_note
from kinerja_desktop.ui.perencanaan.papan_page import PapanPage
from kinerja_desktop.ui.perencanaan.skp_page import SkpPage
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.perencanaan.daftar_skp import PapanSkp
from kinerja_desktop.usecases.perencanaan.lihat_skp import LANGKAH, LihatSkp
from kinerja_desktop.usecases.perencanaan.riwayat_skp import LangkahTercatat, PerubahanTercatat, RiwayatSkp

HARI_INI = date(2026, 1, 22)
SKP_ID, SITI_ID, SEKCAM_ID = UUID(int=3001), UUID(int=1008), UUID(int=1011)
TANPA_TRIWULAN = (None, None, None, None)


def _indikator(
    nomor: int,
    aspek: Aspek,
    teks: str,
    jenis: JenisTarget,
    target: Decimal | date | None,
    satuan: str,
    *,
    triwulan: tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None] = TANPA_TRIWULAN,
) -> IndikatorKinerja:
    return IndikatorKinerja(
        id=UUID(int=3200 + nomor),
        aspek=aspek,
        teks=teks,
        jenis_target=jenis,
        nilai=target if isinstance(target, Decimal) else None,
        minimum=None,
        maksimum=None,
        tanggal=target if isinstance(target, date) else None,
        teks_target="",
        satuan=satuan,
        arah=Arah.TURUN if aspek is Aspek.WAKTU else Arah.NAIK,
        triwulan=triwulan,
    )


def _rhk(nomor: int, jenis: JenisRhk, pimpinan: str, teks: str, *indikator: IndikatorKinerja) -> RencanaHasilKerja:
    return RencanaHasilKerja(
        UUID(int=3100 + nomor), jenis, Klasifikasi.INDIVIDU, pimpinan, teks, "Sekretaris Camat", nomor, indikator
    )


def skp_contoh() -> Skp:
    """The draft of the picture: one target is missing, one plan is worded as an activity, one sum is off."""
    empat = (Decimal(300), Decimal(300), Decimal(300), Decimal(300))
    lebih = (Decimal(90), Decimal(90), Decimal(90), Decimal(70))
    angka, persen, tanggal = JenisTarget.ANGKA, JenisTarget.PERSEN, JenisTarget.TANGGAL
    tertib = "Tertib administrasi dan kearsipan kecamatan (Sekretaris Camat)"
    layanan = "Terselenggaranya pelayanan administrasi terpadu (Sekretaris Camat)"
    rhk = (
        _rhk(
            1, JenisRhk.UTAMA, tertib, "Arsip dinamis kecamatan tertata dan mudah ditemukan",
            _indikator(1, Aspek.KUANTITAS, "Berkas aktif diberkaskan", angka, Decimal(360), "berkas"),
            _indikator(2, Aspek.KUALITAS, "Arsip ditemukan saat diminta", persen, Decimal(95), "%"),
            _indikator(3, Aspek.WAKTU, "Daftar arsip selesai", tanggal, date(2026, 12, 15), "tanggal"),
        ),
        _rhk(
            2, JenisRhk.UTAMA, tertib, "Melaksanakan penyusutan arsip inaktif sesuai jadwal retensi arsip",
            _indikator(4, Aspek.KUANTITAS, "Berkas inaktif dinilai kembali", angka, Decimal(1200), "berkas",
                       triwulan=empat),
            _indikator(5, Aspek.KUALITAS, "Usul musnah tanpa koreksi", persen, None, "%"),
            _indikator(6, Aspek.WAKTU, "Berita acara penyusutan", tanggal, date(2026, 11, 30), "tanggal"),
        ),
        _rhk(
            3, JenisRhk.UTAMA, layanan, "Layanan surat masuk dan keluar selesai pada hari yang sama",
            _indikator(7, Aspek.KUANTITAS, "Surat tercatat dalam register", angka, Decimal(360), "surat",
                       triwulan=lebih),
            _indikator(8, Aspek.KUALITAS, "Surat selesai pada hari yang sama", persen, Decimal(98), "%"),
        ),
        _rhk(
            4, JenisRhk.TAMBAHAN, "", "Tugas panitia HUT RI tingkat kecamatan terlaksana",
            _indikator(9, Aspek.KUANTITAS, "Laporan panitia", angka, Decimal(1), "laporan"),
        ),
    )  # fmt: skip
    lampiran = (
        (BagianLampiran.DUKUNGAN_SUMBER_DAYA, 1, "Laptop atau komputer"),
        (BagianLampiran.DUKUNGAN_SUMBER_DAYA, 2, "Ruang arsip dengan rak yang cukup untuk 1.200 berkas"),
        (BagianLampiran.SKEMA_PERTANGGUNGJAWABAN, 1, "Laporan bulanan"),
        (BagianLampiran.SKEMA_PERTANGGUNGJAWABAN, 2, "Dialog kinerja bulanan"),
        (BagianLampiran.KONSEKUENSI, 1, "Prioritas pelatihan"),
    )
    return Skp(
        id=SKP_ID,
        lingkup="tirta-kencana.muara-sari",
        pegawai_id=SITI_ID,
        penilai_id=SEKCAM_ID,
        tahun=2026,
        mulai=date(2026, 1, 1),
        selesai=date(2026, 12, 31),
        pendekatan=Pendekatan.KUANTITATIF,
        formulir=Formulir.JA_JF,
        instansi="Kabupaten Tirta Kencana",
        pegawai=Pihak(SITI_ID, "Siti Nuraini Lubis, A.Md.", "199007302015032006", "Pengatur Tk. I, II/d",
                      "Arsiparis Terampil", "Subbagian Umum dan Kepegawaian"),
        penilai=Pihak(SEKCAM_ID, "Yuliana Marpaung, S.STP.", "197905142003122004", "Penata Tk. I, III/d",
                      "Sekretaris Camat", "Sekretariat"),
        rhk=rhk,
        perilaku=(
            EkspektasiKhusus(UUID(int=3301), 1, "Setiap peminjam arsip mendapat jawaban pada hari yang sama."),
            EkspektasiKhusus(UUID(int=3302), 2, "Arsip yang keluar tercatat di buku peminjaman sebelum pulang."),
        ),
        lampiran=tuple(
            BarisLampiran(UUID(int=3400 + n), bagian, urutan, teks) for n, (bagian, urutan, teks) in enumerate(lampiran)
        ),
    )  # fmt: skip


def skp_lengkap() -> Skp:
    """The same with everything right: it can be handed in."""
    skp = skp_contoh()

    def lengkapi(satu: IndikatorKinerja) -> IndikatorKinerja:
        if satu.jenis_target is JenisTarget.PERSEN and satu.nilai is None:
            return replace(satu, nilai=Decimal(98))
        return replace(satu, triwulan=(Decimal(90),) * 4) if satu.id == UUID(int=3207) else satu

    rhk = tuple(
        replace(
            satu,
            teks=satu.teks.replace("Melaksanakan penyusutan arsip inaktif", "Arsip inaktif susut"),
            indikator=tuple(lengkapi(ukuran) for ukuran in satu.indikator),
        )
        for satu in skp.rhk
    )
    return replace(skp, rhk=rhk)


def kejadian_contoh(skp: Skp, *jenis: JenisKejadian) -> tuple[Kejadian, ...]:
    """These steps, one after another, on the content of `skp`."""
    peran = {
        JenisKejadian.DISETUJUI: Peran.PENILAI,
        JenisKejadian.DIKEMBALIKAN: Peran.PENILAI,
        JenisKejadian.TTD_PENILAI: Peran.PENILAI,
    }
    semua: list[Kejadian] = []
    for nomor, satu in enumerate(jenis):
        oleh = peran.get(satu, Peran.PEGAWAI)
        ttd = date(2026, 1, 15) if satu in {JenisKejadian.TTD_PEGAWAI, JenisKejadian.TTD_PENILAI} else None
        catatan = "Tambahkan ukuran mutu pada RHK 2." if satu is JenisKejadian.DIKEMBALIKAN else ""
        sebab = (semua[-1].id,) if semua else ()
        milik = SEKCAM_ID if oleh is Peran.PENILAI else SITI_ID
        semua.append(
            Kejadian(
                UUID(int=3500 + nomor), JenisDokumen.SKP, skp.id, satu, digest_skp(skp), sebab, milik, oleh.value, ttd,
                catatan, (nomor, b""),
            )
        )  # fmt: skip
    return tuple(semua)


def layar_contoh(
    skp: Skp, kejadian: tuple[Kejadian, ...] = (), *, peran: Peran = Peran.PEGAWAI, draf: dict[str, str] | None = None
) -> LihatSkp:
    """What the use case would answer."""
    kehidupan = hidup(kejadian, digest_skp(skp))
    temuan = periksa_skp(skp, aturan=semua_aturan(), hari_ini=HARI_INI)
    halangan: dict[JenisKejadian, str] = {}
    for jenis in LANGKAH:
        tolak = boleh(kehidupan, jenis, peran)
        if tolak is not None:
            halangan[jenis] = f"{tolak.pesan} {tolak.langkah}"
    salah = sum(satu.tingkat.value == "SALAH" for satu in temuan)
    if salah and JenisKejadian.DIAJUKAN not in halangan:
        pesan = "{n} hal berstatus Salah. Perbaiki, lalu tombol ini aktif. Semua isian sudah tersimpan."
        halangan[JenisKejadian.DIAJUKAN] = pesan.format(n=salah)
    kunci = "SKP ini sedang menunggu keputusan, jadi isinya terkunci. Tarik kembali bila perlu diubah."
    if kehidupan.keadaan is KeadaanSkp.DISETUJUI:
        kunci = "SKP ini sudah disetujui, jadi isinya terkunci. Penilai dapat mengembalikannya bila perlu diubah."
    terkunci = "" if kehidupan.dapat_disunting else kunci
    return LihatSkp(skp, kehidupan, kejadian, "7K3D-9MPX", temuan, halangan, draf or {}, terkunci)


def riwayat_contoh(layar: LihatSkp) -> RiwayatSkp:
    """Steps of the screen and a few edits."""
    oleh = {SITI_ID: layar.skp.pegawai.nama, SEKCAM_ID: layar.skp.penilai.nama if layar.skp.penilai else ""}
    langkah = tuple(
        LangkahTercatat(satu, oleh[satu.oleh_id], datetime(2026, 1, 12 + nomor, 3, 5, tzinfo=UTC))
        for nomor, satu in enumerate(layar.kejadian)
    )
    perubahan = (
        (f"indikator:{UUID(int=3204)}.target", "1000", "1200"),
        (f"rhk:{UUID(int=3102)}.teks", "", "Melaksanakan penyusutan arsip inaktif sesuai jadwal retensi arsip"),
        (f"indikator:{UUID(int=3204)}.satuan", "", "berkas"),
        ("", "", ""),
    )
    baris = tuple(
        PerubahanTercatat(
            90 - nomor, datetime(2026, 1, 22, 3, 42 - nomor, tzinfo=UTC), layar.skp.pegawai.nama, "Laptop Subbag Umum",
            *satu,
        )
        for nomor, satu in enumerate(perubahan)
    )  # fmt: skip
    return RiwayatSkp(tuple(reversed(langkah)), baris)


def aksi_contoh(layar: LihatSkp, peran: Peran = Peran.PEGAWAI, *, usulan: bool = False) -> AksiSkp:
    """Every act answers the same screen."""

    def sama(*_isi: Any) -> LihatSkp:
        return layar

    return AksiSkp(
        lihat=sama, ubah=sama, ubah_banyak=sama, simpan_draf=lambda *_isi: None, tambah_rhk=sama, hapus_rhk=sama,
        pulihkan_rhk=sama, geser_rhk=sama, tambah_indikator=sama, hapus_indikator=sama, pulihkan_indikator=sama,
        tambah_lampiran=sama, hapus_lampiran=sama, pulihkan_lampiran=sama, ajukan=sama, tarik=sama, setujui=sama,
        kembalikan=sama, catat_ttd=sama, riwayat=lambda _skp: riwayat_contoh(layar), peran=peran,
        pratinjau=lambda *_isi: None, kembali=lambda: None, tautan=aksi_tautan_contoh(lambda: layar, usulan=usulan),
    )  # fmt: skip


def sekarang_contoh() -> datetime:
    """The clock of the pictures."""
    return datetime.combine(HARI_INI, SEKARANG.time())


def alat_contoh() -> tuple[AlatSkp, ...]:
    """The tools as the program lists them; none is opened on a picture of the editor."""
    return (alat_pendekatan(lambda *_isi: layar_contoh(skp_contoh())),)


def skp_page_contoh(
    layar: LihatSkp, peran: Peran = Peran.PEGAWAI, tab: str = "hasil", *, usulan: bool = False
) -> QWidget:
    """A window with the editor on one SKP and one of its tabs; with `usulan` the leader's plan has just come."""
    aksi = aksi_contoh(layar, peran, usulan=usulan)
    window = jendela_contoh(
        "skp",
        lambda background: SkpPage(aksi=aksi, background=background, sekarang=sekarang_contoh, alat=alat_contoh()),
    )
    page = window.page("skp")
    assert isinstance(page, SkpPage)
    urutan = tuple(UUID(int=3000 + n) for n in range(22))
    window.rail.show_page("perencanaan")
    page.on_open(BukaSkp(SKP_ID, urutan))
    page.header.show_saved("10.42")
    page.tabs.choose(tab)
    return window


def _menunggu(skp: Skp) -> Skp:
    """The first plan waits for the leader's."""
    pertama = replace(skp.rhk[0], tautan=TautanInduk.MENUNGGU, rhk_pimpinan="")
    return replace(skp, rhk=(pertama, *skp.rhk[1:]))


def editor_gambar() -> dict[str, Callable[[], QWidget]]:
    """The pictures of the editor by name."""
    draf, lengkap = skp_contoh(), skp_lengkap()
    target = f"indikator:{UUID(int=3205)}.target"
    ajukan = (JenisKejadian.DIAJUKAN,)
    tetap = (*ajukan, JenisKejadian.DISETUJUI, JenisKejadian.TTD_PEGAWAI, JenisKejadian.TTD_PENILAI)
    kosong = replace(draf, rhk=(), perilaku=(), lampiran=())
    revisi = kejadian_contoh(lengkap, *tetap)
    kembali = kejadian_contoh(draf, *ajukan, JenisKejadian.DIKEMBALIKAN)
    penilai = Peran.PENILAI
    disetujui = kejadian_contoh(lengkap, *ajukan, JenisKejadian.DISETUJUI)
    return {
        "skp": lambda: skp_page_contoh(layar_contoh(draf)),
        "skp-tak-terbaca": lambda: skp_page_contoh(layar_contoh(draf, draf={target: "sembilan puluh"})),
        "skp-perilaku": lambda: skp_page_contoh(layar_contoh(draf), tab="perilaku"),
        "skp-lampiran": lambda: skp_page_contoh(layar_contoh(draf), tab="lampiran"),
        "skp-riwayat": lambda: skp_page_contoh(layar_contoh(draf, kembali), tab="riwayat"),
        "skp-usulan": lambda: skp_page_contoh(layar_contoh(_menunggu(draf)), usulan=True),
        "skp-pimpinan": lambda: skp_page_contoh(layar_contoh(skp_pimpinan(draf))),
        "skp-kualitatif": lambda: skp_page_contoh(layar_contoh(skp_kualitatif(draf))),
        "skp-pimpinan-kualitatif": lambda: skp_page_contoh(layar_contoh(skp_pimpinan(skp_kualitatif(draf)))),
        "skp-kosong": lambda: skp_page_contoh(layar_contoh(kosong)),
        "skp-dikembalikan": lambda: skp_page_contoh(layar_contoh(draf, kembali)),
        "skp-putuskan": lambda: skp_page_contoh(
            layar_contoh(lengkap, kejadian_contoh(lengkap, *ajukan), peran=penilai), penilai
        ),
        "skp-disetujui": lambda: skp_page_contoh(
            layar_contoh(lengkap, disetujui, peran=Peran.TIM_PENGELOLA), Peran.TIM_PENGELOLA
        ),
        "skp-revisi": lambda: skp_page_contoh(layar_contoh(draf, revisi)),
    }


def papan_contoh(background: Background) -> PapanPage:
    """The board of an office with 43 people."""
    baris = tuple(
        replace(satu, keadaan_skp=KEADAAN[n % len(KEADAAN)] if n % 7 else KeadaanSkp.DITETAPKAN)
        for n, satu in enumerate(baris_contoh(43))
    )
    jumlah: dict[KeadaanSkp | None, int] = {}
    for satu in baris:
        jumlah[satu.keadaan_skp] = jumlah.get(satu.keadaan_skp, 0) + 1
    aksi = AksiPapan(
        papan=lambda tahun, _hari: PapanSkp(tahun, baris, jumlah),
        buat=lambda _pegawai, _tahun, _hari: SKP_ID,
        buka=lambda _buka: None,
        cakupan=lambda _tahun, _hari: cakupan_contoh(matriks_contoh()),
        buka_matriks=lambda _buka: None,
        buka_impor=lambda: None,
        tulis=AKSI_TULIS,
    )
    return PapanPage(aksi=aksi, background=background, sekarang=sekarang_contoh)


def dialog_catatan() -> QWidget:
    """The question before a return."""
    return ask_note(None, "Siti Nuraini Lubis, A.Md.", lambda _catatan: None)


def dialog_tanggal() -> QWidget:
    """The date beside a signature."""
    return ask_date(None, "Yuliana Marpaung, S.STP.", lambda: HARI_INI, lambda _hari: None)
