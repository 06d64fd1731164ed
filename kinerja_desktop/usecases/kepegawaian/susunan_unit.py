"""Find or make the units that a staff list names: the office itself and the kelurahan under it (`domain.md` 1.7)."""

import re
import unicodedata
from dataclasses import replace
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.units import WriteUnit

_JENIS = (
    ("kelurahan", JenisUnit.KELURAHAN),
    ("kecamatan", JenisUnit.KECAMATAN),
    ("sekretariat", JenisUnit.SEKRETARIAT),
    ("seksi", JenisUnit.SEKSI),
    ("subbag", JenisUnit.SEKRETARIAT),
    ("puskesmas", JenisUnit.UPT),
    ("upt", JenisUnit.UPT),
)
_SINGKATAN = {"kec": "kecamatan", "kel": "kelurahan", "kab": "kabupaten", "sekr": "sekretariat"}


def kunci_nama(nama: str) -> str:
    """A name as units are compared by it: lower case, no punctuation, abbreviations written out."""
    polos = unicodedata.normalize("NFKD", nama).encode("ascii", "ignore").decode().lower()
    kata: list[str] = re.findall(r"[a-z0-9]+", polos)
    return " ".join(_SINGKATAN.get(satu, satu) for satu in kata)


def potongan_kode(nama: str) -> str:
    """The last part of a unit's code path: `Kelurahan Kulim` gives `kulim`."""
    kata = kunci_nama(nama).split()
    inti = kata[1:] if len(kata) > 1 and kata[0] in {"kelurahan", "kecamatan", "kabupaten", "kota"} else kata
    return "-".join(inti) or "unit"


def jenis_unit(nama: str) -> JenisUnit:
    """The kind of unit a name tells."""
    kunci = kunci_nama(nama)
    return next((jenis for awal, jenis in _JENIS if kunci.startswith(awal)), JenisUnit.PERANGKAT_DAERAH)


class SusunanUnit:
    """The unit tree while rows of a list are being placed. Units that are missing are made under `induk`."""

    def __init__(self, unit: WriteUnit, induk: Unit) -> None:
        self._unit = unit
        self._induk = induk
        self._menurut_nama: dict[str, Unit] = {}
        self._menurut_id = {satu.id: satu for satu in unit_store.semua(unit, induk.kode)}
        for satu in self._menurut_id.values():
            self._menurut_nama.setdefault(kunci_nama(satu.nama), satu)
        self._menurut_nama.setdefault(kunci_nama(induk.nama), induk)
        self.baru: list[Unit] = []

    def menurut_id(self, unit_id: UUID) -> Unit | None:
        """The unit with that id where it lies in this part of the region."""
        return self._menurut_id.get(unit_id)

    def unit_bernama(self, nama: str) -> Unit:
        """The unit of that name; the office itself where the list names none."""
        kunci = kunci_nama(nama)
        if not kunci:
            return self._induk
        dikenal = self._menurut_nama.get(kunci) or self._sebutan_singkat(kunci)
        if dikenal is not None:
            return dikenal
        kode = self._kode_bebas(f"{self._induk.kode}.{potongan_kode(nama)}")
        baru = Unit(self._unit.new_id(), kode, nama.strip(), jenis_unit(nama), self._induk.id)
        unit_store.simpan(self._unit, baru)
        self._menurut_nama[kunci] = baru
        self.baru.append(baru)
        return baru

    def di_bawah(self, nama: str) -> None:
        """From here on units that are missing are made under the unit of that name, and so is a row that names none."""
        self._induk = self.unit_bernama(nama)

    def pimpin(self, unit_id: UUID, kepala_id: UUID) -> None:
        """Note who heads a unit, where nobody is noted yet."""
        satu = unit_store.muat(self._unit, unit_id)
        if satu is not None and satu.kepala_id is None:
            unit_store.simpan(self._unit, replace(satu, kepala_id=kepala_id))

    def _sebutan_singkat(self, kunci: str) -> Unit | None:
        """`kulim` for `Kelurahan Kulim`, when only one unit can be meant."""
        cocok = [satu for nama, satu in self._menurut_nama.items() if nama.endswith(" " + kunci)]
        return cocok[0] if len(cocok) == 1 else None

    def _kode_bebas(self, kode: str) -> str:
        nomor, calon = 1, kode
        terpakai = {satu.kode for satu in self._menurut_nama.values()}
        while calon in terpakai:
            nomor += 1
            calon = f"{kode}-{nomor}"
        return calon


def siapkan_kantor(unit: WriteUnit, kabupaten: str, kecamatan: str) -> Unit:
    """The office of a new practice store: the region as root and the kecamatan in it. An office already there stays."""
    ada = unit_store.semua(unit)
    kantor = next((satu for satu in ada if satu.jenis is JenisUnit.KECAMATAN), None)
    if kantor is not None:
        return kantor
    akar = next((satu for satu in ada if satu.jenis is JenisUnit.INSTANSI), None)
    if akar is None:
        akar = Unit(unit.new_id(), potongan_kode(kabupaten), kabupaten, JenisUnit.INSTANSI, None)
        unit_store.simpan(unit, akar)
    nama = f"Kecamatan {kecamatan}"
    kantor = Unit(unit.new_id(), f"{akar.kode}.{potongan_kode(nama)}", nama, JenisUnit.KECAMATAN, akar.id)
    unit_store.simpan(unit, kantor)
    return kantor
