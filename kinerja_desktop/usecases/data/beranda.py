"""The home page: what is due, what is not sent yet, is my data safe (design 7)."""

import shutil
from datetime import date
from functools import partial

from kinerja_desktop.domain.hak import Pelaku, Tindakan, boleh_melakukan, periksa_hak
from kinerja_desktop.i18n import _
from kinerja_desktop.store import correspondents, jejak, pengaturan
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.data.cadangkan import OBJEK_LUAR, daftar_salinan
from kinerja_desktop.usecases.data.grafik_tahap import grafik_tahap, tahap_siklus
from kinerja_desktop.usecases.data.keadaan_siklus import KeadaanSiklus, baca_keadaan
from kinerja_desktop.usecases.data.nilai_beranda import Beranda, KeamananData, LangkahAwal
from kinerja_desktop.usecases.data.pemakai import KUNCI_LATIHAN
from kinerja_desktop.usecases.data.tugas import tugas_pelaku
from kinerja_desktop.usecases.paket.buku_ekspedisi import RingkasanKirim, ringkasan_kirim


def beranda(store: Store, pelaku: Pelaku, hari_ini: date) -> Beranda:
    """Everything the home page says to this person on this day. Set-based: a store of 5,000 people is read whole."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    kirim = ringkasan_kirim(store, pelaku)
    aman = keamanan_data(store, pelaku)
    with store.read() as unit:
        siklus = baca_keadaan(unit, pelaku.lingkup, hari_ini)
        kantor = unit_store.semua(unit, pelaku.lingkup)
        induk = correspondents.parent(unit)
        return Beranda(
            nama=pelaku.nama,
            waktu=store.now(),
            hari_ini=hari_ini,
            tugas=tugas_pelaku(unit, pelaku, siklus),
            kirim=kirim,
            tujuan=induk.name if induk else "",
            boleh_kirim=boleh_melakukan(pelaku.peran, Tindakan.KIRIM_PAKET),
            boleh_catat=boleh_melakukan(pelaku.peran, Tindakan.CATAT_REALISASI),
            keamanan=aman,
            tahap=tahap_siklus(siklus),
            grafik=grafik_tahap(siklus, kantor, pelaku.lingkup),
            langkah_awal=_langkah_awal(unit, pelaku, siklus, kirim),
            latihan=bool(pengaturan.muat(unit, KUNCI_LATIHAN, False)),
        )


def keamanan_data(store: Store, pelaku: Pelaku) -> KeamananData:
    """Whether the data survive this laptop. The times come in the zone of the store's clock."""
    salinan = daftar_salinan(store, pelaku)
    zona = store.now().tzinfo
    with store.read() as unit:
        luar = jejak.kapan_terakhir(unit, Tindakan.CADANGKAN, objek=OBJEK_LUAR)
    return KeamananData(
        salinan=salinan[0].waktu if salinan else None,
        kejadian=salinan[0].kejadian if salinan else "",
        jumlah_salinan=len(salinan),
        cadangan_luar=luar.astimezone(zona) if luar else None,
        bebas=shutil.disk_usage(store.path.parent).free,
    )


def _langkah_awal(
    unit: ReadUnit, pelaku: Pelaku, siklus: KeadaanSiklus, kirim: RingkasanKirim
) -> tuple[LangkahAwal, ...]:
    """The first ticks, as far as this person's role may do them."""
    pernah = partial(jejak.kapan_terakhir, unit)
    berkepala = any(satu.kepala_id is not None for satu in unit_store.semua(unit, pelaku.lingkup))
    semua = (
        (Tindakan.IMPOR_PEGAWAI, "pegawai", _("Masukkan data pegawai"), bool(siklus.orang), "impor"),
        (Tindakan.UBAH_PEGAWAI, "pejabat", _("Tunjuk kepala unit"), berkepala, "pegawai"),
        (Tindakan.SUSUN_SKP, "skp", _("Tetapkan SKP pertama"), bool(siklus.berskp), "perencanaan"),
        (Tindakan.LIHAT, "periode", _("Buka evaluasi triwulan"), bool(siklus.evaluasi), "pelaksanaan"),
        (Tindakan.CETAK, "cetak", _("Cetak uji satu lembar"), pernah(Tindakan.CETAK) is not None, "rekap"),
        (Tindakan.CADANGKAN, "cadangan", _("Buat cadangan"), pernah(Tindakan.CADANGKAN) is not None, "cadangan"),
        (Tindakan.KIRIM_PAKET, "kirim", _("Kirim uji ke BKPSDM"), kirim.terakhir_dikirim is not None, "kirim"),
    )
    return tuple(
        LangkahAwal(kode, kata, selesai, halaman)
        for tindakan, kode, kata, selesai, halaman in semua
        if boleh_melakukan(pelaku.peran, tindakan)
    )
