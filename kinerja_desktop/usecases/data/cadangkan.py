"""Back the data up and know that the backup opens."""

from dataclasses import dataclass
from pathlib import Path

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.store import salinan
from kinerja_desktop.store.database import Store


@dataclass(frozen=True, slots=True)
class HasilCadangan:
    """A backup that was opened and counted: its files (the data first, then its key file if it is locked)."""

    berkas: tuple[Path, ...]
    pegawai: int
    bita: int


def cadangkan(store: Store, pelaku: Pelaku, folder: Path | None = None) -> HasilCadangan:
    """Write a verified copy into a folder, or beside the data where none is given. Nothing is ever overwritten."""
    periksa_hak(pelaku, Tindakan.CADANGKAN)
    if folder is None:
        berkas: tuple[Path, ...] = (salinan.salin(store, alasan="cadangan"),)
    else:
        folder.mkdir(parents=True, exist_ok=True)
        berkas = salinan.cadangkan(store, folder)
    isi = salinan.periksa(berkas[0], store.key)
    with store.write(pelaku) as unit:
        unit.jejak(Tindakan.CADANGKAN, berkas[0].name, None, {"pegawai": isi.baris.get("pegawai", 0)})
    return HasilCadangan(berkas, isi.baris.get("pegawai", 0), berkas[0].stat().st_size)
