"""The rows of a workbook merged into one SKP: the same text is the same thing, what is new is added, nothing goes.

Two texts are the same when they read the same without case, blanks and a full stop at the end. Fields are written
through `medan_skp`, as the screen does; an empty cell leaves what stands.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi, StatusAksi
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    BarisLampiran,
    IndikatorKinerja,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    RencanaHasilKerja,
    Skp,
    TargetWilayah,
)
from kinerja_desktop.exchange.kolom_skp import JenisLembar
from kinerja_desktop.exchange.pratinjau_skp import (
    Akibat,
    BarisSkp,
    Isian,
    IsiHasilKerja,
    IsiLampiran,
    IsiPerilaku,
    IsiRencanaAksi,
    IsiWilayah,
)
from kinerja_desktop.i18n import _
from kinerja_desktop.usecases.perencanaan.medan_skp import JENIS_BERANGKA, ubah_medan


@dataclass(frozen=True, slots=True)
class HasilGabung:
    """The SKP and its steps as they would stand. `akibat` by place of the row, `ditolak` with a code and a sentence."""

    skp: Skp
    aksi: tuple[RencanaAksi, ...]
    akibat: Mapping[int, Akibat]
    ditolak: Mapping[int, tuple[str, str]]
    sisa: tuple[str, ...]


def kunci_teks(teks: str) -> str:
    """What two texts are compared by."""
    return " ".join(teks.casefold().split()).rstrip(".")


def gabungkan(
    skp: Skp, aksi: Sequence[RencanaAksi], baris: Sequence[tuple[int, BarisSkp]], id_baru: Callable[[], UUID]
) -> HasilGabung:
    """The SKP with the rows in it, each given with its place in the file.

    `sisa` are the texts that stand in the SKP but not in the file; they are kept.
    """
    kerja = _Penggabungan(skp, list(aksi), id_baru)
    for jenis in JenisLembar:  # areas and steps name indicators and RHK that other rows of the file may have made
        for nomor, satu in baris:
            if satu.jenis is jenis:
                kerja.ambil(nomor, satu)
    return HasilGabung(kerja.skp, tuple(kerja.aksi), kerja.akibat, kerja.ditolak, kerja.sisa(skp))


@dataclass(slots=True)
class _Penggabungan:
    skp: Skp
    aksi: list[RencanaAksi]
    id_baru: Callable[[], UUID]
    akibat: dict[int, Akibat] = field(default_factory=dict[int, Akibat])
    ditolak: dict[int, tuple[str, str]] = field(default_factory=dict[int, tuple[str, str]])
    dipakai: dict[UUID, int] = field(default_factory=dict[UUID, int])
    tersentuh: set[UUID] = field(default_factory=set[UUID])
    aksi_dipakai: set[UUID] = field(default_factory=set[UUID])

    def ambil(self, nomor: int, baris: BarisSkp) -> None:
        """Merge one row."""
        lama_skp, lama_aksi = self.skp, list(self.aksi)
        match baris.isi:
            case IsiHasilKerja() as isi:
                baru = self._hasil_kerja(nomor, baris, isi)
            case IsiPerilaku() as isi:
                baru = self._perilaku(isi)
            case IsiLampiran() as isi:
                baru = self._lampiran(isi)
            case IsiWilayah() as isi:
                baru = self._wilayah(nomor, isi)
            case IsiRencanaAksi() as isi:
                baru = self._rencana_aksi(nomor, isi)
        if nomor in self.ditolak:
            return
        sama = self.skp == lama_skp and self.aksi == lama_aksi
        self.akibat[nomor] = Akibat.BARU if baru else Akibat.SAMA if sama else Akibat.BERUBAH

    def sisa(self, asal: Skp) -> tuple[str, ...]:
        """What stood in the SKP and no row of the file spoke of."""
        sisa: list[str] = []
        for rhk in asal.rhk:
            if rhk.id not in self.tersentuh:
                sisa.append(_("RHK: {teks}").format(teks=rhk.teks.strip() or _("belum diisi")))
                continue
            sisa += [
                _("Indikator: {teks}").format(teks=satu.teks.strip() or _("belum diisi"))
                for satu in rhk.indikator
                if satu.id not in self.tersentuh
            ]
        return tuple(sisa)

    # -- hasil kerja

    def _hasil_kerja(self, nomor: int, baris: BarisSkp, isi: IsiHasilKerja) -> bool:
        lama = self.skp
        rhk = self._cari_rhk(isi)
        baru = rhk is None
        if isi.pendekatan is not None:
            self._ubah("skp.pendekatan", isi.pendekatan.value)
        if rhk is None:
            rhk = self._rhk_baru(isi)
            self.skp = replace(self.skp, rhk=(*self.skp.rhk, rhk))
        self.tersentuh.add(rhk.id)
        self._isi_medan("rhk", rhk.id, rhk, isi.isian_rhk)
        if not isi.indikator:
            return baru
        indikator = self._cari_indikator(rhk, isi)
        if indikator is not None and indikator.id in self.dipakai:
            self.skp = lama
            pesan = _("Indikator sama sudah ada di baris {baris}.").format(baris=self.dipakai[indikator.id])
            self.ditolak[nomor] = ("IND-04", pesan)
            return False
        if indikator is None:
            indikator = _indikator_baru(self.id_baru(), isi)
            self._tulis_indikator(rhk.id, lambda ada: (*ada, indikator))
            self._isi_medan("indikator", indikator.id, indikator, isi.bawaan)
            baru = True
        elif _jenis_berganti(indikator, isi.bawaan):
            self._isi_medan("indikator", indikator.id, indikator, isi.bawaan[:1])
        self.dipakai[indikator.id] = baris.baris
        self.tersentuh.add(indikator.id)
        self._isi_medan("indikator", indikator.id, self._indikator(indikator.id), isi.isian_indikator)
        if isi.perspektif is not None:
            self._ganti_indikator(indikator.id, lambda satu: replace(satu, perspektif=isi.perspektif))
        return baru

    def _cari_rhk(self, isi: IsiHasilKerja) -> RencanaHasilKerja | None:
        """The RHK of that text; of several the one that has the indicator and was not met in the file yet."""
        calon = [rhk for rhk in self.skp.rhk if kunci_teks(rhk.teks) == kunci_teks(isi.rhk)]
        for rhk in calon:
            cocok = self._cari_indikator(rhk, isi) if isi.indikator else None
            if cocok is not None and cocok.id not in self.dipakai:
                return rhk
        return calon[0] if calon else None

    def _cari_indikator(self, rhk: RencanaHasilKerja, isi: IsiHasilKerja) -> IndikatorKinerja | None:
        calon = [
            satu
            for satu in rhk.indikator
            if kunci_teks(satu.teks) == kunci_teks(isi.indikator) and isi.aspek in {None, satu.aspek}
        ]
        return next((satu for satu in calon if satu.id not in self.dipakai), calon[0] if calon else None)

    def _rhk_baru(self, isi: IsiHasilKerja) -> RencanaHasilKerja:
        return RencanaHasilKerja(
            id=self.id_baru(),
            jenis=JenisRhk.UTAMA,
            klasifikasi=Klasifikasi.INDIVIDU,
            rhk_pimpinan="",
            teks=isi.rhk,
            penugasan_dari="",
            urutan=1 + max((rhk.urutan for rhk in self.skp.rhk), default=0),
            indikator=(),
        )

    # -- the other sheets

    def _perilaku(self, isi: IsiPerilaku) -> bool:
        lama = next((satu.teks for satu in self.skp.perilaku if satu.nilai == isi.nilai), "")
        if isi.teks and not _sama(lama, isi.teks):
            self._ubah(f"perilaku:{isi.nilai}.teks", isi.teks)
        return bool(isi.teks) and not lama.strip()

    def _lampiran(self, isi: IsiLampiran) -> bool:
        bagian = [satu for satu in self.skp.lampiran if satu.bagian is isi.bagian]
        if any(kunci_teks(satu.teks) == kunci_teks(isi.teks) for satu in bagian):
            return False
        urutan = 1 + max((satu.urutan for satu in bagian), default=0)
        baru = BarisLampiran(self.id_baru(), isi.bagian, urutan, isi.teks)
        self.skp = replace(self.skp, lampiran=(*self.skp.lampiran, baru))
        return True

    def _wilayah(self, nomor: int, isi: IsiWilayah) -> bool:
        indikator = next(
            (
                satu
                for rhk in self.skp.rhk
                for satu in rhk.indikator
                if kunci_teks(satu.teks) == kunci_teks(isi.indikator)
                and (not isi.rhk or kunci_teks(rhk.teks) == kunci_teks(isi.rhk))
            ),
            None,
        )
        if indikator is None:
            self.ditolak[nomor] = ("IMPOR-36", _("Indikator ini tidak ada di SKP orang itu. Samakan teksnya."))
            return False
        lama = next((satu for satu in indikator.wilayah if kunci_teks(satu.wilayah) == kunci_teks(isi.wilayah)), None)
        if lama is None:
            urutan = 1 + max((satu.urutan for satu in indikator.wilayah), default=0)
            baru = TargetWilayah(self.id_baru(), isi.wilayah, isi.nilai, urutan)
            self._ganti_indikator(indikator.id, lambda satu: replace(satu, wilayah=(*satu.wilayah, baru)))
            return True
        if isi.nilai is not None and isi.nilai != lama.nilai:
            berubah = replace(lama, nilai=isi.nilai)
            wilayah = tuple(berubah if satu is lama else satu for satu in indikator.wilayah)
            self._ganti_indikator(indikator.id, lambda satu: replace(satu, wilayah=wilayah))
        return False

    def _rencana_aksi(self, nomor: int, isi: IsiRencanaAksi) -> bool:
        calon = [rhk.id for rhk in self.skp.rhk if kunci_teks(rhk.teks) == kunci_teks(isi.rhk)]
        if not calon:
            self.ditolak[nomor] = (
                "IMPOR-36",
                _("Rencana hasil kerja ini tidak ada di SKP orang itu. Samakan teksnya."),
            )
            return False
        for tempat, lama in enumerate(self.aksi):
            # A step may be named twice (`Menyusun laporan`, in March and in September): each row has a step of its own.
            bebas = lama.rhk_id in calon and lama.id not in self.aksi_dipakai
            if bebas and kunci_teks(lama.teks) == kunci_teks(isi.teks):
                self.aksi_dipakai.add(lama.id)
                self.aksi[tempat] = replace(
                    lama,
                    target=lama.target if not isi.target or _sama(lama.target, isi.target) else isi.target,
                    target_nilai=lama.target_nilai if isi.angka is None else isi.angka,
                    satuan=lama.satuan if not isi.satuan or _sama(lama.satuan, isi.satuan) else isi.satuan,
                    bulan=isi.bulan or lama.bulan,
                    penanggung_jawab=isi.penanggung_jawab or lama.penanggung_jawab,
                    status=isi.status or lama.status,
                    kendala=lama.kendala if not isi.kendala or _sama(lama.kendala, isi.kendala) else isi.kendala,
                )
                return False
        self.aksi.append(
            RencanaAksi(
                id=self.id_baru(),
                lingkup=self.skp.lingkup,
                pegawai_id=self.skp.pegawai_id,
                skp_id=self.skp.id,
                rhk_id=calon[0],
                urutan=1 + max((satu.urutan for satu in self.aksi), default=0),
                teks=isi.teks,
                target=isi.target,
                target_nilai=isi.angka,
                satuan=isi.satuan,
                bulan=isi.bulan,
                penanggung_jawab=isi.penanggung_jawab,
                status=isi.status or StatusAksi.BELUM,
                kendala=isi.kendala,
            )
        )
        self.aksi_dipakai.add(self.aksi[-1].id)
        return True

    # -- writing

    def _ubah(self, medan: str, nilai: str | Decimal | date) -> None:
        self.skp = ubah_medan(self.skp, medan, nilai, self.id_baru)

    def _isi_medan(self, jenis: str, satu_id: UUID, lama: RencanaHasilKerja | IndikatorKinerja, isian: Isian) -> None:
        """Write the fields whose cells say something else than what stands; blanks alone are no difference."""
        for nama, nilai in isian:
            kini = getattr(lama, nama, None)
            if not (isinstance(nilai, str) and isinstance(kini, str) and _sama(kini, nilai)):
                self._ubah(f"{jenis}:{satu_id}.{nama}", nilai)

    def _indikator(self, indikator_id: UUID) -> IndikatorKinerja:
        return next(satu for rhk in self.skp.rhk for satu in rhk.indikator if satu.id == indikator_id)

    def _tulis_indikator(
        self, rhk_id: UUID, ubah: Callable[[tuple[IndikatorKinerja, ...]], tuple[IndikatorKinerja, ...]]
    ) -> None:
        rhk = tuple(
            replace(satu, indikator=ubah(satu.indikator)) if satu.id == rhk_id else satu for satu in self.skp.rhk
        )
        self.skp = replace(self.skp, rhk=rhk)

    def _ganti_indikator(self, indikator_id: UUID, ubah: Callable[[IndikatorKinerja], IndikatorKinerja]) -> None:
        for rhk in self.skp.rhk:
            if any(satu.id == indikator_id for satu in rhk.indikator):
                self._tulis_indikator(
                    rhk.id, lambda ada: tuple(ubah(satu) if satu.id == indikator_id else satu for satu in ada)
                )


def _indikator_baru(indikator_id: UUID, isi: IsiHasilKerja) -> IndikatorKinerja:
    return IndikatorKinerja(
        id=indikator_id,
        aspek=isi.aspek_bawaan,
        teks=isi.indikator,
        jenis_target=JenisTarget.ANGKA,
        nilai=None,
        minimum=None,
        maksimum=None,
        tanggal=None,
        teks_target="",
        satuan="",
        arah=Arah.TURUN if isi.aspek_bawaan is Aspek.WAKTU else Arah.NAIK,
        triwulan=(None, None, None, None),
    )


def _jenis_berganti(indikator: IndikatorKinerja, bawaan: Isian) -> bool:
    """Whether the kind that the target's looks tell is one that the indicator's own kind cannot hold."""
    jenis = next((JenisTarget(str(nilai)) for nama, nilai in bawaan if nama == "jenis_target"), None)
    if jenis is None or jenis is indikator.jenis_target:
        return False
    return not (jenis in JENIS_BERANGKA and indikator.jenis_target in JENIS_BERANGKA)


def _sama(lama: str, baru: str) -> bool:
    return " ".join(lama.split()) == " ".join(baru.split())
