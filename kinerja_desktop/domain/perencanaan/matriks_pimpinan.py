"""The matrix of one leader for a year, and what it leaves open: MPH-01, MPH-02, SKP-11 (`domain.md` 2.4, 5.4)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks, TingkatHasil
from kinerja_desktop.domain.perencanaan.pendekatan import skp_berlaku
from kinerja_desktop.domain.perencanaan.skp import Formulir, Pihak, Skp
from kinerja_desktop.domain.perencanaan.target import target_layar, target_terisi
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _

_KOSONG = frozenset({"", "x", "-", "–", "—"})


@dataclass(frozen=True, slots=True)
class KolomMatriks:
    """One column: an indicator of the leader under its RHK.

    `ada` is False for an indicator that has left the leader's SKP while cells still stand under it; its texts are then
    the ones that the cells keep.
    """

    rhk_id: UUID
    indikator_id: UUID
    rhk: str
    indikator: str
    target: str
    ada: bool = True


@dataclass(frozen=True, slots=True)
class BarisMatriks:
    """One row: a direct subordinate. `keadaan` is the state of his SKP of the year, None while there is none.

    `bawahan` is False for a person who has cells but is appraised by somebody else on this day. `terkunci` says why
    no cell can become an RHK of his now, or is empty. `rhk` are the plans of his working SKP by id, `rhk_berlaku` the
    ids of those in the version in force.
    """

    pegawai_id: UUID
    lingkup: str
    nama: str
    nip: str
    jabatan: str
    unit_kerja: str
    skp_id: UUID | None = None
    keadaan: KeadaanSkp | None = None
    terkunci: str = ""
    rhk: Mapping[UUID, str] = field(default_factory=dict[UUID, str])
    rhk_berlaku: frozenset[UUID] = frozenset()
    bawahan: bool = True


@dataclass(frozen=True, slots=True)
class MatriksPimpinan:
    """A leader's matrix: columns in the order of his SKP, rows by name, and the cells that stand in them.

    `skp_id` and `formulir` are those of his SKP, None while he has none; then there are no columns of his own.
    """

    pimpinan: Pihak
    pimpinan_id: UUID
    tahun: int
    skp_id: UUID | None
    formulir: Formulir
    keadaan: KeadaanSkp | None
    kolom: tuple[KolomMatriks, ...]
    baris: tuple[BarisMatriks, ...]
    sel: tuple[SelMatriks, ...]

    def sel_di(self, pegawai_id: UUID, indikator_id: UUID) -> SelMatriks | None:
        """What stands in a place: the newest cell, should two laptops have filled it."""
        semua = self.semua_di(pegawai_id, indikator_id)
        return semua[-1] if semua else None

    def semua_di(self, pegawai_id: UUID, indikator_id: UUID) -> tuple[SelMatriks, ...]:
        """All cells of one place, oldest first."""
        return tuple(
            satu
            for satu in self.sel
            if satu.pegawai_id == pegawai_id and satu.indikator_pimpinan_id == indikator_id and berisi(satu.teks)
        )

    def baris_dari(self, pegawai_id: UUID) -> BarisMatriks | None:
        """The row of a person."""
        return next((satu for satu in self.baris if satu.pegawai_id == pegawai_id), None)

    def kolom_dari(self, indikator_id: UUID) -> KolomMatriks | None:
        """The column of an indicator."""
        return next((satu for satu in self.kolom if satu.indikator_id == indikator_id), None)

    @property
    def terbagi(self) -> int:
        """How many of the leader's indicators have somebody."""
        dipakai = {satu.indikator_pimpinan_id for satu in self.sel if berisi(satu.teks)}
        return sum(satu.ada and satu.indikator_id in dipakai for satu in self.kolom)

    @property
    def indikator(self) -> int:
        """How many indicators the leader has."""
        return sum(satu.ada for satu in self.kolom)

    @property
    def terbuka(self) -> tuple[SelMatriks, ...]:
        """The cells that have become no RHK yet, in reading order."""
        hasil: list[SelMatriks] = []
        for baris in self.baris:
            for kolom in self.kolom:
                sel = self.sel_di(baris.pegawai_id, kolom.indikator_id)
                if sel is not None and not sudah_rhk(sel, baris):
                    hasil.append(sel)
        return tuple(hasil)


def berisi(teks: str) -> bool:
    """Whether a cell gives somebody a part: `x` and `-` say that he does not intervene."""
    return teks.strip().casefold() not in _KOSONG


def kata_tingkat(tingkat: TingkatHasil) -> str:
    """The word for the kind of result, as a cell prints it in brackets (`domain.md` 6.7)."""
    return {
        TingkatHasil.OUTCOME_ANTARA: _("Outcome antara"),
        TingkatHasil.OUTPUT: _("Output"),
        TingkatHasil.LAYANAN: _("Layanan"),
    }[tingkat]


def sel_tercetak(sel: SelMatriks | None) -> str:
    """A cell as printed: `[Output] Arsip kecamatan tertata`, `-` where nobody has a part."""
    return f"[{kata_tingkat(sel.tingkat)}] {sel.teks}" if sel is not None and berisi(sel.teks) else "-"


def urai_sel(teks: str) -> tuple[TingkatHasil | None, str]:
    """What was typed or pasted into a cell: the kind of result where it stands before in brackets, and the part."""
    rapi = " ".join(teks.split())
    kepala, tutup, sisa = rapi.partition("]")
    if tutup and kepala.startswith("["):
        sebutan = kepala[1:].strip().casefold()
        for tingkat in TingkatHasil:
            if sebutan in {kata_tingkat(tingkat).casefold(), tingkat.value.casefold()}:
                return tingkat, sisa.strip()
    return None, rapi


def sudah_rhk(sel: SelMatriks, baris: BarisMatriks) -> bool:
    """Whether the cell stands as an RHK in the person's SKP, the working one or the one in force."""
    return sel.rhk_id is not None and (sel.rhk_id in baris.rhk or sel.rhk_id in baris.rhk_berlaku)


def susun_kolom(skp: Skp | None, sel: Iterable[SelMatriks]) -> tuple[KolomMatriks, ...]:
    """The columns of a leader's SKP in the order of paper; then those that only cells still remember."""
    kolom = [
        KolomMatriks(rhk.id, satu.id, rhk.teks, satu.teks, target_layar(satu))
        for rhk in (skp_berlaku(skp).rhk if skp else ())
        for satu in rhk.indikator
    ]
    dikenal = {satu.indikator_id for satu in kolom}
    for satu in sel:
        if satu.indikator_pimpinan_id not in dikenal and berisi(satu.teks):
            dikenal.add(satu.indikator_pimpinan_id)
            hilang = KolomMatriks(
                satu.rhk_pimpinan_id, satu.indikator_pimpinan_id, satu.rhk_pimpinan, satu.indikator_pimpinan, "", False
            )
            kolom.append(hilang)
    return tuple(kolom)


def periksa_cakupan(matriks: MatriksPimpinan) -> tuple[Temuan, ...]:
    """MPH-01 for each indicator nobody took, MPH-02 for each subordinate without a part.

    Nothing is said where the leader has nobody to share with, or no indicator to share. `medan` is
    `kolom:<indikator>` or `baris:<pegawai>`.
    """
    if not matriks.indikator or not any(satu.bawahan for satu in matriks.baris):
        return ()
    terisi = [satu for satu in matriks.sel if berisi(satu.teks)]
    dipakai = {satu.indikator_pimpinan_id for satu in terisi}
    berperan = {satu.pegawai_id for satu in terisi}
    pesan_kolom = _('Indikator "{x}" belum dibagi kepada siapa pun.')
    pesan_baris = _("{nama} belum mendapat peran dalam matriks.")
    kolom = (
        Temuan("MPH-01", Tingkat.PERLU_DICEK, f"kolom:{satu.indikator_id}", pesan_kolom.format(x=satu.indikator))
        for satu in matriks.kolom
        if satu.ada and satu.indikator_id not in dipakai
    )
    baris = (
        Temuan("MPH-02", Tingkat.PERLU_DICEK, f"baris:{satu.pegawai_id}", pesan_baris.format(nama=satu.nama))
        for satu in matriks.baris
        if satu.bawahan and satu.pegawai_id not in berperan
    )
    return (*kolom, *baris)


def tolak_hapus_sel(sel: Iterable[SelMatriks], rhk_berlaku: Collection[UUID]) -> PenolakanError | None:
    """SKP-11: why these cells may not be emptied, or None when they may."""
    if not any(satu.rhk_id in rhk_berlaku for satu in sel):
        return None
    return PenolakanError(
        "SKP-11",
        _("Sel matriks dipakai SKP yang sudah ditetapkan."),
        langkah=_("Ubah dahulu SKP pegawai itu lewat revisi, atau tulis peran baru di sel ini."),
    )


def beri_indikator_terukur(skp: Skp) -> bool:
    """Whether the SKP measures anything: one indicator with its text and a target at least (`product.md` row 1.1)."""
    return any(satu.teks.strip() and target_terisi(satu) for rhk in skp_berlaku(skp).rhk for satu in rhk.indikator)


def teks_induk(formulir: Formulir, rhk: str, indikator: str) -> str:
    """What stands in the field of the intervened plan: of a JPT/UKM the RHK together with the indicator
    (`domain.md` 2.3, footnote *).
    """
    rhk, indikator = rhk.strip(), indikator.strip()
    return f"{rhk} (indikator: {indikator})" if formulir is Formulir.JPT_UKM and indikator else rhk


def urut_baris(baris: Iterable[BarisMatriks]) -> tuple[BarisMatriks, ...]:
    """Subordinates by name, and below them people who are no longer."""
    return tuple(sorted(baris, key=lambda satu: (not satu.bawahan, satu.nama.casefold(), satu.pegawai_id.bytes)))


def kelompok_rhk(kolom: Sequence[KolomMatriks]) -> tuple[tuple[str, int], ...]:
    """The RHK texts over their columns: text and how many columns each one spans."""
    hasil: list[tuple[UUID, str, int]] = []
    for satu in kolom:
        if hasil and hasil[-1][0] == satu.rhk_id:
            rhk_id, teks, jumlah = hasil[-1]
            hasil[-1] = (rhk_id, teks, jumlah + 1)
        else:
            hasil.append((satu.rhk_id, satu.rhk, 1))
    return tuple((teks, jumlah) for _rhk_id, teks, jumlah in hasil)
