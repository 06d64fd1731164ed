"""The tool that changes between numbers and words as the measure of an SKP (`domain.md` 2.9)."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from kinerja_desktop.domain.perencanaan.skp import Pendekatan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.messages import ask
from kinerja_desktop.ui.parts.dialog import Jawaban
from kinerja_desktop.ui.perencanaan.alat_skp import AlatSkp, KonteksAlat
from kinerja_desktop.ui.perencanaan.kata_skp import kata_pendekatan
from kinerja_desktop.ui.perencanaan.sunting_skp import Urungan
from kinerja_desktop.usecases.baca_medan import Nilai
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp

MEDAN = "skp.pendekatan"
Ubah = Callable[[UUID, str, Nilai, date], LihatSkp]


def alat_pendekatan(ubah: Ubah) -> AlatSkp:
    """The tool; `ubah` is the use case that saves one field."""
    return AlatSkp(
        "pendekatan",
        _("Ganti pendekatan kuantitatif atau kualitatif"),
        "scale",
        partial(_tanya, ubah),
        halangan=lambda layar: layar.terkunci,
    )


def _tanya(ubah: Ubah, konteks: KonteksAlat) -> None:
    lama = konteks.layar.skp.pendekatan
    baru = Pendekatan.KUALITATIF if lama is Pendekatan.KUANTITATIF else Pendekatan.KUANTITATIF
    kata = kata_pendekatan()[baru]
    if baru is Pendekatan.KUALITATIF:
        akibat = _(
            "Ukuran ditulis dengan kata. Angka, aspek, dan target triwulan disimpan dan kembali bila diganti lagi."
        )
    else:
        akibat = _("Ukuran ditulis dengan angka menurut aspek. Kata yang sudah ditulis tetap disimpan.")
    ask(
        konteks.page.window(),
        _("Ganti ke pendekatan {kata}?").format(kata=kata),
        akibat,
        (Jawaban("batal", _("Jangan ganti")), Jawaban("ganti", _("Ganti ke {kata}").format(kata=kata), "utama")),
        lambda kode: _ganti(ubah, konteks, lama, baru) if kode == "ganti" else None,
    )


def _ganti(ubah: Ubah, konteks: KonteksAlat, lama: Pendekatan, baru: Pendekatan) -> None:
    skp_id, hari_ini = konteks.layar.skp.id, konteks.hari_ini
    konteks.sunting.lakukan(
        Urungan(
            partial(ubah, skp_id, MEDAN, lama.value, hari_ini),
            partial(ubah, skp_id, MEDAN, baru.value, hari_ini),
            MEDAN,
        ),
        _("SKP ini sekarang {kata}.").format(kata=kata_pendekatan()[baru]),
    )
