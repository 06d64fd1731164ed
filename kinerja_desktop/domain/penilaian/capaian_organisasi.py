"""The organisation's achievement of a unit for a period: content, and its life as a fold (`domain.md` 3.5, 5.3.3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from kinerja_desktop.domain.hak import Peran, tolak_peran
from kinerja_desktop.domain.isi import bita_isi, digest_isi, nilai_dari_isi
from kinerja_desktop.domain.kejadian import JenisKejadian, Kejadian
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.silsilah import Silsilah
from kinerja_desktop.i18n import _

_BENTUK = "capaian"


@dataclass(frozen=True, slots=True)
class CapaianUnit:
    """What a unit reached in a period; `dasar` says what it rests on. Whether it is set is a fold over its events."""

    id: UUID
    lingkup: str
    unit_id: UUID
    periode: str
    capaian: CapaianOrganisasi
    dasar: str = ""
    catatan: str = ""


class KeadaanCapaian(StrEnum):
    """The states of `domain.md` 5.3.3. DITETAPKAN is the word of the leader above the unit."""

    DRAF = "DRAF"
    DIUSULKAN = "DIUSULKAN"
    DITETAPKAN = "DITETAPKAN"


PELAKU_KEJADIAN: dict[JenisKejadian, tuple[Peran, ...]] = {
    JenisKejadian.DIAJUKAN: (Peran.PIMPINAN_UNIT, Peran.TIM_PENGELOLA, Peran.ADMIN_BKPSDM),
    JenisKejadian.DITARIK: (Peran.PIMPINAN_UNIT, Peran.TIM_PENGELOLA, Peran.ADMIN_BKPSDM),
    JenisKejadian.DIKEMBALIKAN: (Peran.PIMPINAN_UNIT, Peran.ADMIN_BKPSDM),
    JenisKejadian.DITETAPKAN: (Peran.PIMPINAN_UNIT, Peran.ADMIN_BKPSDM),
}
"""Who may make which event; that the leader stands above the unit is a matter of scope, not of role."""

_PENGGUGUR = frozenset({JenisKejadian.DITARIK, JenisKejadian.DIKEMBALIKAN})
_DARI: dict[JenisKejadian, frozenset[KeadaanCapaian]] = {
    JenisKejadian.DIAJUKAN: frozenset({KeadaanCapaian.DRAF}),
    JenisKejadian.DITARIK: frozenset({KeadaanCapaian.DIUSULKAN}),
    JenisKejadian.DIKEMBALIKAN: frozenset({KeadaanCapaian.DIUSULKAN}),
    JenisKejadian.DITETAPKAN: frozenset({KeadaanCapaian.DRAF, KeadaanCapaian.DIUSULKAN}),
}


@dataclass(frozen=True, slots=True)
class KehidupanCapaian:
    """The fold: the state of the working content, the digest and date in force, and the `sebab` of the next event.

    `kembar` are digests that were set without knowledge of the one in force.
    """

    keadaan: KeadaanCapaian
    digest_berlaku: str | None
    tanggal: date | None
    ujung: tuple[UUID, ...]
    kembar: tuple[str, ...]


def isi_capaian(capaian: CapaianUnit) -> bytes:
    """The canonical bytes of one achievement."""
    return bita_isi(_BENTUK, capaian)


def digest_capaian(capaian: CapaianUnit) -> str:
    """The digest that its events name: 64 hex digits."""
    return digest_isi(isi_capaian(capaian))


def capaian_dari_isi(isi: bytes) -> CapaianUnit:
    """The achievement behind canonical bytes. Raises `IsiRusakError` for anything else."""
    return nilai_dari_isi(_BENTUK, CapaianUnit, isi)


def hidup_capaian(kejadian: Iterable[Kejadian], digest_sekarang: str) -> KehidupanCapaian:
    """Fold the events of one achievement, heard in any order, beside its working content."""
    silsilah = Silsilah(satu for satu in kejadian if satu.peran in PELAKU_KEJADIAN.get(satu.jenis, ()))
    penetapan = [satu for satu in silsilah.urutan if satu.jenis is JenisKejadian.DITETAPKAN]
    tetap = penetapan[-1] if penetapan else None
    if tetap is not None and tetap.digest == digest_sekarang:
        keadaan = KeadaanCapaian.DITETAPKAN
    else:
        usul = _ada_usul(silsilah, digest_sekarang)
        keadaan = KeadaanCapaian.DIUSULKAN if usul else KeadaanCapaian.DRAF
    return KehidupanCapaian(
        keadaan=keadaan,
        digest_berlaku=tetap.digest if tetap else None,
        tanggal=tetap.tanggal if tetap else None,
        ujung=silsilah.ujung(),
        kembar=_kembar(penetapan, silsilah),
    )


def boleh_capaian(kehidupan: KehidupanCapaian, jenis: JenisKejadian, peran: Peran) -> PenolakanError | None:
    """Why this role may not make this event now, or None when it may."""
    if jenis not in _DARI:
        return PenolakanError("KJD-01", _("Langkah ini tidak ada pada capaian."), langkah=_("Pilih langkah lain."))
    if peran not in PELAKU_KEJADIAN[jenis]:
        return tolak_peran(PELAKU_KEJADIAN[jenis])
    if kehidupan.keadaan not in _DARI[jenis]:
        return PenolakanError(
            "KJD-01",
            _("Capaian ini berkeadaan {keadaan}.").format(keadaan=kata_keadaan_capaian(kehidupan.keadaan)),
            langkah=_("Ubah isinya lebih dahulu, atau pilih langkah lain."),
        )
    return None


def kata_keadaan_capaian(keadaan: KeadaanCapaian) -> str:
    """The word for a state as screens show it."""
    return {
        KeadaanCapaian.DRAF: _("Draf"),
        KeadaanCapaian.DIUSULKAN: _("Diusulkan"),
        KeadaanCapaian.DITETAPKAN: _("Ditetapkan"),
    }[keadaan]


def _ada_usul(silsilah: Silsilah, digest: str) -> bool:
    """Whether a proposal of this content stands: not taken back, and not answered by a setting that knew it."""
    jawaban = [
        satu
        for satu in silsilah.urutan
        if (satu.jenis in _PENGGUGUR and satu.digest == digest) or satu.jenis is JenisKejadian.DITETAPKAN
    ]
    usul = [s for s in silsilah.urutan if s.jenis is JenisKejadian.DIAJUKAN and s.digest == digest]
    return any(not any(satu.id in silsilah.leluhur(lain) for lain in jawaban) for satu in usul)


def _kembar(penetapan: list[Kejadian], silsilah: Silsilah) -> tuple[str, ...]:
    if not penetapan:
        return ()
    berlaku = penetapan[-1]
    dilihat = silsilah.leluhur(berlaku)
    lain = (satu for satu in penetapan if satu.digest != berlaku.digest and satu.id not in dilihat)
    return tuple(dict.fromkeys(satu.digest for satu in lain))
