"""From the wording of an activity to the wording of a result (IND-03, `domain.md` 2.3)."""

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
    "pengumpulan": "Terkumpulnya", "penyampaian": "Tersampaikannya", "penyelenggaraan": "Terselenggaranya",
}  # fmt: skip
_UMUM = ("melaksanakan", "melakukan", "membantu")


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


def _polos(kata: str) -> str:
    return kata.strip(".,:;()\"'“”").casefold()
