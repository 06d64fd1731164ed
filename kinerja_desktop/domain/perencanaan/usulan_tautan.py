"""Proposals: which row of the leader's plan an RHK probably hangs on, by likeness of words (`product.md`, complaint 5).

Nothing here is ever applied by itself; a person takes a proposal or leaves it.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from kinerja_desktop.domain.perencanaan.skp import JenisRhk, RencanaHasilKerja, TautanInduk

AMBANG_MENUNGGU = 20
"""From this likeness (of 100) on a plan is proposed for an RHK that waits for its parent."""
AMBANG_DIKETIK = 80
"""The same for an RHK whose parent was typed: only where the typed text is nearly the plan's own."""
TERBANYAK = 3
"""Proposals shown for one RHK."""

_TAK_BERMAKNA = frozenset({
    "dan", "atau", "yang", "di", "ke", "dari", "pada", "untuk", "dengan", "dalam", "oleh", "serta", "para", "secara",
    "tahun", "sesuai", "agar", "bagi", "per",
})  # fmt: skip
_AWALAN = ("meng", "peng", "mem", "pem", "men", "pen", "ber", "ter", "per", "me", "pe", "di", "ke", "se")
_AKHIRAN = ("nya", "kan", "an", "i")
_AKAR_TERPENDEK = 4


class JenisUsulan(StrEnum):
    """What a proposal would do."""

    TAUTKAN = "TAUTKAN"
    """Link an RHK to a row of the leader's plan."""
    JADI_RHK = "JADI_RHK"
    """Make a new RHK of a cell that has none."""
    TEKS_SEL = "TEKS_SEL"
    """Take over the new text of the cell an RHK was made of."""
    TEKS_INDUK = "TEKS_INDUK"
    """Take over the new text of the leader's plan."""


@dataclass(frozen=True, slots=True)
class CalonInduk:
    """A row of the leader's plan that an RHK may hang on: an RHK with one of its indicators, or a cell of the matrix.

    `teks_induk` is what would stand in the field of the intervened plan; `peran` is the cell's text, empty for a row
    that was not given to this person. `sumber` names the leader.
    """

    rhk_id: UUID
    indikator_id: UUID | None
    rhk: str
    indikator: str
    teks_induk: str
    sumber: str
    sel_id: UUID | None = None
    peran: str = ""
    sel_rhk_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class UsulanTautan:
    """One proposal. `rhk_id` and `rhk` are the person's own plan (None and empty for a new one); `skor` of 100."""

    jenis: JenisUsulan
    rhk_id: UUID | None
    rhk: str
    calon: CalonInduk
    skor: int = 100

    @property
    def kunci(self) -> str:
        """The name under which a proposal that was put aside is remembered."""
        return f"{self.jenis.value}:{self.rhk_id or ''}:{self.calon.sel_id or self.calon.indikator_id or ''}"

    @property
    def isi(self) -> str:
        """What is proposed, so that another text is another proposal."""
        return self.calon.teks_induk if self.jenis is JenisUsulan.TEKS_INDUK else self.calon.peran or self.calon.rhk


def kemiripan(satu: str, lain: str) -> int:
    """How alike two plans are, 0 to 100: the words they share, whatever their prefixes and endings."""
    kiri, kanan = akar_kata(satu), akar_kata(lain)
    return 200 * len(kiri & kanan) // (len(kiri) + len(kanan)) if kiri and kanan else 0


def akar_kata(teks: str) -> frozenset[str]:
    """The words of a text as they are compared: `Meningkatnya` and `peningkatan` are one."""
    polos = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode().casefold()
    kata: list[str] = re.findall(r"[a-z0-9]+", polos)
    return frozenset(_akar(satu) for satu in kata if satu not in _TAK_BERMAKNA)


def usulan_induk(rhk: RencanaHasilKerja, calon: Iterable[CalonInduk]) -> tuple[UsulanTautan, ...]:
    """The rows that this RHK probably hangs on, best first; none for one that is linked."""
    if rhk.tautan is TautanInduk.TERTAUT:
        return ()
    menunggu = rhk.tautan is TautanInduk.MENUNGGU
    kosong = rhk.jenis is JenisRhk.UTAMA and not rhk.rhk_pimpinan.strip()
    ambang = AMBANG_MENUNGGU if menunggu or kosong else AMBANG_DIKETIK
    dinilai = [
        UsulanTautan(JenisUsulan.TAUTKAN, rhk.id, rhk.teks, satu, _skor(rhk, satu, diketik=ambang == AMBANG_DIKETIK))
        for satu in calon
        if satu.sel_rhk_id in {None, rhk.id}
    ]
    cukup = [satu for satu in dinilai if satu.skor >= ambang]
    # A cell of his own weighs more than a row that nobody gave him.
    cukup.sort(key=lambda satu: (-satu.skor, satu.calon.sel_id is None, satu.calon.rhk_id.bytes))
    return tuple(cukup[:TERBANYAK])


def semua_usulan(rhk: Sequence[RencanaHasilKerja], calon: Sequence[CalonInduk]) -> tuple[UsulanTautan, ...]:
    """Everything there is to propose for one SKP: links by RHK, new texts, and cells that are no RHK yet."""
    hasil: list[UsulanTautan] = []
    dikenal = {satu.id for satu in rhk}
    for satu in rhk:
        hasil.extend(usulan_induk(satu, calon))
        hasil.extend(_teks_baru(satu, calon))
    terpakai = {satu.calon.sel_id for satu in hasil if satu.jenis is JenisUsulan.TAUTKAN}
    hasil.extend(
        UsulanTautan(JenisUsulan.JADI_RHK, None, "", satu)
        for satu in calon
        if satu.sel_id is not None and satu.sel_rhk_id not in dikenal and satu.sel_id not in terpakai
    )
    return tuple(hasil)


def _teks_baru(rhk: RencanaHasilKerja, calon: Iterable[CalonInduk]) -> Iterable[UsulanTautan]:
    if rhk.tautan is not TautanInduk.TERTAUT:
        return
    milik = [
        satu
        for satu in calon
        if satu.rhk_id == rhk.rhk_pimpinan_id and satu.indikator_id in {rhk.indikator_pimpinan_id, None}
    ]
    sel = next((satu for satu in milik if satu.sel_rhk_id == rhk.id), None)
    if sel is not None and sel.peran.strip() != rhk.teks.strip():
        yield UsulanTautan(JenisUsulan.TEKS_SEL, rhk.id, rhk.teks, sel)
    induk = sel or next(iter(milik), None)
    if induk is not None and induk.teks_induk.strip() != rhk.rhk_pimpinan.strip():
        yield UsulanTautan(JenisUsulan.TEKS_INDUK, rhk.id, rhk.teks, induk)


def _skor(rhk: RencanaHasilKerja, calon: CalonInduk, *, diketik: bool) -> int:
    if diketik:
        return max(kemiripan(rhk.rhk_pimpinan, teks) for teks in (calon.rhk, calon.teks_induk))
    ketikan = kemiripan(rhk.rhk_pimpinan, calon.rhk)
    return max(kemiripan(rhk.teks, calon.peran), kemiripan(rhk.teks, f"{calon.rhk} {calon.indikator}"), ketikan)


def _akar(kata: str) -> str:
    for akhiran in _AKHIRAN:
        if kata.endswith(akhiran) and len(kata) - len(akhiran) >= _AKAR_TERPENDEK:
            kata = kata.removesuffix(akhiran)
            break
    if kata.startswith(("meny", "peny")) and len(kata) > _AKAR_TERPENDEK + _AKAR_TERPENDEK:
        return "s" + kata[4:]
    for awalan in _AWALAN:
        if kata.startswith(awalan) and len(kata) - len(awalan) >= _AKAR_TERPENDEK:
            return kata.removeprefix(awalan)
    return kata
