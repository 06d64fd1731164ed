"""One person's evaluation as his appraiser sees it: the grid, both ratings, the predikat and why it is what it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.hak import Pelaku, Peran, Tindakan, periksa_hak
from kinerja_desktop.domain.kejadian import JenisKejadian, Kejadian
from kinerja_desktop.domain.kode_lembar import kode_lembar
from kinerja_desktop.domain.penilaian.evaluasi import Evaluasi, Predikat
from kinerja_desktop.domain.penilaian.kata import sebut_capaian
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import (
    KehidupanEvaluasi,
    boleh_evaluasi,
)
from kinerja_desktop.domain.penilaian.matriks import KODE_MATRIKS, Matriks, Penjelasan, jelaskan, matriks_dari
from kinerja_desktop.domain.penilaian.periksa_evaluasi import periksa_rating, periksa_tanggal_serah
from kinerja_desktop.domain.penilaian.periode import KODE_ATURAN, Periode, urai_periode
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.temuan import Temuan, salah
from kinerja_desktop.i18n import _
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.draf_medan import draf_dokumen
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.pelaksanaan.baris_realisasi import (
    BarisIndikator,
    SaranSistem,
    saran_sistem,
    susun_baris,
)
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import FORMULIR_DRAF
from kinerja_desktop.usecases.penilaian.capaian_berlaku import CapaianBerlaku
from kinerja_desktop.usecases.penilaian.muat_evaluasi import DokumenEvaluasi, muat_evaluasi
from kinerja_desktop.usecases.perencanaan.lihat_skp import bukan_penilai

LANGKAH = (JenisKejadian.DIKEMBALIKAN, JenisKejadian.DINILAI, JenisKejadian.DITETAPKAN)
"""The acts an appraiser may choose on an evaluation, in the order of its life."""
EVA_CAPAIAN = "EVA-05"
"""The one finding that stands against setting and not against rating."""


@dataclass(frozen=True, slots=True)
class Posisi:
    """Where this evaluation stands among those the acting person goes through: `nomor` of `dari`, by name."""

    nomor: int
    dari: int
    sebelumnya: UUID | None
    berikutnya: UUID | None


@dataclass(frozen=True, slots=True)
class LihatEvaluasi:
    """Everything the assessment page shows.

    `evaluasi` is the content as it stands now, `digest` what rating and setting have to name, `digest_isian` what a
    return has to name, `kode` the printed code. `predikat` and `penjelasan` ("Mengapa Baik?") are None until both
    ratings are given; `matriks` is the whole table. For the head of a unit (`pimpinan`) the rating hasil kerja is taken
    from the achievement and read only, `catatan_pimpinan` saying so. `halangan` says for each act why it is not
    possible now; `terkunci` why ratings may not be edited, or empty; `tinjau` what has changed since it was rated or
    set, or empty.
    """

    evaluasi: Evaluasi
    periode: Periode
    kehidupan: KehidupanEvaluasi
    kejadian: tuple[Kejadian, ...]
    digest: str
    digest_isian: str
    kode: str
    baris: tuple[BarisIndikator, ...]
    saran: SaranSistem
    matriks: Matriks
    predikat: Predikat | None
    penjelasan: Penjelasan | None
    capaian: CapaianBerlaku
    pimpinan: bool
    catatan_pimpinan: str
    temuan: tuple[Temuan, ...]
    halangan: Mapping[JenisKejadian, str]
    draf: Mapping[str, str]
    terkunci: str
    tinjau: str
    posisi: Posisi
    batas: date


def lihat_evaluasi(store: Store, pelaku: Pelaku, evaluasi_id: UUID, hari_ini: date) -> LihatEvaluasi:
    """Open an evaluation for reading or rating."""
    with store.read() as unit:
        return muat_untuk_layar(unit, pelaku, evaluasi_id, hari_ini)


def muat_untuk_layar(unit: ReadUnit, pelaku: Pelaku, evaluasi_id: UUID, hari_ini: date) -> LihatEvaluasi:
    """The same inside a transaction that is already open."""
    isi = muat_evaluasi(unit, evaluasi_id)
    evaluasi = isi.evaluasi
    periksa_baca(unit, pelaku, Tindakan.LIHAT, evaluasi)
    baris = susun_baris(unit, evaluasi, semua_aturan(), hari_ini)
    matriks = matriks_dari(pilih(semua_aturan(), KODE_MATRIKS, evaluasi.selesai))
    temuan = temuan_rating(isi)
    periode = urai_periode(evaluasi.periode)
    return LihatEvaluasi(
        evaluasi=evaluasi,
        periode=periode,
        kehidupan=isi.kehidupan,
        kejadian=isi.kejadian,
        digest=isi.digest,
        digest_isian=isi.digest_isian,
        kode=kode_lembar(isi.digest),
        baris=baris,
        saran=saran_sistem(baris, evaluasi, semua_aturan()),
        matriks=matriks,
        predikat=matriks.predikat(evaluasi.rating_hasil, evaluasi.rating_perilaku),
        penjelasan=_penjelasan(matriks, isi),
        capaian=isi.capaian,
        pimpinan=isi.pimpinan,
        catatan_pimpinan=_("ditetapkan dari capaian kinerja organisasi") if isi.pimpinan else "",
        temuan=temuan,
        halangan=_halangan(isi, pelaku, temuan, hari_ini),
        draf=draf_dokumen(unit, FORMULIR_DRAF, evaluasi_id, pelaku.pegawai_id),
        terkunci=alasan_rating_terkunci(isi, pelaku),
        tinjau=_tinjau(isi),
        posisi=_posisi(unit, pelaku, evaluasi),
        batas=periode.batas_penilai(pilih(semua_aturan(), KODE_ATURAN, evaluasi.selesai)),
    )


def temuan_rating(isi: DokumenEvaluasi) -> tuple[Temuan, ...]:
    """What there is to say about ratings and dates."""
    rating = periksa_rating(
        isi.evaluasi,
        aturan=semua_aturan(),
        capaian_ditetapkan=isi.capaian.ditetapkan,
        pimpinan=isi.pimpinan,
    )
    berlaku = isi.kehidupan.berlaku
    return (*rating, *periksa_tanggal_serah(isi.evaluasi, berlaku.tanggal if berlaku else None))


def lewat_batas_pegawai(isi: DokumenEvaluasi, hari_ini: date) -> bool:
    """Whether the employee's deadline has passed, so that the appraiser may rate without a submission."""
    aturan = pilih(semua_aturan(), KODE_ATURAN, isi.evaluasi.selesai)
    return hari_ini > urai_periode(isi.evaluasi.periode).batas_pegawai(aturan)


def tolak_bukan_penilai(isi: DokumenEvaluasi, pelaku: Pelaku) -> PenolakanError | None:
    """PEN-05: an appraiser rates only the people he is registered for."""
    return bukan_penilai(pelaku, isi.evaluasi.penilai.pegawai_id if isi.evaluasi.penilai else None)


def alasan_rating_terkunci(isi: DokumenEvaluasi, pelaku: Pelaku) -> str:
    """Why ratings and notes may not be edited now, or an empty text."""
    try:
        periksa_hak(pelaku, Tindakan.BERI_RATING, lingkup=isi.evaluasi.lingkup)
    except PenolakanError as penolakan:
        return f"{penolakan.pesan} {penolakan.langkah}"
    penolakan_penilai = tolak_bukan_penilai(isi, pelaku)
    if penolakan_penilai is not None:
        return penolakan_penilai.pesan
    return "" if isi.kehidupan.rating_dapat_disunting else _("Evaluasi ini sudah ditetapkan, ratingnya terkunci.")


def _penjelasan(matriks: Matriks, isi: DokumenEvaluasi) -> Penjelasan | None:
    evaluasi = isi.evaluasi
    if evaluasi.rating_hasil is None or evaluasi.rating_perilaku is None:
        return None
    return jelaskan(
        matriks,
        evaluasi.rating_hasil,
        evaluasi.rating_perilaku,
        capaian_pimpinan=evaluasi.capaian if isi.pimpinan else None,
    )


def _halangan(
    isi: DokumenEvaluasi, pelaku: Pelaku, temuan: tuple[Temuan, ...], hari_ini: date
) -> dict[JenisKejadian, str]:
    halangan: dict[JenisKejadian, str] = {}
    berat = salah(temuan)
    menghalangi = {
        JenisKejadian.DINILAI: [satu for satu in berat if satu.kode != EVA_CAPAIAN],
        JenisKejadian.DITETAPKAN: list(berat),
    }
    for jenis in LANGKAH:
        penolakan = boleh_evaluasi(
            isi.kehidupan,
            jenis,
            pelaku.peran,
            lewat_batas=lewat_batas_pegawai(isi, hari_ini),
            capaian_ditetapkan=isi.capaian.ditetapkan,
        ) or tolak_bukan_penilai(isi, pelaku)
        if penolakan is not None:
            halangan[jenis] = f"{penolakan.pesan} {penolakan.langkah}"
        elif menghalangi.get(jenis):
            halangan[jenis] = menghalangi[jenis][0].pesan
    return halangan


def _tinjau(isi: DokumenEvaluasi) -> str:
    """What has changed since the ratings were given or set."""
    if not isi.kehidupan.perlu_tinjau:
        return ""
    lama, kini = isi.tersimpan.capaian, isi.evaluasi.capaian
    if lama is not None and kini is not None and lama is not kini:
        return _("Capaian organisasi berubah dari {lama} menjadi {kini}. Periksa ratingnya, lalu nilai lagi.").format(
            lama=sebut_capaian(lama), kini=sebut_capaian(kini)
        )
    return _("Isi berubah sejak dinilai. Periksa ratingnya, lalu nilai lagi.")


def _posisi(unit: ReadUnit, pelaku: Pelaku, evaluasi: Evaluasi) -> Posisi:
    semua = evaluasi_store.daftar(unit, evaluasi.periode, "" if pelaku.peran is Peran.PENILAI else pelaku.lingkup)
    if pelaku.peran is Peran.PENILAI:
        tahun = urai_periode(evaluasi.periode).tahun
        bawahan = {satu.id for satu in skp_store.dinilai_oleh(unit, pelaku.pegawai_id, tahun)}
        semua = tuple(satu for satu in semua if satu.skp_id in bawahan or satu.id == evaluasi.id)
    orang = pegawai_store.muat_banyak(unit, (satu.pegawai_id for satu in semua))
    nama = {id_: satu.nama.casefold() for id_, satu in orang.items()}
    urut = [satu.id for satu in sorted(semua, key=lambda satu: (nama.get(satu.pegawai_id, ""), satu.id))]
    if evaluasi.id not in urut:
        return Posisi(1, 1, None, None)
    tempat = urut.index(evaluasi.id)
    return Posisi(
        nomor=tempat + 1,
        dari=len(urut),
        sebelumnya=urut[tempat - 1] if tempat else None,
        berikutnya=urut[tempat + 1] if tempat + 1 < len(urut) else None,
    )
