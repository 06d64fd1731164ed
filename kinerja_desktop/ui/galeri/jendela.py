"""A window filled with invented people, for pictures and tests of parts and pages. No store behind it."""

from collections.abc import Callable

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.ui.shell.rail import RailGroup, RailItem
from kinerja_desktop.ui.shell.status_strip import StatusPart
from kinerja_desktop.ui.shell.window import Shell


def rail_kecamatan() -> list[RailGroup]:
    """The rail of a kecamatan (`look.md` 8)."""
    return [
        RailGroup("", (RailItem("beranda", _("Beranda"), "house"),)),
        RailGroup(
            _("Siklus kinerja"),
            (
                RailItem("perencanaan", _("Perencanaan"), "target"),
                RailItem("pelaksanaan", _("Pelaksanaan"), "list-checks"),
                RailItem("penilaian", _("Penilaian"), "scale"),
                RailItem("tindak_lanjut", _("Tindak lanjut"), "sprout"),
            ),
        ),
        RailGroup(
            _("Kantor"),
            (
                RailItem("pegawai", _("Pegawai"), "users"),
                RailItem("pelatihan", _("Pelatihan"), "graduation-cap"),
                RailItem("suara_warga", _("Suara warga"), "message-square-text"),
                RailItem("rekap", _("Rekap & cetak"), "file-text"),
            ),
        ),
        RailGroup(
            _("Data"),
            (RailItem("kirim", _("Kirim & Terima"), "usb"), RailItem("cadangan", _("Cadangan"), "shield-check")),
        ),
    ]


def contoh_window(key: str, build: Callable[[], Page]) -> Shell:
    """A kecamatan's window showing one page, not yet visible."""
    window = Shell(rail_kecamatan())
    window.show_account(
        unit="Kec. Muara Sari", region="Kab. Tirta Kencana", name="Yuliana Marpaung", role="Sekretaris Camat"
    )
    window.show_status(
        [
            StatusPart("Belum dikirim: 23 perubahan", "circle-dashed", "soga"),
            StatusPart("Terakhir dikirim 8 Okt", "circle-arrow-up"),
            StatusPart("Diterima BKPSDM 9 Okt (paket 6)", "inbox"),
        ],
        [
            StatusPart("Cadangan hari ini 07.58", "shield-check", "daun"),
            StatusPart("Bekerja tanpa jaringan", "wifi-off"),
        ],
    )
    window.rail.set_counts({"penilaian": 17, "kirim": 23})
    window.register(key, build)
    window.open_page(key)
    return window
