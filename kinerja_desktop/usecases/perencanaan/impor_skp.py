"""Import SKP from a workbook: look first, then merge the good rows in one act that can be taken back in one act."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.domain.temuan import Tingkat
from kinerja_desktop.exchange.daftar_skp import baca_skp
from kinerja_desktop.exchange.kolom_skp import JenisLembar, MedanSkp
from kinerja_desktop.exchange.lembar_excel import BukuKerja
from kinerja_desktop.exchange.pratinjau import BarisDitolak, TemuanSel
from kinerja_desktop.exchange.pratinjau_skp import (
    Akibat,
    BacaanSkp,
    BarisRencana,
    BarisSkp,
    KepalaLembar,
    PratinjauSkp,
    TidakDiBerkas,
    kepala_dari,
)
from kinerja_desktop.exchange.skp_ditolak import tulis_skp_ditolak
from kinerja_desktop.store import impor, rencana_aksi, salinan
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_dalam
from kinerja_desktop.usecases.perencanaan.gabung_skp import HasilGabung, gabungkan
from kinerja_desktop.usecases.perencanaan.skp_tujuan import SkpTujuan, Tujuan, kosong_sementara


@dataclass(frozen=True, slots=True)
class HasilImporSkp:
    """What an import did. `impor_id` is what one undo needs; `berkas_ditolak` the workbook of refused rows, if any."""

    impor_id: UUID
    diterima: int
    baru: int
    berubah: int
    sama: int
    orang: int
    skp_baru: int
    berkas_ditolak: Path | None


def pratinjau_impor_skp(
    store: Store,
    pelaku: Pelaku,
    berkas: Path | BukuKerja,
    hari_ini: date,
    *,
    kemajuan: Callable[[int, int], None] | None = None,
) -> PratinjauSkp:
    """Read the workbook and say what would happen. Nothing is written.

    Raises `PenolakanError` when the file is not a readable workbook or holds no table of SKP.
    """
    periksa_hak(pelaku, Tindakan.SUSUN_SKP)
    bacaan = baca_skp(berkas, hari_ini=hari_ini, kemajuan=kemajuan)
    nomor = count(1)
    with store.read() as unit:
        tujuan = SkpTujuan(unit, pelaku, bacaan.baris, hari_ini, kosong_sementara)
        return _susun(unit, bacaan, tujuan, lambda: UUID(int=next(nomor))).pratinjau


JENIS_IMPOR = "skp"
"""The count in the summary of a batch that says that it is of SKP."""


def terapkan_impor_skp(
    store: Store, pelaku: Pelaku, pratinjau: PratinjauSkp, hari_ini: date, berkas_ditolak: Path | None
) -> HasilImporSkp:
    """Take the good rows after a verified copy of the store; write the refused ones into a workbook.

    What the SKP are is looked at again inside the transaction: a row that became impossible since the preview (its SKP
    was handed in) is refused now and comes back with the others.
    """
    periksa_hak(pelaku, Tindakan.SUSUN_SKP)
    salinan.salin(store, alasan="impor")
    bacaan = BacaanSkp(
        pratinjau.berkas,
        pratinjau.kepala,
        tuple(satu.baris for satu in pratinjau.diterima),
        pratinjau.ditolak,
        pratinjau.baris_dilewati,
        pratinjau.lembar_dilewati,
    )
    ringkasan = {JENIS_IMPOR: len(pratinjau.diterima), "ditolak": len(pratinjau.ditolak)}
    with store.write(pelaku) as unit, impor.berjalan(unit, pratinjau.berkas, ringkasan) as impor_id:

        def buat(pegawai_id: UUID, tahun: int) -> Skp:
            skp = skp_store.muat(unit, buat_dalam(unit, pelaku, pegawai_id, tahun, hari_ini))
            assert skp is not None
            return skp

        tujuan = SkpTujuan(
            unit, pelaku, bacaan.baris, hari_ini, lambda _unit, orang, tahun, _hari: buat(orang.id, tahun)
        )
        rencana = _susun(unit, bacaan, tujuan, unit.new_id)
        _simpan(unit, rencana, impor_id)
        unit.jejak(Tindakan.SUSUN_SKP, impor_id, None, {"berkas": pratinjau.berkas} | ringkasan)
        # Before the commit: where this file cannot be written, nothing has been taken in.
        jadi = rencana.pratinjau
        ditolak = tulis_skp_ditolak(jadi.berkas, jadi.kepala, jadi.ditolak, berkas_ditolak) if berkas_ditolak else None
    return HasilImporSkp(
        impor_id=impor_id,
        diterima=len(jadi.diterima),
        baru=jadi.jumlah(Akibat.BARU),
        berubah=jadi.jumlah(Akibat.BERUBAH),
        sama=jadi.jumlah(Akibat.SAMA),
        orang=jadi.orang,
        skp_baru=tujuan.dibuat,
        berkas_ditolak=ditolak,
    )


def urungkan_impor_skp(store: Store, pelaku: Pelaku, impor_id: UUID) -> int:
    """Take a whole import back and answer how many rows that touched. Refused when something was built on it since.

    Who may import for others may take any back; who writes his own SKP only what he imported himself.
    """
    periksa_hak(pelaku, Tindakan.SUSUN_SKP)
    with store.write(pelaku) as unit:
        if impor.oleh(unit, impor_id) != pelaku.pegawai_id:
            periksa_hak(pelaku, Tindakan.IMPOR_PEGAWAI)
        jumlah = impor.batalkan(unit, impor_id, jenis=JENIS_IMPOR)
        unit.jejak(Tindakan.SUSUN_SKP, impor_id, None, {"diurungkan": jumlah})
        return jumlah


@dataclass(slots=True)
class _Rencana:
    """The preview, and per SKP what stood and what would stand."""

    pratinjau: PratinjauSkp
    skp: list[tuple[Skp, Skp]] = field(default_factory=list[tuple[Skp, Skp]])
    aksi: list[RencanaAksi] = field(default_factory=list[RencanaAksi])


def _susun(unit: ReadUnit, bacaan: BacaanSkp, tujuan: SkpTujuan, id_baru: Callable[[], UUID]) -> _Rencana:
    ditolak: dict[int, BarisDitolak] = {}
    per_skp: dict[UUID, list[tuple[int, BarisSkp]]] = {}
    for nomor, baris in enumerate(bacaan.baris):
        try:
            per_skp.setdefault(tujuan.untuk(baris).skp.id, []).append((nomor, baris))
        except PenolakanError as penolakan:
            ditolak[nomor] = _tolak(bacaan.kepala, baris, penolakan.kode, penolakan.pesan, MedanSkp.NIP)
    semua_aksi = rencana_aksi.milik_banyak_skp(unit, per_skp)
    akibat: dict[int, Akibat] = {}
    sisa: list[TidakDiBerkas] = []
    rencana: list[tuple[Skp, Skp]] = []
    aksi_berubah: list[RencanaAksi] = []
    for skp_id, semua in per_skp.items():
        satu = tujuan.menurut_id(skp_id)
        aksi = semua_aksi.get(skp_id, ())
        hasil, terkunci = _gabung(satu, aksi, semua, id_baru)
        for nomor, (kode, pesan) in (terkunci | dict(hasil.ditolak)).items():
            ditolak[nomor] = _tolak(bacaan.kepala, bacaan.baris[nomor], kode, pesan, MedanSkp.RHK)
        akibat |= hasil.akibat
        sisa += [TidakDiBerkas(satu.nip, satu.nama, satu.skp.tahun, teks) for teks in hasil.sisa]
        if hasil.skp != satu.skp:
            rencana.append((satu.skp, hasil.skp))
        aksi_berubah += [baru for baru in hasil.aksi if baru not in aksi]
    diterima = tuple(BarisRencana(bacaan.baris[nomor], akibat[nomor]) for nomor in sorted(akibat))
    urutan = {satu.lembar: tempat for tempat, satu in enumerate(bacaan.kepala)}
    semua_ditolak = sorted((*bacaan.ditolak, *ditolak.values()), key=lambda satu: (urutan[satu.lembar], satu.baris))
    pratinjau = PratinjauSkp(
        bacaan.berkas,
        bacaan.kepala,
        diterima,
        tuple(semua_ditolak),
        bacaan.baris_dilewati,
        bacaan.lembar_dilewati,
        tuple(sisa),
        len({(satu.baris.nip, satu.baris.tahun) for satu in diterima}),
    )
    return _Rencana(pratinjau, rencana, aksi_berubah)


def _gabung(
    satu: Tujuan, aksi: tuple[RencanaAksi, ...], baris: list[tuple[int, BarisSkp]], id_baru: Callable[[], UUID]
) -> tuple[HasilGabung, dict[int, tuple[str, str]]]:
    """The merged SKP. Rows that would change a locked one are refused; steps are no part of what is locked."""
    hasil = gabungkan(satu.skp, aksi, baris, id_baru)
    if not satu.terkunci:
        return hasil, {}
    lepas = [
        (nomor, isi)
        for nomor, isi in baris
        if isi.jenis is JenisLembar.RENCANA_AKSI or hasil.akibat.get(nomor) is Akibat.SAMA
    ]
    boleh = {nomor for nomor, _isi in lepas}
    terkunci = {
        nomor: ("SKP-TERKUNCI", satu.terkunci) for nomor, _isi in baris if nomor not in boleh and nomor in hasil.akibat
    }
    tetap = {nomor: alasan for nomor, alasan in hasil.ditolak.items() if nomor not in boleh}
    return gabungkan(satu.skp, aksi, lepas, id_baru), terkunci | tetap


def _simpan(unit: WriteUnit, rencana: _Rencana, impor_id: UUID) -> None:
    skp_store.tambahkan_banyak(unit, (baru for _lama, baru in rencana.skp))
    rencana_aksi.simpan_banyak(unit, rencana.aksi)
    for lama, baru in rencana.skp:
        unit.jejak(
            Tindakan.SUSUN_SKP,
            baru.id,
            {"digest": digest_skp(lama)},
            {"digest": digest_skp(baru), "impor": str(impor_id)},
        )
    for skp_id in dict.fromkeys(satu.skp_id for satu in rencana.aksi):
        jumlah = sum(1 for satu in rencana.aksi if satu.skp_id == skp_id)
        unit.jejak(Tindakan.SUSUN_RENCANA_AKSI, skp_id, None, {"rencana_aksi": jumlah, "impor": str(impor_id)})


def _tolak(kepala: tuple[KepalaLembar, ...], baris: BarisSkp, kode: str, pesan: str, medan: MedanSkp) -> BarisDitolak:
    kolom = kepala_dari(kepala, baris.lembar).kolom_untuk(medan)
    temuan = TemuanSel(baris.lembar, baris.baris, kolom.nomor if kolom else 0, Tingkat.SALAH, kode, pesan)
    return BarisDitolak(baris.lembar, baris.baris, kode, pesan, baris.sel, "", (*baris.temuan, temuan))
