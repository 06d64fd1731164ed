"""The tools of the SKP editor, bound to the store and the acting person."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.i18n import _
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.perencanaan.aksi_skp import BukaSkp
from kinerja_desktop.ui.perencanaan.alat_lanjutan import AksiLanjutan, alat_lanjutan
from kinerja_desktop.ui.perencanaan.alat_pendekatan import alat_pendekatan
from kinerja_desktop.ui.perencanaan.alat_skp import AlatSkp
from kinerja_desktop.ui.perencanaan.alat_versi import AksiVersi, alat_versi
from kinerja_desktop.ui.perencanaan.wilayah_page import AksiWilayah
from kinerja_desktop.usecases.perencanaan import (
    langkah_skp,
    lanjutkan_skp,
    lihat_skp,
    revisi_skp,
    susun_skp,
    susun_wilayah,
    versi_skp,
)


def alat_skp(
    store: Store, pelaku: Pelaku, buka_aksi: Callable[[UUID], None], buka_wilayah: Callable[[UUID], None]
) -> tuple[AlatSkp, ...]:
    """All of them, in the order of the list; `buka_aksi` opens the steps of an SKP, `buka_wilayah` its plan by area."""
    return (
        AlatSkp("rencana-aksi", _("Rencana aksi"), "list-checks", lambda konteks: buka_aksi(konteks.layar.skp.id)),
        AlatSkp(
            "rencana-wilayah",
            _("Rencana per wilayah"),
            "map-pin",
            lambda konteks: buka_wilayah(konteks.layar.skp.id),
        ),
        alat_lanjutan(_aksi_lanjutan(store, pelaku)),
        alat_pendekatan(partial(susun_skp.ubah_isian, store, pelaku)),
        *alat_versi(_aksi_versi(store, pelaku)),
    )


def aksi_wilayah(
    store: Store, pelaku: Pelaku, pratinjau: Callable[[UUID], None], buka_skp: Callable[[BukaSkp], None]
) -> AksiWilayah:
    """What the page of the plan by area does; the last two are ways to other pages."""
    return AksiWilayah(
        lihat=partial(lihat_skp.lihat_skp, store, pelaku),
        kantor=partial(susun_wilayah.wilayah_kantor, store, pelaku),
        isi=partial(susun_wilayah.isi_wilayah, store, pelaku),
        ganti_nama=partial(susun_wilayah.ganti_nama_wilayah, store, pelaku),
        hapus=partial(susun_wilayah.hapus_wilayah, store, pelaku),
        urutkan=partial(susun_wilayah.urutkan_wilayah, store, pelaku),
        kembalikan=partial(susun_wilayah.kembalikan_wilayah, store, pelaku),
        pratinjau=pratinjau,
        buka_skp=buka_skp,
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
