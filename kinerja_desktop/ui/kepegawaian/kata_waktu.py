"""The words of a person's history: what an entry is, what it says, from when to when."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.garis_waktu import (
    JenisPenugasan,
    PenetapanPenilai,
    Penugasan,
    PeristiwaPegawai,
    Wewenang,
)
from kinerja_desktop.domain.kepegawaian.kewajiban import kata_peristiwa, mengakhiri_dinas
from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan
from kinerja_desktop.domain.tanggal import tanggal_pendek
from kinerja_desktop.i18n import _
from kinerja_desktop.usecases.kepegawaian.entri_waktu import (
    Entri,
)
from kinerja_desktop.usecases.kepegawaian.garis_waktu_pegawai import LihatGarisWaktu
from kinerja_desktop.usecases.kepegawaian.tahun_pegawai import SegmenTahun


@dataclass(frozen=True, slots=True)
class BarisWaktu:
    """One entry in words. `lajur` is its lane on the drawing: 0 posts, 1 acting posts, 2 absence, 3 appraisers."""

    entri: Entri
    lajur: int
    jenis: str
    isi: str
    rincian: str

    @property
    def id(self) -> UUID:
        """The entry's id."""
        return self.entri.id

    @property
    def sampai(self) -> date | None:
        """The last day; an end of service has none and ends nothing later."""
        return self.entri.sampai


@dataclass(frozen=True, slots=True)
class BatangTahun:
    """A bar of this year. `lajur` 0 is an SKP, 1 an appraiser; one that is not `penuh` lacks what it stands for."""

    lajur: int
    mulai: date
    selesai: date
    kata: str
    penuh: bool

    @property
    def kalimat(self) -> str:
        """The bar as a sentence."""
        return f"{kata_lajur_tahun(self.mulai.year)[self.lajur]}: {kata_masa(self.mulai, self.selesai)}, {self.kata}"


def kata_lajur_tahun(tahun: int) -> tuple[str, str]:
    """The lanes of one year."""
    return _("SKP {tahun}").format(tahun=tahun), _("Penilai {tahun}").format(tahun=tahun)


def batang_tahun(layar: LihatGarisWaktu) -> tuple[BatangTahun, ...]:
    """Which SKP and which appraiser, on which days of the year."""
    skp = [BatangTahun(0, satu.mulai, satu.selesai, *_kata_segmen(satu)) for satu in layar.segmen]
    penilai = [
        BatangTahun(1, satu.mulai, satu.selesai, f"{satu.nama}, {satu.jabatan}".removesuffix(", "), penuh=True)
        if satu.nama
        else BatangTahun(1, satu.mulai, satu.selesai, _("belum ada penilai"), penuh=False)
        for satu in layar.masa_penilai
    ]
    return (*skp, *penilai)


def _kata_segmen(satu: SegmenTahun) -> tuple[str, bool]:
    if satu.ada_skp:
        return satu.jabatan, True
    if satu.bebas:
        return _("tidak wajib: {sebab}").format(sebab=satu.bebas), False
    if not satu.cukup_lama:
        return _("kurang dari sebulan, ikut SKP berikutnya"), False
    return _("{jabatan}, SKP belum dibuat").format(jabatan=satu.jabatan), False


def kata_lajur() -> tuple[str, ...]:
    """The lanes of the drawing."""
    return _("Jabatan"), _("Tugas"), _("Cuti dan berhenti"), _("Penilai ditetapkan")


def kata_dialog(jenis: type[Entri], *, ubah: bool) -> tuple[str, str]:
    """The title of the dialog for an entry, new or to be changed, and the sentence below it."""
    if jenis is Penempatan:
        judul = (_("Catat jabatan baru"), _("Ubah jabatan"))
        kata = _("Jabatan yang berjalan berakhir sehari sebelumnya.")
    elif jenis is Penugasan:
        judul = (_("Catat Plt., Plh., atau delegasi"), _("Ubah Plt., Plh., atau delegasi"))
        kata = _("Jabatan definitifnya tetap berjalan.")
    elif jenis is PeristiwaPegawai:
        judul = (_("Catat cuti, tugas belajar, atau berhenti"), _("Ubah cuti, tugas belajar, atau berhenti"))
        kata = _("Alasan kesehatan tidak dicatat. Cuti besar, CLTN, dan MPP membebaskan dari menyusun SKP bila diatur.")
    else:
        judul = (_("Tetapkan pejabat penilai"), _("Ubah penetapan penilai"))
        kata = _("Penetapan mendahului susunan unit selama masanya.")
    return judul[ubah], kata


def kata_penugasan() -> dict[JenisPenugasan, str]:
    """How somebody stands in."""
    return {
        JenisPenugasan.PLT: _("Plt."),
        JenisPenugasan.PLH: _("Plh."),
        JenisPenugasan.PJ: _("Pj."),
        JenisPenugasan.DELEGASI: _("Delegasi"),
    }


def baris_waktu(layar: LihatGarisWaktu) -> tuple[BarisWaktu, ...]:
    """The entries, newest first."""
    return tuple(_baris(layar, satu) for satu in layar.entri)


def _baris(layar: LihatGarisWaktu, satu: Entri) -> BarisWaktu:
    match satu:
        case Penempatan():
            return BarisWaktu(satu, 0, _("Jabatan"), satu.jabatan, _unit(layar, satu.unit_id))
        case Penugasan():
            kata = f"{kata_penugasan()[satu.jenis]} {satu.jabatan}"
            wewenang = _("boleh menilai") if satu.wewenang is Wewenang.MENILAI else _("urusan rutin")
            rincian = [_unit(layar, satu.unit_id), wewenang]
            if satu.pemberi_id is not None:
                rincian.append(_("dari {nama}").format(nama=layar.orang.get(satu.pemberi_id, _("belum diterima"))))
            return BarisWaktu(satu, 1, _("Tugas"), kata, " · ".join(rincian))
        case PeristiwaPegawai():
            jenis = _("Berhenti") if mengakhiri_dinas(satu.jenis) else _("Tidak di tempat")
            return BarisWaktu(satu, 2, jenis, kata_peristiwa(satu.jenis), satu.keterangan)
        case PenetapanPenilai():
            nama = layar.orang.get(satu.penilai_id, _("belum diterima di sini"))
            return BarisWaktu(satu, 3, _("Penilai"), nama, satu.alasan)


def kata_masa(mulai: date, sampai: date | None) -> str:
    """`1 Jan 2026 – 31 Jul 2026`, `sejak 1 Agu 2026`."""
    awal = f"{tanggal_pendek(mulai)} {mulai.year}"
    if sampai is None:
        return _("sejak {awal}").format(awal=awal)
    if sampai == mulai:
        return awal
    return f"{awal} – {tanggal_pendek(sampai)} {sampai.year}"


def _unit(layar: LihatGarisWaktu, unit_id: UUID) -> str:
    satu = layar.unit.get(unit_id)
    return satu.nama if satu is not None else ""
