"""Write the training log: add an entry, change one of its fields, withdraw it, bring it back."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.pelaksanaan.pelatihan import Pelatihan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.store import pelatihan as pelatihan_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.baca_medan import Nilai, teks_medan
from kinerja_desktop.usecases.draf_medan import buang_draf_medan, simpan_draf_medan
from kinerja_desktop.usecases.pelaksanaan.isian_pelatihan import (
    MEDAN,
    isi_pelatihan,
    periksa_pelatihan,
    tolak_bila_salah,
    ubah_pelatihan_medan,
)
from kinerja_desktop.usecases.pelaksanaan.lihat_pelatihan import (
    FORMULIR_DRAF,
    LihatPelatihan,
    muat_pelatihan,
    orang_dan_lingkup,
)

BARU = "pelatihan"
"""Path of the entry row: its fields are `pelatihan.judul`, those of an entry `pelatihan:<uuid>.judul`."""


def catat_pelatihan(
    store: Store, pelaku: Pelaku, pegawai_id: UUID, isian: Mapping[str, Nilai], hari_ini: date
) -> LihatPelatihan:
    """Add the entry that the entry row holds: `judul`, `bentuk`, `selesai` and `menit`, the rest may be left out.

    Answers the log of the year in which the activity ended. Raises `PenolakanError` with a finding on each field that
    is wrong; what was typed is then kept as a draft.
    """
    try:
        with store.write(pelaku) as unit:
            _orang, lingkup = orang_dan_lingkup(unit, pegawai_id, hari_ini)
            periksa_hak(pelaku, Tindakan.CATAT_PELATIHAN, lingkup=lingkup, pegawai_id=pegawai_id)
            kosong = Pelatihan(unit.new_id(), lingkup, pegawai_id, "", "", "", date.min, date.min, 0, "")
            baru = isi_pelatihan(kosong, isian, BARU)
            pelatihan_store.simpan(unit, baru)
            unit.jejak(Tindakan.CATAT_PELATIHAN, baru.id, None, _ringkas(baru))
            for nama in MEDAN:
                buang_draf_medan(unit, FORMULIR_DRAF, pegawai_id, f"{BARU}.{nama}")
            return muat_pelatihan(unit, pelaku, pegawai_id, baru.selesai.year, hari_ini)
    except PenolakanError as penolakan:
        if penolakan.temuan:
            with store.write(pelaku) as unit:
                for nama, nilai in isian.items():
                    simpan_draf_medan(unit, FORMULIR_DRAF, pegawai_id, f"{BARU}.{nama}", teks_medan(nilai))
        raise


def simpan_draf_pelatihan(store: Store, pelaku: Pelaku, pegawai_id: UUID, medan: str, teks: str) -> None:
    """Keep what is being typed into the entry row or a cell."""
    with store.write(pelaku) as unit:
        simpan_draf_medan(unit, FORMULIR_DRAF, pegawai_id, medan, teks)


def ubah_pelatihan(
    store: Store, pelaku: Pelaku, pelatihan_id: UUID, medan: str, nilai: Nilai, hari_ini: date
) -> LihatPelatihan:
    """Change one field of an entry (`pelatihan:<uuid>.menit`). Answers the log of the year the entry now ends in."""
    try:
        with store.write(pelaku) as unit:
            lama = _muat(unit, pelatihan_id)
            periksa_hak(pelaku, Tindakan.CATAT_PELATIHAN, lingkup=lama.lingkup, pegawai_id=lama.pegawai_id)
            awalan, _titik, nama = medan.partition(".")
            assert awalan == f"pelatihan:{pelatihan_id}", medan
            baru = ubah_pelatihan_medan(lama, nama, nilai, medan)
            tolak_bila_salah(periksa_pelatihan(baru, awalan))
            if baru != lama:
                pelatihan_store.simpan(unit, baru)
                unit.jejak(
                    Tindakan.CATAT_PELATIHAN,
                    pelatihan_id,
                    {medan: str(getattr(lama, nama))},
                    {medan: str(getattr(baru, nama))},
                )
            buang_draf_medan(unit, FORMULIR_DRAF, lama.pegawai_id, medan)
            return muat_pelatihan(unit, pelaku, lama.pegawai_id, baru.selesai.year, hari_ini)
    except PenolakanError as penolakan:
        if penolakan.temuan:
            with store.write(pelaku) as unit:
                simpan_draf_medan(unit, FORMULIR_DRAF, _muat(unit, pelatihan_id).pegawai_id, medan, teks_medan(nilai))
        raise


def hapus_pelatihan(store: Store, pelaku: Pelaku, pelatihan_id: UUID, hari_ini: date) -> LihatPelatihan:
    """Withdraw an entry. It is kept out of sight; `pulihkan_pelatihan` brings it back."""
    with store.write(pelaku) as unit:
        lama = _muat(unit, pelatihan_id)
        periksa_hak(pelaku, Tindakan.CATAT_PELATIHAN, lingkup=lama.lingkup, pegawai_id=lama.pegawai_id)
        pelatihan_store.hapus(unit, pelatihan_id)
        unit.jejak(Tindakan.CATAT_PELATIHAN, pelatihan_id, _ringkas(lama), None)
        return muat_pelatihan(unit, pelaku, lama.pegawai_id, lama.selesai.year, hari_ini)


def pulihkan_pelatihan(store: Store, pelaku: Pelaku, entri: Pelatihan, hari_ini: date) -> LihatPelatihan:
    """Bring an entry back as it was, after it was withdrawn or changed: the undo of the page.

    The right is asked over the entry as this store has it, whatever the value says.
    """
    with store.write(pelaku) as unit:
        lama = pelatihan_store.muat_yang_pernah_ada(unit, entri.id)
        if lama is None:
            raise _tidak_ada()
        periksa_hak(pelaku, Tindakan.CATAT_PELATIHAN, lingkup=lama.lingkup, pegawai_id=lama.pegawai_id)
        pelatihan_store.simpan(unit, entri)
        unit.jejak(Tindakan.CATAT_PELATIHAN, entri.id, None, _ringkas(entri))
        return muat_pelatihan(unit, pelaku, entri.pegawai_id, entri.selesai.year, hari_ini)


def _muat(unit: ReadUnit, pelatihan_id: UUID) -> Pelatihan:
    entri = pelatihan_store.muat(unit, pelatihan_id)
    if entri is None:
        raise _tidak_ada()
    return entri


def _tidak_ada() -> PenolakanError:
    return PenolakanError(
        "PELATIHAN-TIDAK-ADA",
        _("Catatan pelatihan ini tidak ada lagi."),
        langkah=_("Buka kembali halaman Pelatihan."),
    )


def _ringkas(entri: Pelatihan) -> dict[str, str | int]:
    return {"judul": entri.judul, "bentuk": entri.bentuk, "selesai": entri.selesai.isoformat(), "menit": entri.menit}
