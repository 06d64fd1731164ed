"""Write the rencana aksi of an SKP: steps per RHK, one field at a time (`domain.md` 2.7).

Steps are no part of what is signed: they are written while the SKP is a draft and while it is in force. Field paths
are `aksi:<uuid>.teks`, `.target`, `.target_nilai`, `.satuan`, `.bulan` (`1,2,3`), `.penanggung_jawab`, `.status` and
`.kendala`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, boleh_melakukan, periksa_hak
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp, hidup
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi, StatusAksi
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.i18n import _
from kinerja_desktop.store import rencana_aksi as aksi_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.baca_medan import Nilai, angka_medan, pilihan_medan, teks_medan, tolak_medan
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.perencanaan.lihat_skp import bukan_penilai, muat_dokumen

SEMUA_BULAN = range(1, 13)


@dataclass(frozen=True, slots=True)
class LihatRencanaAksi:
    """The steps of one SKP in the order of its RHK, then their own. `terkunci` says why nothing may be written."""

    skp: Skp
    langkah: tuple[RencanaAksi, ...]
    terkunci: str

    def milik(self, rhk_id: UUID) -> tuple[RencanaAksi, ...]:
        """The steps of one RHK."""
        return tuple(satu for satu in self.langkah if satu.rhk_id == rhk_id)


def lihat_rencana_aksi(store: Store, pelaku: Pelaku, skp_id: UUID) -> LihatRencanaAksi:
    """The rencana aksi of an SKP. Raises `PenolakanError` when the SKP is not in this store."""
    with store.read() as unit:
        return _muat(unit, pelaku, skp_id)


def tambah_aksi(
    store: Store, pelaku: Pelaku, skp_id: UUID, rhk_id: UUID, teks: str = "", bulan: Sequence[int] = ()
) -> LihatRencanaAksi:
    """Add a step at the end of an RHK. The person of the SKP answers for it until another is named."""
    with store.write(pelaku) as unit:
        skp = _boleh_menulis(unit, pelaku, skp_id)
        assert any(rhk.id == rhk_id for rhk in skp.rhk), rhk_id
        urutan = 1 + max((satu.urutan for satu in aksi_store.milik_skp(unit, skp_id)), default=0)
        baru = RencanaAksi(
            id=unit.new_id(),
            lingkup=skp.lingkup,
            pegawai_id=skp.pegawai_id,
            skp_id=skp_id,
            rhk_id=rhk_id,
            urutan=urutan,
            teks=teks.strip(),
            target="",
            target_nilai=None,
            satuan="",
            bulan=_bulan_sah(bulan),
            penanggung_jawab=skp.pegawai.nama,
            status=StatusAksi.BELUM,
            kendala="",
        )
        aksi_store.simpan(unit, baru)
        unit.jejak(Tindakan.SUSUN_RENCANA_AKSI, skp_id, None, {"aksi": str(baru.id), "rhk": str(rhk_id)})
        return _muat(unit, pelaku, skp_id)


def ubah_aksi(store: Store, pelaku: Pelaku, skp_id: UUID, isian: Mapping[str, Nilai]) -> LihatRencanaAksi:
    """Make these fields of steps hold what was put into them, all or none.

    Raises `PenolakanError` with a finding on the first field that cannot hold its text.
    """
    with store.write(pelaku) as unit:
        _boleh_menulis(unit, pelaku, skp_id)
        semua = {satu.id: satu for satu in aksi_store.milik_skp(unit, skp_id)}
        for medan, nilai in isian.items():
            kunci, _titik, nama = medan.removeprefix("aksi:").partition(".")
            lama = semua.get(UUID(kunci))
            if lama is None:
                raise _tidak_ada()
            baru = _ubah(lama, nama, medan, nilai)
            if baru != lama:
                semua[lama.id] = baru
                aksi_store.simpan(unit, baru)
                isi_lama, isi_baru = str(getattr(lama, nama)), str(getattr(baru, nama))
                unit.jejak(Tindakan.SUSUN_RENCANA_AKSI, skp_id, {medan: isi_lama}, {medan: isi_baru})
        return _muat(unit, pelaku, skp_id)


def hapus_aksi(store: Store, pelaku: Pelaku, skp_id: UUID, aksi_id: UUID) -> LihatRencanaAksi:
    """Withdraw a step. The row is not erased: `pulihkan_aksi` brings it back."""
    with store.write(pelaku) as unit:
        _boleh_menulis(unit, pelaku, skp_id)
        lama = aksi_store.muat(unit, aksi_id)
        if lama is None or lama.skp_id != skp_id:
            raise _tidak_ada()
        aksi_store.hapus(unit, aksi_id)
        unit.jejak(Tindakan.SUSUN_RENCANA_AKSI, skp_id, {"aksi": lama.teks}, {"aksi": ""})
        return _muat(unit, pelaku, skp_id)


def pulihkan_aksi(store: Store, pelaku: Pelaku, skp_id: UUID, aksi: RencanaAksi) -> LihatRencanaAksi:
    """Take the withdrawal of a step back: it stands again as it stood."""
    assert aksi.skp_id == skp_id
    with store.write(pelaku) as unit:
        _boleh_menulis(unit, pelaku, skp_id)
        aksi_store.simpan(unit, aksi)
        unit.jejak(Tindakan.SUSUN_RENCANA_AKSI, skp_id, {"aksi": ""}, {"aksi": aksi.teks})
        return _muat(unit, pelaku, skp_id)


def urutkan_aksi(store: Store, pelaku: Pelaku, skp_id: UUID, rhk_id: UUID, urutan: Sequence[UUID]) -> LihatRencanaAksi:
    """Put the steps of an RHK into this order; a step that is not named follows after the others."""
    with store.write(pelaku) as unit:
        _boleh_menulis(unit, pelaku, skp_id)
        milik = [satu for satu in aksi_store.milik_skp(unit, skp_id) if satu.rhk_id == rhk_id]
        tempat = {aksi_id: nomor for nomor, aksi_id in enumerate(urutan)}
        teratur = sorted(milik, key=lambda satu: (tempat.get(satu.id, len(tempat)), satu.urutan))
        nomor = sorted(satu.urutan for satu in milik)
        baru = [replace(satu, urutan=ke) for satu, ke in zip(teratur, nomor, strict=True)]
        if aksi_store.simpan_banyak(unit, baru):
            semula, kini = (",".join(str(satu.id) for satu in deret) for deret in (milik, baru))
            unit.jejak(Tindakan.SUSUN_RENCANA_AKSI, skp_id, {"urutan": semula}, {"urutan": kini})
        return _muat(unit, pelaku, skp_id)


def _muat(unit: ReadUnit, pelaku: Pelaku, skp_id: UUID) -> LihatRencanaAksi:
    skp, _kejadian = muat_dokumen(unit, skp_id)
    periksa_baca(unit, pelaku, Tindakan.LIHAT, skp)
    tempat = {rhk.id: nomor for nomor, rhk in enumerate(skp.rhk)}
    langkah = [satu for satu in aksi_store.milik_skp(unit, skp_id) if satu.rhk_id in tempat]
    langkah.sort(key=lambda satu: (tempat[satu.rhk_id], satu.urutan, satu.id))
    return LihatRencanaAksi(skp, tuple(langkah), _terkunci(unit, pelaku, skp_id))


def _terkunci(unit: ReadUnit, pelaku: Pelaku, skp_id: UUID) -> str:
    if not boleh_melakukan(pelaku.peran, Tindakan.SUSUN_RENCANA_AKSI):
        return _("Peran Anda hanya membaca rencana aksi ini.")
    try:
        _boleh_menulis(unit, pelaku, skp_id)
    except PenolakanError as penolakan:
        return f"{penolakan.pesan} {penolakan.langkah or ''}".strip()
    return ""


def _boleh_menulis(unit: ReadUnit, pelaku: Pelaku, skp_id: UUID) -> Skp:
    """The SKP, if its steps may be written now by this person."""
    skp, kejadian = muat_dokumen(unit, skp_id)
    periksa_hak(pelaku, Tindakan.SUSUN_RENCANA_AKSI, lingkup=skp.lingkup, pegawai_id=skp.pegawai_id)
    penolakan = bukan_penilai(pelaku, skp.penilai_id)
    if penolakan is not None:
        raise penolakan
    kehidupan = hidup(kejadian, digest_skp(skp))
    if kehidupan.berlaku is None and kehidupan.keadaan is KeadaanSkp.DIBATALKAN:
        raise PenolakanError(
            "RA-TERKUNCI",
            _("SKP ini sudah dibatalkan, jadi rencana aksinya terkunci."),
            langkah=_("Buka SKP yang berlaku."),
        )
    return skp


def _ubah(aksi: RencanaAksi, nama: str, medan: str, nilai: Nilai) -> RencanaAksi:
    match nama:
        case "teks" | "target" | "satuan" | "penanggung_jawab" | "kendala":
            return replace(aksi, **{nama: teks_medan(nilai)})
        case "target_nilai":
            return replace(aksi, target_nilai=angka_medan(medan, nilai, "RA-ANGKA"))
        case "status":
            status = pilihan_medan(StatusAksi, medan, nilai)
            return replace(aksi, status=status or StatusAksi.BELUM)
        case "bulan":
            return replace(aksi, bulan=_baca_bulan(medan, teks_medan(nilai)))
        case _:
            raise AssertionError(f"no such field: {medan}")


def _baca_bulan(medan: str, teks: str) -> tuple[int, ...]:
    try:
        return _bulan_sah([int(satu) for satu in teks.replace(";", ",").split(",") if satu.strip()])
    except ValueError as masalah:
        raise tolak_medan(
            medan, "RA-BULAN", _("Tulis bulan 1 sampai 12, misalnya 1, 2, 3."), jadi_draf=False
        ) from masalah


def _bulan_sah(bulan: Sequence[int]) -> tuple[int, ...]:
    if any(satu not in SEMUA_BULAN for satu in bulan):
        raise ValueError(f"not months: {bulan}")
    return tuple(sorted(set(bulan)))


def _tidak_ada() -> PenolakanError:
    return PenolakanError(
        "RA-TIDAK-ADA", _("Langkah rencana aksi ini sudah tidak ada."), langkah=_("Buka lagi rencana aksinya.")
    )
