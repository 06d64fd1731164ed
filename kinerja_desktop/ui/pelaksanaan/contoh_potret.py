"""Invented content for the pictures of execution and assessment: one SKP, its third quarter, training of a year."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.aturan import Aturan, pilih
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.penilaian import saran
from kinerja_desktop.domain.penilaian.evaluasi import (
    BuktiDukung,
    CapaianOrganisasi,
    Ekspektasi,
    Evaluasi,
    JenisBukti,
    PemberiUmpanBalik,
    Realisasi,
    SifatUmpanBalik,
    UmpanBalik,
)
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi, KehidupanEvaluasi
from kinerja_desktop.domain.penilaian.periode import urai_periode
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
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
from kinerja_desktop.domain.perencanaan.target import capaian_persen, nilai_layar, target_layar
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.galeri.jendela import contoh_window
from kinerja_desktop.ui.galeri.latar import background_contoh
from kinerja_desktop.ui.pelaksanaan.aksi_realisasi import AksiRealisasi
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.pelaksanaan.baris_realisasi import BarisIndikator, BuktiTampil, SaranSistem
from kinerja_desktop.usecases.pelaksanaan.berkas_bukti import BerkasBukti
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import LihatRealisasi

SEKARANG = datetime(2026, 10, 12, 10, 42)  # noqa: DTZ001  a wall clock in a picture
HARI_INI = SEKARANG.date()
LINGKUP = "tirta-kencana.muara-sari"
PERIODE = urai_periode("2026-TW3")
SITI_ID, EVALUASI_ID = UUID(int=401), UUID(int=402)
_ATAS, _SESUAI = Ekspektasi.DI_ATAS, Ekspektasi.SESUAI

RHK = (
    "Arsip dinamis kecamatan tertata dan mudah ditemukan",
    "Arsip inaktif susut sesuai jadwal retensi",
    "Layanan surat selesai pada hari yang sama",
)
INDIKATOR = (
    (0, Aspek.KUANTITAS, "Berkas aktif diberkaskan", JenisTarget.ANGKA, "300", "berkas", Arah.NAIK, "312", 2),
    (0, Aspek.WAKTU, "Waktu temu kembali arsip", JenisTarget.ANGKA, "5", "menit", Arah.TURUN, "4", 1),
    (1, Aspek.KUANTITAS, "Berkas inaktif dinilai kembali", JenisTarget.ANGKA, "300", "berkas", Arah.NAIK, "255", 3),
    (1, Aspek.KUALITAS, "Usul musnah tanpa koreksi", JenisTarget.PERSEN, "98", "", Arah.NAIK, "98", 1),
    (2, Aspek.KUALITAS, "Surat selesai hari yang sama", JenisTarget.PERSEN, "95", "", Arah.NAIK, "95", 2),
)
BUKTI = (
    (JenisBukti.FILE, "Daftar berkas inaktif 2019–2021", "Daftar berkas inaktif 2019-2021.pdf", 188_416),
    (JenisBukti.FILE, "Foto penataan rak arsip lantai 2", "IMG_20260917.jpg", 171_200),
    (JenisBukti.FISIK, "Berita acara penilaian kembali", "Lemari arsip 3, rak 2", 0),
)


def _pihak(nama: str, nip: str, golongan: str, jabatan: str, unit: str) -> Pihak:
    return Pihak(UUID(int=int(nip[-3:]) + 700), nama, nip, golongan, jabatan, unit)


PEGAWAI = _pihak("Siti Nuraini Lubis, A.Md.", "199007302015032006", "Pengatur Tingkat I, II/d",
                 "Arsiparis Terampil", "Subbag Umum")  # fmt: skip
PENILAI = _pihak("Yuliana Marpaung, S.STP.", "197905142003122004", "Penata Tingkat I, III/d",
                 "Sekretaris Camat", "Sekretariat")  # fmt: skip


def _indikator(nomor: int) -> IndikatorKinerja:
    _rhk, aspek, teks, jenis, nilai, satuan, arah, _capai, _bukti = INDIKATOR[nomor]
    return IndikatorKinerja(
        id=UUID(int=410 + nomor),
        aspek=aspek,
        teks=teks,
        jenis_target=jenis,
        nilai=Decimal(nilai),
        minimum=None,
        maksimum=None,
        tanggal=None,
        teks_target="",
        satuan=satuan,
        arah=arah,
        triwulan=(None, None, None, None),
    )


def skp_contoh() -> Skp:
    """The plan that the pictures measure against."""
    rhk = tuple(
        RencanaHasilKerja(
            id=UUID(int=420 + nomor),
            jenis=JenisRhk.UTAMA,
            klasifikasi=Klasifikasi.INDIVIDU,
            rhk_pimpinan="Tertib administrasi dan kearsipan kecamatan",
            teks=teks,
            penugasan_dari="",
            urutan=nomor + 1,
            indikator=tuple(_indikator(urut) for urut, satu in enumerate(INDIKATOR) if satu[0] == nomor),
        )
        for nomor, teks in enumerate(RHK)
    )
    return Skp(
        id=UUID(int=403),
        lingkup=LINGKUP,
        pegawai_id=SITI_ID,
        penilai_id=PENILAI.pegawai_id,
        tahun=2026,
        mulai=date(2026, 1, 1),
        selesai=date(2026, 12, 31),
        pendekatan=Pendekatan.KUANTITATIF,
        formulir=Formulir.JA_JF,
        instansi="Pemerintah Kabupaten Tirta Kencana",
        pegawai=PEGAWAI,
        penilai=PENILAI,
        rhk=rhk,
        perilaku=(),
        lampiran=(),
    )


def _bukti(nomor: int, urut: int) -> BuktiDukung:
    jenis, judul, tempat, ukuran = BUKTI[urut]
    berkas = jenis is JenisBukti.FILE
    return BuktiDukung(
        id=UUID(int=500 + 10 * nomor + urut),
        jenis=jenis,
        judul=judul,
        tanggal=date(2026, 9, 17 + urut),
        keterangan="" if berkas else tempat,
        nama_berkas=tempat if berkas else "",
        sidik=f"{nomor}{urut}" if berkas else "",
        ukuran=ukuran,
    )


def evaluasi_contoh(*, dinilai: bool, kosong: tuple[int, ...] = ()) -> Evaluasi:
    """The third quarter; rated or not, with the indicators in `kosong` not filled yet."""
    realisasi = tuple(
        Realisasi(
            id=UUID(int=440 + nomor),
            indikator_id=UUID(int=410 + nomor),
            nilai=None if nomor in kosong else Decimal(satu[7]),
            teks="",
            sumber_data="" if nomor in kosong else "Aplikasi SRIKANDI, rekap 30 September",
            bukti=() if nomor in kosong else tuple(_bukti(nomor, urut) for urut in range(satu[8])),
        )
        for nomor, satu in enumerate(INDIKATOR)
    )
    nilai = (_SESUAI, _SESUAI, _ATAS, _SESUAI, _SESUAI, _SESUAI, _ATAS)
    return Evaluasi(
        id=EVALUASI_ID,
        lingkup=LINGKUP,
        pegawai_id=SITI_ID,
        periode=PERIODE.kode,
        mulai=PERIODE.mulai,
        selesai=PERIODE.selesai,
        skp=skp_contoh(),
        skp_digest="0" * 64,
        penilai=PENILAI,
        atasan_penilai=None,
        realisasi=realisasi,
        umpan_balik=_umpan_balik(),
        rating_hasil=_SESUAI if dinilai else None,
        alasan_hasil="",
        rating_perilaku=_SESUAI if dinilai else None,
        alasan_perilaku="",
        rating_perilaku_nilai=nilai if dinilai else (None,) * 7,
        capaian=CapaianOrganisasi.BAIK,
        catatan=_CATATAN if dinilai else "",
        tanggal_serah=None,
        tanggal_terima=None,
    )


_CATATAN = (
    "Percepat penilaian kembali berkas inaktif 2019–2021. Minta dua hari pendampingan arsiparis dari Dinas "
    "Perpustakaan dan Arsip pada November."
)


def _umpan_balik() -> tuple[UmpanBalik, ...]:
    isi = (
        (PemberiUmpanBalik.PIMPINAN, 421, None, 21, SifatUmpanBalik.PERBAIKAN,
         "Penilaian kembali tertinggal dari rencana. Dahulukan berkas tahun 2019 sebelum akhir triwulan."),
        (PemberiUmpanBalik.REKAN, None, 7, 14, SifatUmpanBalik.APRESIASI,
         "Mau mengajari kami cara mencari arsip lama, sehingga surat keterangan selesai hari itu juga."),
        (PemberiUmpanBalik.PIMPINAN, 420, None, 3, SifatUmpanBalik.APRESIASI,
         "Rak arsip aktif rapi dan diberi label. Pertahankan."),
    )  # fmt: skip
    return tuple(
        UmpanBalik(UUID(int=460 + nomor), siapa, PEGAWAI.pegawai_id or SITI_ID, UUID(int=rhk) if rhk else None, nilai,
                   date(2026, 9, hari), teks, sifat)
        for nomor, (siapa, rhk, nilai, hari, sifat, teks) in enumerate(isi)
    )  # fmt: skip


def baris_contoh(evaluasi: Evaluasi) -> tuple[BarisIndikator, ...]:
    """The grid of the sample evaluation, measured with the real rules."""
    aturan = aturan_contoh(saran.KODE_ATURAN)
    hasil: list[BarisIndikator] = []
    menurut = {satu.indikator_id: satu for satu in evaluasi.realisasi}
    for rhk in evaluasi.skp.rhk:
        for indikator in rhk.indikator:
            satu = menurut[indikator.id]
            capaian = capaian_persen(indikator, satu.nilai)
            bukti = tuple(BuktiTampil(b, b.ukuran != 171_200 or indikator.id.int != 412) for b in satu.bukti)
            tercapai = "" if satu.nilai is None else nilai_layar(indikator, satu.nilai)
            usul = saran.saran_indikator(capaian, aturan)
            target = target_layar(indikator)
            hasil.append(BarisIndikator(rhk, indikator, satu, target, tercapai, capaian, usul, bukti))
    return tuple(hasil)


def aturan_contoh(kode: str) -> Aturan:
    """A rule in force at the end of the sample period."""
    return pilih(semua_aturan(), kode, PERIODE.selesai)


def kehidupan_contoh(keadaan: KeadaanEvaluasi, catatan: str = "") -> KehidupanEvaluasi:
    """The life of an evaluation in this state."""
    return KehidupanEvaluasi(keadaan, 1, (), catatan, tanpa_ajuan=False, perlu_tinjau=False, ujung=(), kembar=())


def realisasi_contoh() -> LihatRealisasi:
    """The third quarter while it is filled: one indicator is still empty."""
    evaluasi = evaluasi_contoh(dinilai=False, kosong=(3,))
    medan = f"indikator:{UUID(int=413)}.realisasi"
    temuan = (
        Temuan("EVA-02", Tingkat.SALAH, medan, 'Realisasi "Usul musnah tanpa koreksi" belum diisi.'),
        Temuan("BKT-01", Tingkat.SARAN, f"indikator:{UUID(int=412)}.bukti",
               'Berkas "Daftar berkas inaktif 2019–2021" dilampirkan 2 kali.'),
    )  # fmt: skip
    sebab = "1 hal berstatus Salah. Perbaiki, lalu tombol ini aktif. Semua isian sudah tersimpan."
    return LihatRealisasi(
        evaluasi=evaluasi,
        periode=PERIODE,
        kehidupan=kehidupan_contoh(KeadaanEvaluasi.TERBUKA),
        kejadian=(),
        digest="1" * 64,
        baris=baris_contoh(evaluasi),
        saran=SaranSistem(None, None),
        temuan=temuan,
        halangan={JenisKejadian.DIAJUKAN: sebab},
        draf={},
        terkunci="",
        batas=date(2026, 10, 10),
        skp_direvisi=False,
    )


def aksi_realisasi_contoh() -> AksiRealisasi:
    """Functions that answer with the sample whatever is asked."""

    def lihat(*_apa: object) -> LihatRealisasi:
        return realisasi_contoh()

    return AksiRealisasi(
        saya=SITI_ID,
        hari_ini=lambda: HARI_INI,
        saat_ini=lambda: SEKARANG,
        buka=lambda *_apa: EVALUASI_ID,
        lihat=lihat,
        ubah=lihat,
        simpan_draf=lambda *_apa: None,
        tambah_berkas=lihat,
        tambah_tertulis=lihat,
        hapus_bukti=lihat,
        pulihkan_bukti=lihat,
        buka_bukti=lambda *_apa: BerkasBukti("contoh.pdf", "application/pdf", b""),
        keluarkan=lambda _berkas: Path("contoh.pdf"),
        ajukan=lihat,
        tarik=lihat,
        ke_papan=lambda: None,
    )


def jendela_contoh(kunci: str, halaman: Callable[[Background], Page]) -> QWidget:
    """A window with one page."""
    return contoh_window(kunci, lambda: halaman(background_contoh()))
