"""What surrounds the plans of a practice year: steps, areas, the leader's matrix, a Plt., a revision signed by both."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.kepegawaian.garis_waktu import JenisPenugasan, Wewenang
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai
from kinerja_desktop.domain.perencanaan.rencana_wilayah import dapat_dibagi
from kinerja_desktop.domain.perencanaan.skp import JenisTarget, Skp
from kinerja_desktop.domain.perencanaan.target import dijumlahkan
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.usecases.contoh import bahan
from kinerja_desktop.usecases.contoh.kantor import KantorContoh, penilai_dari
from kinerja_desktop.usecases.kepegawaian.garis_waktu_pegawai import IsianPenugasan, catat_entri
from kinerja_desktop.usecases.perencanaan.buka_matriks import lihat_matriks
from kinerja_desktop.usecases.perencanaan.isi_matriks import IsianSel, isi_sel
from kinerja_desktop.usecases.perencanaan.langkah_skp import ajukan_skp, catat_ttd_skp, setujui_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from kinerja_desktop.usecases.perencanaan.rencana_aksi import tambah_aksi
from kinerja_desktop.usecases.perencanaan.revisi_skp import mulai_revisi
from kinerja_desktop.usecases.perencanaan.susun_skp import ubah_isian
from kinerja_desktop.usecases.perencanaan.susun_wilayah import KetikanWilayah, isi_wilayah

ALASAN_REVISI = "Target mutu disesuaikan dengan hasil pemeriksaan berkas bulan Januari."


def tulis_langkah(kantor: KantorContoh, skp_id: UUID) -> None:
    """Two steps for each planned result: one begins the year, one goes on through it (RA-01)."""
    skp = lihat_skp(kantor.store, kantor.operator, skp_id, kantor.awal_tahun).skp
    for rhk in skp.rhk:
        for teks, bulan in bahan.LANGKAH:
            tambah_aksi(kantor.store, kantor.operator, skp_id, rhk.id, teks, bulan)


def bagi_wilayah(kantor: KantorContoh, skp_id: UUID, jabatan: str) -> None:
    """Part the first target that adds up: a lurah's by RW, a section's by kelurahan. Other posts have no areas."""
    nama = next((wilayah for awal, wilayah in bahan.WILAYAH if jabatan.startswith(awal)), ())
    skp = lihat_skp(kantor.store, kantor.operator, skp_id, kantor.awal_tahun).skp
    dibagi = next((satu for satu in dapat_dibagi(skp) if dijumlahkan(satu) and satu.nilai), None)
    if nama and dibagi is not None and dibagi.nilai is not None:
        bagian = angka_cetak(dibagi.nilai / len(nama))
        ketikan = [KetikanWilayah(satu, dibagi.id, bagian) for satu in nama]
        isi_wilayah(kantor.store, kantor.operator, skp_id, ketikan, kantor.awal_tahun)


def isi_matriks_camat(kantor: KantorContoh, camat: Pegawai) -> None:
    """The camat gives each of his people a part in one of his indicators, one after the other."""
    hari = kantor.awal_tahun
    matriks = lihat_matriks(kantor.store, kantor.operator, camat.id, kantor.tahun, hari).matriks
    isian = [
        IsianSel(baris.pegawai_id, kolom.indikator_id, f"[Output] {kolom.indikator} pada {baris.jabatan}")
        for baris, kolom in zip(matriks.baris, matriks.kolom * len(matriks.baris), strict=False)
    ]
    isi_sel(kantor.store, kantor.operator, camat.id, kantor.tahun, isian, hari)


def tunjuk_plt(kantor: KantorContoh, sekcam: Pegawai) -> None:
    """The secretary stands in as camat for two weeks in February, for routine matters."""
    isian = IsianPenugasan(
        jenis=JenisPenugasan.PLT,
        wewenang=Wewenang.RUTIN,
        unit_id=kantor.kecamatan.id,
        jabatan=f"Camat {kantor.kecamatan.nama.removeprefix('Kecamatan ')}",
        mulai=date(kantor.tahun, 2, 9),
        sampai=date(kantor.tahun, 2, 22),
        nomor_surat=f"821/{kantor.tahun}/PLT-1",
    )
    catat_entri(kantor.store, kantor.operator, sekcam.id, isian)


def revisi_bertanda(kantor: KantorContoh, orang: Pegawai, skp_id: UUID) -> None:
    """One SKP in force is revised in February: a lower percentage, with its reason, signed by both again."""
    hari = date(kantor.tahun, 2, 2)
    layar = mulai_revisi(kantor.store, kantor.operator, skp_id, ALASAN_REVISI, hari, hari)
    medan, nilai = _persen_pertama(layar.skp)
    layar = ubah_isian(kantor.store, kantor.operator, skp_id, medan, nilai, hari)
    sahkan(kantor, orang, skp_id, layar.kehidupan.kini.digest, hari, hari)


def sahkan(kantor: KantorContoh, orang: Pegawai, skp_id: UUID, digest: str, hari: date, ttd: date) -> None:
    """Hand in, approve, and sign by both."""
    ajukan_skp(kantor.store, kantor.operator, skp_id, digest, hari)
    setujui_skp(kantor.store, penilai_dari(kantor, orang.id, hari), skp_id, digest, hari)
    for jenis in (JenisKejadian.TTD_PEGAWAI, JenisKejadian.TTD_PENILAI):
        catat_ttd_skp(kantor.store, kantor.operator, skp_id, digest, jenis, ttd, ttd)


def pemegang(kantor: KantorContoh, orang: Iterable[Pegawai], jabatan: str) -> Pegawai:
    """Who holds the post that begins with these words."""
    with kantor.store.read() as unit:
        for satu in orang:
            pos = pegawai_store.penempatan_pada(unit, satu.id, kantor.awal_tahun)
            if pos is not None and pos.jabatan.startswith(jabatan):
                return satu
    raise AssertionError(f"no {jabatan} in the practice office")


def _persen_pertama(skp: Skp) -> tuple[str, str]:
    satu = next(
        satu
        for rhk in skp.rhk
        for satu in rhk.indikator
        if satu.jenis_target is JenisTarget.PERSEN and satu.nilai is not None
    )
    assert satu.nilai is not None
    return f"indikator:{satu.id}.target", angka_cetak(satu.nilai - 3)
