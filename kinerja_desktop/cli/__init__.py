"""The commands of the installed program (design 6). Each opens a store, calls one use case and says what came of it.

With `--json` exactly one JSON document goes to standard output; everything else goes to standard error. Exit status: 0
done, 1 refused with a reason, 2 wrong use.
"""

import json
import sys
from pathlib import Path
from typing import Any

import click

from kinerja_desktop.app import VERSION
from kinerja_desktop.app.data_file import default_data_file
from kinerja_desktop.cli.bahasa import Kata, Kelompok
from kinerja_desktop.cli.berkas_excel import ekspor, impor
from kinerja_desktop.cli.perintah import EXISTING, FOLDER, REFUSED, Options, command, common, refusal_document
from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.i18n import _

__all__ = ["main"]


@click.group(cls=Kelompok, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@common
@click.version_option(VERSION, prog_name="kinerja", message=_("%(prog)s versi %(version)s"), help=_("Tampilkan versi."))
@click.pass_context
def main(context: click.Context, data: Path | None, pin_file: Path | None, as_json: bool) -> None:
    """Kinerja Desktop: kinerja ASN satu kabupaten tanpa jaringan.

    Tanpa perintah, jendela program dibuka.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")
    context.obj = {"data": data, "pin_file": pin_file, "as_json": as_json}
    if context.invoked_subcommand is None:
        from kinerja_desktop.app.window import open_window

        context.exit(open_window(data or default_data_file()))


main.add_command(impor)
main.add_command(ekspor)


@main.command()
@click.argument("tujuan", type=FOLDER)
@command
def kirim(options: Options, tujuan: Path) -> None:
    """Buat paket dari perubahan yang belum dikirim dan tulis ke folder TUJUAN, misalnya USB."""
    from kinerja_desktop.usecases.paket.kirim import kata_tertahan, kirim_paket

    with options.session() as work:
        hasil = kirim_paket(work.store, work.pelaku, tujuan)
    paket = [
        {
            "berkas": satu.berkas,
            "nomor": satu.nomor,
            "epoch": satu.epoch,
            "penerima": satu.penerima,
            "operasi": satu.operasi,
            "bita": satu.bita,
        }
        for satu in hasil.paket
    ]
    baris = [
        _("Paket {nomor} untuk {penerima}: {operasi} perubahan, {bita} bita. Aman dicabut.").format(**satu)
        for satu in paket
    ]
    if hasil.tertahan:
        baris.append(kata_tertahan(hasil.tertahan))
    options.answer({**paket[0], "paket": paket, "tertahan": hasil.tertahan}, "\n".join(baris))


@main.command()
@click.argument("berkas", type=EXISTING)
@command
def periksa(options: Options, berkas: Path) -> None:
    """Periksa sebuah paket tanpa menggabungnya."""
    from kinerja_desktop.usecases.paket.periksa import periksa_paket

    with options.session() as work:
        hasil = periksa_paket(work.store, berkas)
    document = {
        "pengirim": hasil.pengirim,
        "epoch": hasil.epoch,
        "nomor": hasil.nomor,
        "penerima": list(hasil.penerima),
        "cakupan": hasil.cakupan,
        "tabel": dict(hasil.tabel),
        "status": hasil.status,
    }
    options.answer(document, _("Paket {nomor} dari {pengirim}: {status}.").format(**document))


@main.command()
@click.argument("berkas", type=EXISTING, nargs=-1, required=True)
@click.option("--pratinjau", is_flag=True, help=_("Hitung saja apa yang akan terjadi, tidak menyimpan."))
@command
def terima(options: Options, berkas: tuple[Path, ...], *, pratinjau: bool) -> int:
    """Terima paket: periksa, lalu gabungkan seluruhnya atau tolak seluruhnya."""
    from kinerja_desktop.usecases.paket.terima import terima_paket

    with options.session() as work:
        semua = terima_paket(work.store, work.pelaku, berkas, pratinjau=pratinjau)
    bundel: list[dict[str, Any]] = []
    for satu in semua:
        baris: dict[str, Any] = {"berkas": satu.berkas, "status": satu.status}
        baris |= {nama: getattr(satu, nama) for nama in HITUNGAN}
        if satu.penolakan is not None:
            baris |= refusal_document(satu.penolakan)
        bundel.append(baris)
    kalimat = [
        _("{berkas}: {status}, {baru} baru, {berubah} berubah, {bentrok} bentrok.").format(**satu) for satu in bundel
    ]
    kalimat += [f"{satu.penolakan.pesan} {satu.penolakan.langkah}" for satu in semua if satu.penolakan]
    options.answer({"bundel": bundel}, "\n".join(kalimat))
    return REFUSED if any(satu.penolakan for satu in semua) else 0


HITUNGAN = ("baru", "berubah", "sama", "sejajar", "bentrok", "perlu_dicek", "ditolak")


@main.command()
@click.option("--lembar", default="F-04", help=_("Kode lembar, misalnya F-10."))
@click.option("--nip", help=_("NIP pegawai."))
@click.option("--unit", "kode_unit", help=_("Kode unit; semua pegawainya dicetak."))
@click.option("--periode", help=_("2026 atau 2026-TW1."))
@click.option("--format", "bentuk", type=Kata(["pdf", "xlsx"]), default="pdf")
@click.option("--kertas", type=Kata(["A4", "F4"]), default="A4")
@click.option("--tempat", default="", help=_("Tempat di atas tanda tangan."))
@click.option("--ke", "folder", type=FOLDER, default=Path(), help=_("Folder hasil."))
@click.option("--kode", help=_("Cari versi dari kode pada lembar, misalnya 7QX4-M2TA."))
@click.option("--semua", is_flag=True, help=_("Cetak semua lembar yang ada datanya."))
@click.option("--bulanan", is_flag=True, help=_("F-08 menurut bulan, bukan triwulan."))
@click.option("--format-ketat", is_flag=True, help=_("F-05 tanpa kolom rencana hasil kerja pimpinan."))
@command
def cetak(options: Options, *, folder: Path, kode: str | None, **permintaan: Any) -> None:
    """Cetak lembar resmi, atau temukan kembali versi sebuah lembar dari kodenya."""
    from kinerja_desktop.sheets.rencana_sel import Kertas
    from kinerja_desktop.usecases.cetak.cari_kode import cari_kode
    from kinerja_desktop.usecases.cetak.cetak_berkas import (
        PermintaanCetak,
        cetak_berkas,
        cetak_menurut_kode,
        periksa_periode,
    )
    from kinerja_desktop.usecases.cetak.siapkan_lembar import PilihanCetak

    kertas, bentuk = Kertas(permintaan.pop("kertas")), permintaan["bentuk"]
    lain = {nama: permintaan.pop(nama) for nama in ("tempat", "bulanan", "format_ketat")}
    pilihan = PilihanCetak(kertas=kertas, **lain)
    with options.session() as work:
        if kode is not None:
            temuan = cari_kode(work.store, work.pelaku, kode)
            semua = cetak_menurut_kode(work.store, work.pelaku, temuan, kertas, bentuk, folder)
            ditemukan = {nama: getattr(temuan, nama) for nama in ("kode", "versi", "judul", "nama", "sesuai")}
            options.answer({"berkas": semua, **ditemukan}, "\n".join([temuan.kalimat, *map(str, semua)]))
            return
        periode = permintaan.pop("periode")
        diminta = PermintaanCetak(**permintaan, periode=periksa_periode(periode) if periode else None, pilihan=pilihan)
        semua = cetak_berkas(
            work.store,
            work.pelaku,
            diminta,
            folder,
            work.today(),
            kemajuan=lambda selesai, jumlah: options.note(f"{selesai + 1}/{jumlah}"),
        )
    options.answer({"berkas": semua}, "\n".join(map(str, semua)))


@main.group(cls=Kelompok)
def laptop() -> None:
    """Daftarkan, sahkan, atau cabut sebuah laptop."""


@laptop.command()
@click.option("--unit", "kode_unit", required=True, help=_("Kode unit yang dikerjakan laptop ini."))
@click.option("--nama", required=True, help=_("Nama pemegang laptop."))
@click.option("--ke", "folder", type=FOLDER, default=Path(), help=_("Folder untuk berkas permintaan."))
@command
def minta(options: Options, *, kode_unit: str, nama: str, folder: Path) -> None:
    """Buat permintaan pengesahan laptop ini; data baru dibuat bila belum ada."""
    from kinerja_desktop.usecases.paket.laptop import minta_pengesahan

    with options.session(create=True) as work:
        hasil = minta_pengesahan(work.store, work.pelaku, folder, kode_unit=kode_unit, nama=nama)
    kalimat = _("Permintaan ditulis ke {berkas}. Bacakan kode {kode} kepada petugas BKPSDM.")
    document = {"berkas": [hasil.berkas], "kode": hasil.kode}
    options.answer(document, kalimat.format(berkas=hasil.berkas, kode=hasil.kode))


@laptop.command()
@click.argument("permintaan", type=EXISTING)
@click.option("--unit", "kode_unit", help=_("Kode unit yang boleh dikerjakan; bawaannya yang diminta."))
@click.option("--peran", type=Kata([*Peran]), default=Peran.TIM_PENGELOLA.value, help=_("Peran pemegang laptop."))
@click.option("--ke", "folder", type=FOLDER, default=Path(), help=_("Folder untuk berkas jawaban."))
@command
def sahkan(options: Options, *, permintaan: Path, kode_unit: str | None, peran: str, folder: Path) -> None:
    """Sahkan permintaan sebuah laptop: sertifikat dan data awal dalam satu berkas jawaban."""
    from kinerja_desktop.usecases.paket.laptop import sahkan_perangkat

    with options.session() as work:
        hasil = sahkan_perangkat(work.store, work.pelaku, permintaan, lingkup=kode_unit, peran=Peran(peran), ke=folder)
    kalimat = _("Laptop {nama} disahkan. Kode permintaan {kode}; cocokkan dengan yang dibacakan. Jawaban: {berkas}.")
    document = {"berkas": [hasil.berkas], "kode": hasil.kode, "id": hasil.id, "nama": hasil.nama}
    options.answer(document, kalimat.format(nama=hasil.nama, kode=hasil.kode, berkas=hasil.berkas))


@laptop.command()
@click.argument("id_perangkat", metavar="ID")
@command
def cabut(options: Options, *, id_perangkat: str) -> None:
    """Cabut sertifikat sebuah laptop."""
    from kinerja_desktop.usecases.paket.laptop import cabut_perangkat

    with options.session() as work:
        hasil = cabut_perangkat(work.store, work.pelaku, id_perangkat)
    options.answer({"id": hasil.id, "nama": hasil.nama}, _("Laptop {nama} dicabut.").format(nama=hasil.nama))


@main.command()
@click.option("--ke", "folder", type=FOLDER, help=_("Folder salinan; bawaannya di samping berkas data."))
@command
def cadangkan(options: Options, *, folder: Path | None) -> None:
    """Buat salinan data yang diperiksa dengan membukanya."""
    from kinerja_desktop.usecases.data.cadangkan import cadangkan as buat_cadangan

    with options.session() as work:
        hasil = buat_cadangan(work.store, work.pelaku, folder)
    document = {"berkas": list(hasil.berkas), "pegawai": hasil.pegawai, "bita": hasil.bita}
    options.answer(
        document,
        _("Cadangan {berkas}: {pegawai} pegawai, sudah dibuka dan diperiksa.").format(
            berkas=hasil.berkas[0], pegawai=hasil.pegawai
        ),
    )


@main.command()
@click.argument("folder", type=FOLDER)
@click.option("--pegawai", default=40, type=click.IntRange(8, 5000), help=_("Jumlah pegawai per kecamatan."))
@click.option("--kecamatan", default=2, type=click.IntRange(1, 20), help=_("Jumlah kecamatan."))
@click.option("--benih", default=1, help=_("Benih acak; benih yang sama memberi data yang sama."))
@command
def contoh(options: Options, *, folder: Path, pegawai: int, kecamatan: int, benih: int) -> None:
    """Bangun kantor latihan dan jalankan setahun kinerja melalui langkah yang sama dengan pemakai."""
    from kinerja_desktop.app import stores
    from kinerja_desktop.usecases.contoh.kabupaten import bangun_contoh

    hasil = bangun_contoh(
        folder,
        stores.practice_opener(options.pin),
        pegawai=pegawai,
        kecamatan=kecamatan,
        benih=benih,
        tahun=stores.today().year,
        kabar=options.note,
    )
    options.answer(hasil.dokumen(), hasil.kalimat())


@main.command("uji-diri")
@click.option("--json", "as_json", is_flag=True, help=_("Satu dokumen JSON di keluaran standar."))
@click.pass_context
def uji_diri(context: click.Context, *, as_json: bool) -> None:
    """Uji program yang terpasang: data terkunci, Excel, PDF, paket, jendela."""
    from kinerja_desktop.app.self_test import run_self_test

    semua = run_self_test()
    gagal = [satu for satu in semua if satu.masalah]
    if as_json:
        click.echo(json.dumps({"ok": not gagal, "uji": [satu.dokumen() for satu in semua]}, ensure_ascii=False))
    else:
        for satu in semua:
            click.echo(f"{satu.nama}: {satu.masalah or _('baik')}")
    context.exit(REFUSED if gagal else 0)
