"""From duties of a post to drafted results (`product.md` row 3.2): the office's own list first, then the library."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, boleh_melakukan
from kinerja_desktop.domain.kepegawaian.unit import di_dalam
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.cari_contoh import ContohDitemukan, berbagi_kata, cari_contoh
from kinerja_desktop.domain.perencanaan.cocok_jabatan import jabatan_tercocok
from kinerja_desktop.domain.perencanaan.rumusan import hasil_dari_tugas
from kinerja_desktop.domain.perencanaan.skp import (
    JenisRhk,
    Klasifikasi,
    RencanaHasilKerja,
    Skp,
)
from kinerja_desktop.domain.perencanaan.tusi import Tusi
from kinerja_desktop.i18n import _
from kinerja_desktop.store import tusi as tusi_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp, muat_dokumen
from kinerja_desktop.usecases.perencanaan.pustaka import dengan_contoh, semua_sektor, semua_tugas
from kinerja_desktop.usecases.perencanaan.susun_skp import indikator_kosong, susun_dokumen

CONTOH_TERBANYAK = 2


@dataclass(frozen=True, slots=True)
class UsulanTugas:
    """One duty of the post with the result it suggests.

    `jabatan` is the post it was found under, `milik_kantor` whether the office's own list says it. `sudah_ada` tells
    that the SKP has an RHK of it. `contoh` are one or two indicators that fit; they are offered, never forced.
    """

    jabatan: str
    uraian: str
    rhk: str
    milik_kantor: bool
    sudah_ada: bool
    contoh: tuple[ContohDitemukan, ...]


@dataclass(frozen=True, slots=True)
class TugasUntukSkp:
    """The duties of the post an SKP is for. `boleh_mengubah` says whether this person may keep the office's list."""

    jabatan: str
    usulan: tuple[UsulanTugas, ...]
    boleh_mengubah: bool


def tusi_jabatan(store: Store, pelaku: Pelaku, skp_id: UUID) -> TugasUntukSkp:
    """The duties for the post of this SKP: the office's own first, then those of the library that it does not say."""
    with store.read() as unit:
        skp, _kejadian = muat_dokumen(unit, skp_id)
        periksa_baca(unit, pelaku, Tindakan.LIHAT, skp)
        kantor = tusi_kantor(unit, skp.lingkup)
    return TugasUntukSkp(
        skp.pegawai.jabatan, tuple(_usulan(skp, kantor)), boleh_melakukan(pelaku.peran, Tindakan.UBAH_TUSI)
    )


def tusi_kantor(unit: ReadUnit, lingkup: str) -> tuple[Tusi, ...]:
    """The lines that count for a unit: its own, and those of the offices above it, the nearest office first."""
    semua = [satu for satu in tusi_store.semua(unit) if di_dalam(lingkup, satu.lingkup)]
    return tuple(sorted(semua, key=lambda satu: -len(satu.lingkup)))


def rhk_dari_tusi(
    store: Store,
    pelaku: Pelaku,
    skp_id: UUID,
    pilihan: Iterable[UsulanTugas],
    hari_ini: date,
    *,
    dengan_indikator: bool,
) -> LihatSkp:
    """Draft one RHK of each duty: its suggested result, with the line of duties noted at it.

    `dengan_indikator` takes the fitting examples along; without it each RHK begins with one empty indicator.
    """
    terpilih = tuple(pilihan)
    if not terpilih:
        raise PenolakanError(
            "TUSI-KOSONG", _("Belum ada tugas yang dipilih."), langkah=_("Beri tanda pada satu tugas atau lebih.")
        )

    def ubah(skp: Skp, unit: WriteUnit) -> Skp:
        rhk = list(skp.rhk)
        for satu in terpilih:
            baru = RencanaHasilKerja(
                id=unit.new_id(),
                jenis=JenisRhk.UTAMA,
                klasifikasi=Klasifikasi.ORGANISASI,
                rhk_pimpinan="",
                teks=satu.rhk,
                penugasan_dari=skp.penilai.jabatan if skp.penilai else "",
                urutan=1 + max((ada.urutan for ada in rhk), default=0),
                indikator=(indikator_kosong(unit.new_id()),),
                tusi=satu.uraian,
            )
            contoh = tuple(ada.contoh for ada in satu.contoh) if dengan_indikator else ()
            rhk.append(dengan_contoh(baru, contoh, skp, unit))
        return replace(skp, rhk=tuple(rhk))

    return susun_dokumen(store, pelaku, skp_id, hari_ini, ubah)


def lepas_tusi(store: Store, pelaku: Pelaku, lama: Skp, pilihan: Iterable[UsulanTugas], hari_ini: date) -> LihatSkp:
    """Take drafted RHK out again: those of these duties that `lama`, the SKP before, did not have."""
    dulu = {rhk.id for rhk in lama.rhk}
    uraian = {_kunci(satu.uraian) for satu in pilihan}

    def ubah(skp: Skp, _unit: WriteUnit) -> Skp:
        return replace(skp, rhk=tuple(rhk for rhk in skp.rhk if rhk.id in dulu or _kunci(rhk.tusi) not in uraian))

    return susun_dokumen(store, pelaku, lama.id, hari_ini, ubah)


def _usulan(skp: Skp, kantor: tuple[Tusi, ...]) -> Iterable[UsulanTugas]:
    jabatan = skp.pegawai.jabatan
    tugas_ada = {_kunci(rhk.tusi) for rhk in skp.rhk if rhk.tusi}
    teks_ada = {_kunci(rhk.teks) for rhk in skp.rhk}
    dilihat: set[str] = set()
    for pos, uraian, rhk, milik_kantor in _tugas(jabatan, kantor):
        hasil = rhk.strip() or hasil_dari_tugas(uraian)
        if _kunci(uraian) in dilihat or _kunci(hasil) in dilihat:
            continue
        dilihat |= {_kunci(uraian), _kunci(hasil)}
        yield UsulanTugas(
            jabatan=pos,
            uraian=uraian,
            rhk=hasil,
            milik_kantor=milik_kantor,
            sudah_ada=_kunci(uraian) in tugas_ada or _kunci(hasil) in teks_ada,
            contoh=contoh_cocok(hasil, jabatan),
        )


def _tugas(jabatan: str, kantor: tuple[Tusi, ...]) -> Iterable[tuple[str, str, str, bool]]:
    posisi = dict.fromkeys(satu.jabatan for satu in kantor)
    for nama in jabatan_tercocok(jabatan, posisi, lambda satu: (satu,)):
        yield from ((nama, satu.uraian, satu.rhk, True) for satu in kantor if satu.jabatan == nama)
    for pos in jabatan_tercocok(jabatan, semua_tugas(), lambda satu: (satu.jabatan, *satu.sebutan)):
        yield from ((pos.jabatan, satu.uraian, satu.rhk, False) for satu in pos.tugas)


def contoh_cocok(hasil: str, jabatan: str) -> tuple[ContohDitemukan, ...]:
    """One or two examples that share two words with this result; none where the library has nothing near it."""
    semua = cari_contoh(semua_sektor(), "", rhk=hasil, jabatan=jabatan, mutu_dulu=True)
    return tuple(satu for satu in semua if berbagi_kata(hasil, satu))[:CONTOH_TERBANYAK]


def _kunci(teks: str) -> str:
    return " ".join(teks.casefold().split()).rstrip(".;")
