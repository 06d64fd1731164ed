"""What differs between two contents of an SKP: two versions, or this year's and last year's (`domain.md` 2.8)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar
from uuid import UUID

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.perencanaan.isi_skp import rapikan_skp
from kinerja_desktop.domain.perencanaan.skp import (
    BarisLampiran,
    IndikatorKinerja,
    Pihak,
    RencanaHasilKerja,
    Skp,
    TargetWilayah,
)
from kinerja_desktop.domain.perencanaan.target import nilai_layar, target_layar
from kinerja_desktop.domain.tanggal import tanggal_panjang


class BagianBeda(StrEnum):
    """The part of the document that a difference is in, in the order of paper."""

    KEPALA = "KEPALA"
    RHK = "RHK"
    INDIKATOR = "INDIKATOR"
    TARGET = "TARGET"
    TRIWULAN = "TRIWULAN"
    WILAYAH = "WILAYAH"
    PERILAKU = "PERILAKU"
    LAMPIRAN = "LAMPIRAN"


class JenisBeda(StrEnum):
    """Whether something came, went, or changed."""

    BARU = "BARU"
    HILANG = "HILANG"
    BERUBAH = "BERUBAH"


@dataclass(frozen=True, slots=True)
class BedaSkp:
    """One difference. `lama` and `baru` are texts as printed, a choice as its code; empty where there was nothing.

    `medan` is the path of the field in the new content, in the old one for what went (`rhk:<uuid>.teks`). `nomor` is
    the number of the RHK on paper, 0 outside of hasil kerja. `judul` names what it is about: the text of the RHK or of
    the indicator, the area.
    """

    bagian: BagianBeda
    jenis: JenisBeda
    medan: str
    nomor: int
    judul: str
    lama: str
    baru: str

    @property
    def nama(self) -> str:
        """The last part of the path: which field of its row."""
        return self.medan.rpartition(".")[2]


class _Beridentitas(Protocol):
    @property
    def id(self) -> UUID: ...


_Bagian = TypeVar("_Bagian", bound=_Beridentitas)
_Pasangan = tuple[_Bagian | None, _Bagian | None]
_Kunci = Callable[[_Bagian, _Bagian], bool]


def beda_skp(lama: Skp, baru: Skp) -> tuple[BedaSkp, ...]:
    """Everything that differs on paper, in the order of paper; nothing for equal content.

    Rows belong together by id, then by `asal_id`, so that an SKP can be compared with the one it was taken over from;
    rows without an origin by their text and then by their place.
    """
    lama, baru = rapikan_skp(lama), rapikan_skp(baru)
    return (
        *_beda_kepala(lama, baru),
        *_beda_hasil_kerja(lama.rhk, baru.rhk),
        *_beda_perilaku(lama, baru),
        *_beda_lampiran(lama.lampiran, baru.lampiran),
    )


def _beda_kepala(lama: Skp, baru: Skp) -> Iterator[BedaSkp]:
    isi = {
        "instansi": (lama.instansi, baru.instansi),
        "mulai": (_periode(lama), _periode(baru)),
        "pendekatan": (lama.pendekatan.value, baru.pendekatan.value),
        "formulir": (lama.formulir.value, baru.formulir.value),
        "pegawai": (_pihak(lama.pegawai), _pihak(baru.pegawai)),
        "penilai": (_pihak(lama.penilai), _pihak(baru.penilai)),
        "alasan_revisi": (lama.alasan_revisi, baru.alasan_revisi),
        "revisi_mulai": (_tanggal(lama.revisi_mulai), _tanggal(baru.revisi_mulai)),
    }
    for nama, (sebelum, sesudah) in isi.items():
        yield from _ubah(BagianBeda.KEPALA, f"skp.{nama}", 0, "", sebelum, sesudah)


def _beda_hasil_kerja(lama: Sequence[RencanaHasilKerja], baru: Sequence[RencanaHasilKerja]) -> Iterator[BedaSkp]:
    nomor_lama = {rhk.id: nomor for nomor, rhk in enumerate(lama, start=1)}
    nomor_baru = {rhk.id: nomor for nomor, rhk in enumerate(baru, start=1)}
    pasangan = _pasangkan(lama, baru, (_seasal_rhk,))
    for sebelum, sesudah in pasangan:
        if sebelum is not None and sesudah is not None:
            yield from _beda_rhk(sebelum, sesudah, nomor_baru[sesudah.id])
        elif sesudah is not None:
            medan, nomor = f"rhk:{sesudah.id}.teks", nomor_baru[sesudah.id]
            yield BedaSkp(BagianBeda.RHK, JenisBeda.BARU, medan, nomor, sesudah.teks, "", _seluruh_rhk(sesudah))
        elif sebelum is not None:
            medan, nomor = f"rhk:{sebelum.id}.teks", nomor_lama[sebelum.id]
            yield BedaSkp(BagianBeda.RHK, JenisBeda.HILANG, medan, nomor, sebelum.teks, _seluruh_rhk(sebelum), "")
    berdua = [(satu, lain) for satu, lain in pasangan if satu is not None and lain is not None]
    urut_lama = [lain.id for _satu, lain in sorted(berdua, key=lambda dua: nomor_lama[dua[0].id])]
    urut_baru = [lain.id for _satu, lain in sorted(berdua, key=lambda dua: nomor_baru[dua[1].id])]
    if urut_lama != urut_baru:
        sebelum_teks = ", ".join(str(nomor_baru[satu]) for satu in urut_lama)
        sesudah_teks = ", ".join(str(nomor_baru[satu]) for satu in urut_baru)
        yield from _ubah(BagianBeda.RHK, "skp.urutan", 0, "", sebelum_teks, sesudah_teks)


def _beda_rhk(lama: RencanaHasilKerja, baru: RencanaHasilKerja, nomor: int) -> Iterator[BedaSkp]:
    awalan = f"rhk:{baru.id}"
    isi = {
        "jenis": (lama.jenis.value, baru.jenis.value),
        "rhk_pimpinan": (lama.rhk_pimpinan, baru.rhk_pimpinan),
        "teks": (lama.teks, baru.teks),
        "klasifikasi": (lama.klasifikasi.value, baru.klasifikasi.value),
        "penugasan_dari": (lama.penugasan_dari, baru.penugasan_dari),
        "tusi": (lama.tusi, baru.tusi),
    }
    for nama, (sebelum, sesudah) in isi.items():
        yield from _ubah(BagianBeda.RHK, f"{awalan}.{nama}", nomor, baru.teks, sebelum, sesudah)
    for satu, lain in _pasangkan(lama.indikator, baru.indikator, (_seasal_indikator,)):
        if satu is not None and lain is not None:
            yield from _beda_indikator(satu, lain, nomor)
        elif lain is not None:
            medan = f"indikator:{lain.id}.teks"
            yield BedaSkp(BagianBeda.INDIKATOR, JenisBeda.BARU, medan, nomor, lain.teks, "", _seluruh_indikator(lain))
        elif satu is not None:
            medan = f"indikator:{satu.id}.teks"
            yield BedaSkp(BagianBeda.INDIKATOR, JenisBeda.HILANG, medan, nomor, satu.teks, _seluruh_indikator(satu), "")


def _beda_indikator(lama: IndikatorKinerja, baru: IndikatorKinerja, nomor: int) -> Iterator[BedaSkp]:
    awalan, judul = f"indikator:{baru.id}", baru.teks
    for nama, sebelum, sesudah in (
        ("aspek", lama.aspek.value, baru.aspek.value),
        ("teks", lama.teks, baru.teks),
        ("perspektif", lama.perspektif or "", baru.perspektif or ""),
    ):
        yield from _ubah(BagianBeda.INDIKATOR, f"{awalan}.{nama}", nomor, judul, sebelum, sesudah)
    target = tuple(_ubah(BagianBeda.TARGET, f"{awalan}.target", nomor, judul, target_layar(lama), target_layar(baru)))
    yield from target or _beda_tak_tercetak(lama, baru, nomor)
    for urutan, (sebelum, sesudah) in enumerate(zip(lama.triwulan, baru.triwulan, strict=True), start=1):
        satu = "" if sebelum is None else nilai_layar(lama, sebelum)
        lain = "" if sesudah is None else nilai_layar(baru, sesudah)
        if sebelum != sesudah:
            yield from _ubah(BagianBeda.TRIWULAN, f"{awalan}.triwulan{urutan}", nomor, judul, satu, lain)
    yield from _beda_wilayah(lama.wilayah, baru.wilayah, f"{awalan}.wilayah", nomor)


def _beda_tak_tercetak(lama: IndikatorKinerja, baru: IndikatorKinerja, nomor: int) -> Iterator[BedaSkp]:
    """What decides about a target without showing in its printed text."""
    for nama, sebelum, sesudah in (
        ("jenis_target", lama.jenis_target.value, baru.jenis_target.value),
        ("satuan", lama.satuan.strip(), baru.satuan.strip()),
        ("arah", lama.arah.value, baru.arah.value),
    ):
        yield from _ubah(BagianBeda.TARGET, f"indikator:{baru.id}.{nama}", nomor, baru.teks, sebelum, sesudah)


def _beda_wilayah(
    lama: Sequence[TargetWilayah], baru: Sequence[TargetWilayah], medan: str, nomor: int
) -> Iterator[BedaSkp]:
    for satu, lain in _pasangkan(lama, baru, (_senama,)):
        sebelum = "" if satu is None or satu.nilai is None else angka_cetak(satu.nilai)
        sesudah = "" if lain is None or lain.nilai is None else angka_cetak(lain.nilai)
        if satu is None or lain is None:
            ada = lain or satu
            assert ada is not None
            jenis = JenisBeda.HILANG if lain is None else JenisBeda.BARU
            yield BedaSkp(BagianBeda.WILAYAH, jenis, medan, nomor, ada.wilayah, sebelum, sesudah)
            continue
        if satu.wilayah != lain.wilayah:
            sebelum, sesudah = f"{satu.wilayah}: {sebelum}", f"{lain.wilayah}: {sesudah}"
        yield from _ubah(BagianBeda.WILAYAH, medan, nomor, lain.wilayah, sebelum, sesudah)


def _beda_perilaku(lama: Skp, baru: Skp) -> Iterator[BedaSkp]:
    sebelum = {satu.nilai: satu.teks for satu in lama.perilaku}
    sesudah = {satu.nilai: satu.teks for satu in baru.perilaku}
    for nilai in sorted(sebelum.keys() | sesudah.keys()):
        medan = f"perilaku:{nilai}.teks"
        yield from _ubah(BagianBeda.PERILAKU, medan, 0, "", sebelum.get(nilai, ""), sesudah.get(nilai, ""))


def _beda_lampiran(lama: Sequence[BarisLampiran], baru: Sequence[BarisLampiran]) -> Iterator[BedaSkp]:
    for satu, lain in _pasangkan(lama, baru, (_sebunyi, _setempat)):
        ada = lain or satu
        assert ada is not None
        sebelum, sesudah = satu.teks if satu else "", lain.teks if lain else ""
        medan = f"lampiran:{ada.id}.teks"
        if satu is None or lain is None:
            jenis = JenisBeda.HILANG if lain is None else JenisBeda.BARU
            yield BedaSkp(BagianBeda.LAMPIRAN, jenis, medan, 0, ada.bagian.value, sebelum, sesudah)
        elif satu.bagian is not lain.bagian:
            yield BedaSkp(
                BagianBeda.LAMPIRAN, JenisBeda.HILANG, f"lampiran:{satu.id}.teks", 0, satu.bagian.value, satu.teks, ""
            )
            yield BedaSkp(BagianBeda.LAMPIRAN, JenisBeda.BARU, medan, 0, lain.bagian.value, "", lain.teks)
        else:
            yield from _ubah(BagianBeda.LAMPIRAN, medan, 0, ada.bagian.value, sebelum, sesudah)


def _ubah(bagian: BagianBeda, medan: str, nomor: int, judul: str, lama: str, baru: str) -> Iterator[BedaSkp]:
    if lama != baru:
        yield BedaSkp(bagian, JenisBeda.BERUBAH, medan, nomor, judul, lama, baru)


def _pasangkan(
    lama: Iterable[_Bagian], baru: Sequence[_Bagian], kunci: Iterable[_Kunci[_Bagian]]
) -> list[_Pasangan[_Bagian]]:
    """Old beside new, in the order of the new ones; what went follows at the end. Each row belongs to one at most."""
    sisa = list(lama)
    milik: dict[UUID, _Bagian] = {}
    for cocok in (_seid, *kunci):
        for satu in baru:
            if satu.id not in milik:
                asal = next((lain for lain in sisa if cocok(lain, satu)), None)
                if asal is not None:
                    milik[satu.id] = asal
                    sisa.remove(asal)
    hilang: list[_Pasangan[_Bagian]] = [(satu, None) for satu in sisa]
    return [*((milik.get(satu.id), satu) for satu in baru), *hilang]


def _seid(lama: _Beridentitas, baru: _Beridentitas) -> bool:
    return lama.id == baru.id


def _seasal_rhk(lama: RencanaHasilKerja, baru: RencanaHasilKerja) -> bool:
    return baru.asal_id == lama.id or lama.asal_id == baru.id


def _seasal_indikator(lama: IndikatorKinerja, baru: IndikatorKinerja) -> bool:
    return baru.asal_id == lama.id or lama.asal_id == baru.id


def _senama(lama: TargetWilayah, baru: TargetWilayah) -> bool:
    return lama.wilayah.strip().casefold() == baru.wilayah.strip().casefold()


def _sebunyi(lama: BarisLampiran, baru: BarisLampiran) -> bool:
    return lama.bagian is baru.bagian and lama.teks == baru.teks


def _setempat(lama: BarisLampiran, baru: BarisLampiran) -> bool:
    return lama.bagian is baru.bagian and lama.urutan == baru.urutan


def _seluruh_rhk(rhk: RencanaHasilKerja) -> str:
    return "\n".join((rhk.teks, *(f"– {_seluruh_indikator(satu)}" for satu in rhk.indikator)))


def _seluruh_indikator(indikator: IndikatorKinerja) -> str:
    target = target_layar(indikator)
    return f"{indikator.teks}: {target}" if target else indikator.teks


def _periode(skp: Skp) -> str:
    return f"{tanggal_panjang(skp.mulai)} – {tanggal_panjang(skp.selesai)}"


def _tanggal(hari: date | None) -> str:
    return "" if hari is None else tanggal_panjang(hari)


def _pihak(pihak: Pihak | None) -> str:
    if pihak is None:
        return ""
    nama = f"{pihak.awalan} {pihak.jabatan}".strip()
    return "\n".join(satu for satu in (pihak.nama, pihak.nip, pihak.pangkat_golongan, nama, pihak.unit_kerja) if satu)
