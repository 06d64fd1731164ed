"""What happened to one SKP: its steps, wherever they were taken, and the edits made on this device."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.domain.kejadian import Kejadian
from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.store import jejak
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.perencanaan.lihat_skp import muat_dokumen
from sync.stamps import milliseconds

PERUBAHAN_TERBANYAK = 500


@dataclass(frozen=True, slots=True)
class LangkahTercatat:
    """One event with the name of who made it, as far as this store knows the person, and the time of its writing."""

    kejadian: Kejadian
    oleh: str
    waktu: datetime


@dataclass(frozen=True, slots=True)
class PerubahanTercatat:
    """One audit line: who changed what on which device. `medan` is the field path, empty for an act on the whole."""

    nomor: int
    waktu: datetime
    nama: str
    perangkat: str
    medan: str
    sebelum: str
    sesudah: str


@dataclass(frozen=True, slots=True)
class RiwayatSkp:
    """Steps and edits, newest first."""

    langkah: tuple[LangkahTercatat, ...]
    perubahan: tuple[PerubahanTercatat, ...]


def riwayat_skp(store: Store, pelaku: Pelaku, skp_id: UUID) -> RiwayatSkp:
    """The history of an SKP. Raises `PenolakanError` when it is not in this store."""
    with store.read() as unit:
        skp, kejadian = muat_dokumen(unit, skp_id)
        periksa_baca(unit, pelaku, Tindakan.LIHAT, skp)
        langkah = tuple(
            LangkahTercatat(
                satu, _nama(unit, satu.oleh_id), datetime.fromtimestamp(milliseconds(satu.urut[0]) / 1000, UTC)
            )
            for satu in reversed(kejadian)
        )
        baris = jejak.terakhir(unit, objek=skp_id, paling_banyak=PERUBAHAN_TERBANYAK)
        return RiwayatSkp(langkah, tuple(_perubahan(satu) for satu in baris if "kejadian" not in (satu.sesudah or {})))


def _nama(unit: ReadUnit, pegawai_id: UUID) -> str:
    orang = pegawai_store.muat(unit, pegawai_id)
    return nama_lengkap(orang) if orang is not None else ""


def _perubahan(baris: jejak.BarisJejak) -> PerubahanTercatat:
    sebelum, sesudah = baris.sebelum or {}, baris.sesudah or {}
    medan = next((kunci for kunci in sesudah if "." in kunci), "")
    return PerubahanTercatat(
        nomor=baris.nomor,
        waktu=baris.waktu,
        nama=baris.nama,
        perangkat=baris.perangkat,
        medan=medan,
        sebelum=str(sebelum.get(medan, "")),
        sesudah=str(sesudah.get(medan, "")),
    )
