"""Tested indicators for a planned result: the best ones first, several in one act (`product.md` rows 1.2, 4.1, 5.3)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.cari_contoh import ContohDitemukan, cari_contoh
from kinerja_desktop.domain.perencanaan.pustaka import (
    ContohIndikator,
    Sektor,
    TugasJabatan,
    baca_sektor,
    baca_tugas,
    indikator_dari_contoh,
    tanpa_ukuran_mutu,
)
from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, RencanaHasilKerja, Skp
from kinerja_desktop.i18n import _
from kinerja_desktop.resource_files import resource
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp, muat_dokumen
from kinerja_desktop.usecases.perencanaan.susun_skp import susun_dokumen


@dataclass(frozen=True, slots=True)
class PilihanContoh:
    """The examples for one planned result. `terpakai` are those it has already, by the text of the indicator.

    `jabatan` is the post of the SKP's head. `saran` says that the plan measures neither quality nor impact yet, or is
    empty.
    """

    rhk: str
    jabatan: str
    sektor: tuple[str, ...]
    contoh: tuple[ContohDitemukan, ...]
    terpakai: frozenset[str]
    saran: str


@cache
def semua_sektor() -> tuple[Sektor, ...]:
    """The sectors of `resources/pustaka`, by name."""
    berkas = sorted(resource("pustaka").glob("indikator-*.json"))
    semua = [baca_sektor(satu.read_text(encoding="utf-8")) for satu in berkas]
    return tuple(sorted(semua, key=lambda sektor: sektor.nama))


@cache
def semua_tugas() -> tuple[TugasJabatan, ...]:
    """The posts of `resources/pustaka/tusi.json` with their duties."""
    return baca_tugas(resource("pustaka", "tusi.json").read_text(encoding="utf-8"))


def contoh_indikator(
    store: Store, pelaku: Pelaku, skp_id: UUID, rhk_id: UUID, ketik: str = "", sektor: str = ""
) -> PilihanContoh:
    """The examples for this planned result, nearest to its wording and to the post first.

    `ketik` are words of a search, `sektor` keeps one sector.
    """
    with store.read() as unit:
        skp, _kejadian = muat_dokumen(unit, skp_id)
        periksa_baca(unit, pelaku, Tindakan.LIHAT, skp)
    rhk = _rhk(skp, rhk_id)
    kurang_mutu = tanpa_ukuran_mutu(skp)
    temuan = cari_contoh(
        semua_sektor(),
        ketik,
        rhk=f"{rhk.teks} {rhk.tusi}",
        jabatan=skp.pegawai.jabatan,
        sektor=sektor,
        mutu_dulu=kurang_mutu,
    )
    return PilihanContoh(
        rhk=rhk.teks,
        jabatan=skp.pegawai.jabatan,
        sektor=tuple(satu.nama for satu in semua_sektor()),
        contoh=temuan,
        terpakai=frozenset(satu.teks for satu in rhk.indikator),
        saran=_("SKP ini belum mengukur mutu atau dampak. Pilih paling sedikit satu.") if kurang_mutu else "",
    )


def pakai_contoh(
    store: Store,
    pelaku: Pelaku,
    skp_id: UUID,
    rhk_id: UUID,
    contoh: Iterable[ContohIndikator],
    hari_ini: date,
) -> LihatSkp:
    """Add the examples to the planned result in one act; indicators that are still empty are filled first.

    Raises `PenolakanError` IND-04 where the planned result has one of them already; then nothing is changed.
    """
    terpilih = tuple(contoh)
    if not terpilih:
        raise PenolakanError(
            "CONTOH-KOSONG", _("Belum ada contoh yang dipilih."), langkah=_("Beri tanda pada satu contoh atau lebih.")
        )

    def ubah(skp: Skp, unit: WriteUnit) -> Skp:
        lama = _rhk(skp, rhk_id)
        if any(_sama(ada, satu) for satu in terpilih for ada in lama.indikator):
            raise PenolakanError(
                "IND-04", _("Indikator sama sudah ada."), langkah=_("Pilih contoh lain untuk RHK ini.")
            )
        baru = dengan_contoh(lama, terpilih, skp, unit)
        return replace(skp, rhk=tuple(baru if rhk.id == rhk_id else rhk for rhk in skp.rhk))

    return susun_dokumen(store, pelaku, skp_id, hari_ini, ubah)


def lepas_contoh(
    store: Store,
    pelaku: Pelaku,
    skp_id: UUID,
    lama: RencanaHasilKerja,
    contoh: Iterable[ContohIndikator],
    hari_ini: date,
) -> LihatSkp:
    """Take examples out again that were added to `lama`, the planned result as it stood before.

    Indicators that were empty then are empty again; what else was written since stays.
    """
    terpilih = tuple(contoh)
    dulu = {satu.id: satu for satu in lama.indikator}

    def di(rhk: RencanaHasilKerja) -> RencanaHasilKerja:
        sisa: list[IndikatorKinerja] = []
        for ada in rhk.indikator:
            sebelum = dulu.get(ada.id)
            dari_contoh = any(_sama(ada, satu) for satu in terpilih)
            if not dari_contoh or (sebelum is not None and not _kosong(sebelum)):
                sisa.append(ada)
            elif sebelum is not None:
                sisa.append(sebelum)
        return replace(rhk, indikator=tuple(sisa))

    def ubah(skp: Skp, _unit: WriteUnit) -> Skp:
        _rhk(skp, lama.id)
        return replace(skp, rhk=tuple(di(rhk) if rhk.id == lama.id else rhk for rhk in skp.rhk))

    return susun_dokumen(store, pelaku, skp_id, hari_ini, ubah)


def dengan_contoh(
    rhk: RencanaHasilKerja, contoh: tuple[ContohIndikator, ...], skp: Skp, unit: WriteUnit
) -> RencanaHasilKerja:
    """The planned result with these examples; its empty indicators are filled before new ones are added."""
    indikator = list(rhk.indikator)
    for satu in contoh:
        tempat = next((nomor for nomor, ada in enumerate(indikator) if _kosong(ada)), None)
        indikator_id = unit.new_id() if tempat is None else indikator[tempat].id
        baru = indikator_dari_contoh(satu, indikator_id, skp.tahun, (skp.mulai, skp.selesai))
        if tempat is None:
            indikator.append(baru)
        else:
            indikator[tempat] = replace(baru, perspektif=indikator[tempat].perspektif)
    return replace(rhk, indikator=tuple(indikator))


def _rhk(skp: Skp, rhk_id: UUID) -> RencanaHasilKerja:
    rhk = next((satu for satu in skp.rhk if satu.id == rhk_id), None)
    if rhk is None:
        raise PenolakanError(
            "RHK-TIDAK-ADA",
            _("Rencana hasil kerja ini sudah tidak ada."),
            langkah=_("Tutup dialog ini, lalu pilih rencana hasil kerja lain."),
        )
    return rhk


def _sama(indikator: IndikatorKinerja, contoh: ContohIndikator) -> bool:
    return indikator.aspek is contoh.aspek and indikator.teks.casefold().split() == contoh.teks.casefold().split()


def _kosong(indikator: IndikatorKinerja) -> bool:
    """Whether nothing was typed into the row yet: neither a text, nor a target, nor its parts."""
    return not (
        indikator.teks.strip()
        or indikator.teks_target.strip()
        or indikator.wilayah
        or any(
            satu is not None
            for satu in (
                indikator.nilai,
                indikator.minimum,
                indikator.maksimum,
                indikator.tanggal,
                *indikator.triwulan,
            )
        )
    )
