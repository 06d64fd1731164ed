"""What the pages about bundles call. `app` binds each function to the store and the acting person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.usecases.cetak.daftar_cetak import PilihanUnit
from kinerja_desktop.usecases.paket.bentrok import SatuBentrok
from kinerja_desktop.usecases.paket.buku_ekspedisi import BarisEkspedisi, RingkasanKirim
from kinerja_desktop.usecases.paket.kirim import HasilKirim
from kinerja_desktop.usecases.paket.laptop import HasilMinta, HasilSahkan, IsiPermintaan, Perangkat
from kinerja_desktop.usecases.paket.periksa import HasilPeriksa
from kinerja_desktop.usecases.paket.perlu_dicek import PerluDicek
from kinerja_desktop.usecases.paket.terima import HasilTerima


class TerimaPaket(Protocol):
    """`terima_paket` without store and pelaku."""

    def __call__(self, berkas: Sequence[Path], *, pratinjau: bool = False) -> tuple[HasilTerima, ...]:
        """Take files in, or count what would happen."""
        ...


class MintaPengesahan(Protocol):
    """`minta_pengesahan` without store and pelaku."""

    def __call__(self, ke: Path, *, kode_unit: str, nama: str) -> HasilMinta:
        """Write a request."""
        ...


class SahkanPerangkat(Protocol):
    """`sahkan_perangkat` without store and pelaku."""

    def __call__(
        self,
        permintaan: Path,
        *,
        lingkup: str | None = None,
        peran: Peran = Peran.TIM_PENGELOLA,
        ke: Path,
        boleh_mengesahkan: bool = False,
    ) -> HasilSahkan:
        """Certify a laptop and write the answer."""
        ...


class PutuskanBentrok(Protocol):
    """`putuskan_bentrok` without store and pelaku."""

    def __call__(
        self,
        dilihat: SatuBentrok,
        *,
        pilihan: int | None = None,
        nilai: str | None = None,
        alasan: str = "",
    ) -> int:
        """Decide and answer how many are left."""
        ...


@dataclass(frozen=True, slots=True)
class PermintaanGabung:
    """What the merge page opens with: files to rehearse; without any it shows what is open."""

    berkas: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class AksiPerangkat:
    """Reader thread: `daftar`, `unit`, `lihat_permintaan`. Writer thread: `minta`, `sahkan`, `cabut` (by id)."""

    daftar: Callable[[], tuple[Perangkat, ...]]
    unit: Callable[[], tuple[PilihanUnit, ...]]
    minta: MintaPengesahan
    lihat_permintaan: Callable[[Path], IsiPermintaan]
    sahkan: SahkanPerangkat
    cabut: Callable[[str], Perangkat]


@dataclass(frozen=True, slots=True)
class AksiKirim:
    """Reader thread: `ringkasan`, `buku`, `periksa`. Writer thread: `kirim`, `tulis_ulang`, `terima`.

    `gabung` opens the merge page with a rehearsal; `berubah` lets the window refresh its strip and counts.
    """

    ringkasan: Callable[[], RingkasanKirim]
    buku: Callable[[], tuple[BarisEkspedisi, ...]]
    kirim: Callable[[Path], HasilKirim]
    tulis_ulang: Callable[[Path], HasilKirim]
    periksa: Callable[[Path], HasilPeriksa]
    terima: TerimaPaket
    gabung: Callable[[PermintaanGabung], None]
    berubah: Callable[[], None]
    perangkat: AksiPerangkat


@dataclass(frozen=True, slots=True)
class AksiGabung:
    """Reader thread: `bentrok`, `perlu_dicek`. Writer thread: `terima`, `putuskan`. `kirim` opens the sending page."""

    bentrok: Callable[[], tuple[SatuBentrok, ...]]
    perlu_dicek: Callable[[], tuple[PerluDicek, ...]]
    putuskan: PutuskanBentrok
    terima: TerimaPaket
    kirim: Callable[[], None]
    berubah: Callable[[], None]
