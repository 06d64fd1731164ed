"""Conflicts side by side, and the decision on one, which travels like any other operation (`sync.md` D.4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Peran, Tindakan, kata_peran, periksa_hak
from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.domain.kepegawaian.unit import di_dalam
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.paket_hak import KOLOM_RATING
from kinerja_desktop.i18n import _
from kinerja_desktop.store import bentrok as bentrok_store
from kinerja_desktop.store import op_lookup
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.bentrok import Bentrok, Tulisan
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.paket.gabung_paket import tandai_diputus
from kinerja_desktop.usecases.paket.kata_medan import (
    KOSONG,
    baca_nilai,
    cetak_nilai,
    judul_baris,
    kata_kolom,
    kata_tabel,
)
from kinerja_desktop.usecases.paket.nama_perangkat import NamaPerangkat
from sync.operations import Author, Change, Insert, Value
from sync.stamps import Stamp, milliseconds

PERTAHANKAN, TARIK = 1, 2
"""The choices where a row was withdrawn on one side and edited on the other."""
_ISI_SKP = frozenset({"skp", "rhk", "indikator", "perilaku_skp", "lampiran_skp"})


@dataclass(frozen=True, slots=True)
class SisiBentrok:
    """One side: the value in print, and who wrote it in which role on which device.

    `ditulis` is the time on the writer's machine, `tiba` when it came in (None: written here). `tampil`: the value that
    forms show meanwhile. `di_sini`: written on this device.
    """

    nilai: str
    oleh: str
    peran: str
    perangkat: str
    ditulis: datetime
    tiba: datetime | None
    tampil: bool
    di_sini: bool
    asli: Value
    cap: Stamp


@dataclass(frozen=True, slots=True)
class SatuBentrok:
    """One thing to decide, as it is shown to a person.

    `judul` says what it is ("Target, Jumlah berkas aktif"), `orang` whom it is about. `sisi` are the choices 1, 2, ...,
    what was written here first. `semula` is the last value that both sides knew. `akibat` says what a choice entails.
    `kolom` is empty where a row was withdrawn on one side and edited on the other: 1 keeps it, 2 lets it go.
    """

    tabel: str
    baris_id: UUID
    kolom: str
    judul: str
    orang: str
    pegawai_id: UUID | None
    lingkup: str
    sisi: tuple[SisiBentrok, ...]
    semula: str
    akibat: str

    @property
    def cap(self) -> frozenset[Stamp]:
        """The stamps of its sides: what a decision is about."""
        return frozenset(sisi.cap for sisi in self.sisi)


def daftar_bentrok(store: Store, pelaku: Pelaku) -> tuple[SatuBentrok, ...]:
    """Everything that waits for a decision in the acting person's scope, by person and field."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    with store.read() as unit:
        semua = [satu for satu in bentrok_store.terbuka(unit) if di_dalam(satu.lingkup, pelaku.lingkup)]
        penutur = _Penutur(unit)
        terurai = [penutur.uraikan(satu) for satu in semua]
    return tuple(sorted(terurai, key=lambda satu: (satu.orang, satu.judul, satu.baris_id.bytes)))


def putuskan_bentrok(
    store: Store,
    pelaku: Pelaku,
    dilihat: SatuBentrok,
    *,
    pilihan: int | None = None,
    nilai: str | None = None,
    alasan: str = "",
) -> int:
    """Decide what was shown: `pilihan` is the number of a side (from 1), or `nilai` a value as a person writes it.
    Answers how many conflicts are left.

    The decision names every side as its base, so that it settles them wherever it arrives. Raises `PenolakanError` when
    this was decided meanwhile or has got another side that nobody has looked at, when the value cannot be read, or the
    right is missing.
    """
    tabel, baris_id, kolom = kunci = (dilihat.tabel, dilihat.baris_id, dilihat.kolom)
    with store.write(pelaku) as unit:
        satu = next((s for s in bentrok_store.terbuka(unit) if (s.tabel, s.baris_id, s.kolom) == kunci), None)
        if satu is None:
            raise PenolakanError(
                "BENTROK-SUDAH-DIPUTUS", _("Bentrok ini sudah diputus."), langkah=_("Muat ulang daftar bentrok.")
            )
        periksa_hak(pelaku, Tindakan.PUTUSKAN_BENTROK, lingkup=satu.lingkup)
        semua = [tulisan.cap for tulisan in _semua_tulisan(satu)]
        if frozenset(semua) != dilihat.cap:
            raise PenolakanError(
                "BENTROK-BERUBAH",
                _("Isi bentrok ini berubah sejak ditampilkan."),
                langkah=_("Daftarnya dimuat ulang; lihat sisi yang baru, lalu putuskan."),
            )
        if not kolom:
            dipilih = _putuskan_penarikan(pilihan)
            if dipilih == PERTAHANKAN:
                bentrok_store.pertahankan(unit, tabel, baris_id, alasan)
            else:
                bentrok_store.tarik(unit, tabel, baris_id)
            putusan = str(dipilih)
        else:
            asli = _nilai_terpilih(dilihat, pilihan, nilai)
            bentrok_store.putuskan(unit, tabel, baris_id, kolom, asli, alasan)
            putusan = cetak_nilai(unit, tabel, kolom, asli)
        tandai_diputus(unit, semua)
        sebelum = {"sisi": [sisi.nilai for sisi in dilihat.sisi]}
        sesudah = {"kolom": kolom, "nilai": putusan, "alasan": alasan}
        unit.jejak(Tindakan.PUTUSKAN_BENTROK, baris_id, sebelum, sesudah)
        return bentrok_store.jumlah_terbuka(unit)


def _nilai_terpilih(satu: SatuBentrok, pilihan: int | None, nilai: str | None) -> Value:
    if nilai is not None:
        return baca_nilai(satu.tabel, satu.kolom, nilai)
    if pilihan is None or not 1 <= pilihan <= len(satu.sisi):
        raise _pilihan_tidak_ada()
    return satu.sisi[pilihan - 1].asli


def _putuskan_penarikan(pilihan: int | None) -> int:
    if pilihan not in {PERTAHANKAN, TARIK}:
        raise _pilihan_tidak_ada()
    return pilihan


def _pilihan_tidak_ada() -> PenolakanError:
    return PenolakanError(
        "PILIHAN-TIDAK-ADA", _("Pilihan ini tidak ada."), langkah=_("Pilih salah satu sisi, atau tulis nilainya.")
    )


def _semua_tulisan(satu: Bentrok) -> Iterable[Tulisan]:
    return (*((satu.tampil,) if satu.tampil else ()), *satu.lain)


class _Penutur:
    """Puts conflicts of one store into words."""

    def __init__(self, unit: ReadUnit) -> None:
        self._unit = unit
        self._perangkat = NamaPerangkat(unit)

    def uraikan(self, satu: Bentrok) -> SatuBentrok:
        orang = pegawai_store.muat(self._unit, satu.pegawai_id) if satu.pegawai_id else None
        nama_baris = judul_baris(self._unit, satu.tabel, satu.baris_id)
        kata = kata_kolom(satu.tabel, satu.kolom) if satu.kolom else kata_tabel(satu.tabel).capitalize()
        sisi = [self._sisi(satu, tulisan) for tulisan in _semua_tulisan(satu)]
        if satu.kolom:
            sisi.sort(key=lambda s: (not s.di_sini, not s.tampil))
        return SatuBentrok(
            tabel=satu.tabel,
            baris_id=satu.baris_id,
            kolom=satu.kolom,
            judul=", ".join(bagian for bagian in (kata, nama_baris) if bagian),
            orang=nama_lengkap(orang) if orang else "",
            pegawai_id=satu.pegawai_id,
            lingkup=satu.lingkup,
            sisi=tuple(sisi),
            semula=self._semula(satu) if satu.kolom else "",
            akibat=_akibat(satu),
        )

    def _sisi(self, satu: Bentrok, tulisan: Tulisan) -> SisiBentrok:
        ditulis = datetime.fromtimestamp(milliseconds(tulisan.cap.hlc) / 1000, UTC)
        tiba = tulisan.tiba if tulisan.bundel is not None else None
        if tiba is None and tulisan.bundel is not None:
            tiba = op_lookup.arrived_in(self._unit, tulisan.bundel)
        kosong = _("(ditarik)") if not satu.kolom else KOSONG
        return SisiBentrok(
            nilai=cetak_nilai(self._unit, satu.tabel, satu.kolom, tulisan.nilai) if satu.kolom else kosong,
            oleh=self._nama(tulisan.penulis),
            peran=_kata_peran(tulisan.penulis.peran),
            perangkat=self._perangkat.sebut(tulisan.cap.replica),
            ditulis=ditulis.astimezone(self._unit.now.tzinfo),
            tiba=tiba,
            tampil=tulisan is satu.tampil,
            di_sini=tulisan.cap.replica in self._perangkat.sendiri,
            asli=tulisan.nilai,
            cap=tulisan.cap,
        )

    def _nama(self, penulis: Author) -> str:
        if len(penulis.pelaku) == 16:
            orang = pegawai_store.muat(self._unit, UUID(bytes=penulis.pelaku))
            if orang is not None:
                return nama_lengkap(orang)
        izin = self._perangkat.izin.get(penulis.replica)
        if izin is not None and izin.holder_id == penulis.pelaku:
            return izin.holder_name
        return _kata_peran(penulis.peran)

    def _semula(self, satu: Bentrok) -> str:
        """The last value both sides knew: the newest write that every side was made over."""
        dasar: set[Stamp] | None = None
        operasi = op_lookup.operations_at(self._unit, [tulisan.cap for tulisan in _semua_tulisan(satu)])
        for tulisan in operasi.values():
            milik = set(tulisan.bases) if not isinstance(tulisan, Insert) else set[Stamp]()
            dasar = milik if dasar is None else dasar & milik
        lama = op_lookup.operations_at(self._unit, [max(dasar)]) if dasar else {}
        for tulisan in lama.values():
            if isinstance(tulisan, Insert):
                return cetak_nilai(self._unit, satu.tabel, satu.kolom, tulisan.values.get(satu.kolom))
            if isinstance(tulisan, Change):
                return cetak_nilai(self._unit, satu.tabel, satu.kolom, tulisan.value)
        return KOSONG


def _kata_peran(peran: str) -> str:
    return kata_peran(Peran(peran)) if peran in set(Peran) else peran


def _akibat(satu: Bentrok) -> str:
    if not satu.kolom:
        return _("Bila ditarik, baris ini hilang dari formulir; bila dipertahankan, penarikannya batal.")
    if satu.tabel in _ISI_SKP:
        return _("Bila isi SKP jadi berbeda dari yang sudah diajukan, terbentuk draf baru yang harus diajukan lagi.")
    if satu.tabel == "evaluasi" and satu.kolom in KOLOM_RATING:
        return _("Predikat dihitung ulang dari rating yang dipilih.")
    return ""
