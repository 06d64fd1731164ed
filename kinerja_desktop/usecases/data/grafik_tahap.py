"""The stages as counts, and the running stage by unit with the finding as its title (`look.md` 8, chart card)."""

from collections import Counter
from collections.abc import Callable, Iterable
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.unit import Unit, di_dalam
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.i18n import _
from kinerja_desktop.usecases.data.keadaan_siklus import KeadaanSiklus, Tahap
from kinerja_desktop.usecases.data.nilai_beranda import BagianGrafik, BarisUnit, GrafikTahap, TahapSiklus

PALING_BANYAK = 6
"""Units shown by name; the others stand in one last row."""
_NADA = ("daun", "nila_isi", "nila_garis", "garis")
_URUTAN_EVALUASI = (
    KeadaanEvaluasi.DITETAPKAN,
    KeadaanEvaluasi.DINILAI,
    KeadaanEvaluasi.DIAJUKAN,
    KeadaanEvaluasi.TERBUKA,
)


def tahap_siklus(siklus: KeadaanSiklus) -> tuple[TahapSiklus, ...]:
    """The three stages as n of m."""
    orang, berskp = len(siklus.orang), len(siklus.berskp)
    pendek = siklus.periode.sebutan
    return (
        TahapSiklus(
            Tahap.PERENCANAAN,
            _("Perencanaan"),
            _("{n} dari {m} SKP ditetapkan").format(n=berskp, m=orang) if orang else _("Belum ada pegawai"),
            berskp,
            orang,
            siklus.berjalan is Tahap.PERENCANAAN,
        ),
        TahapSiklus(
            Tahap.PELAKSANAAN,
            _("Pelaksanaan"),
            _("{n} dari {m} mengajukan realisasi").format(n=siklus.diajukan, m=berskp)
            if berskp
            else _("Menunggu SKP ditetapkan"),
            siklus.diajukan,
            berskp,
            siklus.berjalan is Tahap.PELAKSANAAN,
        ),
        TahapSiklus(
            Tahap.PENILAIAN,
            _("Penilaian"),
            _("{periode}: {n} dari {m} dinilai").format(periode=pendek, n=siklus.dinilai, m=berskp)
            if berskp
            else _("Menunggu SKP ditetapkan"),
            siklus.dinilai,
            berskp,
            siklus.berjalan is Tahap.PENILAIAN,
        ),
    )


def grafik_tahap(siklus: KeadaanSiklus, kantor: tuple[Unit, ...], batas: str) -> GrafikTahap | None:
    """The running stage by unit, the one that is furthest behind last; None while nobody is known."""
    if not siklus.orang:
        return None
    rencana = siklus.berjalan is Tahap.PERENCANAAN
    kelompok = _kelompok(siklus.orang if rencana else {p: siklus.orang[p] for p in siklus.berskp}, kantor, batas)
    hitung: Callable[[KeadaanSiklus, Iterable[UUID]], tuple[int, ...]]
    if rencana:
        kata = (_("Ditetapkan"), _("Menunggu"), _("Draf"), _("Belum dibuat"))
        hitung, cukup, kata_sudah = _isi_skp, 1, _("ber-SKP")
    else:
        kata = (_("Ditetapkan"), _("Dinilai"), _("Diajukan"), _("Terbuka"))
        sudah = siklus.berjalan is Tahap.PENILAIAN
        hitung, cukup = _isi_evaluasi, 2 if sudah else 3
        kata_sudah = _("dinilai") if sudah else _("mengajukan realisasi")
    baris = [
        BarisUnit(nama, isi := hitung(siklus, orang), sum(isi[:cukup]), len(orang))
        for nama, orang in kelompok.items()
        if orang
    ]
    baris.sort(key=lambda satu: (-satu.selesai / satu.dari, satu.unit))
    if not baris:
        return None
    return GrafikTahap(
        temuan=_temuan(baris, kata_sudah),
        keterangan=_keterangan(siklus, sum(satu.dari for satu in baris)),
        bagian=tuple(BagianGrafik(satu, nada) for satu, nada in zip(kata, _NADA, strict=True)),
        baris=_ringkas(baris),
    )


def _keterangan(siklus: KeadaanSiklus, n: int) -> str:
    if siklus.berjalan is Tahap.PERENCANAAN:
        return _("SKP {t} menurut unit, {n} pegawai").format(t=siklus.tahun, n=n)
    return _("Evaluasi {periode} menurut unit, {n} pegawai").format(periode=siklus.periode.sebutan, n=n)


def _temuan(baris: list[BarisUnit], kata_sudah: str) -> str:
    akhir = baris[-1]
    sudah, semua = sum(satu.selesai for satu in baris), sum(satu.dari for satu in baris)
    if sudah == semua:
        return _("Semua {n} pegawai sudah {kata}").format(n=semua, kata=kata_sudah)
    if len(baris) == 1 or akhir.selesai * baris[0].dari == baris[0].selesai * akhir.dari:
        return _("{a} dari {b} pegawai sudah {kata}").format(a=sudah, b=semua, kata=kata_sudah)
    kalimat = _("{unit} paling tertinggal: {a} dari {b} {kata}")
    return kalimat.format(unit=akhir.unit, a=akhir.selesai, b=akhir.dari, kata=kata_sudah)


def _ringkas(baris: list[BarisUnit]) -> tuple[BarisUnit, ...]:
    """At most `PALING_BANYAK` units by name: those furthest behind; the better ones become one row at the top."""
    tertinggal = baris[-1].selesai < baris[-1].dari and len(baris) > 1
    if tertinggal:
        akhir = baris[-1]
        baris = [*baris[:-1], BarisUnit(akhir.unit, akhir.isi, akhir.selesai, akhir.dari, tertinggal=True)]
    if len(baris) <= PALING_BANYAK:
        return tuple(baris)
    lain, sisa = baris[: 1 - PALING_BANYAK], baris[1 - PALING_BANYAK :]
    isi = tuple(sum(satu) for satu in zip(*(satu.isi for satu in lain), strict=True))
    nama = _("{n} unit lain").format(n=len(lain))
    return (BarisUnit(nama, isi, sum(s.selesai for s in lain), sum(s.dari for s in lain)), *sisa)


def _kelompok(orang: dict[UUID, str], kantor: tuple[Unit, ...], batas: str) -> dict[str, list[UUID]]:
    """People by the unit directly below the office, or the office itself."""
    akar = next((satu for satu in kantor if satu.kode == batas), kantor[0] if kantor else None)
    tepi = [satu for satu in kantor if akar is not None and satu.induk_id == akar.id]
    hasil: dict[str, list[UUID]] = {}
    di_unit: dict[str, str] = {}
    for pegawai_id, lingkup in orang.items():
        if lingkup not in di_unit:
            milik = next((satu.nama for satu in tepi if di_dalam(lingkup, satu.kode)), None)
            di_unit[lingkup] = milik or (akar.nama if akar else _("Tanpa unit"))
        hasil.setdefault(di_unit[lingkup], []).append(pegawai_id)
    return hasil


def _isi_skp(siklus: KeadaanSiklus, orang: Iterable[UUID]) -> tuple[int, ...]:
    isi: Counter[int] = Counter()
    for satu in orang:
        skp = siklus.skp.get(satu)
        isi[3 if skp is None else 0 if skp.berlaku else 1 if skp.menunggu else 2] += 1
    return tuple(isi[nomor] for nomor in range(4))


def _isi_evaluasi(siklus: KeadaanSiklus, orang: Iterable[UUID]) -> tuple[int, ...]:
    isi = Counter(siklus.keadaan(satu) for satu in orang)
    return tuple(isi[keadaan] for keadaan in _URUTAN_EVALUASI)
