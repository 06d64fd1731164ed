"""Set up a store that the first run has just made: whose it is, who works on it, whether it is practice data."""

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kepegawaian.nip import BentukNip, normalkan, periksa_nip, urai_nip
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai, StatusAsn
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.temuan import Temuan, Tingkat, salah
from kinerja_desktop.i18n import _
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import pengaturan
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.data.pemakai import KUNCI_LATIHAN, KUNCI_PEMAKAI, tambah_pemakai
from kinerja_desktop.usecases.data.siapkan_data import penyiap
from kinerja_desktop.usecases.kepegawaian.susunan_unit import kunci_nama, potongan_kode, siapkan_kantor
from kinerja_desktop.usecases.paket.kantor import buat_kantor

PIN_TERPENDEK = 6


class JenisKantor(StrEnum):
    """Where the program is used."""

    KECAMATAN = "KECAMATAN"
    BKPSDM = "BKPSDM"
    LATIHAN = "LATIHAN"


@dataclass(frozen=True, slots=True)
class IsianMulai:
    """What the first run asked. `kabupaten` is the region's full name ("Kabupaten Tirta Kencana"), `kantor` the name of
    the kecamatan, or of the BKPSDM. `nip` is normalised and may be empty. `pin` is empty for practice data, else at
    least `PIN_TERPENDEK` characters.
    """

    jenis: JenisKantor
    kabupaten: str = ""
    kantor: str = ""
    nama: str = ""
    nip: str = ""
    peran: Peran = Peran.TIM_PENGELOLA
    pin: str = field(default="", repr=False)

    @property
    def latihan(self) -> bool:
        """Practice data: open, without a key."""
        return self.jenis is JenisKantor.LATIHAN

    @property
    def kunci(self) -> str | None:
        """The PIN to lock the store with; None for practice data."""
        return None if self.latihan else self.pin


def periksa_isian_mulai(isian: IsianMulai, hari_ini: date) -> tuple[Temuan, ...]:
    """The findings on the form, `medan` being the field's name in `IsianMulai`."""
    temuan: list[Temuan] = []

    def wajib(medan: str, ada: bool, pesan: str) -> None:
        if not ada:
            temuan.append(Temuan("MULAI-01", Tingkat.SALAH, medan, pesan))

    if not isian.latihan:
        wajib("kabupaten", bool(kunci_nama(isian.kabupaten)), _("Tulis nama kabupaten atau kota."))
        wajib("kantor", bool(kunci_nama(nama_pendek(isian.kantor))), _("Tulis nama kantor Anda."))
        wajib("nama", bool(isian.nama.strip()), _("Tulis nama Anda, seperti pada lembar resmi."))
        if len(isian.pin) < PIN_TERPENDEK:
            pesan = _("PIN paling sedikit {n} huruf atau angka. Sekarang {m}.").format(
                n=PIN_TERPENDEK, m=len(isian.pin)
            )
            temuan.append(Temuan("MULAI-02", Tingkat.SALAH, "pin", pesan))
    if isian.nip:
        temuan.extend(
            Temuan(satu.kode, satu.tingkat, "nip", satu.pesan) for satu in periksa_nip(isian.nip, hari_ini=hari_ini)
        )
    return tuple(temuan)


def siapkan_kantor_baru(store: Store, isian: IsianMulai, perangkat: str, hari_ini: date) -> Pelaku:
    """Set up an open store that knows nobody yet as the form says, and answer who works on it.

    A kecamatan gets its two units and works alone until BKPSDM certifies it; BKPSDM becomes the root of all
    certificates; practice data get the unit's operator. Safe to repeat after an interruption. Raises `PenolakanError`
    with findings when the form is not complete, and SUDAH-DISIAPKAN when the store has a user already.
    """
    temuan = salah(periksa_isian_mulai(isian, hari_ini))
    if temuan:
        raise PenolakanError(temuan[0].kode, temuan[0].pesan, langkah=_("Lengkapi isiannya."), temuan=temuan)
    with store.write(penyiap(perangkat)) as unit:
        if pengaturan.muat(unit, KUNCI_PEMAKAI):
            raise PenolakanError(
                "SUDAH-DISIAPKAN", _("Data ini sudah disiapkan."), langkah=_("Buka datanya dengan PIN Anda.")
            )
        pelaku = _isi(unit, isian, perangkat)
    if isian.jenis is JenisKantor.BKPSDM:
        buat_kantor(store, pelaku, nama=" ".join(isian.kantor.split()))
    return pelaku


def _isi(unit: WriteUnit, isian: IsianMulai, perangkat: str) -> Pelaku:
    kantor = _kantor(unit, isian)
    peran = Peran.ADMIN_BKPSDM if isian.jenis is JenisKantor.BKPSDM else isian.peran
    lingkup = "" if peran is Peran.ADMIN_BKPSDM else kantor.kode
    nama = " ".join(isian.nama.split()) or _("Pengelola kinerja")
    pelaku = Pelaku(unit.new_id(), nama, peran, lingkup, perangkat)
    if isian.nip:
        pegawai_store.simpan(unit, _orang(pelaku, kantor.kode, normalkan(isian.nip)))
    if isian.jenis is not JenisKantor.BKPSDM:
        tambah_pemakai(unit, pelaku)
    pengaturan.simpan(unit, KUNCI_LATIHAN, isian.latihan)
    unit.jejak("SIAPKAN", pelaku.pegawai_id, None, {"jenis": isian.jenis.value, "latihan": isian.latihan})
    return pelaku


def _kantor(unit: WriteUnit, isian: IsianMulai) -> Unit:
    kabupaten = " ".join(isian.kabupaten.split()) or _("Kabupaten Latihan")
    if isian.jenis is not JenisKantor.BKPSDM:
        return siapkan_kantor(unit, kabupaten, nama_pendek(isian.kantor) or _("Latihan"))
    ada = next((satu for satu in unit_store.semua(unit) if satu.induk_id is None), None)
    if ada is None:
        ada = Unit(unit.new_id(), potongan_kode(kabupaten), kabupaten, JenisUnit.INSTANSI, None)
        unit_store.simpan(unit, ada)
    return ada


def _orang(pelaku: Pelaku, lingkup: str, nip: str) -> Pegawai:
    bagian = urai_nip(nip)
    pppk = bagian is not None and bagian.bentuk is BentukNip.PPPK
    return Pegawai(
        pelaku.pegawai_id,
        lingkup,
        nip,
        pelaku.nama,
        "",
        "",
        StatusAsn.PPPK if pppk else StatusAsn.PNS,
        "",
        bagian.lahir if bagian else None,
        bagian.jenis_kelamin if bagian else "",
    )


def nama_pendek(kecamatan: str) -> str:
    """A kecamatan's name without the word for its kind: "Kec. Muara Sari" becomes "Muara Sari"."""
    return re.sub(r"^kec(amatan|\.)?\s+", "", " ".join(kecamatan.split()), flags=re.IGNORECASE)
