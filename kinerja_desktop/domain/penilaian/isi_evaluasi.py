"""The canonical content of an evaluation, in two parts that two people answer for (promises 6 and 7).

The employee submits the *isian*: realisasi and evidence against one version of the SKP. The appraiser rates and sets
the whole. So a rating given does not undo a submission, and a changed realisasi undoes both. The dates of handing over
and receiving belong to neither: they are written on a document that is already set.
"""

from dataclasses import replace

from kinerja_desktop.domain.isi import bita_isi, digest_isi, nilai_dari_isi
from kinerja_desktop.domain.penilaian.evaluasi import Evaluasi, Realisasi
from kinerja_desktop.domain.perencanaan.isi_skp import rapikan_skp

_BENTUK = "evaluasi"
_BENTUK_ISIAN = "isian"


def isi_evaluasi(evaluasi: Evaluasi) -> bytes:
    """The canonical bytes of the whole evaluation, its SKP included, without the dates of handing over."""
    rapi = replace(rapikan_evaluasi(evaluasi), tanggal_serah=None, tanggal_terima=None)
    return bita_isi(_BENTUK, rapi)


def digest_evaluasi(evaluasi: Evaluasi) -> str:
    """The digest that DINILAI and DITETAPKAN name: 64 hex digits."""
    return digest_isi(isi_evaluasi(evaluasi))


def evaluasi_dari_isi(isi: bytes) -> Evaluasi:
    """The evaluation behind canonical bytes, without the dates of handing over. Raises `IsiRusakError`."""
    return nilai_dari_isi(_BENTUK, Evaluasi, isi)


def isi_isian(evaluasi: Evaluasi) -> bytes:
    """The canonical bytes of what the employee submits."""
    return bita_isi(_BENTUK_ISIAN, isian_saja(rapikan_evaluasi(evaluasi)))


def digest_isian(evaluasi: Evaluasi) -> str:
    """The digest that DIAJUKAN, DITARIK and DIKEMBALIKAN name: 64 hex digits."""
    return digest_isi(isi_isian(evaluasi))


def isian_dari_isi(isi: bytes) -> Evaluasi:
    """The evaluation as it was submitted, nothing rated yet. Raises `IsiRusakError`."""
    return nilai_dari_isi(_BENTUK_ISIAN, Evaluasi, isi)


def isian_saja(evaluasi: Evaluasi) -> Evaluasi:
    """The evaluation without anything that the appraiser or the organisation adds."""
    return replace(
        evaluasi,
        penilai=None,
        atasan_penilai=None,
        umpan_balik=(),
        rating_hasil=None,
        alasan_hasil="",
        rating_perilaku=None,
        alasan_perilaku="",
        rating_perilaku_nilai=(),
        capaian=None,
        catatan="",
        tanggal_serah=None,
        tanggal_terima=None,
    )


def rapikan_evaluasi(evaluasi: Evaluasi) -> Evaluasi:
    """The same evaluation with its rows in one order, however they were loaded: by indicator, by date, then by id."""
    realisasi = sorted(evaluasi.realisasi, key=lambda satu: (satu.indikator_id.bytes, satu.id.bytes))
    return replace(
        evaluasi,
        skp=rapikan_skp(evaluasi.skp),
        realisasi=tuple(_rapikan_realisasi(satu) for satu in realisasi),
        umpan_balik=tuple(sorted(evaluasi.umpan_balik, key=lambda satu: (satu.tanggal, satu.id.bytes))),
    )


def _rapikan_realisasi(realisasi: Realisasi) -> Realisasi:
    return replace(realisasi, bukti=tuple(sorted(realisasi.bukti, key=lambda satu: (satu.tanggal, satu.id.bytes))))
