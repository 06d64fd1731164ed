"""F-04: Sasaran Kinerja Pegawai of a JA/JF, pendekatan kuantitatif (`domain.md` 2.2 to 2.5, 6.4)."""

from kinerja_desktop.domain.perencanaan.berakhlak import NILAI_BERAKHLAK
from kinerja_desktop.domain.perencanaan.skp import Aspek, IndikatorKinerja, JenisRhk, RencanaHasilKerja, Skp
from kinerja_desktop.domain.perencanaan.target import target_tercetak
from kinerja_desktop.domain.tanggal import rentang_periode
from kinerja_desktop.sheets.bagian_lembar import (
    BELUM,
    PEGAWAI_YANG_DINILAI,
    PEJABAT_PENILAI_KINERJA,
    TINGGI_JUDUL,
    baris_judul,
    kepala_dua_pihak,
    penanda_tangan,
    sel_ekspektasi,
    sel_nilai_perilaku,
    teks_kaki,
    teks_qr,
    tempat_tanggal,
)
from kinerja_desktop.sheets.rencana_sel import (
    CatatanKaki,
    DuaSisi,
    Jarak,
    Judul,
    Kelompok,
    KonteksCetak,
    Lembar,
    Orientasi,
    Sel,
    Tabel,
    TandaTangan,
    baris,
    kepala_bernomor,
    lebar_kolom,
    pita,
    sel,
    sel_nomor,
)

LEBAR_KEPALA = (8.0, 38.0, 90.0, 8.0, 38.0, 91.0)
LEBAR_HASIL = (8.0, 68.0, 68.0, 27.0, 74.0, 28.0)
LEBAR_PERILAKU = (8.0, 136.0, 129.0)
JUDUL_HASIL = (
    "NO",
    "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*",
    "RENCANA HASIL KERJA",
    "ASPEK",
    "INDIKATOR KINERJA INDIVIDU",
    "TARGET",
)
CATATAN = (
    (
        "* Bila rencana yang diintervensi milik pejabat pimpinan tinggi, pimpinan unit kerja mandiri, atau organisasi, "
        "tuliskan rencana hasil kerja beserta indikatornya (atau sasaran organisasi beserta indikatornya)."
    ),
    "** Pimpinan dapat memberi ekspektasi khusus atas satu atau lebih aspek perilaku kerja.",
)
URUTAN_ASPEK = tuple(Aspek)


def lembar_skp(skp: Skp, konteks: KonteksCetak) -> Lembar:
    """The plan of F-04 for an SKP of form JA/JF kuantitatif."""

    def tabel(lebar: tuple[float, ...], kepala: tuple[Kelompok, ...], isi: tuple[Kelompok, ...]) -> Tabel:
        return Tabel(lebar_kolom(lebar, konteks.kertas, Orientasi.MENDATAR), kepala, isi)

    return Lembar(
        kode_lembar="F-04",
        kertas=konteks.kertas,
        orientasi=Orientasi.MENDATAR,
        blok=(
            Judul(
                baris_judul(
                    "SASARAN KINERJA PEGAWAI",
                    "PENDEKATAN HASIL KERJA KUANTITATIF",
                    "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
                ),
                tinggi_min=TINGGI_JUDUL,
            ),
            DuaSisi(skp.instansi.upper(), f"PERIODE PENILAIAN: {rentang_periode(skp.mulai, skp.selesai)}"),
            kepala_dua_pihak(skp.pegawai, skp.penilai, LEBAR_KEPALA, konteks),
            Jarak(3),
            tabel((sum(LEBAR_HASIL),), (), (pita("HASIL KERJA", 1),)),
            tabel(LEBAR_HASIL, kepala_bernomor(JUDUL_HASIL), baris_hasil_kerja(skp)),
            tabel(LEBAR_PERILAKU, (pita("PERILAKU KERJA**", 3),), baris_perilaku(skp)),
            Jarak(4),
            TandaTangan(
                penanda_tangan(PEGAWAI_YANG_DINILAI, skp.pegawai),
                penanda_tangan(PEJABAT_PENILAI_KINERJA, skp.penilai, tempat_tanggal(konteks.tempat, konteks.tanggal)),
            ),
            Jarak(3),
            CatatanKaki(CATATAN),
        ),
        kaki=teks_kaki(skp.pegawai, konteks),
        judul_dokumen=f"Sasaran Kinerja Pegawai {skp.tahun} {skp.pegawai.nama}",
        pembuat=skp.instansi,
        dicetak_pada=konteks.dicetak_pada,
        nip=skp.pegawai.nip,
        kode=konteks.kode,
        tanda_qr=teks_qr("F-04", konteks),
        draf=konteks.keadaan_draf,
    )


def indikator_berurut(rhk: RencanaHasilKerja) -> tuple[IndikatorKinerja, ...]:
    """The indicators in the order of paper: kuantitas, kualitas, waktu, biaya."""
    return tuple(sorted(rhk.indikator, key=lambda i: URUTAN_ASPEK.index(i.aspek)))


def rhk_menurut_jenis(skp: Skp, jenis: JenisRhk) -> tuple[RencanaHasilKerja, ...]:
    """The RHK of one band in paper order."""
    return tuple(sorted((r for r in skp.rhk if r.jenis is jenis), key=lambda r: r.urutan))


def baris_hasil_kerja(skp: Skp) -> tuple[Kelompok, ...]:
    """Bands A and B with their RHK; band B only if there is a row for it."""
    hasil = [pita("A. UTAMA", 6), *_kelompok_rhk(rhk_menurut_jenis(skp, JenisRhk.UTAMA))]
    if tambahan := rhk_menurut_jenis(skp, JenisRhk.TAMBAHAN):
        hasil += [pita("B. TAMBAHAN", 6), *_kelompok_rhk(tambahan)]
    return tuple(hasil)


def _kelompok_rhk(semua: tuple[RencanaHasilKerja, ...]) -> tuple[Kelompok, ...]:
    if not semua:
        return (baris(*(sel(BELUM) for _ in range(6))),)
    return tuple(
        Kelompok(
            tuple(
                (sel_nomor(nomor), sel(rhk.rhk_pimpinan or BELUM), sel(rhk.teks), *_sel_indikator(indikator))
                for indikator in indikator_berurut(rhk) or (None,)
            ),
            gabung=frozenset({0, 1, 2}),
        )
        for nomor, rhk in enumerate(semua, 1)
    )


def _sel_indikator(indikator: IndikatorKinerja | None) -> tuple[Sel, Sel, Sel]:
    if indikator is None:
        return sel(BELUM), sel(BELUM), sel(BELUM)
    return sel(indikator.aspek.value), sel(indikator.teks), sel(target_tercetak(indikator) or BELUM)


def ekspektasi_menurut_nilai(skp: Skp) -> dict[int, str]:
    """What the leader expects, by the number of the value."""
    return {satu.nilai: satu.teks for satu in skp.perilaku}


def baris_perilaku(skp: Skp) -> tuple[Kelompok, ...]:
    """All seven BerAKHLAK values, also those without a special expectation."""
    ekspektasi = ekspektasi_menurut_nilai(skp)
    return tuple(
        baris(
            sel_nomor(nilai.nomor),
            sel_nilai_perilaku(nilai),
            sel_ekspektasi(ekspektasi.get(nilai.nomor, "")),
            ikat=nilai is NILAI_BERAKHLAK[-2],  # two rows at least above the signatures
        )
        for nilai in NILAI_BERAKHLAK
    )
