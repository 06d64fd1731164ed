"""Posts: which kind a written post is, what it makes of its holder, and which SKP form it takes (`domain.md` 1.6).

The guesses serve an import; a person may always set the fields himself.
"""

import re
from functools import lru_cache

from kinerja_desktop.domain.aturan import Aturan
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, Penempatan, PeranUnit
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.perencanaan.skp import Formulir

KODE_FORMULIR = "formulir_skp"

MANAJERIAL = (
    JenisJabatan.JPT_UTAMA,
    JenisJabatan.JPT_MADYA,
    JenisJabatan.JPT_PRATAMA,
    JenisJabatan.ADMINISTRATOR,
    JenisJabatan.PENGAWAS,
)
"""The managerial posts, highest first; the lowest that may appraise is the last."""

_KEPALA = r"(?:kepala|ka\.?)\s*"
_SUBBAG = r"sub\s*(?:b?ag(?:ian)?|b?id(?:ang)?)"
_SEKOLAH = r"(?:sekolah|tk|sd|smp|sma|smk|sdn|smpn)\b"
_URUSAN = r"i{1,3}\b|sekretaris|pemerintahan|perekonomian|ekonomi|administrasi|bidang|umum"
_AWALAN = re.compile(r"^(?:(?:plt|plh|pj|pjs)\b\.?\s*)+")
_JF_KEAHLIAN = re.compile(r"\bahli\s+(?:pertama|muda|madya|utama)\b")
_JF_KETERAMPILAN = re.compile(r"\b(?:pemula|terampil|mahir|penyelia)\b")
_MANDIRI = re.compile(rf"camat\b|{_KEPALA}(?:upt|puskesmas|pusat kesehatan|{_SEKOLAH})|kepsek\b|kapus(?:kesmas)?\b")
_JF_PIMPINAN = re.compile(rf"{_KEPALA}(?:puskesmas|pusat kesehatan|{_SEKOLAH})|kepsek\b|kapus(?:kesmas)?\b")
_KETUA_TIM = re.compile(r"(?:ketua|koordinator|sub\s*-?koordinator)\s*(?:tim|kelompok|substansi)?\b")
_POLA: tuple[tuple[JenisJabatan, re.Pattern[str]], ...] = (
    (JenisJabatan.ADMINISTRATOR, re.compile(r"inspektur pembantu|irban\b")),
    (JenisJabatan.PENGAWAS, re.compile(r"sekretaris (?:kel(?:urahan)?\b|lurah)|sek(?:lur|kel)\b")),
    (JenisJabatan.ADMINISTRATOR, re.compile(r"sekretaris (?:camat|kec(?:amatan)?\b)|sekcam\b")),
    (
        JenisJabatan.JPT_PRATAMA,
        re.compile(
            rf"sekretaris (?:daerah|dprd|dewan)|sekda\b|sekwan\b|asisten (?:{_URUSAN})|inspektur\b|staf ahli|"
            rf"{_KEPALA}(?:dinas|badan|satuan polisi|satpol)|kadis\b|kaban\b|kasatpol"
        ),
    ),
    (
        JenisJabatan.ADMINISTRATOR,
        re.compile(
            rf"camat\b|sekretaris\b(?! pribadi)|sekdis\b|{_KEPALA}(?:bagian|bag\b|bidang|bid\b)|kabag\b|kabid\b"
        ),
    ),
    (
        JenisJabatan.PENGAWAS,
        re.compile(rf"lurah\b|{_KEPALA}(?:seksi|sie?\b|{_SUBBAG}|upt)|kasie?\b|ka{_SUBBAG}|{_SUBBAG}\b"),
    ),
)


@lru_cache(maxsize=1024)
def tebak_jenis_jabatan(jabatan: str) -> JenisJabatan:
    """The kind of a written post: `Camat` is ADMINISTRATOR, `Arsiparis Mahir` JF_KETERAMPILAN, others PELAKSANA."""
    teks = _rapi(jabatan)
    if _JF_KEAHLIAN.search(teks) or _JF_PIMPINAN.match(teks):
        return JenisJabatan.JF_KEAHLIAN
    if _JF_KETERAMPILAN.search(teks):
        return JenisJabatan.JF_KETERAMPILAN
    return next((jenis for jenis, pola in _POLA if pola.match(teks)), JenisJabatan.PELAKSANA)


@lru_cache(maxsize=1024)
def tebak_peran_unit(jabatan: str) -> PeranUnit:
    """What the holder of a written post is in his unit: a camat heads a unit kerja mandiri, a kepala seksi a unit."""
    teks = _rapi(jabatan)
    if _MANDIRI.match(teks):
        return PeranUnit.PIMPINAN_UNIT_MANDIRI
    if _KETUA_TIM.match(teks):
        return PeranUnit.KETUA_TIM
    pejabat = tebak_jenis_jabatan(jabatan) in MANAJERIAL and not re.match(r"asisten|staf ahli", teks)
    return PeranUnit.PIMPINAN if pejabat else PeranUnit.ANGGOTA


def formulir_untuk(aturan: Aturan, jenis: JenisJabatan, peran: PeranUnit) -> Formulir:
    """The form family of a post, by the rule row `formulir_skp`: JPT and heads of unit kerja mandiri, or all others."""
    if jenis.value in aturan.senarai("jpt_ukm_jenis_jabatan") or peran.value in aturan.senarai("jpt_ukm_peran_unit"):
        return Formulir.JPT_UKM
    return Formulir.JA_JF


def paling_rendah_pengawas(jenis: JenisJabatan) -> bool:
    """Whether the post is at least pejabat pengawas, so that its holder may appraise without delegation."""
    return jenis in MANAJERIAL


def _rapi(jabatan: str) -> str:
    return _AWALAN.sub("", " ".join(jabatan.casefold().replace("-", " ").split()))


def memimpin_wilayah(jabatan: str) -> bool:
    """Whether the post heads a kecamatan or kelurahan: a camat or lurah does, a head of section does not."""
    return jabatan.casefold().startswith(("camat", "lurah", "kepala kelurahan", "kepala kecamatan"))


def memimpin_unit(pos: Penempatan, unit: Unit) -> bool:
    """Whether this post heads the unit: in a kecamatan or kelurahan the secretary and the sections lead, too."""
    if pos.peran_unit not in {PeranUnit.PIMPINAN_UNIT_MANDIRI, PeranUnit.PIMPINAN}:
        return False
    if unit.jenis in {JenisUnit.KECAMATAN, JenisUnit.KELURAHAN}:
        return memimpin_wilayah(pos.jabatan)
    return unit.jenis is JenisUnit.SEKRETARIAT or not pos.jabatan.casefold().startswith("sekretaris")
