"""The dispatch book: every bundle sent and received with how far it has come, and what is not sent yet (leap 1)."""

from dataclasses import dataclass
from datetime import datetime

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.exchange.paket_hak import KOLOM_RATING
from kinerja_desktop.i18n import _
from kinerja_desktop.store import bundle_journal, correspondents, log, membership
from kinerja_desktop.store.bundle_journal import IN, OUT
from kinerja_desktop.store.correspondents import ACTIVE
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.paket.catatan_tujuan import muat_catatan
from kinerja_desktop.usecases.paket.kata_medan import kata_tabel
from sync.enrolment import spoken

_TAK_DISEBUT = frozenset({"isi_dokumen"})
"""What goes along with something else that is named."""


@dataclass(frozen=True, slots=True)
class BarisEkspedisi:
    """One bundle. `tahap` is the word for how far it has come; `sebab` the code of a refusal or of what it waits for.

    `kode` can be read out on the telephone. `hitungan` says what became of its operations, by word.
    """

    keluar: bool
    nomor: int
    epoch: int
    pihak: str
    tahap: str
    status: str
    sebab: str
    operasi: int
    hitungan: dict[str, int]
    kode: str
    berkas: str
    dibuat: datetime
    berubah: datetime


@dataclass(frozen=True, slots=True)
class BelumDikirim:
    """What was written here and stands in no bundle yet: how many changes, and of which kinds ("14 realisasi")."""

    jumlah: int
    rincian: tuple[tuple[str, int], ...]

    @property
    def kalimat(self) -> str:
        """`14 realisasi, 6 rating`; empty where everything is sent."""
        return ", ".join(f"{jumlah} {kata}" for kata, jumlah in self.rincian)


@dataclass(frozen=True, slots=True)
class RingkasanKirim:
    """The line that Home and the status strip show. Times are None while nothing was sent or received.

    `terakhir_diterima` is the newest confirmation that a bundle of ours was merged, with its number. `menunggu` counts
    received bundles that wait, `tanpa_tanda_terima` sent ones with changes and no
    receipt.
    """

    belum: BelumDikirim
    terakhir_dikirim: datetime | None
    terakhir_diterima: datetime | None
    nomor_diterima: int
    penerima: str
    menunggu: int
    tanpa_tanda_terima: int


def kata_tahap(status: str) -> str:
    """The word for a stage."""
    return {
        bundle_journal.MADE: _("Belum dikirim"),
        bundle_journal.SENT: _("Dikirim"),
        bundle_journal.RECEIVED: _("Diterima"),
        bundle_journal.MERGED: _("Digabung"),
        bundle_journal.DECIDED: _("Diputus"),
        bundle_journal.REFUSED: _("Ditolak"),
        bundle_journal.HELD: _("Ditahan"),
        bundle_journal.WAITING: _("Menunggu"),
    }[status]


def buku_ekspedisi(store: Store, pelaku: Pelaku) -> tuple[BarisEkspedisi, ...]:
    """Every bundle sent and received, the newest first."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    with store.read() as unit:
        nama = {satu.replica: satu.name for satu in correspondents.everybody(unit)}
        return tuple(
            BarisEkspedisi(
                keluar=satu.direction == OUT,
                nomor=satu.number,
                epoch=satu.epoch,
                pihak=nama.get(satu.peer, _("belum dikenal")),
                tahap=kata_tahap(satu.status),
                status=satu.status,
                sebab=satu.reason,
                operasi=satu.operations,
                hitungan=satu.counts,
                kode=spoken(satu.manifest_hash),
                berkas=satu.file_name,
                dibuat=satu.made,
                berubah=satu.changed,
            )
            for satu in reversed(bundle_journal.lines(unit))
        )


def ringkasan_kirim(store: Store, pelaku: Pelaku) -> RingkasanKirim:
    """What is not sent yet, when something was last sent, when it was last confirmed."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    with store.read() as unit:
        nama = {satu.replica: satu.name for satu in correspondents.everybody(unit)}
        keluar = bundle_journal.lines(unit, OUT)
        dikirim = [satu for satu in keluar if satu.file_name]
        sampai = [satu for satu in keluar if satu.status in bundle_journal.CONFIRMED]
        terakhir = max(sampai, key=lambda satu: satu.changed, default=None)
        return RingkasanKirim(
            belum=_belum_dikirim(unit),
            terakhir_dikirim=max((satu.made for satu in dikirim), default=None),
            terakhir_diterima=terakhir.changed if terakhir else None,
            nomor_diterima=terakhir.number if terakhir else 0,
            penerima=nama.get(terakhir.peer, "") if terakhir else "",
            menunggu=len(bundle_journal.lines(unit, IN, status=(bundle_journal.WAITING,))),
            tanpa_tanda_terima=sum(satu.status == bundle_journal.SENT and satu.operations > 0 for satu in keluar),
        )


def _belum_dikirim(unit: ReadUnit) -> BelumDikirim:
    """Our own operations beyond what every correspondent has got or need not get; all of them while there is none."""
    teman = [satu for satu in correspondents.everybody(unit) if satu.status == ACTIVE]
    sejak = min((max(satu.sent.last_seq, muat_catatan(unit, satu.replica).dilihat) for satu in teman), default=0)
    tertulis = log.written_here(unit, sejak, membership.own_epochs(unit))
    rating = {row_id for tabel, row_id, kolom in tertulis.fields if tabel == "evaluasi" and kolom in KOLOM_RATING}
    hitungan = {kata_tabel(tabel): jumlah for tabel, jumlah in tertulis.rows.items() if tabel not in _TAK_DISEBUT}
    if rating:
        hitungan[_("rating")] = len(rating)
    rincian = sorted(hitungan.items(), key=lambda satu: (-satu[1], satu[0]))
    return BelumDikirim(tertulis.whole + len(tertulis.fields), tuple(rincian))
