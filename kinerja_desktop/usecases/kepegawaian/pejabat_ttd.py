"""The dated register of officials who sign: look, enter, change, withdraw, bring back (`product.md` leap 11).

What is printed already stays as it was printed; a new sheet takes the line of its own day.
"""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, boleh_melakukan, periksa_hak
from kinerja_desktop.domain.kepegawaian.blok_ttd import blok_ttd
from kinerja_desktop.domain.kepegawaian.garis_waktu import CaraTandaTangan, PejabatTtd, berlangsung
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai, nama_lengkap, nip_berkelompok
from kinerja_desktop.domain.kepegawaian.periksa_pejabat import IsianPejabat, periksa_pejabat
from kinerja_desktop.domain.kepegawaian.unit import Unit, di_dalam
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.temuan import Temuan, salah
from kinerja_desktop.i18n import _
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit

PANJANG_NIP = 18


@dataclass(frozen=True, slots=True)
class BarisPejabat:
    """One line with the words of what it refers to. `blok` is the signing block line by line, as paper prints it."""

    pejabat: PejabatTtd
    unit: str
    nama: str
    nip: str
    blok: tuple[str, ...]
    berjalan: bool
    boleh_diubah: bool


@dataclass(frozen=True, slots=True)
class RegisterPejabat:
    """The register by unit, within it newest first. `unit` are those this person may enter a line for.

    `terkunci` says why this person may enter nothing, or is empty.
    """

    baris: tuple[BarisPejabat, ...]
    unit: tuple[Unit, ...]
    terkunci: str


def lihat_register(store: Store, pelaku: Pelaku, hari: date) -> RegisterPejabat:
    """The lines of the units in this person's part of the region, and of those above it."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    boleh = boleh_melakukan(pelaku.peran, Tindakan.UBAH_PEJABAT)
    with store.read() as unit:
        kantor = {satu.id: satu for satu in unit_store.semua(unit)}
        semua = garis_waktu.semua_pejabat(unit)
        orang = pegawai_store.muat_banyak(unit, {satu.pegawai_id for satu in semua})
    tampak = [
        satu
        for satu in semua
        if di_dalam(satu.lingkup, pelaku.lingkup) or (satu.lingkup and di_dalam(pelaku.lingkup, satu.lingkup))
    ]
    tampak.sort(key=lambda satu: (satu.mulai, satu.id), reverse=True)
    tampak.sort(key=lambda satu: satu.lingkup)
    return RegisterPejabat(
        tuple(_baris(satu, kantor, orang, pelaku, hari, boleh=boleh) for satu in tampak),
        tuple(satu for satu in kantor.values() if boleh and di_dalam(satu.kode, pelaku.lingkup)),
        "" if boleh else _("Daftar ini dirawat tim pengelola kinerja dan BKPSDM."),
    )


def periksa_isian_pejabat(store: Store, isian: IsianPejabat, pejabat_id: UUID | None = None) -> tuple[Temuan, ...]:
    """PTT-01 to PTT-06 on a line as it is typed; `pejabat_id` is the line that is being changed."""
    with store.read() as unit:
        return _periksa(unit, isian, pejabat_id)


def catat_pejabat(store: Store, pelaku: Pelaku, isian: IsianPejabat) -> PejabatTtd:
    """Enter a line and answer it. Raises `PenolakanError` with its findings where one of them is Salah."""
    with store.write(pelaku) as unit:
        periksa_hak(pelaku, Tindakan.UBAH_PEJABAT)
        _pastikan(unit, isian, None)
        rapi = isian.rapi()
        kantor = unit_store.muat(unit, rapi.unit_id) if rapi.unit_id else None
        if kantor is None or rapi.pegawai_id is None or rapi.mulai is None:
            raise _tidak_ada()
        baru = PejabatTtd(
            unit.new_id(), kantor.kode, kantor.id, rapi.pegawai_id, rapi.kedudukan, rapi.cara, rapi.jabatan,
            rapi.baris, rapi.mulai, rapi.sampai, rapi.nomor_surat,
        )  # fmt: skip
        _boleh(unit, pelaku, baru)
        garis_waktu.simpan_pejabat(unit, baru)
        unit.jejak(Tindakan.UBAH_PEJABAT, baru.id, None, _isi(baru))
        return baru


def ubah_pejabat(store: Store, pelaku: Pelaku, pejabat_id: UUID, isian: IsianPejabat) -> tuple[PejabatTtd, PejabatTtd]:
    """Change a line and answer what stood and what stands. It never moves to another unit or person."""
    with store.write(pelaku) as unit:
        lama = _muat(unit, pejabat_id)
        _boleh(unit, pelaku, lama)
        tetap = replace(isian.rapi(), unit_id=lama.unit_id, pegawai_id=lama.pegawai_id)
        _pastikan(unit, tetap, pejabat_id)
        baru = replace(
            lama, kedudukan=tetap.kedudukan, cara=tetap.cara, jabatan=tetap.jabatan, atas_nama=tetap.baris,
            mulai=tetap.mulai or lama.mulai, sampai=tetap.sampai, nomor_surat=tetap.nomor_surat,
        )  # fmt: skip
        if baru != lama:
            garis_waktu.simpan_pejabat(unit, baru)
            unit.jejak(Tindakan.UBAH_PEJABAT, pejabat_id, _isi(lama), _isi(baru))
        return lama, baru


def tarik_pejabat(store: Store, pelaku: Pelaku, pejabat_id: UUID) -> PejabatTtd:
    """Withdraw a line that was a mistake, and answer it so that it can be brought back."""
    with store.write(pelaku) as unit:
        lama = _muat(unit, pejabat_id)
        _boleh(unit, pelaku, lama)
        garis_waktu.hapus_pejabat(unit, pejabat_id)
        unit.jejak(Tindakan.UBAH_PEJABAT, pejabat_id, _isi(lama), None)
        return lama


def pulihkan_pejabat(store: Store, pelaku: Pelaku, pejabat: PejabatTtd) -> None:
    """Make a line stand as it stood, withdrawn since or changed."""
    with store.write(pelaku) as unit:
        _boleh(unit, pelaku, pejabat)
        kini = next((satu for satu in garis_waktu.semua_pejabat(unit) if satu.id == pejabat.id), None)
        garis_waktu.simpan_pejabat(unit, pejabat)
        unit.jejak(Tindakan.UBAH_PEJABAT, pejabat.id, _isi(kini) if kini else None, _isi(pejabat))


def isian_dari(pejabat: PejabatTtd) -> IsianPejabat:
    """A line as the dialog shows it."""
    atas_nama, _putus, beliau = pejabat.atas_nama.partition("\n")
    return IsianPejabat(
        pejabat.unit_id, pejabat.pegawai_id, pejabat.kedudukan, pejabat.cara, pejabat.jabatan, atas_nama.strip(),
        beliau.strip(), pejabat.mulai, pejabat.sampai, pejabat.nomor_surat,
    )  # fmt: skip


def blok_isian(isian: IsianPejabat, nama: str, nip: str) -> tuple[str, ...]:
    """The signing block of a line that is still being typed."""
    rapi = isian.rapi()
    kosong = UUID(int=0)
    calon = PejabatTtd(
        kosong, "", kosong, kosong, rapi.kedudukan, rapi.cara, rapi.jabatan, rapi.baris, date.min, None, ""
    )
    if rapi.cara is CaraTandaTangan.UNTUK_BELIAU and not rapi.beliau:
        calon = replace(calon, cara=CaraTandaTangan.ATAS_NAMA)
    return tuple(satu for satu in blok_ttd(calon, nama, nip) if satu)


def _baris(
    satu: PejabatTtd,
    kantor: dict[UUID, Unit],
    orang: dict[UUID, Pegawai],
    pelaku: Pelaku,
    hari: date,
    *,
    boleh: bool,
) -> BarisPejabat:
    siapa, unit = orang.get(satu.pegawai_id), kantor.get(satu.unit_id)
    nama = nama_lengkap(siapa) if siapa else _("belum diterima di sini")
    nip = nip_dicetak(siapa.nip) if siapa else ""
    return BarisPejabat(
        satu,
        unit.nama if unit else satu.lingkup,
        nama,
        nip,
        blok_ttd(satu, nama, nip),
        berlangsung(satu.mulai, satu.sampai, hari),
        boleh and di_dalam(satu.lingkup, pelaku.lingkup),
    )


def nip_dicetak(nip: str) -> str:
    """As paper prints it: grouped, and nothing for one who has none."""
    return nip_berkelompok(nip) if len(nip) == PANJANG_NIP and nip.isdigit() else ""


def _boleh(unit: ReadUnit, pelaku: Pelaku, pejabat: PejabatTtd) -> None:
    """The right to a line is that over its unit."""
    kantor = unit_store.muat(unit, pejabat.unit_id)
    periksa_hak(pelaku, Tindakan.UBAH_PEJABAT, lingkup=kantor.kode if kantor is not None else pejabat.lingkup)


def _muat(unit: ReadUnit, pejabat_id: UUID) -> PejabatTtd:
    ada = next((satu for satu in garis_waktu.semua_pejabat(unit) if satu.id == pejabat_id), None)
    if ada is None:
        raise _tidak_ada()
    return ada


def _tidak_ada() -> PenolakanError:
    return PenolakanError(
        "PEJABAT-TIDAK-ADA",
        _("Baris pejabat atau unitnya sudah tidak ada di data ini. Tidak ada yang berubah."),
        langkah=_("Buka daftar ini lagi."),
    )


def _periksa(unit: ReadUnit, isian: IsianPejabat, pejabat_id: UUID | None) -> tuple[Temuan, ...]:
    return periksa_pejabat(isian, (satu for satu in garis_waktu.semua_pejabat(unit) if satu.id != pejabat_id))


def _pastikan(unit: WriteUnit, isian: IsianPejabat, pejabat_id: UUID | None) -> None:
    temuan = salah(_periksa(unit, isian, pejabat_id))
    if temuan:
        raise PenolakanError(temuan[0].kode, temuan[0].pesan, langkah=_("Betulkan isian yang ditandai."), temuan=temuan)


def _isi(satu: PejabatTtd) -> dict[str, str]:
    return {
        "pegawai": str(satu.pegawai_id),
        "kedudukan": satu.kedudukan.value,
        "cara": satu.cara.value,
        "jabatan": satu.jabatan,
        "atas_nama": satu.atas_nama,
        "mulai": satu.mulai.isoformat(),
        "sampai": satu.sampai.isoformat() if satu.sampai else "",
        "nomor_surat": satu.nomor_surat,
    }
