"""Receive: many files in any order, each bundle merged whole or not at all, what waits merged when its gap closes."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.paket_penolakan import kata_menunggu, penolakan_paket
from kinerja_desktop.i18n import _
from kinerja_desktop.store import bundle_journal, salinan
from kinerja_desktop.store.bundle_journal import IN, JournalLine
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.rehearsal import rehearse, step
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.paket.gabung_paket import Tergabung, Upaya, gabung_paket, sisihkan, tempat_paket
from kinerja_desktop.usecases.paket.keanggotaan import muat_anggota
from kinerja_desktop.usecases.paket.pasang import adalah_jawaban, pasang_jawaban
from kinerja_desktop.usecases.paket.periksa import baca_paket
from sync.merge import Counts
from sync.refusals import BundleError, Fork, Parked
from sync.streams import Place

DIGABUNG, SUDAH_ADA, MENUNGGU, DITAHAN, DITOLAK = "digabung", "sudah_ada", "menunggu", "ditahan", "ditolak"

Transaksi = Callable[[], AbstractContextManager[WriteUnit]]
_PALING_AWAL, _PALING_AKHIR = -1, 1 << 63


@dataclass(frozen=True, slots=True)
class HasilTerima:
    """What became of one file, or of a bundle that waited here until now.

    `status`: `digabung`, `sudah_ada`, `menunggu`, `ditahan`, `ditolak`. `operasi` is how many operations it holds (0
    where it could not be opened); each is counted in exactly one of the seven counts once the bundle is merged, known
    or refused, and in none while it waits. `keterangan` is a sentence. `penolakan` says why it was refused.
    """

    berkas: Path
    status: str
    operasi: int = 0
    baru: int = 0
    berubah: int = 0
    sama: int = 0
    sejajar: int = 0
    bentrok: int = 0
    perlu_dicek: int = 0
    ditolak: int = 0
    pengirim: str = ""
    nomor: int = 0
    keterangan: str = ""
    penolakan: PenolakanError | None = None


def terima_paket(
    store: Store, pelaku: Pelaku, berkas: Sequence[Path], *, pratinjau: bool = False
) -> tuple[HasilTerima, ...]:
    """Take files in, in the order that fits, and answer what became of each; then of bundles that had waited for them.

    A verified copy of the store is made before the first merge, and each bundle is one transaction. The answer to this
    laptop's request for certification is known by its content. `pratinjau` counts the same in a transaction that is
    rolled back: nothing is written. Raises `PenolakanError` only where nothing can be received at all (no right, no
    member yet, no room for the copy).
    """
    periksa_hak(pelaku, Tindakan.TERIMA_PAKET)
    penerimaan = _Penerimaan(store, pelaku)
    penerimaan.baca(berkas)
    if pratinjau:
        with rehearse(store, pelaku) as unit:
            penerimaan.jalankan(lambda: step(unit))
        return penerimaan.hasil()
    if penerimaan.akan_menggabung:
        salinan.salin(store, alasan="gabung")
    penerimaan.jalankan(lambda: store.write(pelaku))
    return penerimaan.hasil()


@dataclass(frozen=True, slots=True)
class _Berkas:
    """A file to take in: its place among those given, when it was made (hybrid clock), whether it is an answer."""

    nomor: int
    berkas: Path
    data: bytes
    dibuat: int
    jawaban: bool


class _Penerimaan:
    """One receiving: files first, then whatever waited."""

    def __init__(self, store: Store, pelaku: Pelaku) -> None:
        self._store = store
        self._pelaku = pelaku
        self._masuk: list[_Berkas] = []
        self._hasil: dict[int, HasilTerima] = {}
        self._lanjutan: list[HasilTerima] = []
        self._menurut_baris: dict[int, list[int]] = {}
        self.akan_menggabung = False

    def hasil(self) -> tuple[HasilTerima, ...]:
        """What became of each file, in the order given; then of what had waited."""
        return (*(self._hasil[nomor] for nomor in sorted(self._hasil)), *self._lanjutan)

    def baca(self, berkas: Sequence[Path]) -> None:
        """Read all files and find the order in which they were made, without writing anything."""
        with self._store.read() as unit:
            for nomor, satu in enumerate(berkas):
                try:
                    data = baca_paket(satu)
                except PenolakanError as sebab:
                    self._hasil[nomor] = _ditolak(satu, sebab)
                    continue
                jawaban = adalah_jawaban(unit, data)
                dibuat = _PALING_AWAL
                if jawaban:
                    self.akan_menggabung = True
                else:
                    dibuat = self._kapan_dibuat(Upaya(data, satu.name))
                self._masuk.append(_Berkas(nomor, satu, data, dibuat, jawaban))
            if not any(satu.jawaban for satu in self._masuk):
                muat_anggota(unit)
        self._masuk.sort(key=lambda satu: (satu.dibuat, satu.nomor))

    def jalankan(self, transaksi: Transaksi) -> None:
        """Take everything in."""
        for satu in self._masuk:
            hasil, baris = self._terima(transaksi, satu)
            self._hasil[satu.nomor] = hasil
            if hasil.status == MENUNGGU:
                self._menurut_baris.setdefault(baris, []).append(satu.nomor)
            if hasil.status == DIGABUNG:
                self._lanjutkan(transaksi)

    def _kapan_dibuat(self, upaya: Upaya) -> int:
        """When the bundle was made: causes are made before their effects. What cannot be opened comes last."""
        with self._store.read() as unit:
            try:
                if tempat_paket(unit, muat_anggota(unit), upaya) is Place.NEXT:
                    self.akan_menggabung = True
            except (BundleError, PenolakanError) as sebab:
                self.akan_menggabung |= isinstance(sebab, Parked)
        return upaya.paket.manifest.created if upaya.paket else _PALING_AKHIR

    def _terima(self, transaksi: Transaksi, satu: _Berkas) -> tuple[HasilTerima, int]:
        if not satu.jawaban:
            return self._coba(transaksi, Upaya(satu.data, satu.berkas.name), satu.berkas)
        try:
            with transaksi() as unit:
                terpasang = pasang_jawaban(unit, satu.data, satu.berkas.name)
        except BundleError as sebab:
            return _ditolak(satu.berkas, penolakan_paket(sebab, nama_berkas=satu.berkas.name)), 0
        except PenolakanError as sebab:
            return _ditolak(satu.berkas, sebab), 0
        hasil = _tergabung(satu.berkas, terpasang.upaya, terpasang.paket)
        nama = terpasang.jawaban.content.parent_name
        if terpasang.baru:
            return replace(hasil, status=DIGABUNG, pengirim=nama, keterangan=_("Pengesahan laptop ini terpasang.")), 0
        return replace(hasil, pengirim=nama), 0

    def _coba(self, transaksi: Transaksi, upaya: Upaya, berkas: Path) -> tuple[HasilTerima, int]:
        try:
            with transaksi() as unit:
                hasil = gabung_paket(unit, upaya)
            return _tergabung(berkas, upaya, hasil), hasil.baris
        except PenolakanError as sebab:
            return _ditolak(berkas, sebab), 0
        except Parked as sebab:
            ditahan = isinstance(sebab, Fork)
            with transaksi() as unit:
                status = bundle_journal.HELD if ditahan else bundle_journal.WAITING
                baris = sisihkan(unit, upaya, status, sebab)
            status = DITAHAN if ditahan else MENUNGGU
            return replace(_dasar(berkas, upaya), status=status, keterangan=kata_menunggu(sebab)), baris
        except BundleError as sebab:
            baris = 0
            if upaya.pengirim is not None:
                with transaksi() as unit:
                    baris = sisihkan(unit, upaya, bundle_journal.REFUSED, sebab)
            hasil = _ditolak(berkas, penolakan_paket(sebab, nama_berkas=berkas.name))
            dasar = _dasar(berkas, upaya)
            return replace(
                hasil, operasi=dasar.operasi, ditolak=dasar.operasi, pengirim=dasar.pengirim, nomor=dasar.nomor
            ), baris

    def _lanjutkan(self, transaksi: Transaksi) -> None:
        """Try what waits, again and again, until a round merges nothing."""
        maju = True
        while maju:
            maju = False
            for baris in self._yang_menunggu(transaksi):
                with transaksi() as unit:
                    data = bundle_journal.raw(unit, baris.no)
                berkas = Path(baris.file_name)
                hasil, _no = self._coba(transaksi, Upaya(data, baris.file_name, baris.no), berkas)
                if hasil.status == MENUNGGU:
                    continue
                maju = maju or hasil.status == DIGABUNG
                self._catat_lanjutan(baris.no, hasil)

    def _catat_lanjutan(self, baris: int, hasil: HasilTerima) -> None:
        pertama, *kembar = self._menurut_baris.pop(baris, [None])
        if pertama is None:
            self._lanjutan.append(hasil)
            return
        self._hasil[pertama] = replace(hasil, berkas=self._hasil[pertama].berkas)
        for nomor in kembar:
            if nomor is not None:
                self._hasil[nomor] = replace(
                    self._hasil[nomor],
                    status=SUDAH_ADA,
                    sama=hasil.operasi,
                    keterangan=_("Paket ini sudah pernah digabung."),
                )

    @staticmethod
    def _yang_menunggu(transaksi: Transaksi) -> list[JournalLine]:
        with transaksi() as unit:
            baris = bundle_journal.lines(unit, IN, status=(bundle_journal.WAITING,))
        return sorted(baris, key=lambda satu: (satu.peer, satu.number))


def _dasar(berkas: Path, upaya: Upaya) -> HasilTerima:
    if upaya.paket is None:
        return HasilTerima(berkas, DITOLAK)
    isi = upaya.paket.manifest
    nama = upaya.pengirim.name if upaya.pengirim else upaya.paket.certificate.content.device_name
    return HasilTerima(berkas, DITOLAK, operasi=isi.operations, pengirim=nama, nomor=isi.no)


def _tergabung(berkas: Path, upaya: Upaya, hasil: Tergabung) -> HasilTerima:
    hitungan: Counts = hasil.hitungan
    return replace(
        _dasar(berkas, upaya),
        status=DIGABUNG if hasil.baru else SUDAH_ADA,
        baru=hitungan.baru,
        berubah=hitungan.berubah,
        sama=hitungan.sama,
        sejajar=hitungan.sejajar,
        bentrok=hitungan.bentrok,
        perlu_dicek=hitungan.perlu_dicek,
        keterangan=_kalimat(hitungan) if hasil.baru else _("Paket ini sudah pernah digabung."),
    )


def _kalimat(hitungan: Counts) -> str:
    if hitungan.bentrok:
        return _("{n} bentrok menunggu keputusan.").format(n=hitungan.bentrok)
    return _("Tergabung tanpa bentrok.")


def _ditolak(berkas: Path, sebab: PenolakanError) -> HasilTerima:
    return HasilTerima(berkas, DITOLAK, keterangan=sebab.pesan, penolakan=sebab)
