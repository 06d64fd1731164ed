"""From the top down: the camat's plan, his matrix, the plans of those he leads and of their people."""

from kinerja_desktop.app.journey.hands import CTRL, Hands, K
from tests.stories.kecamatan import skp
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
            skp.tulis_indikator(hands, "Indeks kepuasan masyarakat kecamatan", "88", "indeks")
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
