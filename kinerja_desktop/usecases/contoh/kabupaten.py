"""A practice region: a head office and K kecamatan laptops that live through a year and exchange bundles by a folder.

Everything goes through the use cases a person uses; nothing is written past them. The sums that come back balance:
operations sent are operations merged, waiting or refused.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from random import Random
from uuid import UUID

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.skp import JenisTarget
from kinerja_desktop.i18n import _
from kinerja_desktop.store import pengaturan
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.salinan import SUFFIX
from kinerja_desktop.usecases.cetak.cetak_berkas import PermintaanCetak, cetak_berkas
from kinerja_desktop.usecases.cetak.siapkan_lembar import PilihanCetak
from kinerja_desktop.usecases.contoh import rencana, setahun
from kinerja_desktop.usecases.contoh.bahan import CAMAT, KODE_KABUPATEN, NAMA_KABUPATEN, NAMA_KECAMATAN, SEKCAM
from kinerja_desktop.usecases.contoh.kantor import KantorContoh
from kinerja_desktop.usecases.contoh.orang import orang_kecamatan
from kinerja_desktop.usecases.data.pemakai import KUNCI_LATIHAN, tambah_pemakai
from kinerja_desktop.usecases.kepegawaian.susunan_unit import potongan_kode
from kinerja_desktop.usecases.paket.bentrok import daftar_bentrok, putuskan_bentrok
from kinerja_desktop.usecases.paket.kantor import buat_kantor
from kinerja_desktop.usecases.paket.kirim import HasilKirim, kirim_paket
from kinerja_desktop.usecases.paket.laptop import minta_pengesahan, pasang_pengesahan, sahkan_perangkat
from kinerja_desktop.usecases.paket.terima import HasilTerima, terima_paket
from kinerja_desktop.usecases.penilaian.capaian_organisasi import lihat_capaian, tetapkan_capaian
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from kinerja_desktop.usecases.perencanaan.susun_skp import ubah_isian

Buka = Callable[[Path], Store]
Kabar = Callable[[str], object]
PETUGAS = "Ratna Puspitasari"
LEMBAR_PER_KECAMATAN = 2
"""People per kecamatan whose sheets are printed: enough to look at, quick enough to wait for."""


@dataclass(slots=True)
class HasilContoh:
    """What was built, counted as it happened."""

    pegawai: int = 0
    kecamatan: int = 0
    lembar: list[Path] = field(default_factory=list[Path])
    bundel: list[Path] = field(default_factory=list[Path])
    tanda_terima: list[Path] = field(default_factory=list[Path])
    operasi_dikirim: int = 0
    operasi_digabung: int = 0
    operasi_menunggu: int = 0
    operasi_ditolak: int = 0
    bentrok: int = 0
    diputus: int = 0
    bkpsdm: Path = Path()
    laptop: list[Path] = field(default_factory=list[Path])

    def dokumen(self) -> dict[str, object]:
        """The keys that scripts rely on (`design.md` 6)."""
        return {
            "pegawai": self.pegawai,
            "kecamatan": self.kecamatan,
            "lembar": self.lembar,
            "bundel": self.bundel,
            "tanda_terima": self.tanda_terima,
            "operasi_dikirim": self.operasi_dikirim,
            "operasi_digabung": self.operasi_digabung,
            "operasi_menunggu": self.operasi_menunggu,
            "operasi_ditolak": self.operasi_ditolak,
            "bentrok": self.bentrok,
            "diputus": self.diputus,
            "data": {"bkpsdm": self.bkpsdm, "kecamatan": self.laptop},
        }

    def kalimat(self) -> str:
        """The same for a person."""
        return _(
            "{pegawai} pegawai di {kecamatan} kecamatan, {lembar} lembar, {bundel} paket. {dikirim} perubahan dikirim, "
            "{digabung} digabung, {bentrok} bentrok, {diputus} diputus."
        ).format(
            pegawai=self.pegawai,
            kecamatan=self.kecamatan,
            lembar=len(self.lembar),
            bundel=len(self.bundel) + len(self.tanda_terima),
            dikirim=self.operasi_dikirim,
            digabung=self.operasi_digabung,
            bentrok=self.bentrok,
            diputus=self.diputus,
        )


@dataclass(frozen=True, slots=True)
class _Tempat:
    folder: Path
    usb: Path
    kantor: Store
    petugas: Pelaku
    hasil: HasilContoh
    kabar: Kabar


def bangun_contoh(
    folder: Path, buka: Buka, *, pegawai: int, kecamatan: int, benih: int, tahun: int, kabar: Kabar
) -> HasilContoh:
    """Build the region in an empty folder and run the year. `buka` opens or makes a store at a path.

    Raises `PenolakanError` where the folder holds a region already.
    """
    folder.mkdir(parents=True, exist_ok=True)
    hasil = HasilContoh(kecamatan=kecamatan, bkpsdm=folder / f"bkpsdm{SUFFIX}")
    if hasil.bkpsdm.exists():
        raise PenolakanError(
            "CONTOH-SUDAH-ADA",
            _("Folder ini sudah berisi data contoh."),
            langkah=_("Pilih folder lain yang kosong."),
        )
    usb = folder / "usb"
    usb.mkdir()
    acak = Random(benih)  # noqa: S311 - invented names, no secrets
    with buka(hasil.bkpsdm) as kantor:
        petugas = _siapkan_kantor(kantor)
        tempat = _Tempat(folder, usb, kantor, petugas, hasil, kabar)
        for nama in NAMA_KECAMATAN[:kecamatan]:
            _jalankan_kecamatan(tempat, buka, nama, pegawai, tahun, Random(acak.randint(0, 1 << 30)))  # noqa: S311
    return hasil


def _siapkan_kantor(kantor: Store) -> Pelaku:
    with kantor.read() as unit:
        id_petugas = UUID(int=unit.now.toordinal())
    petugas = Pelaku(id_petugas, PETUGAS, Peran.ADMIN_BKPSDM, "", "Komputer BKPSDM")
    with kantor.write(petugas) as unit:
        akar = Unit(unit.new_id(), KODE_KABUPATEN, NAMA_KABUPATEN, JenisUnit.INSTANSI, None)
        unit_store.simpan(unit, akar)
        pengaturan.simpan(unit, KUNCI_LATIHAN, nilai=True)
        tambah_pemakai(unit, petugas)
    buat_kantor(kantor, petugas, nama=f"BKPSDM {NAMA_KABUPATEN}")
    return petugas


def _jalankan_kecamatan(tempat: _Tempat, buka: Buka, nama: str, pegawai: int, tahun: int, acak: Random) -> None:
    berkas = tempat.folder / f"kecamatan-{potongan_kode('Kecamatan ' + nama)}{SUFFIX}"
    with buka(berkas) as store:
        kode = _tambah_kecamatan(tempat, nama)
        operator = Pelaku(
            UUID(int=acak.getrandbits(120)), "Pengelola kinerja", Peran.TIM_PENGELOLA, kode, f"Laptop {nama}"
        )
        _daftarkan(tempat, store, operator, kode)
        contoh = KantorContoh(store, operator, setahun.kecamatan_di(store), tahun, acak)
        tempat.kabar(_("{nama}: impor dan perencanaan").format(nama=nama))
        daftar = orang_kecamatan(acak, nama, pegawai)
        tempat.hasil.pegawai += setahun.impor_orang(
            contoh, daftar, tempat.folder / f"daftar-{kode.split('.')[-1]}.xlsx"
        )
        orang = setahun.semua_pegawai(contoh)
        skp = _rencanakan_semua(contoh, orang)
        camat, sekcam = (rencana.pemegang(contoh, orang, satu.nama) for satu in (CAMAT, SEKCAM))
        rencana.isi_matriks_camat(contoh, camat)
        rencana.tunjuk_plt(contoh, sekcam)
        direvisi = next(satu for satu in orang if skp.get(satu.id, (None, False))[1])
        rencana.revisi_bertanda(contoh, direvisi, skp[direvisi.id][0])
        draf = next(skp_id for skp_id, ditetapkan in skp.values() if not ditetapkan)
        _tukar(tempat, contoh)
        _bertabrakan(tempat, contoh, draf)
        tempat.kabar(_("{nama}: triwulan I").format(nama=nama))
        evaluasi = {satu: setahun.ajukan_triwulan(contoh, satu) for satu in orang if skp.get(satu.id, (None, False))[1]}
        for satu, evaluasi_id in evaluasi.items():
            setahun.nilai_triwulan(contoh, satu, evaluasi_id)
        setahun.usulkan_capaian_kecamatan(contoh)
        for satu in orang:
            setahun.latih(contoh, satu)
        _tukar(tempat, contoh)
        _tetapkan_capaian(tempat, contoh)
        _putuskan(tempat)
        _tukar(tempat, contoh)
        for satu, evaluasi_id in evaluasi.items():
            setahun.tetapkan_triwulan(contoh, satu, evaluasi_id)
        _tukar(tempat, contoh)
        tempat.kabar(_("{nama}: cetak").format(nama=nama))
        _cetak(tempat, contoh, list(evaluasi)[:LEMBAR_PER_KECAMATAN])
    tempat.hasil.laptop.append(berkas)


def _tambah_kecamatan(tempat: _Tempat, nama: str) -> str:
    kode = f"{KODE_KABUPATEN}.{potongan_kode('Kecamatan ' + nama)}"
    with tempat.kantor.write(tempat.petugas) as unit:
        akar = unit_store.menurut_kode(unit, KODE_KABUPATEN)
        assert akar is not None
        unit_store.simpan(unit, Unit(unit.new_id(), kode, f"Kecamatan {nama}", JenisUnit.KECAMATAN, akar.id))
    return kode


def _daftarkan(tempat: _Tempat, store: Store, operator: Pelaku, kode: str) -> None:
    with store.write(operator) as unit:
        pengaturan.simpan(unit, KUNCI_LATIHAN, nilai=True)
        tambah_pemakai(unit, operator)
    minta = minta_pengesahan(store, operator, tempat.usb, kode_unit=kode, nama=operator.nama)
    jawaban = sahkan_perangkat(tempat.kantor, tempat.petugas, minta.berkas, ke=tempat.usb)
    pasang_pengesahan(store, operator, jawaban.berkas)


def _rencanakan_semua(contoh: KantorContoh, orang: Iterable[Pegawai]) -> dict[UUID, tuple[UUID, bool]]:
    """The SKP of each person and whether it was set; one is left as a draft, as there is always one."""
    skp: dict[UUID, tuple[UUID, bool]] = {}
    sisa_draf = 1
    for satu in orang:
        tetapkan = sisa_draf == 0
        skp_id = setahun.rencanakan(contoh, satu, tetapkan=tetapkan)
        if skp_id is not None:
            skp[satu.id] = (skp_id, tetapkan)
            sisa_draf = 0
    return skp


def _bertabrakan(tempat: _Tempat, contoh: KantorContoh, skp_id: UUID) -> None:
    """Both sides change one target of a draft, neither knowing of the other."""
    layar = lihat_skp(contoh.store, contoh.operator, skp_id, contoh.awal_tahun)
    indikator = next(satu for rhk in layar.skp.rhk for satu in rhk.indikator if satu.jenis_target is JenisTarget.ANGKA)
    medan = f"indikator:{indikator.id}.target"
    dasar = indikator.nilai or Decimal(0)
    ubah_isian(contoh.store, contoh.operator, skp_id, medan, angka_cetak(dasar + 2), contoh.awal_tahun)
    ubah_isian(tempat.kantor, tempat.petugas, skp_id, medan, angka_cetak(dasar + 1), contoh.awal_tahun)


def _tetapkan_capaian(tempat: _Tempat, contoh: KantorContoh) -> None:
    layar = lihat_capaian(tempat.kantor, tempat.petugas, contoh.kecamatan.id, contoh.periode)
    hari = contoh.awal_april.replace(day=10)
    tetapkan_capaian(tempat.kantor, tempat.petugas, contoh.kecamatan.id, contoh.periode, layar.digest, hari)


def _putuskan(tempat: _Tempat) -> None:
    """An officer decides every open conflict for the value of the kecamatan, with the reason that travels back."""
    terbuka = daftar_bentrok(tempat.kantor, tempat.petugas)
    tempat.hasil.bentrok += len(terbuka)
    for satu in terbuka:
        milik_kecamatan = next(nomor for nomor, sisi in enumerate(satu.sisi, 1) if not sisi.di_sini)
        putuskan_bentrok(
            tempat.kantor,
            tempat.petugas,
            satu,
            pilihan=milik_kecamatan,
            alasan="Sesuai register yang diperiksa bersama.",
        )
        tempat.hasil.diputus += 1


def _tukar(tempat: _Tempat, contoh: KantorContoh) -> None:
    """One walk of the stick: from the laptop to the office and back."""
    berangkat = kirim_paket(contoh.store, contoh.operator, tempat.usb)
    _catat_kirim(tempat.hasil, berangkat, tempat.hasil.bundel)
    _catat_terima(tempat.hasil, terima_paket(tempat.kantor, tempat.petugas, [satu.berkas for satu in berangkat.paket]))
    _bawa_pulang(tempat, contoh.store, contoh.operator)


def _bawa_pulang(tempat: _Tempat, laptop: Store, operator: Pelaku) -> None:
    """The office writes what this laptop has to hear, receipts among it, and the laptop takes it in."""
    pulang = kirim_paket(tempat.kantor, tempat.petugas, tempat.usb, kepada=[laptop.replica])
    _catat_kirim(tempat.hasil, pulang, tempat.hasil.tanda_terima)
    _catat_terima(tempat.hasil, terima_paket(laptop, operator, [satu.berkas for satu in pulang.paket]))


def _catat_kirim(hasil: HasilContoh, kiriman: HasilKirim, daftar: list[Path]) -> None:
    daftar.extend(satu.berkas for satu in kiriman.paket)
    hasil.operasi_dikirim += sum(satu.operasi for satu in kiriman.paket if not satu.ulang)


def _catat_terima(hasil: HasilContoh, semua: Iterable[HasilTerima]) -> None:
    for satu in semua:
        if satu.status in {"menunggu", "ditahan"}:
            hasil.operasi_menunggu += satu.operasi
        else:
            masuk = satu.baru + satu.berubah + satu.sama + satu.sejajar + satu.bentrok + satu.perlu_dicek
            hasil.operasi_digabung += masuk
        hasil.operasi_ditolak += satu.ditolak


def _cetak(tempat: _Tempat, contoh: KantorContoh, orang: Iterable[Pegawai]) -> None:
    for satu in orang:
        minta = PermintaanCetak("F-04", satu.nip, None, str(contoh.tahun), "pdf", PilihanCetak(), semua=True)
        tempat.hasil.lembar += cetak_berkas(
            contoh.store, contoh.operator, minta, tempat.folder / "lembar", contoh.awal_april
        )
