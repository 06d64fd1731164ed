"""The way to the head office and back: sent, checked, merged, the receipt taken in. All by keys."""

from pathlib import Path

from kinerja_desktop.app.journey.hands import Hands, K


def send(hands: Hands, stick: Path, name: str) -> None:
    """Write what was not sent yet into a folder, as onto a stick, until the window says that it may be pulled."""
    stick.mkdir(exist_ok=True)
    hands.open("kirim")
    hands.tab("kirim")
    hands.alt("Pilih folder" if hands.has("Pilih folder") else "Folder lain")
    hands.choose_file(stick)
    hands.picture(f"{name}-kirim")
    hands.alt("Kirim" if hands.has("Kirim") else "Tulis tanda terima")
    hands.wait(lambda: hands.has("Kirim lagi"), "the bundle written and read back")
    hands.picture(f"{name}-aman-dicabut")


def receive(hands: Hands, bundles: list[Path], name: str) -> None:
    """Check these bundles, look at what would happen, merge them."""
    hands.open("kirim")
    hands.tab("terima")
    for bundle in bundles:
        hands.alt("Pilih berkas")
        hands.choose_file(bundle)
    hands.picture(f"{name}-terima")
    hands.alt("Lihat pratinjau")
    hands.wait(lambda: hands.page.key == "gabung", "the rehearsal of the merge")
    hands.settle()
    hands.picture(f"{name}-pratinjau-gabung")
    hands.alt("Gabungkan")
    hands.settle()
    hands.picture(f"{name}-digabung")


def look_at_the_book(hands: Hands, name: str) -> None:
    """How far each bundle has come."""
    hands.open("kirim")
    hands.tab("buku")
    hands.press(K.Key_Down)
    hands.picture(f"{name}-buku-ekspedisi")
