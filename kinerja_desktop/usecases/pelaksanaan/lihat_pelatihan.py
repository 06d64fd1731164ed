"""The training log: one person's entries and gauge, and how many of a unit have their hours (`domain.md` 5.2.15)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.aturan import Aturan, pilih
from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai
from kinerja_desktop.domain.pelaksanaan.jp import (
    KODE_ATURAN,
    TakaranJp,
    bagian_tahun,
    jam_pelajaran,
    jumlah_jp,
    periksa_jp,
    takaran_jp,
)
from kinerja_desktop.domain.pelaksanaan.pelatihan import Pelatihan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import pelatihan as pelatihan_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.draf_medan import draf_dokumen
from kinerja_desktop.usecases.pelaksanaan.isian_pelatihan import KLASIKAL, periksa_pelatihan

FORMULIR_DRAF = "pelatihan"


@dataclass(frozen=True, slots=True)
class BarisPelatihan:
    """One entry with its hours."""

    pelatihan: Pelatihan
    jp: Decimal


@dataclass(frozen=True, slots=True)
class LihatPelatihan:
    """Everything the training page shows of one person and year.

    `baris` are the entries, newest first. `takaran` is the gauge and `kalimat` its finding in one sentence,
    `penjelasan` the line below. `menurut_kelompok` sums the hours: (word, JP). `draf` holds what was typed into the
    entry row or a cell and never became a value. `terkunci` is the sentence why nothing may be entered, or empty.
    """

    pegawai: Pegawai
    tahun: int
    baris: tuple[BarisPelatihan, ...]
    takaran: TakaranJp
    kalimat: str
    penjelasan: str
    menurut_kelompok: tuple[tuple[str, Decimal], ...]
    temuan: tuple[Temuan, ...]
    sumber: str
    draf: Mapping[str, str]
    terkunci: str


@dataclass(frozen=True, slots=True)
class BarisJp:
    """One person of the unit with the hours of the year. `cukup`: a PNS at 20 JP or more, a PPPK not above 24 JP."""

    pegawai: Pegawai
    unit: str
    jumlah: Decimal
    pppk: bool
    cukup: bool


@dataclass(frozen=True, slots=True)
class RingkasanJp:
    """The unit's year. `baris` from most hours to least; `mencapai` of `wajib` PNS and CPNS have their 20 JP."""

    tahun: int
    baris: tuple[BarisJp, ...]
    mencapai: int
    wajib: int
    pppk: int
    pppk_melebihi: int
    kalimat: str


def lihat_pelatihan(store: Store, pelaku: Pelaku, pegawai_id: UUID, tahun: int, hari_ini: date) -> LihatPelatihan:
    """Open a person's training log of a year. Raises `PenolakanError` when the person is not in this store."""
    with store.read() as unit:
        return muat_pelatihan(unit, pelaku, pegawai_id, tahun, hari_ini)


def muat_pelatihan(unit: ReadUnit, pelaku: Pelaku, pegawai_id: UUID, tahun: int, hari_ini: date) -> LihatPelatihan:
    """The same inside a transaction that is already open."""
    orang, lingkup = orang_dan_lingkup(unit, pegawai_id, hari_ini)
    periksa_hak(pelaku, Tindakan.LIHAT, lingkup=lingkup)
    aturan = aturan_jp(tahun)
    semua = pelatihan_store.milik(unit, pegawai_id, tahun)
    jumlah = jumlah_jp(semua, tahun, aturan)
    takaran = takaran_jp(jumlah, orang.status, tahun, hari_ini, aturan)
    return LihatPelatihan(
        pegawai=orang,
        tahun=tahun,
        baris=tuple(BarisPelatihan(satu, jam_pelajaran(satu.menit, aturan)) for satu in reversed(semua)),
        takaran=takaran,
        kalimat=_kalimat(takaran, tahun, hari_ini),
        penjelasan=_penjelasan(takaran, tahun, hari_ini),
        menurut_kelompok=_kelompok(semua, tahun, aturan),
        temuan=(
            *periksa_jp(jumlah, orang.status, tahun, hari_ini, aturan),
            *(temuan for satu in semua for temuan in periksa_pelatihan(satu, f"pelatihan:{satu.id}", hari_ini)),
        ),
        sumber=f"{aturan.sumber}, {aturan.pasal}",
        draf=draf_dokumen(unit, FORMULIR_DRAF, pegawai_id, pelaku.pegawai_id),
        terkunci=_alasan_terkunci(pelaku, pegawai_id, lingkup),
    )


def ringkasan_jp(store: Store, pelaku: Pelaku, tahun: int, hari_ini: date) -> RingkasanJp:
    """The hours of everybody in the acting person's part of the region."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    aturan = aturan_jp(tahun)
    with store.read() as unit:
        orang = pegawai_store.cari(unit, "", batas=pelaku.lingkup).pegawai
        pelatihan = pelatihan_store.milik_banyak(unit, (satu.id for satu, _pos in orang), tahun)
        kantor = {satu.id: satu.nama for satu in unit_store.semua(unit)}
    baris: list[BarisJp] = []
    for satu, pos in orang:
        jumlah = jumlah_jp(pelatihan.get(satu.id, ()), tahun, aturan)
        takaran = takaran_jp(jumlah, satu.status, tahun, hari_ini, aturan)
        cukup = jumlah <= takaran.patokan if takaran.pppk else takaran.kurang == 0
        baris.append(BarisJp(satu, kantor.get(pos.unit_id, "") if pos else "", jumlah, takaran.pppk, cukup))
    baris.sort(key=lambda satu: (-satu.jumlah, satu.pegawai.nama.casefold(), satu.pegawai.id))
    wajib = [satu for satu in baris if not satu.pppk]
    mencapai = sum(satu.cukup for satu in wajib)
    return RingkasanJp(
        tahun=tahun,
        baris=tuple(baris),
        mencapai=mencapai,
        wajib=len(wajib),
        pppk=len(baris) - len(wajib),
        pppk_melebihi=sum(satu.pppk and not satu.cukup for satu in baris),
        kalimat=_("{a} dari {b} pegawai sudah mencapai {n} JP").format(
            a=mencapai, b=len(wajib), n=angka_cetak(aturan.angka("paling_sedikit_pns"))
        ),
    )


def aturan_jp(tahun: int) -> Aturan:
    """The rule on training hours of a year."""
    return pilih(semua_aturan(), KODE_ATURAN, date(tahun, 12, 31))


def orang_dan_lingkup(unit: ReadUnit, pegawai_id: UUID, hari: date) -> tuple[Pegawai, str]:
    """A person with the code path of the unit where he is on that day; what is entered about him then is born there.

    Raises `PenolakanError` when the person is not in this store.
    """
    orang = pegawai_store.muat(unit, pegawai_id)
    if orang is None:
        raise PenolakanError(
            "PEGAWAI-TIDAK-ADA", _("Pegawai ini tidak ada di data ini."), langkah=_("Cari kembali namanya.")
        )
    pos = pegawai_store.penempatan_pada(unit, pegawai_id, hari)
    kantor = unit_store.muat(unit, pos.unit_id) if pos else None
    return orang, kantor.kode if kantor else orang.lingkup


def _kalimat(takaran: TakaranJp, tahun: int, hari_ini: date) -> str:
    kapan = _("untuk tahun ini") if tahun == hari_ini.year else _("pada tahun {tahun}").format(tahun=tahun)
    patokan = angka_cetak(takaran.patokan)
    if takaran.pppk and takaran.jumlah > takaran.patokan:
        lebih = angka_cetak(takaran.jumlah - takaran.patokan, 1)
        return _("Melebihi batas {n} JP sebanyak {lebih} JP").format(n=patokan, lebih=lebih)
    if takaran.pppk:
        sisa = angka_cetak(takaran.sisa, 1)
        return _("Masih ada ruang {sisa} JP {kapan}").format(sisa=sisa, kapan=kapan)
    if takaran.kurang > 0:
        return _("Kurang {kurang} JP {kapan}").format(kurang=angka_cetak(takaran.kurang, 1), kapan=kapan)
    return _("Sudah mencapai {n} JP {kapan}").format(n=patokan, kapan=kapan)


def _penjelasan(takaran: TakaranJp, tahun: int, hari_ini: date) -> str:
    if takaran.pppk:
        return _("PPPK paling banyak {n} JP dalam satu tahun masa perjanjian.").format(n=angka_cetak(takaran.patokan))
    if tahun != hari_ini.year:
        return _("PNS paling sedikit {n} JP setahun.").format(n=angka_cetak(takaran.patokan))
    return _("Batas 31 Desember. Garis tegak menandai hari ini: {persen}% tahun berjalan, setara {jp} JP.").format(
        persen=angka_cetak(bagian_tahun(tahun, hari_ini) * 100, 0), jp=angka_cetak(takaran.seharusnya, 1)
    )


def _kelompok(semua: tuple[Pelatihan, ...], tahun: int, aturan: Aturan) -> tuple[tuple[str, Decimal], ...]:
    """Hours by kind; only kinds that occur."""
    klasikal = tuple(satu for satu in semua if satu.bentuk in KLASIKAL)
    nonklasikal = tuple(satu for satu in semua if satu.bentuk not in KLASIKAL)
    bagian = ((_("Klasikal"), klasikal), (_("Nonklasikal"), nonklasikal))
    return tuple((kata, jumlah_jp(milik, tahun, aturan)) for kata, milik in bagian if milik)


def _alasan_terkunci(pelaku: Pelaku, pegawai_id: UUID, lingkup: str) -> str:
    try:
        periksa_hak(pelaku, Tindakan.CATAT_PELATIHAN, lingkup=lingkup, pegawai_id=pegawai_id)
    except PenolakanError as penolakan:
        return f"{penolakan.pesan} {penolakan.langkah}"
    return ""
