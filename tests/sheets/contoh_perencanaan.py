"""Documents of the planning stage that the print tests draw: a camat's plan, steps, a matrix, targets by village."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from kinerja_desktop.domain.perencanaan.matriks_peran import TingkatHasil
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi, StatusAksi
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    Formulir,
    IndikatorKinerja,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    Pendekatan,
    Perspektif,
    Pihak,
    RencanaHasilKerja,
    Skp,
    TargetWilayah,
)
from kinerja_desktop.domain.perencanaan.target import target_tercetak
from kinerja_desktop.domain.perencanaan.tercetak import BarisMatriks, KolomMatriks, MatriksTercetak, PeranMatriks
from kinerja_desktop.sheets.lembar_kendali import DokumenTerkendali, PaketKinerja, lembar_kendali
from kinerja_desktop.sheets.lembar_lampiran import lembar_lampiran
from kinerja_desktop.sheets.lembar_matriks import lembar_matriks
from kinerja_desktop.sheets.lembar_rencana_aksi import lembar_rencana_aksi
from kinerja_desktop.sheets.lembar_skp import lembar_skp
from kinerja_desktop.sheets.lembar_skp_kualitatif import lembar_skp_kualitatif, lembar_skp_pimpinan_kualitatif
from kinerja_desktop.sheets.lembar_skp_pimpinan import lembar_skp_pimpinan
from kinerja_desktop.sheets.lembar_wilayah import lembar_wilayah
from kinerja_desktop.sheets.rencana_sel import KonteksCetak, Lembar
from tests.sheets.contoh_lembar import ATASAN, PEGAWAI, konteks, skp

BUPATI = Pihak(UUID(int=9), "Dr. H. Zulkifli Nasution, S.H., M.H.", "-", "-", "Bupati Tirta Kencana",
               "Kabupaten Tirta Kencana")  # fmt: skip
DESA = ("Muara Sari", "Sungai Apit", "Teluk Lanus", "Bandar Jaya", "Tanjung Kuras", "Parit Satu Api-Api",
        "Sialang Palas", "Kelurahan Tangkerang Timur")  # fmt: skip


def indikator_camat(nomor: int, teks: str, nilai: str, satuan: str, perspektif: Perspektif) -> IndikatorKinerja:
    jenis = JenisTarget.PERSEN if satuan == "%" else JenisTarget.ANGKA
    return IndikatorKinerja(
        UUID(int=3000 + nomor), Aspek.KUANTITAS, teks, jenis, Decimal(nilai), None, None, None, "", satuan, Arah.NAIK,
        (None, None, None, None), perspektif,
    )  # fmt: skip


def rhk_camat(
    nomor: int, teks: str, *indikator: IndikatorKinerja, jenis: JenisRhk = JenisRhk.UTAMA
) -> RencanaHasilKerja:
    return RencanaHasilKerja(
        UUID(int=2000 + nomor), jenis, Klasifikasi.ORGANISASI, "", teks, "Bupati Tirta Kencana", nomor, indikator
    )


def skp_camat(*semua: RencanaHasilKerja, pendekatan: Pendekatan = Pendekatan.KUANTITATIF) -> Skp:
    """The plan of `domain.md` 2.10, with the elected head as appraiser."""
    isi = semua or (
        rhk_camat(
            1, "Meningkatnya kualitas pelayanan publik kecamatan",
            indikator_camat(1, "Realisasi anggaran kecamatan", "95", "%", Perspektif.ANGGARAN),
            indikator_camat(2, "Indeks kepuasan masyarakat (IKM) kecamatan", "88.31", "indeks",
                            Perspektif.PENERIMA_LAYANAN),
            indikator_camat(3, "Persentase aduan yang selesai tepat waktu", "95", "%", Perspektif.PROSES_BISNIS),
            indikator_camat(4, "Persentase pegawai yang memenuhi 20 jam pelajaran", "90", "%",
                            Perspektif.PENGUATAN_INTERNAL),
        ),
        rhk_camat(
            2, "Terlaksananya musyawarah perencanaan pembangunan di seluruh desa dan kelurahan",
            indikator_camat(5, "Jumlah desa dan kelurahan yang menyelesaikan musrenbang", "8", "desa",
                            Perspektif.PENERIMA_LAYANAN),
        ),
        rhk_camat(
            3, "Terselenggaranya peringatan hari jadi kabupaten di kecamatan",
            indikator_camat(6, "Jumlah kegiatan yang terlaksana", "3", "kegiatan", Perspektif.PROSES_BISNIS),
            jenis=JenisRhk.TAMBAHAN,
        ),
    )  # fmt: skip
    if pendekatan is Pendekatan.KUALITATIF:
        isi = tuple(replace(rhk, indikator=tuple(_dalam_kata(satu) for satu in rhk.indikator)) for rhk in isi)
    dasar = skp()
    return replace(
        dasar, id=UUID(int=11), pegawai_id=UUID(int=3), penilai_id=None, formulir=Formulir.JPT_UKM,
        pendekatan=pendekatan, pegawai=ATASAN, penilai=BUPATI, rhk=isi,
    )  # fmt: skip


def _dalam_kata(satu: IndikatorKinerja) -> IndikatorKinerja:
    return replace(satu, jenis_target=JenisTarget.TEKS, teks_target=target_tercetak(satu))


def skp_kualitatif(*semua: RencanaHasilKerja) -> Skp:
    """An archivist's plan in words."""
    dasar = skp(*semua)
    rhk = tuple(
        replace(satu, indikator=tuple(replace(i, jenis_target=JenisTarget.TEKS, teks_target=kata) for i, kata in
                zip(satu.indikator, ("tertata menurut jadwal retensi", "ditemukan tanpa menunggu", "hari itu juga"),
                    strict=False)))
        for satu in dasar.rhk
    )  # fmt: skip
    return replace(dasar, pendekatan=Pendekatan.KUALITATIF, rhk=rhk)


def langkah(nomor: int, rhk: RencanaHasilKerja, teks: str, *bulan: int, status: StatusAksi = StatusAksi.BELUM,
            kendala: str = "") -> RencanaAksi:  # fmt: skip
    return RencanaAksi(
        UUID(int=4000 + nomor), "tirta.muara-sari", UUID(int=1), UUID(int=10), rhk.id, nomor, teks, "Berkas tertata",
        Decimal(100 * nomor), "berkas", bulan, "Siti Nuraini Lubis", status, kendala,
    )  # fmt: skip


def semua_langkah(dari: Skp) -> tuple[RencanaAksi, ...]:
    satu, dua = dari.rhk[0], dari.rhk[1]
    return (
        langkah(1, satu, "Menyusun daftar arsip aktif setiap seksi bersama pengelola arsip", 1, 2,
                status=StatusAksi.SELESAI),
        langkah(2, satu, "Menata dan memberi nomor berkas", 2, 3, 4, 5, 6, status=StatusAksi.BERJALAN),
        langkah(3, satu, "Memeriksa kelengkapan berkas setiap triwulan", 3, 6, 9, 12, status=StatusAksi.TERKENDALA,
                kendala="Lemari arsip belum tersedia"),
        langkah(4, dua, "Menyerahkan arsip inaktif ke lembaga kearsipan daerah", 10, 11),
    )  # fmt: skip


def matriks(kolom: int = 4, orang: int = 5) -> MatriksTercetak:
    """A camat's matrix: two columns to an RHK, so that one RHK may run on into the next part."""
    semua = tuple(
        KolomMatriks(UUID(int=5000 + n // 2), UUID(int=5100 + n), f"Meningkatnya kualitas layanan {n // 2 + 1}",
                     f"Indikator pelayanan {n + 1}: persentase aduan selesai tepat waktu")
        for n in range(kolom)
    )  # fmt: skip
    tingkat = tuple(TingkatHasil)
    baris = tuple(
        BarisMatriks(
            f"Nama Pegawai Kecamatan {n + 1}, S.Sos., M.Si.", "Kepala Seksi Pelayanan Umum",
            tuple(
                PeranMatriks(satu.indikator_id, tingkat[(n + k) % 3], f"Tersusunnya laporan bulanan seksi {n + 1}")
                for k, satu in enumerate(semua) if (n + k) % 4
            ),
        )
        for n in range(orang)
    )  # fmt: skip
    pimpinan = replace(ATASAN, jabatan="Camat Muara Sari")
    return MatriksTercetak(2026, "Pemerintah Kabupaten Tirta Kencana", "Kecamatan Muara Sari", pimpinan, semua, baris)


def skp_wilayah(banyak: int = 4) -> Skp:
    """A plan whose first indicator of each RHK is split over so many villages."""
    dasar = skp()
    wilayah = tuple(TargetWilayah(UUID(int=6000 + n), DESA[n], Decimal(150 * (n + 1)), n) for n in range(banyak))
    rhk = tuple(
        replace(
            satu, indikator=tuple(replace(i, wilayah=wilayah) if n < 2 else i for n, i in enumerate(satu.indikator))
        )
        for satu in dasar.rhk
    )
    return replace(dasar, rhk=rhk)


def paket() -> PaketKinerja:
    return PaketKinerja(
        2026, "Pemerintah Kabupaten Tirta Kencana", PEGAWAI,
        (
            DokumenTerkendali("F-04", "Sasaran Kinerja Pegawai", "Tahun 2026", "Ditetapkan", date(2026, 1, 15), 1,
                              "7QX4-M2TA"),
            DokumenTerkendali("F-06", "Lampiran SKP", "Tahun 2026", "Ditetapkan", date(2026, 1, 15), 1, "7QX4-M2TA"),
            DokumenTerkendali("F-08", "Rencana Aksi", "Tahun 2026", "Ditetapkan", None, 0, ""),
            DokumenTerkendali("F-12", "Dokumen Evaluasi Kinerja Pegawai", "Triwulan I 2026", "Dinilai", None, 1,
                              "9BC4-QWE7"),
        ),
    )  # fmt: skip


def semua_lembar(cetak: KonteksCetak | None = None) -> dict[str, Lembar]:
    """Every planning sheet with its sample content, by a short name."""
    k = cetak or konteks()
    revisi = replace(skp(), alasan_revisi="Perubahan anggaran", revisi_mulai=date(2026, 7, 1))
    return {
        "F-01": lembar_kendali(paket(), replace(k, kode="", versi=0)),
        "F-02": lembar_skp_pimpinan(skp_camat(), k),
        "F-03": lembar_skp_pimpinan_kualitatif(skp_camat(pendekatan=Pendekatan.KUALITATIF), k),
        "F-04": lembar_skp(revisi, k),
        "F-05": lembar_skp_kualitatif(skp_kualitatif(), k),
        "F-05-ketat": lembar_skp_kualitatif(skp_kualitatif(), k, format_ketat=True),
        "F-06": lembar_lampiran(skp(), k),
        "F-07": lembar_matriks(matriks(), k),
        "F-07-bagian": lembar_matriks(matriks(7), k),
        "F-08": lembar_rencana_aksi(skp(), semua_langkah(skp()), k),
        "F-08-bulanan": lembar_rencana_aksi(skp(), semua_langkah(skp()), k, bulanan=True),
        "F-08W": lembar_wilayah(skp_wilayah(), k),
        "F-08W-bagian": lembar_wilayah(skp_wilayah(8), k),
    }
