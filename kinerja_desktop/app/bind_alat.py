"""The tools of the SKP editor, bound to the store and the acting person."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.i18n import _
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.perencanaan.alat_lanjutan import AksiLanjutan, alat_lanjutan
from kinerja_desktop.ui.perencanaan.alat_pendekatan import alat_pendekatan
from kinerja_desktop.ui.perencanaan.alat_skp import AlatSkp
from kinerja_desktop.ui.perencanaan.alat_versi import AksiVersi, alat_versi
from kinerja_desktop.usecases.perencanaan import langkah_skp, lanjutkan_skp, revisi_skp, susun_skp, versi_skp


def alat_skp(store: Store, pelaku: Pelaku, buka_aksi: Callable[[UUID], None]) -> tuple[AlatSkp, ...]:
    """All of them, in the order of the list; `buka_aksi` opens the steps of an SKP."""
    return (
        AlatSkp("rencana-aksi", _("Rencana aksi"), "list-checks", lambda konteks: buka_aksi(konteks.layar.skp.id)),
        alat_lanjutan(_aksi_lanjutan(store, pelaku)),
        alat_pendekatan(partial(susun_skp.ubah_isian, store, pelaku)),
        *alat_versi(_aksi_versi(store, pelaku)),
    )


def _aksi_lanjutan(store: Store, pelaku: Pelaku) -> AksiLanjutan:
    return AksiLanjutan(
        tinjau=partial(lanjutkan_skp.tinjau_lanjutan, store, pelaku),
        lanjutkan=partial(lanjutkan_skp.lanjutkan_skp, store, pelaku),
        kembalikan=partial(lanjutkan_skp.kembalikan_isi, store, pelaku),
    )


def _aksi_versi(store: Store, pelaku: Pelaku) -> AksiVersi:
    return AksiVersi(
        mulai=partial(revisi_skp.mulai_revisi, store, pelaku),
        batal=partial(revisi_skp.batalkan_revisi, store, pelaku),
        pulihkan=partial(revisi_skp.pulihkan_revisi, store, pelaku),
        batalkan_skp=partial(langkah_skp.batalkan_skp, store, pelaku),
        versi=partial(versi_skp.versi_skp, store, pelaku),
        peran=pelaku.peran,
    )
