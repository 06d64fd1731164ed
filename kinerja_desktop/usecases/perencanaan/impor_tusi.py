"""Excel for the office's own list of duties: look first, take the good rows in one act with one undo; write it out."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.periksa_tusi import kunci_tusi
from kinerja_desktop.domain.perencanaan.tusi import Tusi
from kinerja_desktop.domain.temuan import Temuan, Tingkat, salah
from kinerja_desktop.exchange.daftar_tusi import baca_tusi
from kinerja_desktop.exchange.lembar_excel import BukuKerja
from kinerja_desktop.exchange.pratinjau import BarisDitolak, TemuanSel
from kinerja_desktop.exchange.pratinjau_skp import Akibat
from kinerja_desktop.exchange.pratinjau_tusi import (
    BacaanTusi,
    BarisTugas,
    BarisTusiRencana,
    PratinjauTusi,
    kepala_tusi,
)
from kinerja_desktop.exchange.susunan_tusi import tulis_tusi
from kinerja_desktop.exchange.tusi_ditolak import tulis_tusi_ditolak
from kinerja_desktop.i18n import _
from kinerja_desktop.store import impor, salinan
from kinerja_desktop.store import tusi as tusi_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.perencanaan.tusi_kantor import IsianTusi, lingkup_kantor, temuan_tusi


@dataclass(frozen=True, slots=True)
class HasilImporTusi:
    """What an import did. `impor_id` is what one undo needs; `berkas_ditolak` the workbook of refused rows, if any."""

    impor_id: UUID
    diterima: int
    baru: int
    berubah: int
    sama: int
    jabatan: int
    berkas_ditolak: Path | None


def pratinjau_impor_tusi(store: Store, pelaku: Pelaku, berkas: Path | BukuKerja, hari_ini: date) -> PratinjauTusi:
    """Read the workbook and say what would happen to the list of this person's office. Nothing is written.

    Raises `PenolakanError` when the file is not a readable workbook or holds no table of duties.
    """
    periksa_hak(pelaku, Tindakan.UBAH_TUSI)
    bacaan = baca_tusi(berkas)
    with store.read() as unit:
        return susun_pratinjau(bacaan, _milik_kantor(unit, pelaku), hari_ini)


def terapkan_impor_tusi(
    store: Store, pelaku: Pelaku, pratinjau: PratinjauTusi, hari_ini: date, berkas_ditolak: Path | None
) -> HasilImporTusi:
    """Take the good rows after a verified copy of the store; write the refused ones into a workbook.

    The list is looked at again inside the transaction: a row that somebody has added meanwhile is the same now.
    """
    periksa_hak(pelaku, Tindakan.UBAH_TUSI)
    salinan.salin(store, alasan="impor")
    bacaan = BacaanTusi(
        pratinjau.berkas,
        pratinjau.kepala,
        tuple(satu.baris for satu in pratinjau.diterima),
        pratinjau.baris_dilewati,
        pratinjau.lembar_dilewati,
    )
    ringkasan = {"tusi": len(pratinjau.diterima), "ditolak": len(pratinjau.ditolak)}
    with store.write(pelaku) as unit, impor.berjalan(unit, pratinjau.berkas, ringkasan) as impor_id:
        lama = _milik_kantor(unit, pelaku)
        jadi = susun_pratinjau(bacaan, lama, hari_ini)
        tusi_store.simpan_banyak(unit, _tersusun(unit, lingkup_kantor(unit, pelaku), lama, jadi))
        unit.jejak(Tindakan.UBAH_TUSI, impor_id, None, {"berkas": pratinjau.berkas} | ringkasan)
    semua_ditolak = (*pratinjau.ditolak, *jadi.ditolak)
    ditolak = (
        tulis_tusi_ditolak(pratinjau.berkas, pratinjau.kepala, semua_ditolak, berkas_ditolak)
        if berkas_ditolak
        else None
    )
    return HasilImporTusi(
        impor_id=impor_id,
        diterima=len(jadi.diterima),
        baru=jadi.jumlah(Akibat.BARU),
        berubah=jadi.jumlah(Akibat.BERUBAH),
        sama=jadi.jumlah(Akibat.SAMA),
        jabatan=jadi.jabatan,
        berkas_ditolak=ditolak,
    )


def urungkan_impor_tusi(store: Store, pelaku: Pelaku, impor_id: UUID) -> int:
    """Take a whole import back and answer how many lines that touched. Refused when one was changed since."""
    periksa_hak(pelaku, Tindakan.UBAH_TUSI)
    with store.write(pelaku) as unit:
        jumlah = impor.batalkan(unit, impor_id)
        unit.jejak(Tindakan.UBAH_TUSI, impor_id, None, {"diurungkan": jumlah})
        return jumlah


def ekspor_tusi(store: Store, pelaku: Pelaku, berkas: Path) -> tuple[Path, int]:
    """Write the list of this person's office so that it can be imported again unchanged; who reads it may."""
    periksa_hak(pelaku, Tindakan.EKSPOR, lingkup=pelaku.lingkup)
    with store.read() as unit:
        semua = _milik_kantor(unit, pelaku)
        kantor = unit_store.menurut_kode(unit, lingkup_kantor(unit, pelaku))
    if not semua:
        raise PenolakanError(
            "EKSPOR-02",
            _("Kantor ini belum menyimpan daftar tugas jabatan."),
            langkah=_("Unduh templat tugas jabatan, isi, lalu impor."),
        )
    return tulis_tusi(semua, berkas, kantor=kantor.nama if kantor else "")


def _milik_kantor(unit: ReadUnit | WriteUnit, pelaku: Pelaku) -> tuple[Tusi, ...]:
    lingkup = lingkup_kantor(unit, pelaku)
    return tuple(satu for satu in tusi_store.semua(unit) if satu.lingkup == lingkup)


def susun_pratinjau(bacaan: BacaanTusi, lama: tuple[Tusi, ...], hari_ini: date) -> PratinjauTusi:
    """What the rows of a workbook would do to the lines that an office keeps."""
    ada = {kunci_tusi(satu.jabatan, satu.uraian): satu for satu in lama}
    dilihat: dict[tuple[str, str], int] = {}
    diterima: list[BarisTusiRencana] = []
    ditolak: list[BarisDitolak] = []
    for baris in bacaan.baris:
        temuan = temuan_tusi(IsianTusi(baris.jabatan, baris.uraian, baris.rhk), hari_ini)
        kunci = kunci_tusi(baris.jabatan, baris.uraian)
        if not salah(temuan) and kunci in dilihat:
            pesan = _("Tugas ini sudah ada di baris {n}.").format(n=dilihat[kunci])
            temuan = (*temuan, Temuan("TUSI-05", Tingkat.SALAH, "uraian", pesan))
        di_sel = tuple(_di_sel(bacaan, baris, satu) for satu in temuan)
        if salah(temuan):
            pertama = salah(temuan)[0]
            ditolak.append(BarisDitolak(baris.lembar, baris.baris, pertama.kode, pertama.pesan, baris.sel, "", di_sel))
            continue
        dilihat[kunci] = baris.baris
        tusi = ada.get(kunci)
        diterima.append(BarisTusiRencana(baris, _akibat(baris, tusi), tusi.id if tusi else None, di_sel))
    sisa = tuple((satu.jabatan, satu.uraian) for kunci, satu in ada.items() if kunci not in dilihat)
    return PratinjauTusi(
        bacaan.berkas,
        bacaan.kepala,
        tuple(diterima),
        tuple(ditolak),
        bacaan.baris_dilewati,
        bacaan.lembar_dilewati,
        sisa,
    )


def _akibat(baris: BarisTugas, tusi: Tusi | None) -> Akibat:
    if tusi is None:
        return Akibat.BARU
    return Akibat.SAMA if _dengan(tusi, baris) == tusi else Akibat.BERUBAH


def _dengan(tusi: Tusi, baris: BarisTugas) -> Tusi:
    """The line with the texts of the row; an empty result says nothing about the one that is stored."""
    return replace(tusi, jabatan=baris.jabatan, uraian=baris.uraian, rhk=baris.rhk or tusi.rhk)


def _tersusun(unit: WriteUnit, lingkup: str, lama: tuple[Tusi, ...], jadi: PratinjauTusi) -> list[Tusi]:
    """The lines to be written: changed ones in their place, new ones after those of their post."""
    menurut_id = {satu.id: satu for satu in lama}
    urutan: dict[str, int] = {}
    for satu in lama:
        urutan[satu.jabatan] = max(urutan.get(satu.jabatan, 0), satu.urutan)
    hasil: list[Tusi] = []
    for rencana in jadi.diterima:
        baris = rencana.baris
        if rencana.akibat is Akibat.BERUBAH and rencana.tusi_id is not None:
            hasil.append(_dengan(menurut_id[rencana.tusi_id], baris))
        elif rencana.akibat is Akibat.BARU:
            urutan[baris.jabatan] = urutan.get(baris.jabatan, 0) + 1
            hasil.append(Tusi(unit.new_id(), lingkup, baris.jabatan, urutan[baris.jabatan], baris.uraian, baris.rhk))
    return hasil


def _di_sel(bacaan: BacaanTusi, baris: BarisTugas, temuan: Temuan) -> TemuanSel:
    kolom = kepala_tusi(bacaan.kepala, baris.lembar).kolom_untuk(temuan.medan)
    nomor = kolom.nomor if kolom else 0
    return TemuanSel(baris.lembar, baris.baris, nomor, temuan.tingkat, temuan.kode, temuan.pesan)
