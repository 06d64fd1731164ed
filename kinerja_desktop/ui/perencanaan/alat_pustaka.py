"""The tools that write an SKP out of the library: tested indicators, and the duties of the post."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Protocol
from uuid import UUID

from kinerja_desktop.domain.perencanaan.pustaka import ContohIndikator
from kinerja_desktop.domain.perencanaan.skp import RencanaHasilKerja, Skp
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.perencanaan.alat_skp import AlatSkp, KonteksAlat
from kinerja_desktop.ui.perencanaan.dialog_contoh import DialogContoh
from kinerja_desktop.ui.perencanaan.dialog_tugas import DialogTugas
from kinerja_desktop.ui.perencanaan.kata_skp import rhk_berurut
from kinerja_desktop.ui.perencanaan.sunting_skp import Urungan
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp
from kinerja_desktop.usecases.perencanaan.pustaka import PilihanContoh
from kinerja_desktop.usecases.perencanaan.tugas_jabatan import TugasUntukSkp, UsulanTugas


class BuatRhk(Protocol):
    """`rhk_dari_tusi` without store and pelaku."""

    def __call__(
        self, skp_id: UUID, pilihan: Iterable[UsulanTugas], hari_ini: date, *, dengan_indikator: bool
    ) -> LihatSkp:
        """Draft one RHK of each duty."""
        ...


TOMBOL_CONTOH = "Ctrl+E"


@dataclass(frozen=True, slots=True)
class AksiContoh:
    """The use cases in the order of their own arguments, without store and pelaku; they run on background threads."""

    cari: Callable[[UUID, UUID, str, str], PilihanContoh]
    pakai: Callable[[UUID, UUID, Iterable[ContohIndikator], date], LihatSkp]
    lepas: Callable[[UUID, RencanaHasilKerja, Iterable[ContohIndikator], date], LihatSkp]


@dataclass(frozen=True, slots=True)
class AksiTugas:
    """The same for duties; `kantor` opens the page of the office's own list."""

    tugas: Callable[[UUID], TugasUntukSkp]
    buat: BuatRhk
    lepas: Callable[[Skp, Iterable[UsulanTugas], date], LihatSkp]
    kantor: Callable[[], None]


def alat_contoh(aksi: AksiContoh) -> AlatSkp:
    """The tool that takes tested indicators into the RHK on the screen."""
    return AlatSkp(
        "contoh",
        _("Contoh indikator"),
        "lightbulb",
        partial(_buka_contoh, aksi),
        halangan=_halangan_contoh,
        tombol=TOMBOL_CONTOH,
    )


def alat_tugas(aksi: AksiTugas) -> tuple[AlatSkp, AlatSkp]:
    """The tool that drafts RHK from the duties of the post, and the way to the list the office keeps."""
    return (
        AlatSkp(
            "tugas",
            _("Rencana dari tugas jabatan"),
            "briefcase",
            partial(_baca_tugas, aksi),
            halangan=lambda layar: layar.terkunci,
        ),
        AlatSkp("tusi", _("Tugas jabatan kantor ini"), "list-checks", lambda _konteks: aksi.kantor()),
    )


def _halangan_contoh(layar: LihatSkp) -> str:
    if layar.terkunci:
        return layar.terkunci
    return "" if layar.skp.rhk else _("SKP ini belum punya RHK. Tambahkan satu, lalu pilih contohnya.")


def _buka_contoh(aksi: AksiContoh, konteks: KonteksAlat) -> None:
    skp, sunting = konteks.layar.skp, konteks.sunting
    urut = rhk_berurut(skp)
    nomor, rhk = next(((n, satu) for n, satu in enumerate(urut, start=1) if satu.id == konteks.rhk_id), (0, None))
    if rhk is None:
        konteks.page.tell(Pesan(_("Buka satu RHK dahulu, lalu pilih contohnya."), "soga"))
        return

    def ambil(contoh: tuple[ContohIndikator, ...]) -> None:
        n = len(contoh)
        kalimat = ngettext(
            "{n} contoh indikator masuk ke RHK {r}. Sesuaikan targetnya.",
            "{n} contoh indikator masuk ke RHK {r}. Sesuaikan targetnya.",
            n,
        )
        sunting.lakukan(
            Urungan(
                partial(aksi.lepas, skp.id, rhk, contoh, konteks.hari_ini),
                partial(aksi.pakai, skp.id, rhk.id, contoh, konteks.hari_ini),
                f"rhk:{rhk.id}.teks",
            ),
            kalimat.format(n=n, r=nomor),
        )

    DialogContoh(
        konteks.page.window(),
        nomor,
        rhk.teks,
        background=konteks.background,
        cari=partial(aksi.cari, skp.id, rhk.id),
        ambil=ambil,
    ).open()


def _baca_tugas(aksi: AksiTugas, konteks: KonteksAlat) -> None:
    skp = konteks.layar.skp

    def ambil(pilihan: tuple[UsulanTugas, ...], dengan_indikator: bool) -> None:
        n = len(pilihan)
        kalimat = ngettext(
            "{n} RHK dibuat dari tugas jabatan. Lengkapi indikator dan targetnya.",
            "{n} RHK dibuat dari tugas jabatan. Lengkapi indikator dan targetnya.",
            n,
        )
        konteks.sunting.lakukan(
            Urungan(
                partial(aksi.lepas, skp, pilihan, konteks.hari_ini),
                partial(aksi.buat, skp.id, pilihan, konteks.hari_ini, dengan_indikator=dengan_indikator),
                "skp.rhk",
            ),
            kalimat.format(n=n),
        )

    def show(tugas: TugasUntukSkp) -> None:
        DialogTugas(konteks.page.window(), tugas, ambil=ambil, kantor=aksi.kantor).open()

    konteks.background.read(partial(aksi.tugas, skp.id), show, owner=konteks.page, topic="tugas-jabatan")
