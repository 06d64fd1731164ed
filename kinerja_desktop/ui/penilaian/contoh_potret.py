"""Invented content for the pictures of assessment: one evaluation in its states, the board of a kecamatan."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian, Kejadian
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai, StatusAsn
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.penilaian import saran
from kinerja_desktop.domain.penilaian.capaian_organisasi import CapaianUnit, KeadaanCapaian, KehidupanCapaian
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi, Ekspektasi, Predikat
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi, VersiEvaluasi
from kinerja_desktop.domain.penilaian.matriks import KODE_MATRIKS, jelaskan, matriks_dari
from kinerja_desktop.ui.pelaksanaan.contoh_potret import (
    EVALUASI_ID,
    HARI_INI,
    LINGKUP,
    PERIODE,
    SEKARANG,
    SITI_ID,
    aturan_contoh,
    baris_contoh,
    evaluasi_contoh,
    kehidupan_contoh,
)
from kinerja_desktop.ui.penilaian.aksi_penilaian import AksiEvaluasi, AksiPapanEvaluasi
from kinerja_desktop.usecases.pelaksanaan.baris_realisasi import SaranSistem
from kinerja_desktop.usecases.pelaksanaan.berkas_bukti import BerkasBukti
from kinerja_desktop.usecases.penilaian.capaian_berlaku import CapaianBerlaku
from kinerja_desktop.usecases.penilaian.capaian_organisasi import LihatCapaian
from kinerja_desktop.usecases.penilaian.lihat_evaluasi import LihatEvaluasi, Posisi
from kinerja_desktop.usecases.penilaian.papan_evaluasi import BarisEvaluasi, PapanEvaluasi

KODE = "7K3M-Q9TX"
UNIT = Unit(UUID(int=901), LINGKUP, "Kecamatan Muara Sari", JenisUnit.KECAMATAN, None, None)
BERLAKU = CapaianBerlaku(UNIT, CapaianOrganisasi.BAIK, date(2026, 10, 8), KeadaanCapaian.DITETAPKAN)
_HLC = 1_791_000_000_000 << 16


def evaluasi_dilihat(keadaan: KeadaanEvaluasi = KeadaanEvaluasi.DIAJUKAN) -> LihatEvaluasi:
    """Siti's third quarter as her appraiser sees it."""
    evaluasi = evaluasi_contoh(dinilai=True)
    baris = baris_contoh(evaluasi)
    matriks = matriks_dari(aturan_contoh(KODE_MATRIKS))
    sesuai = Ekspektasi.SESUAI
    kehidupan = kehidupan_contoh(keadaan)
    if keadaan is KeadaanEvaluasi.DITETAPKAN:
        kehidupan = replace(kehidupan, versi=(VersiEvaluasi(1, "0" * 64, HARI_INI),))
    return LihatEvaluasi(
        evaluasi=evaluasi,
        periode=PERIODE,
        kehidupan=kehidupan,
        kejadian=_kejadian(),
        digest="0" * 64,
        digest_isian="1" * 64,
        kode=KODE,
        baris=baris,
        saran=SaranSistem(
            sesuai, saran.saran_perilaku(evaluasi.rating_perilaku_nilai, aturan_contoh(saran.KODE_ATURAN))
        ),
        matriks=matriks,
        predikat=matriks.predikat(sesuai, sesuai),
        penjelasan=jelaskan(matriks, sesuai, sesuai),
        capaian=BERLAKU,
        pimpinan=False,
        catatan_pimpinan="",
        temuan=(),
        halangan={},
        draf={},
        terkunci="Evaluasi ini sudah ditetapkan, ratingnya terkunci." if kehidupan.berlaku else "",
        tinjau="",
        posisi=Posisi(5, 22, UUID(int=1), UUID(int=2)),
        batas=date(2026, 10, 20),
    )


def _kejadian() -> tuple[Kejadian, ...]:
    return tuple(
        Kejadian(UUID(int=470 + nomor), JenisDokumen.EVALUASI, EVALUASI_ID, jenis, "1" * 64, (), SITI_ID, peran, None,
                 catatan, (_HLC + (nomor * 90_000_000 << 16), b""))
        for nomor, (jenis, peran, catatan) in enumerate((
            (JenisKejadian.DIAJUKAN, "PEGAWAI", ""),
            (JenisKejadian.DIKEMBALIKAN, "PENILAI", "Lengkapi berita acara penilaian kembali."),
            (JenisKejadian.DIAJUKAN, "PEGAWAI", ""),
        ))
    )  # fmt: skip


def aksi_evaluasi_contoh(keadaan: KeadaanEvaluasi = KeadaanEvaluasi.DIAJUKAN) -> AksiEvaluasi:
    """Functions that answer with the sample whatever is asked."""

    def lihat(*_apa: object) -> LihatEvaluasi:
        return evaluasi_dilihat(keadaan)

    return AksiEvaluasi(
        hari_ini=lambda: HARI_INI,
        saat_ini=lambda: SEKARANG,
        lihat=lihat,
        ubah=lihat,
        simpan_draf=lambda *_apa: None,
        kembalikan=lihat,
        nilai=lihat,
        tetapkan=lihat,
        beri_umpan_balik=lambda *_apa: evaluasi_contoh(dinilai=True).umpan_balik[0],
        simpan_draf_umpan_balik=lambda *_apa: None,
        buka_bukti=lambda *_apa: BerkasBukti("contoh.pdf", "application/pdf", b""),
        keluarkan=lambda _berkas: Path("contoh.pdf"),
        ke_papan=lambda _periode: None,
        pratinjau=lambda _id: None,
    )


_PNS, _PPPK = StatusAsn.PNS, StatusAsn.PPPK
_TB, _AJ, _DN, _DT = (KeadaanEvaluasi.TERBUKA, KeadaanEvaluasi.DIAJUKAN, KeadaanEvaluasi.DINILAI,
                      KeadaanEvaluasi.DITETAPKAN)  # fmt: skip
ORANG = (
    ("Ahmad Nurcahyo, S.AP.", _PNS, "Lurah Kelapa Dua", "Kel. Kelapa Dua", _DT, Predikat.BAIK),
    ("Dian Nurmayanti", _PNS, "Pengelola Keuangan", "Subbag Keuangan", _DT, Predikat.BAIK),
    ("Muhammad Nur Hidayat, S.STP., M.Si.", _PNS, "Kepala Seksi Ketenteraman dan Ketertiban Umum", "Seksi Trantib",
     _DN, Predikat.SANGAT_BAIK),
    ("Nurhayati Siregar, S.Sos.", _PNS, "Kepala Seksi Kesejahteraan Sosial", "Seksi Kesos", _AJ, None),
    ("Nurlela Harahap, S.E.", _PNS, "Bendahara Pengeluaran", "Subbag Keuangan", _AJ, None),
    ("Nurmala Dewi, A.Md.Kom.", _PPPK, "Pengelola Layanan Operasional", "Seksi Pelayanan Umum", _TB, None),
    ("Nursalim", _PNS, "Pramu Kebersihan", "Kel. Pasir Putih", None, None),
    ("Nurul Fitriani, S.Kom.", _PPPK, "Pranata Komputer Ahli Pertama", "Subbag Umum", _DN, Predikat.BAIK),
    ("Siti Nuraini Lubis, A.Md.", _PNS, "Arsiparis Terampil", "Subbag Umum", _AJ, None),
    ("Wahyu Nurdiansyah", _PNS, "Pengadministrasi Perkantoran", "Kel. Pasir Putih", _DT, Predikat.BUTUH_PERBAIKAN),
)  # fmt: skip


def papan_contoh() -> PapanEvaluasi:
    """The board of the third quarter."""
    baris = tuple(
        BarisEvaluasi(
            pegawai=Pegawai(UUID(int=600 + nomor), LINGKUP, f"19900730201503{nomor:04d}", nama, "", "", status, "",
                            None, ""),
            jabatan=jabatan,
            unit=unit,
            evaluasi_id=UUID(int=700 + nomor) if keadaan is not None else None,
            keadaan=keadaan,
            predikat=predikat,
            perlu_tinjau=False,
            terlambat=keadaan in {None, _TB},
            skp_ditetapkan=nama != "Nursalim",
            bawahan=True,
            capaian=BERLAKU,
        )
        for nomor, (nama, status, jabatan, unit, keadaan, predikat) in enumerate(ORANG)
    )  # fmt: skip
    return PapanEvaluasi(PERIODE, baris, date(2026, 10, 10), date(2026, 10, 20))


def capaian_contoh() -> LihatCapaian:
    """What the kecamatan reached, proposed and not set yet."""
    isi = CapaianUnit(UUID(int=801), LINGKUP, UNIT.id, PERIODE.kode, CapaianOrganisasi.BAIK,
                      "11 dari 12 target rencana aksi triwulan III tercapai, laporan Camat 6 Oktober")  # fmt: skip
    return LihatCapaian(
        unit=UNIT,
        periode=PERIODE,
        capaian=isi,
        kehidupan=KehidupanCapaian(KeadaanCapaian.DIUSULKAN, None, None, (), ()),
        kejadian=(),
        digest="2" * 64,
        kode=KODE,
        berlaku=None,
        temuan=(),
        halangan={
            JenisKejadian.DITETAPKAN: "Langkah ini bukan wewenang Anda. Yang berwenang: pimpinan unit, BKPSDM.",
            JenisKejadian.DIKEMBALIKAN: "Langkah ini bukan wewenang Anda. Yang berwenang: pimpinan unit, BKPSDM.",
            JenisKejadian.DIAJUKAN: "Capaian ini berkeadaan Diusulkan.",
        },
        draf={},
        terkunci="",
    )


def aksi_papan_contoh() -> AksiPapanEvaluasi:
    """Functions that answer with the sample whatever is asked."""

    def capaian(*_apa: object) -> LihatCapaian:
        return capaian_contoh()

    return AksiPapanEvaluasi(
        hari_ini=lambda: HARI_INI,
        saat_ini=lambda: SEKARANG,
        papan=lambda *_apa: papan_contoh(),
        buka_realisasi=lambda *_apa: EVALUASI_ID,
        capaian=lambda *_apa: (capaian_contoh(),),
        ubah_capaian=capaian,
        simpan_draf_capaian=lambda *_apa: None,
        usulkan_capaian=capaian,
        tarik_capaian=capaian,
        kembalikan_capaian=capaian,
        tetapkan_capaian=capaian,
        buka_orang=lambda _id: None,
        isi_realisasi=lambda *_apa: None,
    )
