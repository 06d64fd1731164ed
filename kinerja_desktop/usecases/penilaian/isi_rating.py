"""Rate: both ratings with their reasons, the seven optional marks, the note, and the days of handing over and receipt.

Paths are those of the findings: `evaluasi.rating_hasil`, `.alasan_hasil`, `.rating_perilaku`, `.alasan_perilaku`,
`.perilaku1` to `.perilaku7`, `.catatan`, `.tanggal_serah`, `.tanggal_terima`. The predikat has none: it is looked up.
"""

from dataclasses import replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.penilaian.evaluasi import Ekspektasi, Evaluasi
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.domain.penilaian.periksa_evaluasi import periksa_tanggal_serah
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.baca_medan import (
    Nilai,
    pilihan_medan,
    tanggal_medan,
    teks_medan,
    tolak_medan,
)
from kinerja_desktop.usecases.draf_medan import buang_draf_medan, simpan_draf_medan
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import FORMULIR_DRAF
from kinerja_desktop.usecases.penilaian.lihat_evaluasi import (
    LihatEvaluasi,
    alasan_rating_terkunci,
    muat_untuk_layar,
    tolak_bukan_penilai,
)
from kinerja_desktop.usecases.penilaian.muat_evaluasi import DokumenEvaluasi, muat_evaluasi

RATING = ("evaluasi.rating_hasil", "evaluasi.rating_perilaku")
TEKS = ("evaluasi.alasan_hasil", "evaluasi.alasan_perilaku", "evaluasi.catatan")
PERILAKU = tuple(f"evaluasi.perilaku{nomor}" for nomor in range(1, 8))
"""The optional marks behind the rating perilaku kerja, in the order of BerAKHLAK."""
TANGGAL = ("evaluasi.tanggal_serah", "evaluasi.tanggal_terima")


def ubah_rating(
    store: Store, pelaku: Pelaku, evaluasi_id: UUID, medan: str, nilai: Nilai, hari_ini: date
) -> LihatEvaluasi:
    """A field was left with this in it: make it the field's value. An empty rating takes the rating back.

    Raises `PenolakanError` with a finding on `medan` when it cannot be one (EVA-07 for the rating of a head of unit,
    EVA-08 for days out of order); the text is then kept as a draft.
    """
    try:
        with store.write(pelaku) as unit:
            return _ubah(unit, pelaku, evaluasi_id, medan, nilai, hari_ini)
    except PenolakanError as penolakan:
        if any(satu.medan == medan for satu in penolakan.temuan):
            simpan_draf_rating(store, pelaku, evaluasi_id, medan, teks_medan(nilai))
        raise


def simpan_draf_rating(store: Store, pelaku: Pelaku, evaluasi_id: UUID, medan: str, teks: str) -> None:
    """Keep what is being typed, so that a power cut loses at most two seconds. A draft does not travel."""
    with store.write(pelaku) as unit:
        simpan_draf_medan(unit, FORMULIR_DRAF, evaluasi_id, medan, teks)


def _ubah(
    unit: WriteUnit, pelaku: Pelaku, evaluasi_id: UUID, medan: str, nilai: Nilai, hari_ini: date
) -> LihatEvaluasi:
    isi = muat_evaluasi(unit, evaluasi_id)
    if medan in TANGGAL:
        tindakan, baru = Tindakan.CATAT_TTD, _ubah_tanggal(isi, pelaku, medan, nilai)
    else:
        tindakan, baru = Tindakan.BERI_RATING, _ubah_penilaian(isi, pelaku, medan, nilai)
    if baru != isi.tersimpan:
        evaluasi_store.simpan(unit, baru)
        unit.jejak(tindakan, evaluasi_id, {medan: _isi(isi.tersimpan, medan)}, {medan: _isi(baru, medan)})
    buang_draf_medan(unit, FORMULIR_DRAF, evaluasi_id, medan)
    return muat_untuk_layar(unit, pelaku, evaluasi_id, hari_ini)


def _ubah_penilaian(isi: DokumenEvaluasi, pelaku: Pelaku, medan: str, nilai: Nilai) -> Evaluasi:
    lama = isi.tersimpan
    periksa_hak(pelaku, Tindakan.BERI_RATING, lingkup=lama.lingkup)
    penolakan = tolak_bukan_penilai(isi, pelaku)
    if penolakan is not None:
        raise penolakan
    terkunci = alasan_rating_terkunci(isi, pelaku)
    if terkunci:
        raise PenolakanError("EVALUASI-TERKUNCI", terkunci, langkah=_("Yang sudah ditetapkan tidak diubah lagi."))
    nama = medan.removeprefix("evaluasi.")
    if medan in TEKS:
        return replace(lama, **{nama: teks_medan(nilai)})
    rating = pilihan_medan(Ekspektasi, medan, nilai)
    if medan in PERILAKU:
        semua = list(lama.rating_perilaku_nilai)
        semua[PERILAKU.index(medan)] = rating
        return replace(lama, rating_perilaku_nilai=tuple(semua))
    assert medan in RATING, medan
    if nama == "rating_hasil" and isi.pimpinan:
        raise tolak_medan(medan, "EVA-07", _("Rating hasil kerja pimpinan mengikuti capaian organisasi."))
    return replace(lama, **{nama: rating})


def _ubah_tanggal(isi: DokumenEvaluasi, pelaku: Pelaku, medan: str, nilai: Nilai) -> Evaluasi:
    lama = isi.tersimpan
    periksa_hak(pelaku, Tindakan.CATAT_TTD, lingkup=lama.lingkup, pegawai_id=lama.pegawai_id)
    penolakan = tolak_bukan_penilai(isi, pelaku)
    if penolakan is not None:
        raise penolakan
    if isi.kehidupan.keadaan is not KeadaanEvaluasi.DITETAPKAN or isi.kehidupan.berlaku is None:
        raise PenolakanError(
            "KJD-01",
            _("Dokumen evaluasi diserahkan setelah ditetapkan."),
            langkah=_("Tetapkan evaluasi ini lebih dahulu."),
        )
    baru = replace(lama, **{medan.removeprefix("evaluasi."): tanggal_medan(medan, nilai, "EVA-08")})
    temuan = periksa_tanggal_serah(baru, isi.kehidupan.berlaku.tanggal)
    if temuan:
        raise tolak_medan(medan, temuan[0].kode, temuan[0].pesan)
    return baru


def _isi(evaluasi: Evaluasi, medan: str) -> str | None:
    """What the audit line says of one field."""
    if medan in PERILAKU:
        nilai = evaluasi.rating_perilaku_nilai[PERILAKU.index(medan)]
    else:
        nilai = getattr(evaluasi, medan.removeprefix("evaluasi."))
    return None if nilai is None else str(nilai)
