"""`impor` and `ekspor`: people, SKP and duties of posts from and into Excel workbooks."""

from pathlib import Path
from typing import Any

import click

from kinerja_desktop.cli.bahasa import Kata, Perintah
from kinerja_desktop.cli.perintah import EXISTING, Options, command
from kinerja_desktop.i18n import _

JENIS_IMPOR = ("pegawai", "skp", "tusi")
JENIS_EKSPOR = ("pegawai", "skp", "tusi", "templat-pegawai", "templat-skp", "templat-tusi")


@click.command(cls=Perintah)
@click.argument("berkas", type=EXISTING)
@click.option("--jenis", type=Kata(JENIS_IMPOR), help=_("Isi berkas; bawaannya dikenali dari kolomnya."))
@click.option("--pratinjau", is_flag=True, help=_("Hanya memeriksa, tidak menyimpan."))
@command
def impor(options: Options, berkas: Path, *, jenis: str | None, pratinjau: bool) -> None:
    """Impor pegawai, SKP, atau tugas jabatan dari Excel; baris yang ditolak ditulis ke berkas beserta alasannya."""
    from kinerja_desktop.usecases.impor_berkas import JenisBerkas, pratinjau_berkas, terapkan_berkas

    with options.session(create=True, keep=not pratinjau) as work:
        diminta = JenisBerkas(jenis) if jenis else None
        dilihat = pratinjau_berkas(work.store, work.pelaku, berkas, work.today(), jenis=diminta)
        ditolak = berkas.with_name(f"{berkas.stem}_ditolak.xlsx")
        hasil = None if pratinjau else terapkan_berkas(work.store, work.pelaku, dilihat.isi, work.today(), ditolak)
    diterima = hasil.diterima if hasil else len(dilihat.isi.diterima)
    document: dict[str, Any] = {
        "jenis": dilihat.jenis.value,
        "diterima": diterima,
        "ditolak": [
            {"lembar": satu.lembar, "baris": satu.baris, "kode": satu.kode, "pesan": satu.pesan}
            for satu in dilihat.isi.ditolak
        ],
        "peringatan": [
            {"lembar": satu.lembar, "baris": satu.baris, "kode": satu.kode, "pesan": satu.pesan}
            for satu in dilihat.isi.peringatan
        ],
        "dilewati": list(dilihat.isi.dilewati),
        "berkas_ditolak": hasil.berkas_ditolak if hasil else None,
    }
    if hasil:
        document |= {nama: getattr(hasil, nama) for nama in ("baru", "berubah", "sama")}
    kalimat = {
        JenisBerkas.PEGAWAI: _("{n} pegawai diterima, {t} baris ditolak."),
        JenisBerkas.SKP: _("{n} baris SKP diterima, {t} baris ditolak."),
        JenisBerkas.TUSI: _("{n} tugas jabatan diterima, {t} baris ditolak."),
    }[dilihat.jenis]
    sentence = kalimat.format(n=diterima, t=len(dilihat.isi.ditolak))
    baris_dicek = len({(satu.lembar, satu.baris) for satu in dilihat.isi.peringatan})
    if baris_dicek:
        sentence += " " + _("{n} baris diterima perlu dicek; --json menyebut alasannya.").format(n=baris_dicek)
    if hasil and hasil.berkas_ditolak:
        sentence += " " + _("Baris yang ditolak ada di {berkas}.").format(berkas=hasil.berkas_ditolak)
    options.answer(document, sentence)


@click.command(cls=Perintah)
@click.argument("berkas", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--jenis", type=Kata(JENIS_EKSPOR), default="pegawai", help=_("Apa yang ditulis."))
@click.option("--tahun", type=click.IntRange(2000, 2100), help=_("Tahun SKP; bawaannya tahun ini."))
@command
def ekspor(options: Options, berkas: Path, *, jenis: str, tahun: int | None) -> None:
    """Tulis pegawai, SKP, atau tugas jabatan ke Excel yang dapat diimpor kembali, atau tulis templat kosongnya."""
    from kinerja_desktop.app.clock import today
    from kinerja_desktop.usecases.ekspor_berkas import JenisEkspor, ekspor_berkas, tulis_templat

    diminta = JenisEkspor(jenis)
    if diminta.templat:
        hasil = tulis_templat(diminta, berkas, tahun or today().year)
    else:
        with options.session() as work:
            hasil = ekspor_berkas(work.store, work.pelaku, diminta, berkas, tahun or work.today().year)
    document = {"ok": True, "berkas": [hasil.berkas], "baris": hasil.baris}
    kalimat = _("Templat ditulis ke {berkas}.") if diminta.templat else _("{n} baris ditulis ke {berkas}.")
    options.answer(document, kalimat.format(n=hasil.baris, berkas=hasil.berkas))
