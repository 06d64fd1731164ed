"""The versions of an SKP with their contents, for a look at what differs between two of them (`domain.md` 2.8)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, skp_dari_isi
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp, hidup
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.store import dokumen
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.perencanaan.lihat_skp import muat_dokumen


@dataclass(frozen=True, slots=True)
class VersiTerbaca:
    """One version with its number and state, the day it was set (None before), and its content."""

    nomor: int
    keadaan: KeadaanSkp
    digest: str
    ditetapkan: date | None
    isi: Skp


def versi_skp(store: Store, pelaku: Pelaku, skp_id: UUID) -> tuple[VersiTerbaca, ...]:
    """All versions whose content this store has, oldest first, the working content among them."""
    with store.read() as unit:
        skp, kejadian = muat_dokumen(unit, skp_id)
        periksa_baca(unit, pelaku, Tindakan.LIHAT, skp)
        digest_kini = digest_skp(skp)
        hasil: list[VersiTerbaca] = []
        for satu in sorted(hidup(kejadian, digest_kini).versi, key=lambda versi: versi.nomor):
            beku = None if satu.digest == digest_kini else dokumen.muat_isi(unit, satu.digest)
            if satu.digest == digest_kini or beku is not None:
                isi = skp if beku is None else skp_dari_isi(beku.isi)
                hasil.append(VersiTerbaca(satu.nomor, satu.keadaan, satu.digest, satu.ditetapkan, isi))
        return tuple(hasil)
