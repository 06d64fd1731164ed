"""A staff list of any office, read for import: what would be taken, what refused and why, what is no data.

Nothing is stored here; the preview is shown first (`product.md` part 2 row 13, part 4.6).
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.baca_orang import Pembacaan
from kinerja_desktop.exchange.baris_tabel import BarisTabel, baris_tabel
from kinerja_desktop.exchange.judul_kolom import Medan
from kinerja_desktop.exchange.kepala_tabel import KepalaTabel, cari_kepala, dengan_peta
from kinerja_desktop.exchange.kop_daftar import baca_kop
from kinerja_desktop.exchange.lembar_excel import BukuKerja, Lembar, baca_buku
from kinerja_desktop.exchange.pratinjau import (
    BarisDilewati,
    BarisDitolak,
    BarisPegawai,
    KopDaftar,
    LembarDilewati,
    PratinjauImpor,
)
from kinerja_desktop.i18n import _

LANGKAH_KEMAJUAN = 500


@dataclass(frozen=True, slots=True)
class PilihanKolom:
    """What a person decided about columns: `peta` their fields by sheet and column number, `bulan_dulu` the (sheet,
    column) whose dates are month first.
    """

    peta: Mapping[str, Mapping[int, Medan]] = field(default_factory=dict[str, Mapping[int, Medan]])
    bulan_dulu: Collection[tuple[str, int]] = ()


TANPA_PILIHAN = PilihanKolom()


def baca_daftar(
    sumber: Path | bytes | BukuKerja,
    *,
    hari_ini: date,
    nip_terpakai: Mapping[str, str] | None = None,
    nip_kantor_lain: Mapping[str, str] | None = None,
    nama_berkas: str = "",
    unit: str = "",
    kolom: PilihanKolom = TANPA_PILIHAN,
    kemajuan: Callable[[int, int], None] | None = None,
) -> PratinjauImpor:
    """The preview of an import of `sumber` (a file, its bytes with `nama_berkas`, or a workbook that was read already).

    `nip_terpakai` are the 18-digit NIPs that the store knows, each with the name of its holder: such rows update that
    person (`domain.md` 1.3) unless no word of the two names agrees; then, and for a NIP twice in the file, NIP-11
    refuses the row. An empty name is not compared. `nip_kantor_lain` are those of people whom the
    importer may not change: such a row is refused. `unit` is the unit of rows where neither row nor title block names
    one, `kolom` what a person decided about columns. `kemajuan(rows done, rows in all)` is called now and then; an
    exception from it ends the reading.

    A hidden row is read and marked, since a filter may have hidden it; a hidden sheet is read only when no visible one
    holds a staff list. Raises PenolakanError `IMPOR-01` to `IMPOR-06` (the file), `IMPOR-07` (no staff list found) and
    `IMPOR-08` (a table without people).
    """
    buku = sumber if isinstance(sumber, BukuKerja) else baca_buku(sumber, nama_berkas)
    pilihan, dilewati = _lembar_pegawai(buku, kolom.peta)
    pembacaan = Pembacaan(hari_ini, nip_terpakai or {}, frozenset(kolom.bulan_dulu), nip_kantor_lain or {})
    diterima: list[BarisPegawai] = []
    ditolak: list[BarisDitolak] = []
    bukan_data: list[BarisDilewati] = []
    kepala_semua: list[KepalaTabel] = []
    kop = KopDaftar()
    jumlah, selesai = sum(len(lembar.baris) for lembar, _kepala in pilihan), 0
    for lembar, kepala in pilihan:
        kop_lembar = baca_kop(lembar, kepala.baris_awal)
        kop = kop if kop != KopDaftar() else kop_lembar
        kepala_semua.append(kepala)
        for satu in baris_tabel(lembar, kepala):
            if isinstance(satu, BarisDilewati):
                bukan_data.append(satu)
            elif isinstance(satu, KepalaTabel):
                kepala_semua.append(satu)
            elif isinstance(hasil := pembacaan.baca(satu, lembar, _unit_bawaan(satu, kop_lembar, unit)), BarisPegawai):
                diterima.append(hasil)
            else:
                ditolak.append(hasil)
            if kemajuan and isinstance(satu, BarisTabel) and satu.baris % LANGKAH_KEMAJUAN == 0:
                kemajuan(selesai + satu.baris, jumlah)
        selesai += len(lembar.baris)
    if not diterima and not ditolak:
        raise _tanpa_pegawai(buku.nama, kepala_semua[0])
    if kemajuan:
        kemajuan(jumlah, jumlah)
    return PratinjauImpor(
        buku.nama,
        kop,
        tuple(kepala_semua),
        tuple(diterima),
        tuple(ditolak),
        tuple(bukan_data),
        tuple(dilewati),
        tuple(pembacaan.pertanyaan.values()),
    )


def _lembar_pegawai(
    buku: BukuKerja, peta: Mapping[str, Mapping[int, Medan]]
) -> tuple[list[tuple[Lembar, KepalaTabel]], list[LembarDilewati]]:
    """The sheets that hold a staff list, each with its head, and the others with the reason."""
    dilewati: list[LembarDilewati] = []
    for tersembunyi in (False, True):
        pilihan: list[tuple[Lembar, KepalaTabel]] = []
        for lembar in buku.lembar:
            if lembar.tersembunyi is not tersembunyi or not lembar.baris:
                continue
            kepala = cari_kepala(lembar)
            if kepala is None:
                dilewati.append(LembarDilewati(lembar.nama, _("tidak ada kolom Nama dan NIP")))
            else:
                pilihan.append((lembar, dengan_peta(kepala, peta.get(lembar.nama, {}))))
        if pilihan:
            if not tersembunyi:
                sisa = (satu for satu in buku.lembar if satu.tersembunyi and satu.baris)
                dilewati += [LembarDilewati(satu.nama, _("lembar tersembunyi")) for satu in sisa]
            return pilihan, dilewati
    raise PenolakanError(
        "IMPOR-07",
        _("Tidak ada daftar pegawai di {nama}: kolom Nama dan NIP tidak ditemukan.").format(nama=buku.nama),
        langkah=_("Beri judul kolom Nama dan NIP di atas daftar, atau salin daftar ke templat pegawai.xlsx."),
    )


def _unit_bawaan(baris: BarisTabel, kop: KopDaftar, unit: str) -> str:
    """The unit of a row that names none: only where the table has no unit column does the title block speak for it."""
    if baris.kepala.kolom_untuk(Medan.UNIT) is not None:
        return unit
    if kop.kelurahan:
        return _("Kelurahan {nama}").format(nama=kop.kelurahan)
    return _("Kecamatan {nama}").format(nama=kop.kecamatan) if kop.kecamatan else unit


def _tanpa_pegawai(nama: str, kepala: KepalaTabel) -> PenolakanError:
    return PenolakanError(
        "IMPOR-08",
        _("Tabel di {nama}, lembar {lembar} baris {baris}, belum berisi pegawai.").format(
            nama=nama, lembar=kepala.lembar, baris=kepala.baris_awal
        ),
        langkah=_("Isi satu baris untuk tiap pegawai di bawah judul kolom, simpan, lalu impor lagi."),
    )
