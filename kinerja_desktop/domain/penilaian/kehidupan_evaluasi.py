"""The life of one evaluation, as a fold over events (`domain.md` 5.3.2; promise 7 of design 2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from kinerja_desktop.domain.hak import Peran, tolak_peran
from kinerja_desktop.domain.kejadian import JenisKejadian, Kejadian
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.silsilah import Silsilah
from kinerja_desktop.i18n import _


class KeadaanEvaluasi(StrEnum):
    """The states of `domain.md` 5.3.2 up to the setting. A returned evaluation is TERBUKA again, with a note."""

    TERBUKA = "TERBUKA"
    DIAJUKAN = "DIAJUKAN"
    DINILAI = "DINILAI"
    DITETAPKAN = "DITETAPKAN"


PELAKU_KEJADIAN: dict[JenisKejadian, tuple[Peran, ...]] = {
    JenisKejadian.DIAJUKAN: (Peran.PEGAWAI, Peran.TIM_PENGELOLA),
    JenisKejadian.DITARIK: (Peran.PEGAWAI, Peran.TIM_PENGELOLA),
    JenisKejadian.DIKEMBALIKAN: (Peran.PENILAI,),
    JenisKejadian.DINILAI: (Peran.PENILAI, Peran.TIM_PENGELOLA),
    JenisKejadian.DITETAPKAN: (Peran.PENILAI,),
}
"""Who may make which event; the unit's operator enters ratings as a clerk (design 5), the appraiser sets them."""

_DIGUGURKAN: dict[JenisKejadian, frozenset[JenisKejadian]] = {
    JenisKejadian.DITARIK: frozenset({JenisKejadian.DIAJUKAN}),
    JenisKejadian.DIKEMBALIKAN: frozenset({JenisKejadian.DIAJUKAN, JenisKejadian.DINILAI}),
}
"""What an event takes back, provided that its author had seen it. What is set is never taken back."""
_DARI: dict[JenisKejadian, frozenset[KeadaanEvaluasi]] = {
    JenisKejadian.DIAJUKAN: frozenset({KeadaanEvaluasi.TERBUKA}),
    JenisKejadian.DITARIK: frozenset({KeadaanEvaluasi.DIAJUKAN}),
    JenisKejadian.DIKEMBALIKAN: frozenset({KeadaanEvaluasi.DIAJUKAN, KeadaanEvaluasi.DINILAI}),
    JenisKejadian.DINILAI: frozenset({KeadaanEvaluasi.DIAJUKAN}),
    JenisKejadian.DITETAPKAN: frozenset({KeadaanEvaluasi.DINILAI}),
}


@dataclass(frozen=True, slots=True)
class VersiEvaluasi:
    """One content that was set. `nomor` counts by the first setting, `tanggal` is the date entered with the last."""

    nomor: int
    digest: str
    tanggal: date | None


@dataclass(frozen=True, slots=True)
class KehidupanEvaluasi:
    """The fold.

    `keadaan` is that of the working content, `nomor` its version number. `versi` are the contents that were set, by
    lineage of their last setting; the last is `berlaku`, and only that content is DITETAPKAN. `catatan` is the note of
    the return that the employee has to answer. `tanpa_ajuan`: rated although nothing was submitted. `perlu_tinjau`:
    something that was rated or set has changed since, such as the organisation's achievement. `ujung` are the ids that
    the next event names as its `sebab`. `kembar` are digests set without knowledge of the one in force.
    """

    keadaan: KeadaanEvaluasi
    nomor: int
    versi: tuple[VersiEvaluasi, ...]
    catatan: str
    tanpa_ajuan: bool
    perlu_tinjau: bool
    ujung: tuple[UUID, ...]
    kembar: tuple[str, ...]

    @property
    def berlaku(self) -> VersiEvaluasi | None:
        """The version in force."""
        return self.versi[-1] if self.versi else None

    @property
    def isian_dapat_disunting(self) -> bool:
        """Whether the employee may edit realisasi and evidence: until he submits, and again after a return."""
        return self.keadaan is KeadaanEvaluasi.TERBUKA

    @property
    def rating_dapat_disunting(self) -> bool:
        """Whether ratings, feedback and notes may be edited: until they are set."""
        return self.keadaan is not KeadaanEvaluasi.DITETAPKAN


def hidup_evaluasi(kejadian: Iterable[Kejadian], digest_isian: str, digest_evaluasi: str) -> KehidupanEvaluasi:
    """Fold the events of one evaluation, heard in any order, beside its working content.

    `digest_isian` is that of what the employee fills, `digest_evaluasi` that of the whole (see `isi_evaluasi`).
    """
    silsilah = Silsilah(satu for satu in kejadian if satu.peran in PELAKU_KEJADIAN.get(satu.jenis, ()))
    berdiri = _yang_berdiri(silsilah)
    diajukan = any(e.jenis is JenisKejadian.DIAJUKAN and e.digest == digest_isian for e in berdiri)
    nilai = [e for e in berdiri if e.jenis in {JenisKejadian.DINILAI, JenisKejadian.DITETAPKAN}]
    versi = _versi(berdiri)
    if versi and versi[-1].digest == digest_evaluasi:
        keadaan = KeadaanEvaluasi.DITETAPKAN
    elif any(e.jenis is JenisKejadian.DINILAI and e.digest == digest_evaluasi for e in nilai):
        # Content that was set before another took its place stands here too: it has to be set again.
        keadaan = KeadaanEvaluasi.DINILAI
    else:
        keadaan = KeadaanEvaluasi.DIAJUKAN if diajukan else KeadaanEvaluasi.TERBUKA
    dinilai = keadaan in {KeadaanEvaluasi.DINILAI, KeadaanEvaluasi.DITETAPKAN}
    nomor = next((satu.nomor for satu in versi if satu.digest == digest_evaluasi), len(versi) + 1)
    return KehidupanEvaluasi(
        keadaan=keadaan,
        nomor=nomor,
        versi=versi,
        catatan=_catatan(silsilah) if keadaan is KeadaanEvaluasi.TERBUKA else "",
        tanpa_ajuan=dinilai and not diajukan,
        perlu_tinjau=bool(nilai) and not dinilai,
        ujung=silsilah.ujung(),
        kembar=_kembar(versi, berdiri, silsilah),
    )


def boleh_evaluasi(
    kehidupan: KehidupanEvaluasi,
    jenis: JenisKejadian,
    peran: Peran,
    *,
    catatan: str | None = None,
    lewat_batas: bool = False,
    capaian_ditetapkan: bool = True,
) -> PenolakanError | None:
    """Why this role may not make this event now, or None when it may.

    `catatan` goes with a return, None while only asking. `lewat_batas`: the employee's deadline has passed, so that the
    appraiser may rate without a submission. `capaian_ditetapkan`: the organisation's achievement of the unit and period
    is set, without which nothing is set (EVA-05).
    """
    if jenis not in _DARI:
        return PenolakanError("KJD-01", _("Langkah ini tidak ada pada evaluasi."), langkah=_("Pilih langkah lain."))
    if peran not in PELAKU_KEJADIAN[jenis]:
        return tolak_peran(PELAKU_KEJADIAN[jenis])
    terlambat = jenis is JenisKejadian.DINILAI and lewat_batas and kehidupan.keadaan is KeadaanEvaluasi.TERBUKA
    if kehidupan.keadaan not in _DARI[jenis] and not terlambat:
        boleh_dari = ", ".join(kata_keadaan_evaluasi(satu) for satu in KeadaanEvaluasi if satu in _DARI[jenis])
        return PenolakanError(
            "KJD-01",
            _("Evaluasi ini berkeadaan {keadaan}.").format(keadaan=kata_keadaan_evaluasi(kehidupan.keadaan)),
            langkah=_("Langkah ini hanya untuk evaluasi berkeadaan {boleh}.").format(boleh=boleh_dari),
        )
    if jenis is JenisKejadian.DITETAPKAN and not capaian_ditetapkan:
        pesan = _("Capaian kinerja organisasi periode ini belum ditetapkan.")
        return PenolakanError("EVA-05", pesan, langkah=_("Mintalah pimpinan menetapkan capaian unit lebih dahulu."))
    if jenis is JenisKejadian.DIKEMBALIKAN and catatan is not None and not catatan.strip():
        pesan = _("Catatan wajib diisi agar pegawai tahu apa yang harus diperbaiki.")
        return PenolakanError("KJD-04", pesan, langkah=_("Tulis catatan, lalu ulangi."))
    return None


def kata_keadaan_evaluasi(keadaan: KeadaanEvaluasi) -> str:
    """The word for a state as screens show it."""
    return {
        KeadaanEvaluasi.TERBUKA: _("Terbuka"),
        KeadaanEvaluasi.DIAJUKAN: _("Diajukan"),
        KeadaanEvaluasi.DINILAI: _("Dinilai"),
        KeadaanEvaluasi.DITETAPKAN: _("Ditetapkan"),
    }[keadaan]


def _yang_berdiri(silsilah: Silsilah) -> list[Kejadian]:
    """The events that nobody took back knowingly. A return takes back ratings whatever digest they name."""
    penggugur = [satu for satu in silsilah.urutan if satu.jenis in _DIGUGURKAN]

    def gugur(satu: Kejadian) -> bool:
        return any(
            satu.jenis in _DIGUGURKAN[lain.jenis]
            and satu.id in silsilah.leluhur(lain)
            and (satu.digest == lain.digest or satu.jenis is JenisKejadian.DINILAI)
            for lain in penggugur
        )

    return [satu for satu in silsilah.urutan if not gugur(satu)]


def _versi(berdiri: list[Kejadian]) -> tuple[VersiEvaluasi, ...]:
    tetap = [satu for satu in berdiri if satu.jenis is JenisKejadian.DITETAPKAN]
    nomor = {digest: urut for urut, digest in enumerate(dict.fromkeys(satu.digest for satu in tetap), start=1)}
    terakhir = {satu.digest: satu for satu in tetap}
    return tuple(VersiEvaluasi(nomor[s.digest], s.digest, s.tanggal) for s in tetap if s is terakhir[s.digest])


def _catatan(silsilah: Silsilah) -> str:
    """The note of the newest return, unless something was submitted after it."""
    kembali = [satu for satu in silsilah.urutan if satu.jenis is JenisKejadian.DIKEMBALIKAN]
    if not kembali:
        return ""
    ajuan = [satu for satu in silsilah.urutan if satu.jenis is JenisKejadian.DIAJUKAN]
    dijawab = any(kembali[-1].id in silsilah.leluhur(satu) for satu in ajuan)
    return "" if dijawab else kembali[-1].catatan


def _kembar(versi: tuple[VersiEvaluasi, ...], berdiri: list[Kejadian], silsilah: Silsilah) -> tuple[str, ...]:
    if len(versi) < 2:
        return ()
    tetap = [satu for satu in berdiri if satu.jenis is JenisKejadian.DITETAPKAN]
    dilihat = {leluhur for satu in tetap if satu.digest == versi[-1].digest for leluhur in silsilah.leluhur(satu)}
    return tuple(
        satu.digest for satu in versi[:-1] if not any(e.digest == satu.digest and e.id in dilihat for e in tetap)
    )
