"""The acts of the SKP editor: save a field, add and remove with undo, take a step. Answers come back as one value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.skp import BagianLampiran, BarisLampiran, JenisRhk, Skp
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.pelaksanaan.simpanan import Simpanan
from kinerja_desktop.ui.perencanaan.aksi_skp import AksiSkp
from kinerja_desktop.ui.perencanaan.kata_skp import rhk_berurut
from kinerja_desktop.usecases.baca_medan import Nilai
from kinerja_desktop.usecases.perencanaan.geser_rhk import bergeser
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp
from kinerja_desktop.usecases.perencanaan.medan_skp import indikator_dari, ubah_medan

LANGKAH_TERBANYAK = 100
Job = Callable[[], LihatSkp]
Terima = Callable[[LihatSkp], None]


@dataclass(frozen=True, slots=True)
class Urungan:
    """One act that can be taken back: how back, how forward again, and the field it was about."""

    kembali: Job
    ulang: Job
    medan: str


def tolakan_draf(skp: Skp, draf: Mapping[str, str]) -> tuple[Temuan, ...]:
    """The findings on texts that were typed and cannot be a value."""
    ditolak: list[Temuan] = []
    for medan, teks in draf.items():
        try:
            ubah_medan(skp, medan, teks, lambda: UUID(int=0))
        except PenolakanError as penolakan:
            ditolak += [satu for satu in penolakan.temuan if satu.medan == medan]
    return tuple(ditolak)


class SuntingSkp(QObject):
    """The acts on one SKP. `terima` gets the document as it stands after each act, `beri_tahu` a sentence with an act
    that takes it back, `tampilkan` is called when only drafts changed, `baca_ulang` when an act
    failed and others may have gone through.
    """

    def __init__(
        self,
        skp_id: UUID,
        aksi: AksiSkp,
        simpanan: Simpanan,
        *,
        sekarang: Callable[[], datetime],
        terima: Terima,
        tampilkan: Callable[[], None],
        baca_ulang: Callable[[], None],
        beri_tahu: Callable[[str, Callable[[], None] | None], None],
    ) -> None:
        super().__init__(simpanan)
        self.skp_id = skp_id
        self._aksi, self._simpanan, self._sekarang = aksi, simpanan, sekarang
        self._terima, self._tampilkan, self._beri_tahu = terima, tampilkan, beri_tahu
        self._baca_ulang = baca_ulang
        self.layar: LihatSkp | None = None
        self.draf: dict[str, str] = {}
        self._sedang: set[str] = set()
        self._sudah: list[Urungan] = []
        self._belum: list[Urungan] = []

    def _hari_ini(self) -> date:
        return self._sekarang().date()

    def tulis(self, job: Job, then: Terima | None = None, *, medan: str = "") -> None:
        """Run one act on the writer."""
        self._simpanan.tulis(job, then or self._terima, medan=medan)

    # -- fields

    def simpan(self, medan: str, nilai: object) -> None:
        """A field was left with this value in it."""
        isi: Nilai = nilai if isinstance(nilai, (Decimal, date)) or nilai is None else str(nilai)
        self._sedang.add(medan)

        def then(layar: LihatSkp) -> None:
            self._sedang.discard(medan)
            self._terima(layar)

        def gagal() -> None:
            self._sedang.discard(medan)
            self.draf[medan] = str(nilai)
            self._tampilkan()
            self._baca_ulang()

        job = partial(self._aksi.ubah, self.skp_id, medan, isi, self._hari_ini())
        self._simpanan.tulis(job, then, medan=medan, gagal=gagal)

    def simpan_draf(self, medan: str, teks: str) -> None:
        """Keep what is being typed."""
        self.draf[medan] = teks
        self._simpanan.tulis_draf(partial(self._aksi.simpan_draf, self.skp_id, medan, teks))
        self._tampilkan()

    def buang_draf(self, medan: str, nilai: object) -> None:
        """A field was left with the text that is stored: its draft means nothing any more."""
        if medan in self.draf and medan not in self._sedang:
            self.simpan(medan, nilai)

    def ubah_sel(self, medan: str, sebelum: str, sesudah: str) -> None:
        """A cell of the grid was left."""
        hari_ini = self._hari_ini()
        self._ingat(
            Urungan(
                partial(self._aksi.ubah, self.skp_id, medan, sebelum, hari_ini),
                partial(self._aksi.ubah, self.skp_id, medan, sesudah, hari_ini),
                medan,
            )
        )
        self.simpan(medan, sesudah)

    def pulihkan_ketikan(self, isian: Mapping[str, Nilai]) -> None:
        """Cells that were being typed in when the program stopped become values."""
        self.tulis(partial(self._aksi.ubah_banyak, self.skp_id, dict(isian), self._hari_ini()))

    # -- rows

    def tambah_rhk(self, then: Callable[[UUID], None]) -> None:
        """Add a plan; `then` gets its id once it is on the screen."""
        self._tambah(
            partial(self._aksi.tambah_rhk, self.skp_id, JenisRhk.UTAMA, self._hari_ini()),
            lambda skp: [rhk.id for rhk in skp.rhk],
            then,
        )

    def tambah_indikator(self, rhk_id: UUID, then: Callable[[UUID], None]) -> None:
        """Add an indicator to a plan."""
        self._tambah(
            partial(self._aksi.tambah_indikator, self.skp_id, rhk_id, self._hari_ini()),
            lambda skp: [satu.id for rhk in skp.rhk for satu in rhk.indikator],
            then,
        )

    def tambah_lampiran(self, bagian: BagianLampiran, teks: str, then: Callable[[UUID], None]) -> None:
        """Add a row to a band of the lampiran."""
        self._tambah(
            partial(self._aksi.tambah_lampiran, self.skp_id, bagian, teks, self._hari_ini()),
            lambda skp: [baris.id for baris in skp.lampiran],
            then,
        )

    def _tambah(self, job: Job, ids: Callable[[Skp], list[UUID]], then: Callable[[UUID], None]) -> None:
        before: set[UUID] = set()
        if self.layar is not None:
            before = set(ids(self.layar.skp))

        def added(layar: LihatSkp) -> None:
            self._terima(layar)
            fresh = [one for one in ids(layar.skp) if one not in before]
            if fresh:
                then(fresh[-1])

        self.tulis(job, added)

    def hapus_rhk(self, rhk_id: UUID) -> None:
        """Remove a plan, with the way back."""
        if self.layar is None:
            return
        urut = rhk_berurut(self.layar.skp)
        nomor, rhk = next((n, satu) for n, satu in enumerate(urut, start=1) if satu.id == rhk_id)
        hari_ini = self._hari_ini()
        self.lakukan(
            Urungan(
                partial(self._aksi.pulihkan_rhk, self.skp_id, rhk, hari_ini),
                partial(self._aksi.hapus_rhk, self.skp_id, rhk_id, hari_ini),
                f"rhk:{rhk_id}.teks",
            ),
            _("RHK {n} dihapus.").format(n=nomor),
        )

    def geser_rhk(self, rhk_id: UUID, arah: int) -> str:
        """Move a plan one place up (-1) or down (+1) in its band, with the way back. Answers why not, or ""."""
        if self.layar is None or self.layar.terkunci:
            return self.layar.terkunci if self.layar is not None else ""
        urut = [satu.id for satu in rhk_berurut(self.layar.skp)]
        sesudah = [satu.id for satu in rhk_berurut(bergeser(self.layar.skp, rhk_id, arah))]
        if rhk_id not in urut or sesudah == urut:
            return _("RHK ini sudah paling atas di bagiannya.") if arah < 0 else _("RHK ini sudah paling bawah.")
        hari_ini = self._hari_ini()
        self.lakukan(
            Urungan(
                partial(self._aksi.geser_rhk, self.skp_id, rhk_id, -arah, hari_ini),
                partial(self._aksi.geser_rhk, self.skp_id, rhk_id, arah, hari_ini),
                f"rhk:{rhk_id}.teks",
            ),
            _("RHK {n} menjadi RHK {m}.").format(n=urut.index(rhk_id) + 1, m=sesudah.index(rhk_id) + 1),
        )
        return ""

    def hapus_indikator(self, rhk_id: UUID, indikator_id: UUID) -> None:
        """Remove an indicator, with the way back."""
        satu = indikator_dari(self.layar.skp, indikator_id) if self.layar is not None else None
        if satu is None:
            return
        hari_ini = self._hari_ini()
        apa = f" “{satu.teks}”" if satu.teks else ""
        self.lakukan(
            Urungan(
                partial(self._aksi.pulihkan_indikator, self.skp_id, rhk_id, satu, hari_ini),
                partial(self._aksi.hapus_indikator, self.skp_id, indikator_id, hari_ini),
                f"indikator:{indikator_id}.aspek",
            ),
            _("Indikator{apa} dihapus.").format(apa=apa),
        )

    def hapus_lampiran(self, baris: BarisLampiran) -> None:
        """Remove a row of the lampiran, with the way back."""
        hari_ini = self._hari_ini()
        self.lakukan(
            Urungan(
                partial(self._aksi.pulihkan_lampiran, self.skp_id, baris, hari_ini),
                partial(self._aksi.hapus_lampiran, self.skp_id, baris.id, hari_ini),
                f"lampiran:{baris.id}.teks",
            ),
            _("Baris lampiran dihapus."),
        )

    def buang_kosong(self, baris_id: UUID) -> None:
        """Drop a row of the lampiran that was left without a word in it."""
        if self.layar is not None and any(baris.id == baris_id for baris in self.layar.skp.lampiran):
            self.tulis(partial(self._aksi.hapus_lampiran, self.skp_id, baris_id, self._hari_ini()))

    # -- undo

    def lakukan(self, urungan: Urungan, kalimat: str) -> None:
        """Do an act on the document (its `ulang`) and say so, with the way back."""
        self._ingat(urungan)
        self.tulis(urungan.ulang)
        self._beri_tahu(kalimat, lambda: self._urungkan_ini(urungan))

    def _ingat(self, urungan: Urungan) -> None:
        self._sudah.append(urungan)
        del self._sudah[:-LANGKAH_TERBANYAK]
        self._belum.clear()

    def _urungkan_ini(self, urungan: Urungan) -> None:
        if urungan in self._sudah:
            self._sudah.remove(urungan)
            self._belum.append(urungan)
            self.tulis(urungan.kembali)

    def urungkan(self, *, ulang: bool) -> None:
        """Take the last act on rows and cells back, or do it again."""
        asal, ke = (self._belum, self._sudah) if ulang else (self._sudah, self._belum)
        if asal:
            urungan = asal.pop()
            ke.append(urungan)
            self.tulis(urungan.ulang if ulang else urungan.kembali)

    # -- steps

    def langkah(
        self, jenis: JenisKejadian, digest: str, *, catatan: str = "", tanggal: date | None = None, kalimat: str
    ) -> None:
        """Take a step on the version with this digest, once everything typed is saved."""
        hari_ini, aksi = self._hari_ini(), self._aksi
        sederhana = {
            JenisKejadian.DIAJUKAN: aksi.ajukan,
            JenisKejadian.DITARIK: aksi.tarik,
            JenisKejadian.DISETUJUI: aksi.setujui,
        }
        if jenis in sederhana:
            job: Job = partial(sederhana[jenis], self.skp_id, digest, hari_ini)
        elif jenis is JenisKejadian.DIKEMBALIKAN:
            job = partial(aksi.kembalikan, self.skp_id, digest, catatan, hari_ini)
        else:
            assert tanggal is not None
            job = partial(aksi.catat_ttd, self.skp_id, digest, jenis, tanggal, hari_ini)

        def then(layar: LihatSkp) -> None:
            self._terima(layar)
            self._beri_tahu(kalimat, None)

        self.tulis(job, then)
