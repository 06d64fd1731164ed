"""A region for tests of the exchange: the office, two laptops of one kecamatan and one of another, all enrolled."""

import contextlib
import shutil
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.data.siapkan_data import siapkan_latihan
from kinerja_desktop.usecases.paket.kantor import buat_kantor
from kinerja_desktop.usecases.paket.kirim import HasilKirim, kirim_paket
from kinerja_desktop.usecases.paket.laptop import minta_pengesahan, pasang_pengesahan, sahkan_perangkat
from kinerja_desktop.usecases.paket.terima import HasilTerima, terima_paket
from tests.usecases.pelaksanaan.kantor_contoh import BKPSDM, KECAMATAN, JamUji, entropi

NAMA = ("kantor", "operator", "camat", "lain")
OPERATOR_LAPTOP = Pelaku(UUID(int=99), "Rina Operator", Peran.TIM_PENGELOLA, KECAMATAN, "laptop-umum")
OPERATOR_CAMAT = Pelaku(UUID(int=95), "Ajudan Camat", Peran.TIM_PENGELOLA, KECAMATAN, "laptop-camat")
OPERATOR_LAIN = Pelaku(UUID(int=96), "Operator Lain", Peran.TIM_PENGELOLA, "tirta-kencana.lain", "laptop-lain")
PELAKU = {"kantor": BKPSDM, "operator": OPERATOR_LAPTOP, "camat": OPERATOR_CAMAT, "lain": OPERATOR_LAIN}


@dataclass
class Kabupaten:
    """The open stores and a folder that stands for the USB stick."""

    kantor: Store
    operator: Store
    camat: Store
    lain: Store
    usb: Path

    def store(self, nama: str) -> Store:
        return {"kantor": self.kantor, "operator": self.operator, "camat": self.camat, "lain": self.lain}[nama]

    @property
    def semua(self) -> tuple[Store, ...]:
        return self.kantor, self.operator, self.camat, self.lain

    def kirim(self, nama: str) -> HasilKirim:
        return kirim_paket(self.store(nama), PELAKU[nama], self.usb)

    def berkas(self, nama: str, untuk: str = "") -> list[Path]:
        """Send, and answer the files (for one receiver)."""
        penerima = {"": "", "operator": "Kecamatan Muara Sari", "lain": "Kecamatan Lain", "kantor": "BKPSDM"}
        penerima["camat"] = "Kecamatan Muara Sari (Ajudan Camat)"
        return [satu.berkas for satu in self.kirim(nama).paket if untuk == "" or satu.penerima == penerima[untuk]]

    def terima(self, nama: str, berkas: Iterable[Path], *, pratinjau: bool = False) -> tuple[HasilTerima, ...]:
        return terima_paket(self.store(nama), PELAKU[nama], list(berkas), pratinjau=pratinjau)

    def antar_semua(self, laptop: tuple[str, ...] = ("operator", "camat")) -> None:
        """These laptops and the office send and receive until nobody has anything to say."""
        while sum(self._antar(nama, ("kantor",)) for nama in laptop) + self._antar("kantor", laptop):
            pass

    def _antar(self, nama: str, ke: tuple[str, ...]) -> bool:
        untuk = [self.store(satu).replica for satu in ke]
        with contextlib.suppress(PenolakanError):
            semua = kirim_paket(self.store(nama), PELAKU[nama], self.usb, kepada=untuk).paket
            for penerima, replika in zip(ke, untuk, strict=True):
                self.terima(penerima, [satu.berkas for satu in semua if satu.replika == replika])
            return True
        return False


def buka(folder: Path, usb: Path) -> Kabupaten:
    kantor, operator, camat, lain = (
        Store.open(folder / f"{nama}.kdb", None, clock=JamUji(), entropy=entropi(9_000 * nomor))
        for nomor, nama in enumerate(NAMA, start=1)
    )
    return Kabupaten(kantor, operator, camat, lain, usb)


@contextlib.contextmanager
def salin_kabupaten(asal: Path, folder: Path) -> Generator[Kabupaten]:
    """Copies of the stores of a region, open, with an empty stick."""
    for nama in NAMA:
        shutil.copy(asal / f"{nama}.kdb", folder)
    usb = folder / "usb"
    usb.mkdir()
    kabupaten = buka(folder, usb)
    yield kabupaten
    for store in kabupaten.semua:
        store.close()


def bangun(folder: Path, berkas_kantor: Path) -> None:
    """Enrol everybody at an office whose people and SKP are those of `kantor_contoh`."""
    shutil.copy(berkas_kantor, folder / "kantor.kdb")
    usb = folder / "usb"
    usb.mkdir()
    for nomor, nama in enumerate(NAMA[1:], start=1):
        with Store.create(folder / f"{nama}.kdb", None, clock=JamUji(), entropy=entropi(70_000 * nomor)) as store:
            siapkan_latihan(store, PELAKU[nama].perangkat, latihan=True)
    kabupaten = buka(folder, usb)
    buat_kantor(kabupaten.kantor, BKPSDM, nama="BKPSDM")
    for nama in NAMA[1:]:
        sahkan(kabupaten, nama)
    for store in kabupaten.semua:
        store.close()


def sahkan(kabupaten: Kabupaten, nama: str) -> None:
    store, pelaku = kabupaten.store(nama), PELAKU[nama]
    diminta = minta_pengesahan(store, pelaku, kabupaten.usb, kode_unit=pelaku.lingkup, nama=pelaku.nama)
    disahkan = sahkan_perangkat(kabupaten.kantor, BKPSDM, diminta.berkas, ke=kabupaten.usb)
    assert disahkan.kode == diminta.kode
    pasang_pengesahan(store, pelaku, disahkan.berkas)
