"""Find whoever may be named as an appraiser: everybody this store knows (`domain.md` 1.7).

The appraiser of a unit's head is outside of that unit, so the search does not stop at the acting person's part of the
region; it answers no more than a name and a post.
"""

from dataclasses import dataclass
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.database import Store

TERBANYAK = 30


@dataclass(frozen=True, slots=True)
class OrangDikenal:
    """A person as a list of choices names him."""

    id: UUID
    nama: str
    jabatan: str


def cari_orang(store: Store, pelaku: Pelaku, teks: str) -> tuple[OrangDikenal, ...]:
    """The first people whose name, NIP, post or unit begins with the words typed, by name."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    with store.read() as unit:
        hasil = pegawai_store.cari(unit, teks, paling_banyak=TERBANYAK)
        return tuple(
            OrangDikenal(orang.id, nama_lengkap(orang), pos.jabatan if pos else "") for orang, pos in hasil.pegawai
        )
