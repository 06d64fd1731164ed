"""Umpan balik berkelanjutan: one line said about an RHK or a BerAKHLAK value, once and for all (`domain.md` 3.3)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Peran, Tindakan, periksa_hak
from kinerja_desktop.domain.penilaian.evaluasi import Evaluasi, PemberiUmpanBalik, SifatUmpanBalik, UmpanBalik
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.baca_medan import tolak_medan
from kinerja_desktop.usecases.draf_medan import buang_draf_medan, simpan_draf_medan
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import FORMULIR_DRAF
from kinerja_desktop.usecases.penilaian.muat_evaluasi import muat_evaluasi
from kinerja_desktop.usecases.perencanaan.lihat_skp import bukan_penilai

MEDAN_ISI = "umpan_balik.isi"


@dataclass(frozen=True, slots=True)
class UntukApa:
    """What feedback is about: one RHK, or one BerAKHLAK value 1..7; exactly one of the two."""

    rhk_id: UUID | None = None
    nilai_perilaku: int | None = None


def beri_umpan_balik(
    store: Store,
    pelaku: Pelaku,
    evaluasi_id: UUID,
    pemberi: PemberiUmpanBalik,
    untuk: UntukApa,
    isi: str,
    sifat: SifatUmpanBalik,
    hari_ini: date,
) -> UmpanBalik:
    """Add a line. It is never changed; a correction is another line.

    `PIMPINAN` is the registered appraiser, or the unit's operator as his clerk. Raises `PenolakanError` PEN-05 for
    another one, EVALUASI-TERKUNCI once the evaluation is set, UMB-01 with a finding for an empty line.
    """
    with store.write(pelaku) as unit:
        dokumen = muat_evaluasi(unit, evaluasi_id)
        evaluasi = dokumen.tersimpan
        periksa_hak(pelaku, Tindakan.BERI_UMPAN_BALIK, lingkup=evaluasi.lingkup)
        _tolak_bila_bukan_dia(pelaku, evaluasi, pemberi)
        if not dokumen.kehidupan.rating_dapat_disunting:
            raise PenolakanError(
                "EVALUASI-TERKUNCI",
                _("Evaluasi ini sudah ditetapkan."),
                langkah=_("Berikan umpan balik pada periode berikutnya."),
            )
        if not isi.strip():
            raise tolak_medan(MEDAN_ISI, "UMB-01", _("Tulis umpan baliknya."), jadi_draf=False)
        _pastikan_ada(evaluasi, untuk)
        baru = UmpanBalik(
            id=unit.new_id(),
            pemberi=pemberi,
            pemberi_id=pelaku.pegawai_id,
            rhk_id=untuk.rhk_id,
            nilai_perilaku=untuk.nilai_perilaku,
            tanggal=hari_ini,
            isi=isi.strip(),
            sifat=sifat,
        )
        evaluasi_store.tambah_umpan_balik(unit, evaluasi_id, baru)
        unit.jejak(Tindakan.BERI_UMPAN_BALIK, evaluasi_id, None, {"umpan_balik": str(baru.id), "isi": baru.isi})
        buang_draf_medan(unit, FORMULIR_DRAF, evaluasi_id, MEDAN_ISI)
        return baru


def simpan_draf_umpan_balik(store: Store, pelaku: Pelaku, evaluasi_id: UUID, teks: str) -> None:
    """Keep the line that is being typed."""
    with store.write(pelaku) as unit:
        simpan_draf_medan(unit, FORMULIR_DRAF, evaluasi_id, MEDAN_ISI, teks)


def _tolak_bila_bukan_dia(pelaku: Pelaku, evaluasi: Evaluasi, pemberi: PemberiUmpanBalik) -> None:
    penilai_id = evaluasi.penilai.pegawai_id if evaluasi.penilai else None
    if pemberi is PemberiUmpanBalik.PIMPINAN:
        penolakan = bukan_penilai(pelaku, penilai_id)
        if penolakan is not None:
            raise penolakan
        if pelaku.peran is Peran.PEGAWAI and pelaku.pegawai_id != penilai_id:
            raise PenolakanError(
                "PEN-05",
                _("Anda bukan pejabat penilai pegawai ini."),
                langkah=_("Pilih rekan kerja, bawahan, atau pihak lain sebagai pemberi."),
            )
    if pelaku.pegawai_id == evaluasi.pegawai_id:
        raise PenolakanError(
            "UMB-02",
            _("Umpan balik diberikan oleh orang lain."),
            langkah=_("Mintalah pimpinan atau rekan kerja menuliskannya."),
        )


def _pastikan_ada(evaluasi: Evaluasi, untuk: UntukApa) -> None:
    assert (untuk.rhk_id is None) != (untuk.nilai_perilaku is None), untuk
    assert untuk.rhk_id is None or any(rhk.id == untuk.rhk_id for rhk in evaluasi.skp.rhk), untuk
    assert untuk.nilai_perilaku is None or untuk.nilai_perilaku in range(1, 8), untuk
