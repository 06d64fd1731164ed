"""What the import page says of a preview and of a result: one shape for people, SKP and duties of posts."""

from collections.abc import Callable
from dataclasses import dataclass

from kinerja_desktop.exchange.pratinjau import BarisDilewati, LembarDilewati, PratinjauImpor
from kinerja_desktop.exchange.pratinjau_skp import Akibat, PratinjauSkp
from kinerja_desktop.exchange.pratinjau_tusi import PratinjauTusi
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui.kepegawaian.pratinjau_baris import (
    BarisLayar,
    baris_diterima,
    baris_perlu_dilihat,
    kolom_dikenali,
    perlu_dicek,
)
from kinerja_desktop.ui.kepegawaian.pratinjau_skp import baris_skp_dilihat, baris_skp_diterima, kolom_skp_dikenali
from kinerja_desktop.ui.kepegawaian.pratinjau_tusi import (
    baris_tusi_dilihat,
    baris_tusi_diterima,
    kolom_tusi_dikenali,
)
from kinerja_desktop.ui.parts.count_strip import Hitungan
from kinerja_desktop.ui.parts.kolom import Grup
from kinerja_desktop.usecases.impor_berkas import HasilBerkas, IsiPratinjau, JenisBerkas
from kinerja_desktop.usecases.perencanaan.impor_skp import HasilImporSkp
from kinerja_desktop.usecases.perencanaan.impor_tusi import HasilImporTusi

Baris = list[BarisLayar | Grup]


@dataclass(frozen=True, slots=True)
class TampilanImpor:
    """The preview in words. `catatan` is a question about the file, or empty; `sisa` is kept though not in the file."""

    jenis: JenisBerkas
    judul: str
    hitungan: tuple[Hitungan, ...]
    catatan: str
    ada_dilihat: bool
    diterima: int
    kata_ambil: str
    kata_simpan: str
    dilihat: Callable[[], Baris]
    semua: Callable[[], Baris]
    tempat: str
    kolom: tuple[tuple[str, str], ...]
    baris_dilewati: tuple[BarisDilewati, ...]
    lembar_dilewati: tuple[LembarDilewati, ...]
    sisa: tuple[tuple[str, str], ...] = ()


def tampilan_impor(isi: IsiPratinjau) -> TampilanImpor:
    """The words for a preview."""
    match isi:
        case PratinjauSkp():
            return _skp(isi)
        case PratinjauTusi():
            return _tusi(isi)
        case PratinjauImpor():
            return _pegawai(isi)


def kata_hasil(hasil: HasilBerkas) -> tuple[str, str]:
    """The title of a finished import, and what came of it."""
    if isinstance(hasil, HasilImporSkp):
        judul = _("{n} baris SKP sudah diimpor").format(n=hasil.diterima)
        kalimat = _("SKP {orang} pegawai: {baru} baris baru, {berubah} berubah, {sama} sama.").format(
            orang=hasil.orang, baru=hasil.baru, berubah=hasil.berubah, sama=hasil.sama
        )
        return judul, kalimat
    if isinstance(hasil, HasilImporTusi):
        judul = _("{n} tugas jabatan sudah diimpor").format(n=hasil.diterima)
        kalimat = _("Tugas {j} jabatan: {baru} baru, {berubah} berubah, {sama} sama.").format(
            j=hasil.jabatan, baru=hasil.baru, berubah=hasil.berubah, sama=hasil.sama
        )
        return judul, kalimat
    kalimat = _("{n} pegawai masuk: {baru} baru, {berubah} berubah, {sama} sama.").format(
        n=hasil.diterima, baru=hasil.baru, berubah=hasil.berubah, sama=hasil.sama
    )
    return _("{n} pegawai sudah diimpor").format(n=hasil.diterima), kalimat


def kata_diurungkan(hasil: HasilBerkas | None) -> str:
    """What is said after an undo."""
    n = hasil.diterima if hasil is not None else 0
    if isinstance(hasil, HasilImporSkp):
        return _("Impor {n} baris SKP sudah diurungkan. Data seperti sebelum impor.").format(n=n)
    if isinstance(hasil, HasilImporTusi):
        return _("Impor {n} tugas jabatan sudah diurungkan. Data seperti sebelum impor.").format(n=n)
    return _("Impor {n} pegawai sudah diurungkan. Data seperti sebelum impor.").format(n=n)


def _pegawai(isi: PratinjauImpor) -> TampilanImpor:
    diterima, ditolak = len(isi.diterima), len(isi.ditolak)
    dicek = sum(perlu_dicek(satu) for satu in isi.diterima)
    catatan = ""
    for satu in isi.pertanyaan[:1]:
        catatan = _(
            "Kolom {judul}: tanggal seperti {contoh} hanya masuk akal bila bulan di depan. Periksa berkasnya."
        ).format(judul=satu.judul, contoh=satu.contoh)
    return TampilanImpor(
        jenis=JenisBerkas.PEGAWAI,
        judul=_dengan_tolakan(_("{n} pegawai siap diimpor").format(n=diterima), ditolak),
        hitungan=(
            Hitungan(str(diterima), _("diterima"), "circle-check", "daun"),
            Hitungan(str(dicek), _("perlu dicek, tetap diimpor"), "triangle-alert", "soga"),
            Hitungan(str(ditolak), _("ditolak dengan alasan"), "circle-x", "bata"),
            Hitungan(str(len(isi.dilewati)), _("bukan data, dilewati"), "minus"),
        ),
        catatan=catatan,
        ada_dilihat=bool(ditolak or dicek),
        diterima=diterima,
        kata_ambil=ngettext("Impor {n} pegawai", "Impor {n} pegawai", diterima).format(n=diterima),
        kata_simpan=ngettext("Menyimpan {n} pegawai", "Menyimpan {n} pegawai", diterima).format(n=diterima),
        dilihat=lambda: baris_perlu_dilihat(isi),
        semua=lambda: baris_diterima(isi),
        tempat=_tempat(isi.kepala[0].lembar, isi.kepala[0].baris_awal),
        kolom=tuple(kolom_dikenali(isi)),
        baris_dilewati=isi.baris_dilewati,
        lembar_dilewati=isi.lembar_dilewati,
    )


def _skp(isi: PratinjauSkp) -> TampilanImpor:
    diterima, ditolak = len(isi.diterima), len(isi.ditolak)
    dicek = sum(bool(satu.baris.temuan) for satu in isi.diterima)
    baru, berubah = isi.jumlah(Akibat.BARU), isi.jumlah(Akibat.BERUBAH)
    return TampilanImpor(
        jenis=JenisBerkas.SKP,
        judul=_dengan_tolakan(_("{n} baris SKP siap diimpor").format(n=diterima), ditolak),
        hitungan=(
            Hitungan(str(isi.orang), _("pegawai"), "users"),
            Hitungan(str(baru), _("baris baru"), "circle-check", "daun"),
            Hitungan(str(berubah), _("mengubah isi"), "pencil"),
            Hitungan(str(dicek), _("perlu dicek"), "triangle-alert", "soga"),
            Hitungan(str(ditolak), _("ditolak"), "circle-x", "bata"),
        ),
        catatan=_kalimat_sisa(len(isi.tidak_di_berkas)),
        ada_dilihat=bool(ditolak or dicek),
        diterima=diterima,
        kata_ambil=ngettext("Ambil {n} baris", "Ambil {n} baris", diterima).format(n=diterima),
        kata_simpan=ngettext("Menyimpan {n} baris SKP", "Menyimpan {n} baris SKP", diterima).format(n=diterima),
        dilihat=lambda: baris_skp_dilihat(isi),
        semua=lambda: baris_skp_diterima(isi),
        tempat=_tempat(isi.kepala[0].lembar, isi.kepala[0].baris_awal),
        kolom=tuple(kolom_skp_dikenali(isi)),
        baris_dilewati=isi.baris_dilewati,
        lembar_dilewati=isi.lembar_dilewati,
        sisa=tuple((satu.nama, satu.teks) for satu in isi.tidak_di_berkas),
    )


def _tusi(isi: PratinjauTusi) -> TampilanImpor:
    diterima, ditolak = len(isi.diterima), len(isi.ditolak)
    dicek = sum(bool(satu.temuan) for satu in isi.diterima)
    sisa = len(isi.tidak_di_berkas)
    kalimat = _("{n} tugas ada di program, tetapi tidak di berkas. Semuanya tetap disimpan.").format(n=sisa)
    return TampilanImpor(
        jenis=JenisBerkas.TUSI,
        judul=_dengan_tolakan(_("{n} tugas jabatan siap diimpor").format(n=diterima), ditolak),
        hitungan=(
            Hitungan(str(isi.jabatan), _("jabatan"), "briefcase"),
            Hitungan(str(isi.jumlah(Akibat.BARU)), _("tugas baru"), "circle-check", "daun"),
            Hitungan(str(isi.jumlah(Akibat.BERUBAH)), _("mengubah isi"), "pencil"),
            Hitungan(str(dicek), _("perlu dicek"), "triangle-alert", "soga"),
            Hitungan(str(ditolak), _("ditolak"), "circle-x", "bata"),
        ),
        catatan=kalimat if sisa else "",
        ada_dilihat=bool(ditolak or dicek),
        diterima=diterima,
        kata_ambil=ngettext("Ambil {n} tugas", "Ambil {n} tugas", diterima).format(n=diterima),
        kata_simpan=ngettext("Menyimpan {n} tugas jabatan", "Menyimpan {n} tugas jabatan", diterima).format(n=diterima),
        dilihat=lambda: baris_tusi_dilihat(isi),
        semua=lambda: baris_tusi_diterima(isi),
        tempat=_tempat(isi.kepala[0].lembar, isi.kepala[0].baris_awal),
        kolom=tuple(kolom_tusi_dikenali(isi)),
        baris_dilewati=isi.baris_dilewati,
        lembar_dilewati=isi.lembar_dilewati,
        sisa=isi.tidak_di_berkas,
    )


def _kalimat_sisa(n: int) -> str:
    if not n:
        return ""
    kalimat = _("{n} RHK atau indikator ada di program, tetapi tidak di berkas. Semuanya tetap disimpan.")
    return kalimat.format(n=n)


def _dengan_tolakan(siap: str, ditolak: int) -> str:
    return _("{siap}, {n} baris ditolak").format(siap=siap, n=ditolak) if ditolak else siap


def _tempat(lembar: str, baris: int) -> str:
    return _("Lembar {lembar}, judul di baris {baris}").format(lembar=lembar, baris=baris)
