"""Cases that no operation settles by itself: what two laptops entered twice, in words a person can act on."""

from dataclasses import dataclass
from datetime import UTC, datetime

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.domain.kepegawaian.unit import di_dalam
from kinerja_desktop.domain.penilaian.periode import urai_periode
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.i18n import _
from kinerja_desktop.store import kembar
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.kembar import Kembar, SatuKembar
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.paket.nama_perangkat import NamaPerangkat
from sync.stamps import milliseconds


@dataclass(frozen=True, slots=True)
class PerluDicek:
    """One case. `kunci` names it; `judul` is whom or what it is about, `kalimat` what happened and what to do, `butir`
    each of the twins with where and when it was entered.
    """

    kunci: tuple[str, str, str]
    judul: str
    kalimat: str
    butir: tuple[tuple[str, str], ...]


def daftar_perlu_dicek(store: Store, pelaku: Pelaku) -> tuple[PerluDicek, ...]:
    """What stands twice after merging, in the acting person's scope."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    with store.read() as unit:
        nama = NamaPerangkat(unit)
        return tuple(
            _uraikan(unit, nama, satu)
            for satu in kembar.cari(unit)
            if any(di_dalam(baris.lingkup, pelaku.lingkup) for baris in satu.semua)
        )


def _uraikan(unit: ReadUnit, nama: NamaPerangkat, satu: Kembar) -> PerluDicek:
    banyak = len(satu.semua)
    siapa = _pemilik(unit, satu)
    match satu.tabel:
        case "pegawai":
            judul = _("NIP dipakai {n} orang").format(n=banyak)
            kalimat = _("NIP {nip} dipakai {n} pegawai. Periksa apakah orangnya sama.").format(
                nip=satu.tentang, n=banyak
            )
        case "skp":
            judul = _("SKP {tahun} dibuat {n} kali").format(tahun=satu.tentang, n=banyak)
            kalimat = _(
                "{siapa} punya {n} SKP {tahun} untuk waktu yang sama. Keduanya disimpan; sepakati mana yang dipakai."
            ).format(siapa=siapa, n=banyak, tahun=satu.tentang)
        case "evaluasi":
            periode = urai_periode(satu.tentang).sebutan
            judul = _("Evaluasi {periode} dibuka {n} kali").format(periode=periode, n=banyak)
            kalimat = _(
                "Evaluasi {siapa} untuk {periode} dibuka di {n} tempat. Keduanya disimpan; sepakati mana yang dipakai."
            ).format(siapa=siapa, n=banyak, periode=periode)
        case _:
            periode = urai_periode(satu.tentang).sebutan
            judul = _("Capaian {periode} diisi {n} kali").format(periode=periode, n=banyak)
            kalimat = _(
                "Capaian organisasi {siapa} untuk {periode} diisi di {n} tempat. Yang paling awal yang dipakai."
            ).format(siapa=siapa, n=banyak, periode=periode)
    butir = tuple(_butir(unit, nama, satu.tabel, baris) for baris in satu.semua)
    return PerluDicek((satu.tabel, str(satu.milik), satu.tentang), judul, kalimat, butir)


def _pemilik(unit: ReadUnit, satu: Kembar) -> str:
    if satu.milik is None:
        return ""
    if satu.tabel == "capaian_organisasi":
        kantor = unit_store.muat(unit, satu.milik)
        return kantor.nama if kantor else _("unit yang tidak dikenal")
    orang = pegawai_store.muat(unit, satu.milik)
    return nama_lengkap(orang) if orang else _("pegawai yang tidak dikenal")


def _butir(unit: ReadUnit, nama: NamaPerangkat, tabel: str, baris: SatuKembar) -> tuple[str, str]:
    lahir = datetime.fromtimestamp(milliseconds(baris.lahir.hlc) / 1000, UTC).astimezone(unit.now.tzinfo)
    di_mana = _("{perangkat}, {tgl}").format(
        perangkat=nama.sebut(baris.lahir.replica), tgl=tanggal_panjang(lahir.date())
    )
    orang = pegawai_store.muat(unit, baris.id) if tabel == "pegawai" else None
    return (nama_lengkap(orang), di_mana) if orang else (_("Ditulis di"), di_mana)
