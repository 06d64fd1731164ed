"""Which SKP the rows of a workbook are about: whose, of which year, whether it may be changed, or has to be made."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.kepegawaian.nama import urai_nama
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai, nama_lengkap
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import hidup, kata_keadaan
from kinerja_desktop.domain.perencanaan.skp import Formulir, Pendekatan, Pihak, Skp
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.exchange.baca_orang import kata_nama
from kinerja_desktop.exchange.pratinjau_skp import BarisSkp
from kinerja_desktop.i18n import _
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.units import ReadUnit

BuatSkp = Callable[[ReadUnit, Pegawai, int, date], Skp]
"""Gives the empty SKP of a person and year where there is none; raises `PenolakanError` where none can be made."""


@dataclass(frozen=True, slots=True)
class Tujuan:
    """One SKP that rows are about. `terkunci` is the sentence why it may not be changed, or empty."""

    skp: Skp
    nip: str
    nama: str
    terkunci: str


class SkpTujuan:
    """The SKP of all people in a file, loaded in batches; each is made at most once."""

    def __init__(
        self, unit: ReadUnit, pelaku: Pelaku, baris: Sequence[BarisSkp], hari_ini: date, buat: BuatSkp
    ) -> None:
        self._unit, self._pelaku, self._hari_ini, self._buat = unit, pelaku, hari_ini, buat
        self._orang = pegawai_store.menurut_banyak_nip(unit, dict.fromkeys(satu.nip for satu in baris))
        self._ada: dict[tuple[UUID, int], list[Tujuan]] = {}
        self._menurut_id: dict[UUID, Tujuan] = {}
        self._gagal: dict[tuple[UUID, int], PenolakanError] = {}
        self._diperiksa: dict[tuple[str, str], Pegawai | PenolakanError] = {}
        self.dibuat = 0
        self._muat({satu.tahun for satu in baris})

    def untuk(self, baris: BarisSkp) -> Tujuan:
        """The SKP of a row. Raises `PenolakanError` for nobody known, somebody else's NIP, no right, no post."""
        orang = self._pegawai(baris)
        semua = self._ada.get((orang.id, baris.tahun)) or [self._baru(orang, baris.tahun)]
        if baris.mulai is None or len(semua) == 1:
            return semua[-1]
        cocok = next((satu for satu in semua if satu.skp.mulai == baris.mulai), None)
        if cocok is None:
            raise PenolakanError(
                "SKP-TIDAK-ADA",
                _("Tidak ada SKP {tahun} orang ini yang mulai {tanggal}.").format(
                    tahun=baris.tahun, tanggal=tanggal_panjang(baris.mulai)
                ),
                langkah=_("Perbaiki kolom Mulai SKP, atau kosongkan."),
            )
        return cocok

    def menurut_id(self, skp_id: UUID) -> Tujuan:
        """One of the SKP that `untuk` has answered."""
        return self._menurut_id[skp_id]

    def _muat(self, semua_tahun: Iterable[int]) -> None:
        orang = {satu.id: satu for semua in self._orang.values() for satu in semua}
        semua_id = [
            kepala.id
            for tahun in sorted(semua_tahun)
            for kepala in skp_store.daftar(self._unit, tahun)
            if kepala.pegawai_id in orang
        ]
        kejadian = dokumen.kejadian_banyak(self._unit, JenisDokumen.SKP, semua_id)
        semua = skp_store.muat_banyak(self._unit, semua_id).values()
        for skp in sorted(semua, key=lambda satu: (satu.mulai, satu.id)):
            kehidupan = hidup(kejadian.get(skp.id, ()), digest_skp(skp))
            terkunci = ""
            if not kehidupan.dapat_disunting:
                kata = kata_keadaan(kehidupan.keadaan).lower()
                terkunci = _("SKP {tahun} {keadaan}, isinya terkunci.").format(tahun=skp.tahun, keadaan=kata)
            self._ingat(orang[skp.pegawai_id], skp, terkunci)

    def _ingat(self, orang: Pegawai, skp: Skp, terkunci: str) -> Tujuan:
        satu = Tujuan(skp, orang.nip, nama_lengkap(orang), terkunci)
        self._ada.setdefault((orang.id, skp.tahun), []).append(satu)
        self._menurut_id[skp.id] = satu
        return satu

    def _baru(self, orang: Pegawai, tahun: int) -> Tujuan:
        if (gagal := self._gagal.get((orang.id, tahun))) is not None:
            raise gagal
        try:
            skp = self._buat(self._unit, orang, tahun, self._hari_ini)
        except PenolakanError as penolakan:
            self._gagal[orang.id, tahun] = penolakan
            raise
        self.dibuat += 1
        return self._ingat(orang, skp, "")

    def _pegawai(self, baris: BarisSkp) -> Pegawai:
        kunci = (baris.nip, baris.nama)
        if kunci not in self._diperiksa:
            try:
                self._diperiksa[kunci] = self._periksa(baris)
            except PenolakanError as penolakan:
                self._diperiksa[kunci] = penolakan
        hasil = self._diperiksa[kunci]
        if isinstance(hasil, PenolakanError):
            raise hasil
        return hasil

    def _periksa(self, baris: BarisSkp) -> Pegawai:
        pemilik = list(self._orang.get(baris.nip, ()))
        if not pemilik:
            raise PenolakanError(
                "PEGAWAI-TIDAK-ADA",
                _("NIP ini tidak ada di data ini. Impor daftar pegawai lebih dahulu."),
                langkah=_("Impor daftar pegawai, atau minta BKPSDM mengirim datanya."),
            )
        if len(pemilik) > 1:
            raise PenolakanError(
                "NIP-11",
                _("NIP ini dipegang oleh lebih dari satu orang di data ini."),
                langkah=_("Putuskan dahulu orang mana yang benar di halaman Pegawai."),
            )
        orang = pemilik[0]
        nama = kata_nama(urai_nama(baris.nama).nama) if baris.nama else set[str]()
        if nama and not nama & kata_nama(orang.nama):
            raise PenolakanError(
                "NIP-11",
                _("NIP ini milik {nama}. Periksa NIP atau namanya.").format(nama=nama_lengkap(orang)),
                langkah=_("Betulkan NIP atau nama di baris itu."),
            )
        periksa_hak(self._pelaku, Tindakan.SUSUN_SKP, lingkup=orang.lingkup, pegawai_id=orang.id)
        return orang


def kosong_sementara(unit: ReadUnit, orang: Pegawai, tahun: int, hari_ini: date) -> Skp:
    """An SKP that stands for the one an import would make; it is looked at and never stored."""
    mulai, selesai = date(tahun, 1, 1), date(tahun, 12, 31)
    pos = pegawai_store.penempatan_pada(unit, orang.id, min(max(hari_ini, mulai), selesai))
    if pos is None:
        raise PenolakanError(
            "SKP-05",
            _("Pegawai ini belum tercatat memegang jabatan pada tahun {tahun}.").format(tahun=tahun),
            langkah=_("Isi jabatan dan tanggal mulainya di halaman Pegawai."),
        )
    return Skp(
        id=UUID(int=orang.id.int ^ tahun),
        lingkup=orang.lingkup,
        pegawai_id=orang.id,
        penilai_id=None,
        tahun=tahun,
        mulai=max(mulai, pos.mulai),
        selesai=selesai,
        pendekatan=Pendekatan.KUANTITATIF,
        formulir=Formulir.JA_JF,
        instansi="",
        pegawai=Pihak(orang.id, nama_lengkap(orang), orang.nip, "", pos.jabatan, ""),
        penilai=None,
        rhk=(),
        perilaku=(),
        lampiran=(),
    )
