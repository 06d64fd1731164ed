"""The card of one person in the side panel: facts, appraiser, posts over time."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.kepegawaian.golongan import pangkat_golongan
from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan, nama_lengkap, nip_berkelompok
from kinerja_desktop.domain.kepegawaian.unit import Unit
from kinerja_desktop.domain.tanggal import tanggal_panjang, tanggal_pendek
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.chip import Chip
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import row
from kinerja_desktop.ui.parts.side_panel import Facts, Peristiwa, Riwayat, divider, person_head, side_panel
from kinerja_desktop.ui.perencanaan.kata_skp import cell_keadaan
from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import BarisDaftar, KartuPegawai


def inisial(nama: str) -> str:
    """Two letters for a person: `Siti Nuraini Lubis` gives `SN`."""
    return "".join(kata[0] for kata in nama.split()[:2] if kata).upper()


def kartu_panel(kartu: KartuPegawai, baris: BarisDaftar, buttons: Sequence[Button]) -> QWidget:
    """The panel of one person."""
    orang = kartu.pegawai
    kini = kartu.penempatan[-1][0] if kartu.penempatan else None
    pairs = [
        (_("Jabatan"), baris.jabatan or _("belum diisi")),
        (_("Unit"), baris.unit or _("belum diisi")),
        (_("Penilai"), kartu.penilai.nama if kartu.penilai else _("belum ditetapkan")),
        (_("Pangkat"), pangkat_golongan(orang.golongan) if orang.golongan else _("belum diisi")),
    ]
    if kini is not None:
        pairs.append((_("TMT jabatan"), tanggal_panjang(kini.mulai)))
    state = cell_keadaan(baris.keadaan_skp)
    chip = Chip(_("SKP {keadaan}").format(keadaan=state.text.lower()), icon=state.icon, tone=state.tone)
    return side_panel(
        person_head(inisial(orang.nama), nama_lengkap(orang), nip_berkelompok(orang.nip)),
        row(*buttons, chip, None),
        divider(),
        Facts(pairs),
        divider(),
        Text(_("Riwayat jabatan"), weight=600),
        Riwayat([_peristiwa(pos, unit) for pos, unit in reversed(kartu.penempatan)]),
    )


def _peristiwa(pos: Penempatan, unit: Unit | None) -> Peristiwa:
    mulai = _tanggal(pos.mulai)
    if pos.sampai is None:
        kapan = _("{mulai} sampai sekarang").format(mulai=mulai)
    else:
        kapan = _("{mulai} sampai {akhir}").format(mulai=mulai, akhir=_tanggal(pos.sampai))
    lines = tuple(line for line in (unit.nama if unit else "", kapan) if line)
    return Peristiwa(pos.jabatan or _("belum diisi"), lines, berlaku=pos.sampai is None)


def _tanggal(hari: date) -> str:
    return f"{tanggal_pendek(hari)} {hari.year}"
