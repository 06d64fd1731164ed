"""What the strip at the foot of the window says, made from what the home page read (`look.md` 8)."""

from functools import partial

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.data.aksi import Buka
from kinerja_desktop.ui.data.kata_waktu import kata_kapan, kata_tanggal
from kinerja_desktop.ui.parts.formats import nama_ringkas
from kinerja_desktop.ui.shell.status_strip import StatusPart
from kinerja_desktop.usecases.data.nilai_beranda import Beranda, KeamananData

LAMA_HARI = 7
"""A copy older than this is no comfort any more."""
SEMPIT = 1_000_000_000
"""Free bytes under which the disk is named instead."""


def bagian_status(isi: Beranda, buka: Buka) -> tuple[list[StatusPart], list[StatusPart]]:
    """The parts of the strip, left and right."""
    kirim, ke_kirim = isi.kirim, partial(buka, "kirim", None)
    belum = kirim.belum.jumlah
    if belum:
        kiri = [StatusPart(_("Belum dikirim: {n} perubahan").format(n=belum), "circle-dashed", "soga", ke_kirim)]
    else:
        kiri = [StatusPart(_("Semua perubahan sudah dikirim"), "circle-check", "daun", ke_kirim)]
    if kirim.terakhir_dikirim is not None:
        kapan = kata_tanggal(kirim.terakhir_dikirim, isi.waktu)
        kiri.append(
            StatusPart(_("Terakhir dikirim {kapan}").format(kapan=kapan), "circle-arrow-up", "tinta2", ke_kirim)
        )
    if kirim.terakhir_diterima is not None:
        kalimat = _("Diterima {siapa} {kapan} (paket {n})")
        kapan = kata_tanggal(kirim.terakhir_diterima, isi.waktu)
        kata = kalimat.format(siapa=nama_ringkas(kirim.penerima), kapan=kapan, n=kirim.nomor_diterima)
        kiri.append(StatusPart(kata, "inbox", "tinta2", ke_kirim))
    return kiri, [
        _bagian_cadangan(isi, buka),
        StatusPart(_("Bekerja tanpa jaringan"), "wifi-off", "tinta2", partial(buka, "kirim", None)),
    ]


def _bagian_cadangan(isi: Beranda, buka: Buka) -> StatusPart:
    salinan = isi.keamanan.salinan
    if salinan is None:
        return StatusPart(_("Belum ada cadangan"), "triangle-alert", "soga", partial(buka, "cadangan", None))
    aman = masalah_keamanan(isi) == ""
    kata = _("Cadangan {kapan}").format(kapan=kata_kapan(salinan, isi.waktu))
    ikon, nada = ("shield-check", "daun") if aman else ("triangle-alert", "soga")
    return StatusPart(kata, ikon, nada, partial(buka, "cadangan", None))


def masalah_keamanan(isi: Beranda) -> str:
    """Why the data are not safe, as a short sentence without a full stop; "" when they are."""
    aman: KeamananData = isi.keamanan
    if aman.salinan is None:
        return _("data belum dicadangkan")
    hari = (isi.waktu - aman.salinan.astimezone(isi.waktu.tzinfo)).days
    if hari > LAMA_HARI:
        return _("cadangan terakhir {n} hari lalu").format(n=hari)
    if aman.bebas < SEMPIT:
        return _("ruang disk hampir habis")
    return ""


def hitungan_rel(isi: Beranda) -> dict[str, int]:
    """What waits for this person, by page key: the numbers on the rail."""
    hitungan: dict[str, int] = {}
    for tugas in isi.tugas:
        if tugas.jumlah:
            hitungan[tugas.halaman] = hitungan.get(tugas.halaman, 0) + tugas.jumlah
    if isi.boleh_kirim and isi.kirim.belum.jumlah:
        hitungan["kirim"] = isi.kirim.belum.jumlah
    return hitungan
