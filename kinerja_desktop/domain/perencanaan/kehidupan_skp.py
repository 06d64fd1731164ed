"""The life of an SKP: its state and versions as a fold over events (`domain.md` 5.3.1, 2.8; promise 7 of design 2).

Nothing here remembers the order in which events arrived, so laptops that heard the same events agree.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from kinerja_desktop.domain.hak import Peran, tolak_peran
from kinerja_desktop.domain.kejadian import JenisKejadian, Kejadian
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.silsilah import Silsilah
from kinerja_desktop.i18n import _


class KeadaanSkp(StrEnum):
    """The states of `domain.md` 5.3.1. `DITUTUP` follows from the yearly evaluation and is not among them."""

    DRAF = "DRAF"
    DIKEMBALIKAN = "DIKEMBALIKAN"
    DIAJUKAN = "DIAJUKAN"
    DISETUJUI = "DISETUJUI"
    DITETAPKAN = "DITETAPKAN"
    DIGANTI = "DIGANTI"
    DIBATALKAN = "DIBATALKAN"


PELAKU_KEJADIAN: dict[JenisKejadian, tuple[Peran, ...]] = {
    JenisKejadian.DIAJUKAN: (Peran.PEGAWAI, Peran.TIM_PENGELOLA),
    JenisKejadian.DITARIK: (Peran.PEGAWAI, Peran.TIM_PENGELOLA),
    JenisKejadian.DIKEMBALIKAN: (Peran.PENILAI,),
    JenisKejadian.DISETUJUI: (Peran.PENILAI,),
    JenisKejadian.TTD_PEGAWAI: (Peran.PEGAWAI, Peran.TIM_PENGELOLA),
    JenisKejadian.TTD_PENILAI: (Peran.PENILAI, Peran.TIM_PENGELOLA),
    JenisKejadian.DITETAPKAN: (Peran.PENILAI, Peran.TIM_PENGELOLA),
    JenisKejadian.DIBATALKAN: (Peran.ADMIN_BKPSDM,),
}
"""Who may make which event. The operator files for others and enters dates of signed paper, but decides nothing."""

_TTD = frozenset({JenisKejadian.TTD_PEGAWAI, JenisKejadian.TTD_PENILAI})
_DIGUGURKAN: dict[JenisKejadian, frozenset[JenisKejadian]] = {
    JenisKejadian.DITARIK: frozenset({JenisKejadian.DIAJUKAN}),
    JenisKejadian.DIKEMBALIKAN: frozenset({JenisKejadian.DIAJUKAN, JenisKejadian.DISETUJUI}),
    JenisKejadian.DIBATALKAN: frozenset(JenisKejadian) - {JenisKejadian.DIBATALKAN},
}
"""What an event takes back, provided that its author had seen it. A signature is a fact about a text: a return takes
back the approval, but who signed this text has signed it, and two signatures are an agreement (promise 7)."""
_PEMBATAL_AJUAN = frozenset({JenisKejadian.DITARIK, JenisKejadian.DIBATALKAN})
_BERCATATAN = frozenset({JenisKejadian.DIKEMBALIKAN, JenisKejadian.DIBATALKAN})
_MELANGKAH = frozenset({JenisKejadian.DIAJUKAN, JenisKejadian.DISETUJUI, JenisKejadian.DITETAPKAN}) | _TTD
_DARI: dict[JenisKejadian, frozenset[KeadaanSkp]] = {
    JenisKejadian.DIAJUKAN: frozenset({KeadaanSkp.DRAF, KeadaanSkp.DIKEMBALIKAN, KeadaanSkp.DIGANTI}),
    JenisKejadian.DITARIK: frozenset({KeadaanSkp.DIAJUKAN}),
    JenisKejadian.DIKEMBALIKAN: frozenset({KeadaanSkp.DIAJUKAN, KeadaanSkp.DISETUJUI}),
    JenisKejadian.DISETUJUI: frozenset({KeadaanSkp.DIAJUKAN}),
    JenisKejadian.TTD_PEGAWAI: frozenset({KeadaanSkp.DISETUJUI}),
    JenisKejadian.TTD_PENILAI: frozenset({KeadaanSkp.DISETUJUI}),
    JenisKejadian.DITETAPKAN: frozenset({KeadaanSkp.DISETUJUI}),
    JenisKejadian.DIBATALKAN: frozenset(KeadaanSkp) - {KeadaanSkp.DIBATALKAN, KeadaanSkp.DIGANTI},
}
"""The states from which each event leads on."""


@dataclass(frozen=True, slots=True)
class VersiSkp:
    """One content that was submitted, or the draft that is being written.

    `ttd_pegawai` and `ttd_penilai` are the dates of signatures that still count; `ditetapkan` is the later of them, or
    the date entered with the setting. `catatan` is the note of the newest return or cancellation. `ada_ttd_*` say that
    a signature counts even when no date was entered.
    """

    nomor: int
    digest: str
    keadaan: KeadaanSkp
    ada_ttd_pegawai: bool = False
    ada_ttd_penilai: bool = False
    ttd_pegawai: date | None = None
    ttd_penilai: date | None = None
    ditetapkan: date | None = None
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class KehidupanSkp:
    """The fold. `versi` lists every version by number; the working content is `kini`, one of them.

    `berlaku` is the version in force. `menunggu` is the newest version that waits for a decision or for signatures,
    be it the working content or not. `ujung` are the ids that the next event names as its `sebab`. `kembar` are digests
    that were set without knowledge of each other: one is shown as in force, and a person has to look
    (`domain.md` 5.3.8).
    """

    versi: tuple[VersiSkp, ...]
    kini: VersiSkp
    berlaku: VersiSkp | None
    menunggu: VersiSkp | None
    ujung: tuple[UUID, ...]
    kembar: tuple[str, ...]

    @property
    def keadaan(self) -> KeadaanSkp:
        """The state of the working content."""
        return self.kini.keadaan

    @property
    def draf_baru(self) -> bool:
        """Whether the working content differs from a version that was agreed on, as a draft to replace it."""
        disepakati = (KeadaanSkp.DISETUJUI, KeadaanSkp.DITETAPKAN)
        return self.keadaan is KeadaanSkp.DRAF and any(satu.keadaan in disepakati for satu in self.versi)

    @property
    def dapat_disunting(self) -> bool:
        """Whether the working content may be edited: never while it waits for others, and never after a cancellation.

        Content that is DITETAPKAN is edited by a revision only, which begins with its reason (`dapat_direvisi`).
        """
        return self.keadaan in {KeadaanSkp.DRAF, KeadaanSkp.DIKEMBALIKAN, KeadaanSkp.DIGANTI}

    @property
    def dapat_direvisi(self) -> bool:
        """Whether a revision of the version in force may begin, or the one that is being written be told why."""
        return self.berlaku is not None and (self.dapat_disunting or self.keadaan is KeadaanSkp.DITETAPKAN)

    @property
    def dalam_revisi(self) -> bool:
        """Whether the working content is being written to replace the version in force."""
        return self.berlaku is not None and self.dapat_disunting

    def dari_digest(self, digest: str) -> VersiSkp | None:
        """The version with this content, or None when it was never submitted."""
        return next((satu for satu in self.versi if satu.digest == digest), None)


def hidup(kejadian: Iterable[Kejadian], digest_sekarang: str) -> KehidupanSkp:
    """Fold the events of one SKP, heard in any order and any number of times, beside its working content.

    An event counts only if its role may make it. A return, a withdrawal or a cancellation takes back what its author
    had seen and nothing else: an approval that crosses it on the way stands. Content is DITETAPKAN when it is set or
    signed by both, and no later arrival but a cancellation undoes that. Of two set contents the later one, by lineage,
    is in force and the other is DIGANTI. So is content that waits while newer content, made in knowledge of it, went
    further. Content that no event names is a DRAF with the next number.
    """
    lipatan = _Lipatan(Silsilah(satu for satu in kejadian if satu.peran in PELAKU_KEJADIAN.get(satu.jenis, ())))
    versi = [lipatan.versi(nomor, digest) for nomor, digest in enumerate(lipatan.semua_digest, start=1)]
    kini = next((satu for satu in versi if satu.digest == digest_sekarang), None)
    if kini is None:
        batal = bool(versi) and all(satu.keadaan is KeadaanSkp.DIBATALKAN for satu in versi)
        kini = VersiSkp(len(versi) + 1, digest_sekarang, KeadaanSkp.DIBATALKAN if batal else KeadaanSkp.DRAF)
        versi.append(kini)
    menunggu = [satu for satu in versi if satu.keadaan in {KeadaanSkp.DIAJUKAN, KeadaanSkp.DISETUJUI}]
    return KehidupanSkp(
        versi=tuple(versi),
        kini=kini,
        berlaku=next((satu for satu in versi if satu.digest == lipatan.berlaku), None),
        menunggu=menunggu[-1] if menunggu else None,
        ujung=lipatan.silsilah.ujung(),
        kembar=lipatan.kembar(),
    )


class _Kedudukan:
    """What a set of standing events, in the order of the lineage, says about each digest."""

    def __init__(self, silsilah: Silsilah, berdiri: Iterable[Kejadian]) -> None:
        self.silsilah = silsilah
        self.milik: dict[str, list[Kejadian]] = {}
        for satu in berdiri:
            self.milik.setdefault(satu.digest, []).append(satu)
        tetap = {digest: _penetapan(milik) for digest, milik in self.milik.items()}
        self.tetap = {digest: satu for digest, satu in tetap.items() if satu is not None}
        urutan = {satu.id: nomor for nomor, satu in enumerate(silsilah.urutan)}
        self.berlaku = max(self.tetap, key=lambda digest: urutan[self.tetap[digest].id], default=None)

    def keadaan(self, digest: str) -> KeadaanSkp | None:
        """The state of this content; None when nothing of it stands but signatures."""
        jenis = {satu.jenis for satu in self.milik.get(digest, ())}
        if digest in self.tetap:
            return KeadaanSkp.DITETAPKAN if digest == self.berlaku else KeadaanSkp.DIGANTI
        if JenisKejadian.DISETUJUI in jenis:
            return KeadaanSkp.DIGANTI if self._tersusul(digest, self.tetap.values()) else KeadaanSkp.DISETUJUI
        if JenisKejadian.DIAJUKAN in jenis:
            lain = [e for d, milik in self.milik.items() if d != digest for e in milik if e.jenis in _MELANGKAH]
            return KeadaanSkp.DIGANTI if self._tersusul(digest, lain) else KeadaanSkp.DIAJUKAN
        return None

    def _tersusul(self, digest: str, kemudian: Iterable[Kejadian]) -> bool:
        """Whether one of the later events was made in knowledge of every step that still stands for the digest."""
        milik = {satu.id for satu in self.milik[digest] if satu.jenis in _MELANGKAH}
        return any(milik <= self.silsilah.leluhur(satu) for satu in kemudian)


class _Lipatan:
    """One fold being made."""

    def __init__(self, silsilah: Silsilah) -> None:
        self.silsilah = silsilah
        self.semua_digest = tuple(dict.fromkeys(satu.digest for satu in silsilah.urutan))
        self._penggugur = [satu for satu in silsilah.urutan if satu.jenis in _DIGUGURKAN]
        berdiri = [satu for satu in silsilah.urutan if self._berdiri(satu, _DIGUGURKAN)]
        self._kini = _Kedudukan(silsilah, self._tanpa_jalan_lama(berdiri, self._ajuan_ulang(berdiri)))
        self.berlaku = self._kini.berlaku

    def versi(self, nomor: int, digest: str) -> VersiSkp:
        """The version with this content."""
        keadaan = self._keadaan(digest)
        milik = {satu.jenis: satu for satu in self._kini.milik.get(digest, ())}
        pegawai, penilai = milik.get(JenisKejadian.TTD_PEGAWAI), milik.get(JenisKejadian.TTD_PENILAI)
        tanggal = [s.tanggal for s in (pegawai, penilai, milik.get(JenisKejadian.DITETAPKAN)) if s and s.tanggal]
        catatan = [satu.catatan for satu in self._semua(digest) if satu.jenis in _BERCATATAN]
        return VersiSkp(
            nomor=nomor,
            digest=digest,
            keadaan=keadaan,
            ada_ttd_pegawai=pegawai is not None,
            ada_ttd_penilai=penilai is not None,
            ttd_pegawai=pegawai.tanggal if pegawai else None,
            ttd_penilai=penilai.tanggal if penilai else None,
            ditetapkan=max(tanggal) if digest in self._kini.tetap and tanggal else None,
            catatan=catatan[-1] if catatan else "",
        )

    def kembar(self) -> tuple[str, ...]:
        """Digests set in parallel with the one in force: whoever set the latter had not seen them as set."""
        if self.berlaku is None:
            return ()
        milik = self._kini.milik[self.berlaku]
        dilihat = {leluhur for satu in milik for leluhur in self.silsilah.leluhur(satu)}
        return tuple(d for d, tetap in self._kini.tetap.items() if d != self.berlaku and tetap.id not in dilihat)

    def _keadaan(self, digest: str) -> KeadaanSkp:
        keadaan = self._kini.keadaan(digest)
        if keadaan is not None:
            return keadaan
        semua = self._semua(digest)
        batal = [satu for satu in self.silsilah.urutan if satu.jenis is JenisKejadian.DIBATALKAN]
        if any(satu == lain or self._berkerabat(satu, lain) for satu in semua for lain in batal):
            return KeadaanSkp.DIBATALKAN
        # All was taken back, so the newest word decides. Where return and withdrawal cross, the return must be read.
        dikenal = {leluhur for satu in semua for leluhur in self.silsilah.leluhur(satu)}
        dikembalikan = [satu for satu in semua if satu.jenis is JenisKejadian.DIKEMBALIKAN]
        return KeadaanSkp.DRAF if all(satu.id in dikenal for satu in dikembalikan) else KeadaanSkp.DIKEMBALIKAN

    def _berkerabat(self, satu: Kejadian, lain: Kejadian) -> bool:
        return satu.id in self.silsilah.leluhur(lain) or lain.id in self.silsilah.leluhur(satu)

    def _semua(self, digest: str) -> list[Kejadian]:
        return [satu for satu in self.silsilah.urutan if satu.digest == digest]

    def _berdiri(self, satu: Kejadian, oleh: Container[JenisKejadian]) -> bool:
        """Whether no event of these kinds took this one back knowingly. Nothing counts after a cancellation."""
        dilihat = self.silsilah.leluhur(satu)
        return not any(
            (lain.jenis is JenisKejadian.DIBATALKAN and lain.id in dilihat) or self._menggugurkan(lain, satu)
            for lain in self._penggugur
            if lain.jenis in oleh
        )

    def _ajuan_ulang(self, berdiri: list[Kejadian]) -> list[Kejadian]:
        """Submissions of content that had been replaced as far as their author knew: its way begins anew there.

        One that was returned is among them, so that the return is what counts; one that was withdrawn is not.
        """
        ulang: list[Kejadian] = []
        if len(self.semua_digest) < 2:
            return ulang
        for satu in self.silsilah.urutan:
            if satu.jenis is JenisKejadian.DIAJUKAN and self._berdiri(satu, _PEMBATAL_AJUAN):
                dilihat = self.silsilah.leluhur(satu)
                lama = self._tanpa_jalan_lama(
                    [lain for lain in berdiri if lain.id in dilihat], [lain for lain in ulang if lain.id in dilihat]
                )
                if _Kedudukan(self.silsilah, lama).keadaan(satu.digest) is KeadaanSkp.DIGANTI:
                    ulang.append(satu)
        return ulang

    def _tanpa_jalan_lama(self, berdiri: list[Kejadian], ulang: list[Kejadian]) -> list[Kejadian]:
        """The events without those of a digest that its newest submissions left behind."""
        return [
            satu
            for satu in berdiri
            if not any(satu.digest == lain.digest and satu.id in self.silsilah.leluhur(lain) for lain in ulang)
        ]

    def _menggugurkan(self, penggugur: Kejadian, satu: Kejadian) -> bool:
        return (
            satu.jenis in _DIGUGURKAN[penggugur.jenis]
            and (satu.digest == penggugur.digest or penggugur.jenis is JenisKejadian.DIBATALKAN)
            and satu.id in self.silsilah.leluhur(penggugur)
        )


def _penetapan(berdiri: Iterable[Kejadian]) -> Kejadian | None:
    """The event by which one digest became DITETAPKAN: the setting, or the second of the two signatures."""
    ttd: set[JenisKejadian] = set()
    for satu in berdiri:
        if satu.jenis in _TTD:
            ttd.add(satu.jenis)
        if satu.jenis is JenisKejadian.DITETAPKAN or len(ttd) == len(_TTD):
            return satu
    return None


def boleh(
    kehidupan: KehidupanSkp,
    jenis: JenisKejadian,
    peran: Peran,
    *,
    digest: str | None = None,
    catatan: str | None = None,
    ada_evaluasi: bool = False,
) -> PenolakanError | None:
    """Why this role may not make this event now, or None when it may (`domain.md` 5.3.1).

    `digest` names the version the act is about; left out, it is the working content. `catatan` is the note that goes
    with the event, None while only asking. `ada_evaluasi` says that an evaluation measures against this SKP.
    """
    if jenis not in _DARI:
        return PenolakanError("KJD-01", _("Langkah ini tidak ada pada SKP."), langkah=_("Pilih langkah lain."))
    if peran not in PELAKU_KEJADIAN[jenis]:
        return tolak_peran(PELAKU_KEJADIAN[jenis])
    versi = kehidupan.kini if digest is None else kehidupan.dari_digest(digest)
    if versi is None or versi.keadaan not in _DARI[jenis]:
        keadaan = kata_keadaan(versi.keadaan if versi else KeadaanSkp.DRAF)
        boleh_dari = ", ".join(kata_keadaan(satu) for satu in KeadaanSkp if satu in _DARI[jenis])
        return PenolakanError(
            "KJD-01",
            _("SKP ini berkeadaan {keadaan}.").format(keadaan=keadaan),
            langkah=_("Langkah ini hanya untuk SKP berkeadaan {boleh}.").format(boleh=boleh_dari),
        )
    ada_ttd = {JenisKejadian.TTD_PEGAWAI: versi.ada_ttd_pegawai, JenisKejadian.TTD_PENILAI: versi.ada_ttd_penilai}
    if ada_ttd.get(jenis):
        return PenolakanError(
            "KJD-02", _("Tanda tangan ini sudah tercatat."), langkah=_("Lanjutkan ke tanda tangan lain.")
        )
    if jenis is JenisKejadian.DIBATALKAN and ada_evaluasi:
        pesan = _("SKP ini sudah dipakai untuk evaluasi, jadi tidak dapat dibatalkan.")
        return PenolakanError("KJD-03", pesan, langkah=_("Buat revisi SKP."))
    if jenis in _BERCATATAN and catatan is not None and not catatan.strip():
        pesan = _("Catatan wajib diisi agar pegawai tahu apa yang harus diperbaiki.")
        return PenolakanError("KJD-04", pesan, langkah=_("Tulis catatan, lalu ulangi."))
    return None


def kata_keadaan(keadaan: KeadaanSkp) -> str:
    """The word for a state as screens show it."""
    return {
        KeadaanSkp.DRAF: _("Draf"),
        KeadaanSkp.DIKEMBALIKAN: _("Dikembalikan"),
        KeadaanSkp.DIAJUKAN: _("Diajukan"),
        KeadaanSkp.DISETUJUI: _("Disetujui"),
        KeadaanSkp.DITETAPKAN: _("Ditetapkan"),
        KeadaanSkp.DIGANTI: _("Diganti"),
        KeadaanSkp.DIBATALKAN: _("Dibatalkan"),
    }[keadaan]
