"""The organisation's achievement of a unit for a period: fill it with a reason, propose it, set it (`domain.md` 5.3.3).

What counts for people is always the content that was set last; an edit begins a new draft beside it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Peran, Tindakan, periksa_hak
from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian, Kejadian
from kinerja_desktop.domain.kepegawaian.unit import Unit
from kinerja_desktop.domain.kode_lembar import kode_lembar
from kinerja_desktop.domain.penilaian.capaian_organisasi import (
    CapaianUnit,
    KehidupanCapaian,
    boleh_capaian,
    digest_capaian,
    hidup_capaian,
    isi_capaian,
)
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi
from kinerja_desktop.domain.penilaian.periode import Periode, urai_periode
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.temuan import Temuan, Tingkat, salah
from kinerja_desktop.i18n import _
from kinerja_desktop.store import capaian as capaian_store
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.dokumen import IsiDokumen
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.baca_medan import Nilai, pilihan_medan, teks_medan, tolak_medan
from kinerja_desktop.usecases.draf_medan import buang_draf_medan, draf_dokumen, simpan_draf_medan
from kinerja_desktop.usecases.pelaksanaan.ajukan_realisasi import tolak_bila_basi
from kinerja_desktop.usecases.penilaian.capaian_berlaku import TANPA_CAPAIAN_SENDIRI, nilai_berlaku
from kinerja_desktop.usecases.penilaian.catat_kejadian import catat_kejadian

DASAR_TERPENDEK = 10
LANGKAH = (
    JenisKejadian.DIAJUKAN,
    JenisKejadian.DITARIK,
    JenisKejadian.DIKEMBALIKAN,
    JenisKejadian.DITETAPKAN,
)
"""The acts on an achievement, in the order of its life. `DIAJUKAN` is the proposal of the unit."""


@dataclass(frozen=True, slots=True)
class LihatCapaian:
    """Everything the page shows of one unit and period.

    `capaian` is the working content, None while nothing is entered; `berlaku` the value in force since `tanggal`.
    `digest` is what a step has to name, `kode` its printed code. `draf` also holds a reason typed before the value.
    """

    unit: Unit
    periode: Periode
    capaian: CapaianUnit | None
    kehidupan: KehidupanCapaian
    kejadian: tuple[Kejadian, ...]
    digest: str
    kode: str
    berlaku: CapaianOrganisasi | None
    temuan: tuple[Temuan, ...]
    halangan: Mapping[JenisKejadian, str]
    draf: Mapping[str, str]
    terkunci: str


def lihat_capaian(store: Store, pelaku: Pelaku, unit_id: UUID, periode: str) -> LihatCapaian:
    """Open the achievement of a unit. Raises `PenolakanError` when the unit is not in this store."""
    with store.read() as unit:
        return _muat(unit, pelaku, unit_id, periode)


def daftar_capaian(store: Store, pelaku: Pelaku, periode: str) -> tuple[LihatCapaian, ...]:
    """The achievements of all units of the acting person's part of the region that have one of their own."""
    with store.read() as unit:
        kantor = unit_store.semua(unit, pelaku.lingkup)
        return tuple(
            _muat(unit, pelaku, satu.id, periode) for satu in kantor if satu.jenis not in TANPA_CAPAIAN_SENDIRI
        )


def ubah_capaian(store: Store, pelaku: Pelaku, unit_id: UUID, periode: str, medan: str, nilai: Nilai) -> LihatCapaian:
    """A field was left with this in it: `capaian.capaian`, `capaian.dasar` (the reason) or `capaian.catatan`.

    A text entered before the value itself is kept as a draft and becomes part of the content with it. Raises
    `PenolakanError` with a finding on `medan` when it cannot be the field's value.
    """
    try:
        with store.write(pelaku) as unit:
            return _ubah(unit, pelaku, unit_id, periode, medan, nilai)
    except PenolakanError as penolakan:
        if any(satu.medan == medan for satu in penolakan.temuan):
            simpan_draf_capaian(store, pelaku, unit_id, periode, medan, teks_medan(nilai))
        raise


def simpan_draf_capaian(store: Store, pelaku: Pelaku, unit_id: UUID, periode: str, medan: str, teks: str) -> None:
    """Keep what is being typed."""
    with store.write(pelaku) as unit:
        simpan_draf_medan(unit, _formulir(periode), unit_id, medan, teks)


def usulkan_capaian(store: Store, pelaku: Pelaku, unit_id: UUID, periode: str, digest: str) -> LihatCapaian:
    """Propose exactly this content to the leader above."""
    return _langkah(store, pelaku, unit_id, periode, JenisKejadian.DIAJUKAN, digest)


def tarik_capaian(store: Store, pelaku: Pelaku, unit_id: UUID, periode: str, digest: str) -> LihatCapaian:
    """Take a proposal back."""
    return _langkah(store, pelaku, unit_id, periode, JenisKejadian.DITARIK, digest)


def kembalikan_capaian(
    store: Store, pelaku: Pelaku, unit_id: UUID, periode: str, digest: str, catatan: str
) -> LihatCapaian:
    """Give a proposal back to the unit with a note."""
    return _langkah(store, pelaku, unit_id, periode, JenisKejadian.DIKEMBALIKAN, digest, catatan=catatan)


def tetapkan_capaian(
    store: Store, pelaku: Pelaku, unit_id: UUID, periode: str, digest: str, tanggal: date
) -> LihatCapaian:
    """Set exactly this content, as the leader above the unit; `tanggal` is the day of the decision.

    Evaluations of the unit that were rated under another achievement show as `perlu_tinjau` from now on.
    """
    return _langkah(store, pelaku, unit_id, periode, JenisKejadian.DITETAPKAN, digest, tanggal=tanggal)


def _muat(unit: ReadUnit, pelaku: Pelaku, unit_id: UUID, periode: str) -> LihatCapaian:
    kantor = _kantor(unit, unit_id)
    periksa_hak(pelaku, Tindakan.LIHAT, lingkup=kantor.kode)
    ada = capaian_store.menurut_unit(unit, unit_id, periode)
    kejadian = dokumen.kejadian_dokumen(unit, JenisDokumen.CAPAIAN_ORGANISASI, ada.id) if ada else ()
    digest = digest_capaian(ada) if ada else ""
    kehidupan = hidup_capaian(kejadian, digest)
    temuan = _periksa(ada)
    return LihatCapaian(
        unit=kantor,
        periode=urai_periode(periode),
        capaian=ada,
        kehidupan=kehidupan,
        kejadian=kejadian,
        digest=digest,
        kode=kode_lembar(digest) if digest else "",
        berlaku=nilai_berlaku(unit, ada, kehidupan.digest_berlaku) if ada else None,
        temuan=temuan,
        halangan=_halangan(kehidupan, pelaku, kantor, temuan),
        draf=draf_dokumen(unit, _formulir(periode), unit_id, pelaku.pegawai_id),
        terkunci=_alasan_terkunci(pelaku, kantor),
    )


def _ubah(unit: WriteUnit, pelaku: Pelaku, unit_id: UUID, periode: str, medan: str, nilai: Nilai) -> LihatCapaian:
    kantor = _kantor(unit, unit_id)
    periksa_hak(pelaku, Tindakan.ISI_CAPAIAN_ORGANISASI, lingkup=kantor.kode)
    formulir = _formulir(periode)
    lama = capaian_store.menurut_unit(unit, unit_id, periode)
    if lama is None and medan != "capaian.capaian":
        assert medan in _TEKS, medan
        simpan_draf_medan(unit, formulir, unit_id, medan, teks_medan(nilai))
        return _muat(unit, pelaku, unit_id, periode)
    if medan in _TEKS:
        assert lama is not None
        baru = _TEKS[medan](lama, teks_medan(nilai))
    else:
        assert medan == "capaian.capaian", medan
        pilihan = pilihan_medan(CapaianOrganisasi, medan, nilai)
        if pilihan is None:
            raise tolak_medan(medan, "CAP-01", _("Pilih capaian kinerja organisasi."))
        baru = replace(lama, capaian=pilihan) if lama else _baru(unit, pelaku, kantor, periode, pilihan)
    if baru != lama:
        capaian_store.simpan(unit, baru)
        unit.jejak(
            Tindakan.ISI_CAPAIAN_ORGANISASI,
            baru.id,
            {medan: _isi(lama, medan)} if lama else None,
            {medan: _isi(baru, medan)},
        )
    for satu in _TEKS if lama is None else (medan,):
        buang_draf_medan(unit, formulir, unit_id, satu)
    buang_draf_medan(unit, formulir, unit_id, medan)
    return _muat(unit, pelaku, unit_id, periode)


def _baru(unit: WriteUnit, pelaku: Pelaku, kantor: Unit, periode: str, pilihan: CapaianOrganisasi) -> CapaianUnit:
    """The content at its birth, with the texts that were typed before."""
    draf = draf_dokumen(unit, _formulir(periode), kantor.id, pelaku.pegawai_id)
    baru = CapaianUnit(unit.new_id(), kantor.kode, kantor.id, urai_periode(periode).kode, pilihan)
    for medan, ubah in _TEKS.items():
        baru = ubah(baru, draf.get(medan, "").strip())
    return baru


def _langkah(
    store: Store,
    pelaku: Pelaku,
    unit_id: UUID,
    periode: str,
    jenis: JenisKejadian,
    digest: str,
    *,
    tanggal: date | None = None,
    catatan: str = "",
) -> LihatCapaian:
    with store.write(pelaku) as unit:
        layar = _muat(unit, pelaku, unit_id, periode)
        periksa_hak(pelaku, _hak(jenis), lingkup=layar.unit.kode)
        if layar.capaian is None:
            raise PenolakanError("CAP-01", _("Capaian belum diisi."), langkah=_("Pilih capaian unit ini."))
        tolak_bila_basi(digest, layar.digest, "CAPAIAN-BASI")
        penolakan = boleh_capaian(layar.kehidupan, jenis, pelaku.peran) or _bukan_atasan(jenis, pelaku, layar.unit)
        if penolakan is not None:
            raise penolakan
        temuan = salah(layar.temuan)
        if temuan and jenis in {JenisKejadian.DIAJUKAN, JenisKejadian.DITETAPKAN}:
            raise PenolakanError(temuan[0].kode, temuan[0].pesan, langkah=_("Lengkapi isiannya."), temuan=temuan)
        beku = IsiDokumen(
            JenisDokumen.CAPAIAN_ORGANISASI,
            layar.capaian.id,
            None,
            digest,
            isi_capaian(layar.capaian),
            layar.capaian.lingkup,
        )
        catat_kejadian(unit, beku, jenis, layar.kehidupan.ujung, tanggal=tanggal, catatan=catatan)
        unit.jejak(_hak(jenis), layar.capaian.id, None, {"kejadian": jenis.value, "digest": digest})
        return _muat(unit, pelaku, unit_id, periode)


def _hak(jenis: JenisKejadian) -> Tindakan:
    if jenis in {JenisKejadian.DITETAPKAN, JenisKejadian.DIKEMBALIKAN}:
        return Tindakan.TETAPKAN_CAPAIAN_ORGANISASI
    return Tindakan.ISI_CAPAIAN_ORGANISASI


def _bukan_atasan(jenis: JenisKejadian, pelaku: Pelaku, kantor: Unit) -> PenolakanError | None:
    """A head sets the achievement of units below his own, never of his own (SE MenPANRB 3/2023)."""
    if _hak(jenis) is not Tindakan.TETAPKAN_CAPAIAN_ORGANISASI or pelaku.peran is not Peran.PIMPINAN_UNIT:
        return None
    if pelaku.lingkup != kantor.kode:
        return None
    return PenolakanError(
        "CAP-03",
        _("Capaian sebuah unit ditetapkan oleh pimpinan di atasnya."),
        langkah=_("Usulkan, lalu mintalah pimpinan di atas unit ini atau BKPSDM menetapkannya."),
    )


def _halangan(
    kehidupan: KehidupanCapaian, pelaku: Pelaku, kantor: Unit, temuan: tuple[Temuan, ...]
) -> dict[JenisKejadian, str]:
    halangan: dict[JenisKejadian, str] = {}
    berat = salah(temuan)
    for jenis in LANGKAH:
        penolakan = boleh_capaian(kehidupan, jenis, pelaku.peran) or _bukan_atasan(jenis, pelaku, kantor)
        if penolakan is not None:
            halangan[jenis] = f"{penolakan.pesan} {penolakan.langkah}"
        elif berat and jenis in {JenisKejadian.DIAJUKAN, JenisKejadian.DITETAPKAN}:
            halangan[jenis] = berat[0].pesan
    return halangan


def _periksa(capaian: CapaianUnit | None) -> tuple[Temuan, ...]:
    if capaian is None:
        pesan = _("Capaian kinerja organisasi belum diisi.")
        return (Temuan("CAP-01", Tingkat.SALAH, "capaian.capaian", pesan),)
    if len(capaian.dasar.strip()) < DASAR_TERPENDEK:
        pesan = _("Tulis dasar capaian ini, paling sedikit {n} huruf.").format(n=DASAR_TERPENDEK)
        return (Temuan("CAP-02", Tingkat.SALAH, "capaian.dasar", pesan),)
    return ()


def _alasan_terkunci(pelaku: Pelaku, kantor: Unit) -> str:
    try:
        periksa_hak(pelaku, Tindakan.ISI_CAPAIAN_ORGANISASI, lingkup=kantor.kode)
    except PenolakanError as penolakan:
        return f"{penolakan.pesan} {penolakan.langkah}"
    return ""


def _kantor(unit: ReadUnit, unit_id: UUID) -> Unit:
    kantor = unit_store.muat(unit, unit_id)
    if kantor is None:
        raise PenolakanError("UNIT-TIDAK-ADA", _("Unit ini tidak ada di data ini."), langkah=_("Pilih unit lain."))
    return kantor


def _formulir(periode: str) -> str:
    return f"capaian {periode}"


def _isi(capaian: CapaianUnit, medan: str) -> str:
    return str(getattr(capaian, medan.removeprefix("capaian.")))


_TEKS: dict[str, Callable[[CapaianUnit, str], CapaianUnit]] = {
    "capaian.dasar": lambda satu, teks: replace(satu, dasar=teks),
    "capaian.catatan": lambda satu, teks: replace(satu, catatan=teks),
}
