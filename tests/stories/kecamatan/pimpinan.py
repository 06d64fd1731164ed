"""From the top down: the camat's plan, his matrix, the plans of those he leads and of their people."""

from kinerja_desktop.app.journey.hands import Hands, K
from tests.stories.kecamatan import matriks, skp
from tests.stories.kecamatan.kantor import CAMAT, SEKDA

RENCANA_CAMAT = (
    "Meningkatnya kualitas pelayanan publik kecamatan",
    "Terjaganya ketenteraman dan ketertiban umum di kecamatan",
    "Kelurahan terbina dan mencapai target kinerjanya",
)


def skp_camat(hands: Hands) -> None:
    """The camat writes his plan, the Sekda approves it, the operator enters both signatures."""
    hands.work_as(CAMAT, "PEGAWAI")
    skp.buka(hands, CAMAT)
    for teks in RENCANA_CAMAT:
        skp.tulis_rhk(hands, teks)
        for _medan in range(3):
            hands.press(K.Key_Return)
        if teks == RENCANA_CAMAT[0]:
            skp.isi_indikator(hands, "Indeks kepuasan masyarakat kecamatan", "88", "indeks")
        skp.ambil_contoh(hands, 1)
        skp.pilih_perspektif(hands, ("pen", "pro") if teks == RENCANA_CAMAT[0] else ("pro",))
    skp.isi_perilaku(hands)
    skp.isi_lampiran(hands)
    hands.picture("skp-camat")
    skp.ajukan(hands)
    hands.work_as(SEKDA, "PENILAI")
    skp.setujui(hands, CAMAT)
    hands.work_as("Pengelola", "TIM_PENGELOLA")
    skp.catat_ttd(hands, CAMAT)
    hands.picture("skp-camat-ditetapkan")


def turunkan(hands: Hands, pimpinan: str, gambar: str = "") -> tuple[str, ...]:
    """A leader shares his plan out; each of his people completes what he got and hands in; he approves all of them.

    Answers the NIP of his people.
    """
    hands.work_as(pimpinan, "PENILAI")
    bawahan = matriks.bagikan(hands, gambar)
    for nip in bawahan:
        lengkapi(hands, nip)
    hands.work_as(pimpinan, "PENILAI")
    for nip in bawahan:
        skp.setujui(hands, nip)
    hands.work_as("Pengelola", "TIM_PENGELOLA")
    for nip in bawahan:
        skp.catat_ttd(hands, nip)
    return bawahan


def lengkapi(hands: Hands, nip: str) -> None:
    """The employee at his own SKP: an indicator out of the library for each plan, perilaku, lampiran; handed in."""
    hands.work_as(nip, "PEGAWAI")
    skp.buka(hands, nip)
    skp.ambil_contoh(hands)
    skp.isi_perilaku(hands)
    skp.isi_lampiran(hands)
    skp.ajukan(hands)
