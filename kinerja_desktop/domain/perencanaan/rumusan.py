"""From the wording of an activity to the wording of a result (IND-03, `domain.md` 2.3)."""

import re

_KATA_KERJA = {
    "melaksanakan": "Terlaksananya", "melakukan": "Terlaksananya", "membantu": "", "mengikuti": "",
    "menyelenggarakan": "Terselenggaranya", "mengadakan": "Terselenggaranya", "menyusun": "Tersusunnya",
    "membuat": "Tersedianya", "menyiapkan": "Tersedianya", "menyediakan": "Tersedianya", "mengelola": "Terkelolanya",
    "mengumpulkan": "Terkumpulnya", "melayani": "Terlayaninya", "memelihara": "Terpeliharanya",
    "menyelesaikan": "Terselesaikannya", "memproses": "Terselesaikannya", "mengoordinasikan": "Terkoordinasikannya",
    "mengkoordinasikan": "Terkoordinasikannya", "memfasilitasi": "Terfasilitasinya", "meningkatkan": "Meningkatnya",
    "mendata": "Terdatanya", "menata": "Tertatanya", "membina": "Terbinanya", "menghadiri": "",
    "mengawasi": "Terawasinya",
    "mengarsipkan": "Terarsipkannya", "menginput": "Tercatatnya", "mencatat": "Tercatatnya",
    "merumuskan": "Terumuskannya", "merencanakan": "Terencananya", "memantau": "Terpantaunya",
    "mengevaluasi": "Terevaluasinya", "mengendalikan": "Terkendalinya", "menganalisis": "Teranalisisnya",
    "memutakhirkan": "Termutakhirkannya", "menindaklanjuti": "Tertindaklanjutinya", "menegakkan": "Tegaknya",
    "mendampingi": "Terdampinginya", "mengembangkan": "Berkembangnya", "menyajikan": "Tersajinya",
    "memverifikasi": "Terverifikasinya", "menyampaikan": "Tersampaikannya", "melaporkan": "Terlaporkannya",
}  # fmt: skip
"""Verbs that open an activity, and the word that opens its result; empty where the sentence has to be thought anew."""

_KATA_BENDA = {
    "penyusutan": "Tersusutkannya", "penyusunan": "Tersusunnya", "pengelolaan": "Terkelolanya",
    "pelayanan": "Terlayaninya", "pemeliharaan": "Terpeliharanya", "pendataan": "Terdatanya",
    "penyelesaian": "Terselesaikannya", "pembinaan": "Terbinanya", "pengawasan": "Terawasinya",
    "penataan": "Tertatanya", "pengarsipan": "Terarsipkannya", "pelaporan": "Terlaporkannya",
    "pemutakhiran": "Termutakhirkannya", "verifikasi": "Terverifikasinya", "koordinasi": "Terkoordinasikannya",
    "fasilitasi": "Terfasilitasinya", "pencatatan": "Tercatatnya", "peningkatan": "Meningkatnya",
    "penyediaan": "Tersedianya", "penyiapan": "Tersedianya", "pembuatan": "Tersedianya",
    "perumusan": "Terumuskannya", "perencanaan": "Terencananya", "pemantauan": "Terpantaunya",
    "evaluasi": "Terevaluasinya", "pengendalian": "Terkendalinya", "penatausahaan": "Tertatausahakannya",
    "pengoordinasian": "Terkoordinasikannya", "pengkoordinasian": "Terkoordinasikannya",
    "pendampingan": "Terdampinginya", "pengembangan": "Berkembangnya", "penyajian": "Tersajinya",
    "pengumpulan": "Terkumpulnya", "penyampaian": "Tersampaikannya", "penyelenggaraan": "Terselenggaranya",
}  # fmt: skip
_UMUM = ("melaksanakan", "melakukan", "membantu")
_PELAKSANAAN = "pelaksanaan"
_NOMOR = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]|[-•–])\s+", re.IGNORECASE)
_UJUNG = re.compile(r"[\s.;,]*(?:;\s*dan)?[\s.;,]*$", re.IGNORECASE)


def berawal_kegiatan(teks: str) -> bool:
    """Whether the sentence opens with the verb of an activity instead of a result."""
    kata = teks.split(maxsplit=1)
    return bool(kata) and _polos(kata[0]) in _KATA_KERJA


def rumusan_hasil(teks: str) -> str:
    """A result wording on offer: `Melaksanakan penyusutan arsip` gives `Tersusutkannya arsip`; else empty."""
    kata = teks.split()
    if not berawal_kegiatan(teks) or len(kata) < 2:
        return ""
    kerja, sisa = _polos(kata[0]), kata[1:]
    if kerja in _UMUM and _polos(sisa[0]) in _KATA_BENDA and len(sisa) > 1:
        return " ".join([_KATA_BENDA[_polos(sisa[0])], *sisa[1:]])
    pembuka = _KATA_KERJA[kerja]
    return " ".join([pembuka, *sisa]) if pembuka else ""


def hasil_dari_tugas(uraian: str) -> str:
    """A planned result from a line of duties as regulations write it (`product.md` row 3.2).

    `b. penyusunan rencana kerja; dan` gives `Tersusunnya rencana kerja`. Where no result wording is known the line
    itself comes back, without its number and closing mark.
    """
    bersih = " ".join(_UJUNG.sub("", _NOMOR.sub("", uraian)).split())
    if hasil := rumusan_hasil(bersih):
        return hasil
    kata = bersih.split()
    if len(kata) > 2 and _polos(kata[0]) == _PELAKSANAAN:
        return hasil_dari_tugas(" ".join(kata[1:])) if _polos(kata[1]) in _KATA_BENDA else _hasil("Terlaksananya", kata)
    if len(kata) > 1 and (pembuka := _KATA_BENDA.get(_polos(kata[0]))):
        return _hasil(pembuka, kata)
    return bersih[:1].upper() + bersih[1:]


def _hasil(pembuka: str, kata: list[str]) -> str:
    return " ".join([pembuka, *kata[1:]])


def _polos(kata: str) -> str:
    return kata.strip(".,:;()\"'“”").casefold()
