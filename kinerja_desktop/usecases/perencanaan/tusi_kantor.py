"""The office's own list of duties of posts: read it, add to it, change it, take lines out (`product.md` row 3.2)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.hak import Pelaku, Tindakan, boleh_melakukan, periksa_hak
from kinerja_desktop.domain.kepegawaian.unit import di_dalam
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.periksa_skp import KODE_ATURAN
from kinerja_desktop.domain.perencanaan.periksa_tusi import kunci_tusi, periksa_tusi
from kinerja_desktop.domain.perencanaan.tusi import Tusi
from kinerja_desktop.domain.temuan import Temuan, Tingkat, salah
from kinerja_desktop.i18n import _
from kinerja_desktop.store import tusi as tusi_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan


@dataclass(frozen=True, slots=True)
class BarisTusi:
    """One line of the list. `asal` names the office that keeps it; `boleh_diubah` says whether this person may."""

    tusi: Tusi
    asal: str
    boleh_diubah: bool


@dataclass(frozen=True, slots=True)
class DaftarTusi:
    """The office's list. `terkunci` is the sentence why this person may not add to it, or empty."""

    baris: tuple[BarisTusi, ...]
    terkunci: str


@dataclass(frozen=True, slots=True)
class IsianTusi:
    """The three texts of a line as a person typed them."""

    jabatan: str
    uraian: str
    rhk: str = ""

    def rapi(self) -> "IsianTusi":
        """The texts without stray blanks."""
        return IsianTusi(*(" ".join(teks.split()) for teks in (self.jabatan, self.uraian, self.rhk)))


def daftar_tusi(store: Store, pelaku: Pelaku) -> DaftarTusi:
    """The lines of this person's office, of those above it and of those below it."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    boleh = boleh_melakukan(pelaku.peran, Tindakan.UBAH_TUSI)
    with store.read() as unit:
        nama = {satu.kode: satu.nama for satu in unit_store.semua(unit)}
        semua = tusi_store.semua(unit)
    baris = tuple(
        BarisTusi(satu, nama.get(satu.lingkup, satu.lingkup), boleh and di_dalam(satu.lingkup, pelaku.lingkup))
        for satu in semua
        if di_dalam(satu.lingkup, pelaku.lingkup) or di_dalam(pelaku.lingkup, satu.lingkup)
    )
    return DaftarTusi(baris, "" if boleh else _("Daftar ini dirawat tim pengelola kinerja dan BKPSDM."))


def tambah_tusi(store: Store, pelaku: Pelaku, isian: IsianTusi, hari_ini: date) -> UUID:
    """Add a line at the end of its post and answer its id. Raises `PenolakanError` with findings on the fields."""
    periksa_hak(pelaku, Tindakan.UBAH_TUSI)
    rapi = isian.rapi()
    with store.write(pelaku) as unit:
        lingkup = lingkup_kantor(unit, pelaku)
        semua = tusi_store.semua(unit)
        _pastikan(rapi, (satu for satu in semua if satu.lingkup == lingkup), hari_ini)
        urutan = 1 + max((satu.urutan for satu in semua if satu.jabatan == rapi.jabatan), default=0)
        baru = Tusi(unit.new_id(), lingkup, rapi.jabatan, urutan, rapi.uraian, rapi.rhk)
        tusi_store.simpan_banyak(unit, (baru,))
        unit.jejak(Tindakan.UBAH_TUSI, baru.id, None, _isi(baru))
    return baru.id


def ubah_tusi(store: Store, pelaku: Pelaku, tusi_id: UUID, isian: IsianTusi, hari_ini: date) -> None:
    """Give a line other texts. Raises `PenolakanError` with findings on the fields."""
    periksa_hak(pelaku, Tindakan.UBAH_TUSI)
    rapi = isian.rapi()
    with store.write(pelaku) as unit:
        semua = tusi_store.semua(unit)
        lama = next((satu for satu in semua if satu.id == tusi_id), None)
        if lama is None:
            raise PenolakanError(
                "TUSI-TIDAK-ADA", _("Baris tugas ini sudah tidak ada."), langkah=_("Buka daftar ini lagi.")
            )
        periksa_hak(pelaku, Tindakan.UBAH_TUSI, lingkup=lama.lingkup)
        _pastikan(rapi, (satu for satu in semua if satu.lingkup == lama.lingkup and satu.id != tusi_id), hari_ini)
        baru = replace(lama, jabatan=rapi.jabatan, uraian=rapi.uraian, rhk=rapi.rhk)
        if baru != lama:
            tusi_store.simpan_banyak(unit, (baru,))
            unit.jejak(Tindakan.UBAH_TUSI, tusi_id, _isi(lama), _isi(baru))


def hapus_tusi(store: Store, pelaku: Pelaku, ids: Iterable[UUID]) -> tuple[Tusi, ...]:
    """Take lines out of the list and answer them, so that one act can bring them back. RHK drafted of them stay."""
    periksa_hak(pelaku, Tindakan.UBAH_TUSI)
    dicari = set(ids)
    with store.write(pelaku) as unit:
        dihapus = tuple(satu for satu in tusi_store.semua(unit) if satu.id in dicari)
        for satu in dihapus:
            periksa_hak(pelaku, Tindakan.UBAH_TUSI, lingkup=satu.lingkup)
        tusi_store.hapus(unit, (satu.id for satu in dihapus))
        for satu in dihapus:
            unit.jejak(Tindakan.UBAH_TUSI, satu.id, _isi(satu), None)
    return dihapus


def pulihkan_tusi(store: Store, pelaku: Pelaku, semua: Iterable[Tusi]) -> None:
    """Bring lines back that were taken out."""
    periksa_hak(pelaku, Tindakan.UBAH_TUSI)
    kembali = tuple(semua)
    for satu in kembali:
        periksa_hak(pelaku, Tindakan.UBAH_TUSI, lingkup=satu.lingkup)
    with store.write(pelaku) as unit:
        tusi_store.simpan_banyak(unit, kembali)
        for satu in kembali:
            unit.jejak(Tindakan.UBAH_TUSI, satu.id, None, _isi(satu))


def lingkup_kantor(unit: ReadUnit | WriteUnit, pelaku: Pelaku) -> str:
    """The office whose list this person keeps; who acts for the whole region keeps that of its topmost unit."""
    if pelaku.lingkup:
        return pelaku.lingkup
    return min((satu.kode for satu in unit_store.semua(unit)), key=lambda kode: (kode.count("."), kode), default="")


def temuan_tusi(isian: IsianTusi, hari_ini: date) -> tuple[Temuan, ...]:
    """Everything there is to say about a line before it is kept."""
    aturan = pilih(semua_aturan(), KODE_ATURAN, hari_ini)
    return periksa_tusi(isian.jabatan, isian.uraian, isian.rhk, aturan=aturan)


def _pastikan(isian: IsianTusi, lain: Iterable[Tusi], hari_ini: date) -> None:
    temuan = salah(temuan_tusi(isian, hari_ini))
    kunci = kunci_tusi(isian.jabatan, isian.uraian)
    if not temuan and any(kunci_tusi(satu.jabatan, satu.uraian) == kunci for satu in lain):
        pesan = _("Tugas ini sudah ada untuk jabatan itu.")
        temuan = (Temuan("TUSI-05", Tingkat.SALAH, "uraian", pesan),)
    if temuan:
        raise PenolakanError(temuan[0].kode, temuan[0].pesan, langkah=_("Betulkan isian yang ditandai."), temuan=temuan)


def _isi(tusi: Tusi) -> dict[str, str]:
    return {"jabatan": tusi.jabatan, "uraian": tusi.uraian, "rhk": tusi.rhk}
