"""The events of an evaluation as a history, newest first."""

from datetime import UTC, datetime

from kinerja_desktop.domain.hak import Peran, kata_peran
from kinerja_desktop.domain.kejadian import JenisKejadian, Kejadian
from kinerja_desktop.domain.tanggal import jam, tanggal_panjang
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.side_panel import Peristiwa
from sync.stamps import milliseconds


def peristiwa_evaluasi(kejadian: tuple[Kejadian, ...]) -> list[Peristiwa]:
    """Each event with who did it as what, when it was written, and its date or note."""
    urut = sorted(kejadian, key=lambda satu: satu.urut, reverse=True)
    return [_satu(satu, berlaku=nomor == 0) for nomor, satu in enumerate(urut)]


def kata_kejadian(jenis: JenisKejadian) -> str:
    """`Ditarik kembali`: what was done."""
    return {
        JenisKejadian.DIAJUKAN: _("Diajukan"),
        JenisKejadian.DITARIK: _("Ditarik kembali"),
        JenisKejadian.DIKEMBALIKAN: _("Dikembalikan"),
        JenisKejadian.DINILAI: _("Dinilai"),
        JenisKejadian.DITETAPKAN: _("Ditetapkan"),
    }.get(jenis, jenis.value.replace("_", " ").capitalize())


def _satu(satu: Kejadian, *, berlaku: bool) -> Peristiwa:
    saat = datetime.fromtimestamp(milliseconds(satu.urut[0]) / 1000, UTC).astimezone()
    oleh = kata_peran(Peran(satu.peran)) if satu.peran in set(Peran) else satu.peran
    baris = [_("{tanggal} {jam}, oleh {siapa}").format(tanggal=tanggal_panjang(saat.date()), jam=jam(saat), siapa=oleh)]
    if satu.tanggal is not None:
        baris.append(_("Tanggal penetapan {tanggal}").format(tanggal=tanggal_panjang(satu.tanggal)))
    if satu.catatan:
        baris.append(_("Catatan: {catatan}").format(catatan=satu.catatan))
    return Peristiwa(kata_kejadian(satu.jenis), tuple(baris), berlaku)
