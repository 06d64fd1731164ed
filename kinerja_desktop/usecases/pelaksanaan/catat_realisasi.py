"""Fill a period: one field at a time, each cell of the grid by its path.

Paths are those of the findings: `indikator:<uuid>.realisasi` (a number, a day or a sentence, as the target asks),
`indikator:<uuid>.keterangan`, `indikator:<uuid>.sumber_data`, and `bukti:<uuid>.judul`, `.tanggal`, `.keterangan`.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.penilaian.evaluasi import BuktiDukung, Evaluasi, Realisasi
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, JenisTarget
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.i18n import _
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.baca_medan import Nilai, angka_medan, tanggal_medan, teks_medan, tolak_medan
from kinerja_desktop.usecases.draf_medan import buang_draf_medan, simpan_draf_medan
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import (
    FORMULIR_DRAF,
    LihatRealisasi,
    alasan_isian_terkunci,
    muat_untuk_layar,
)
from kinerja_desktop.usecases.penilaian.muat_evaluasi import muat_evaluasi
from kinerja_desktop.usecases.perencanaan.medan_skp import indikator_dari


def ubah_realisasi(
    store: Store, pelaku: Pelaku, evaluasi_id: UUID, medan: str, nilai: Nilai, hari_ini: date
) -> LihatRealisasi:
    """A field was left with this in it: make it the field's value.

    Raises `PenolakanError` with a finding on `medan` when it cannot be one; the text is then kept as a draft.
    """
    try:
        return susun_realisasi(
            store, pelaku, evaluasi_id, hari_ini, lambda evaluasi, _unit: _ubah(evaluasi, medan, nilai), medan=medan
        )
    except PenolakanError as penolakan:
        if any(satu.medan == medan for satu in penolakan.temuan):
            simpan_draf_realisasi(store, pelaku, evaluasi_id, medan, teks_medan(nilai))
        raise


def simpan_draf_realisasi(store: Store, pelaku: Pelaku, evaluasi_id: UUID, medan: str, teks: str) -> None:
    """Keep what is being typed, so that a power cut loses at most two seconds. A draft does not travel."""
    with store.write(pelaku) as unit:
        simpan_draf_medan(unit, FORMULIR_DRAF, evaluasi_id, medan, teks)


def susun_realisasi(
    store: Store,
    pelaku: Pelaku,
    evaluasi_id: UUID,
    hari_ini: date,
    ubah: Callable[[Evaluasi, WriteUnit], Evaluasi],
    *,
    medan: str,
) -> LihatRealisasi:
    """Change what the employee fills, in one transaction with its audit line. Refused once it was handed in."""
    with store.write(pelaku) as unit:
        isi = muat_evaluasi(unit, evaluasi_id)
        lama = isi.tersimpan
        periksa_hak(pelaku, Tindakan.CATAT_REALISASI, lingkup=lama.lingkup, pegawai_id=lama.pegawai_id)
        terkunci = alasan_isian_terkunci(isi, pelaku)
        if terkunci:
            raise PenolakanError(
                "EVALUASI-TERKUNCI", terkunci, langkah=_("Tarik kembali, atau mintalah penilai mengembalikannya.")
            )
        baru = ubah(lama, unit)
        if baru != lama:
            evaluasi_store.simpan(unit, baru)
            unit.jejak(Tindakan.CATAT_REALISASI, evaluasi_id, {medan: _isi(lama, medan)}, {medan: _isi(baru, medan)})
        buang_draf_medan(unit, FORMULIR_DRAF, evaluasi_id, medan)
        return muat_untuk_layar(unit, pelaku, evaluasi_id, hari_ini)


def ganti_realisasi(evaluasi: Evaluasi, indikator_id: UUID, ubah: Callable[[Realisasi], Realisasi]) -> Evaluasi:
    """The evaluation with the realisasi of one indicator changed."""
    assert any(satu.indikator_id == indikator_id for satu in evaluasi.realisasi), indikator_id
    return replace(
        evaluasi,
        realisasi=tuple(ubah(satu) if satu.indikator_id == indikator_id else satu for satu in evaluasi.realisasi),
    )


def _ubah(evaluasi: Evaluasi, medan: str, nilai: Nilai) -> Evaluasi:
    bagian, _titik, nama = medan.partition(".")
    jenis, _dua_titik, kunci = bagian.partition(":")
    if jenis == "bukti":
        return _ubah_bukti(evaluasi, UUID(kunci), nama, medan, nilai)
    assert jenis == "indikator", medan
    indikator = indikator_dari(evaluasi.skp, UUID(kunci))
    assert indikator is not None, medan
    match nama:
        case "realisasi":
            return ganti_realisasi(evaluasi, indikator.id, lambda satu: _ubah_nilai(satu, indikator, medan, nilai))
        case "keterangan":
            return ganti_realisasi(evaluasi, indikator.id, lambda satu: replace(satu, teks=teks_medan(nilai)))
        case "sumber_data":
            return ganti_realisasi(evaluasi, indikator.id, lambda satu: replace(satu, sumber_data=teks_medan(nilai)))
        case _:
            raise AssertionError(f"no such field: {medan}")


def _ubah_nilai(satu: Realisasi, indikator: IndikatorKinerja, medan: str, nilai: Nilai) -> Realisasi:
    """The one cell of what was reached; what it may hold depends on the kind of target."""
    if indikator.jenis_target is JenisTarget.TEKS:
        return replace(satu, teks=teks_medan(nilai))
    if indikator.jenis_target is JenisTarget.TANGGAL:
        tanggal = tanggal_medan(medan, nilai, "EVA-02")
        return replace(satu, teks="" if tanggal is None else tanggal_panjang(tanggal))
    return replace(satu, nilai=angka_medan(medan, nilai, "EVA-02"))


def _ubah_bukti(evaluasi: Evaluasi, bukti_id: UUID, nama: str, medan: str, nilai: Nilai) -> Evaluasi:
    def ubah(bukti: BuktiDukung) -> BuktiDukung:
        if nama == "tanggal":
            tanggal = tanggal_medan(medan, nilai)
            if tanggal is None:
                raise tolak_medan(medan, "TANGGAL", _("Isi tanggal bukti dukung."))
            return replace(bukti, tanggal=tanggal)
        teks = teks_medan(nilai)
        if nama == "judul":
            if not teks:
                raise tolak_medan(medan, "BUKTI-JUDUL", _("Beri judul bukti dukung."))
            return replace(bukti, judul=teks)
        assert nama == "keterangan", medan
        return replace(bukti, keterangan=teks)

    def di(satu: Realisasi) -> Realisasi:
        return replace(satu, bukti=tuple(ubah(bukti) if bukti.id == bukti_id else bukti for bukti in satu.bukti))

    return replace(evaluasi, realisasi=tuple(di(satu) for satu in evaluasi.realisasi))


def _isi(evaluasi: Evaluasi, medan: str) -> str:
    """What the audit line says of one field."""
    bagian, _titik, nama = medan.partition(".")
    jenis, _dua_titik, kunci = bagian.partition(":")
    if jenis == "bukti":
        semua = (bukti for satu in evaluasi.realisasi for bukti in satu.bukti)
        return next((str(getattr(bukti, nama, bukti.judul)) for bukti in semua if str(bukti.id) == kunci), "")
    satu = next(satu for satu in evaluasi.realisasi if str(satu.indikator_id) == kunci)
    match nama:
        case "realisasi":
            return satu.teks if satu.nilai is None else str(satu.nilai)
        case "keterangan":
            return satu.teks
        case "sumber_data":
            return satu.sumber_data
        case _:
            return ", ".join(bukti.judul for bukti in satu.bukti)
