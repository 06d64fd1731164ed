"""The findings EVA-01 to EVA-09 on one evaluation (`domain.md` 5.4, 3.2).

Field paths: `indikator:<uuid>.realisasi`, `indikator:<uuid>.bukti`, `evaluasi.<name>`.
"""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from kinerja_desktop.domain.aturan import Aturan, pilih
from kinerja_desktop.domain.penilaian.evaluasi import Ekspektasi, Evaluasi, Realisasi
from kinerja_desktop.domain.penilaian.matriks import KODE_PIMPINAN, rating_pimpinan
from kinerja_desktop.domain.penilaian.periode import KODE_ATURAN
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _


def periksa_ajuan(
    evaluasi: Evaluasi,
    *,
    skp_ditetapkan: bool,
    periode_sebelumnya_diajukan: bool = True,
    bukti_wajib: bool = True,
) -> tuple[Temuan, ...]:
    """What stands against submitting: EVA-01, EVA-02, EVA-03, EVA-09.

    `bukti_wajib` False lowers missing evidence to a warning, as an institution may choose.
    """
    temuan: list[Temuan] = []
    if not skp_ditetapkan:
        temuan.append(_salah("EVA-01", "evaluasi.skp", _("Belum ada SKP yang ditetapkan.")))
    if not periode_sebelumnya_diajukan:
        pesan = _("Selesaikan periode sebelumnya.")
        temuan.append(Temuan("EVA-09", Tingkat.PERLU_DICEK, "evaluasi.periode", pesan))
    realisasi = {satu.indikator_id: satu for satu in evaluasi.realisasi}
    for indikator in (satu for rhk in evaluasi.skp.rhk for satu in rhk.indikator):
        satu = realisasi.get(indikator.id)
        if satu is None or not _terisi(satu):
            pesan = _('Realisasi "{x}" belum diisi.').format(x=indikator.teks)
            temuan.append(_salah("EVA-02", f"indikator:{indikator.id}.realisasi", pesan))
        elif _perlu_bukti(satu) and not satu.bukti:
            pesan = _('Lampirkan bukti dukung untuk "{x}".').format(x=indikator.teks)
            tingkat = Tingkat.SALAH if bukti_wajib else Tingkat.PERLU_DICEK
            temuan.append(Temuan("EVA-03", tingkat, f"indikator:{indikator.id}.bukti", pesan))
    return tuple(temuan)


def periksa_rating(
    evaluasi: Evaluasi, *, aturan: Iterable[Aturan], capaian_ditetapkan: bool, pimpinan: bool = False
) -> tuple[Temuan, ...]:
    """What stands against setting the ratings: EVA-04, EVA-05, EVA-06, EVA-07.

    `pimpinan` says that the person heads the unit whose achievement `evaluasi.capaian` is.
    """
    semua = tuple(aturan)
    temuan: list[Temuan] = []
    if evaluasi.rating_hasil is None or evaluasi.rating_perilaku is None:
        medan = "evaluasi.rating_hasil" if evaluasi.rating_hasil is None else "evaluasi.rating_perilaku"
        temuan.append(_salah("EVA-04", medan, _("Rating hasil kerja dan perilaku kerja harus lengkap.")))
    if not capaian_ditetapkan or evaluasi.capaian is None:
        pesan = _("Capaian kinerja organisasi periode ini belum ditetapkan.")
        temuan.append(_salah("EVA-05", "evaluasi.capaian", pesan))
    temuan += _periksa_alasan(evaluasi, pilih(semua, KODE_ATURAN, evaluasi.selesai), pimpinan=pimpinan)
    if pimpinan and evaluasi.capaian is not None and evaluasi.rating_hasil is not None:
        seharusnya = rating_pimpinan(pilih(semua, KODE_PIMPINAN, evaluasi.selesai), evaluasi.capaian)
        if evaluasi.rating_hasil is not seharusnya:
            pesan = _("Rating hasil kerja pimpinan mengikuti capaian organisasi.")
            temuan.append(_salah("EVA-07", "evaluasi.rating_hasil", pesan))
    return tuple(temuan)


def periksa_tanggal_serah(evaluasi: Evaluasi, ditetapkan: date | None) -> tuple[Temuan, ...]:
    """EVA-08: set, handed over, received, in that order."""
    urut = [
        (nama, tanggal)
        for nama, tanggal in (
            ("ditetapkan", ditetapkan),
            ("tanggal_serah", evaluasi.tanggal_serah),
            ("tanggal_terima", evaluasi.tanggal_terima),
        )
        if tanggal is not None
    ]
    for (_nama, lebih_dulu), (nama, kemudian) in pairwise(urut):
        if kemudian < lebih_dulu:
            return (_salah("EVA-08", f"evaluasi.{nama}", _("Urutan tanggal tidak benar.")),)
    return ()


def _periksa_alasan(evaluasi: Evaluasi, aturan: Aturan, *, pimpinan: bool) -> Iterable[Temuan]:
    """EVA-06. A head's rating hasil kerja is taken from the organisation and needs no reason of its own."""
    terpendek = aturan.bulat("alasan_terpendek")
    for nama, rating, alasan in (
        ("hasil", evaluasi.rating_hasil, evaluasi.alasan_hasil),
        ("perilaku", evaluasi.rating_perilaku, evaluasi.alasan_perilaku),
    ):
        bebas = rating in {None, Ekspektasi.SESUAI} or (pimpinan and nama == "hasil")
        if not bebas and len(alasan.strip()) < terpendek:
            pesan = _("Beri alasan rating minimal {n} karakter.").format(n=terpendek)
            yield _salah("EVA-06", f"evaluasi.alasan_{nama}", pesan)


def _terisi(realisasi: Realisasi) -> bool:
    return realisasi.nilai is not None or bool(realisasi.teks.strip())


def _perlu_bukti(realisasi: Realisasi) -> bool:
    """A realisasi of zero leaves nothing to show."""
    return realisasi.nilai is None or realisasi.nilai > 0


def _salah(kode: str, medan: str, pesan: str) -> Temuan:
    return Temuan(kode, Tingkat.SALAH, medan, pesan)
