"""F-04: Sasaran Kinerja Pegawai of a JA/JF, pendekatan kuantitatif, and what the other SKP forms share with it
(`domain.md` 2.2 to 2.5, 6.4).
"""

from collections.abc import Callable

from kinerja_desktop.domain.perencanaan.berakhlak import NILAI_BERAKHLAK
from kinerja_desktop.domain.perencanaan.skp import (
    Aspek,
    Formulir,
    IndikatorKinerja,
    JenisRhk,
    Pendekatan,
    RencanaHasilKerja,
    Skp,
)
from kinerja_desktop.domain.perencanaan.target import target_tercetak
from kinerja_desktop.domain.tanggal import rentang_periode
from kinerja_desktop.sheets.bagian_lembar import (
    BELUM,
    PEGAWAI_YANG_DINILAI,
    PEJABAT_PENILAI_KINERJA,
    TINGGI_JUDUL,
    baris_judul,
    baris_kosong,
    kepala_dua_pihak,
    penanda_tangan,
    sel_ekspektasi,
    sel_nilai_perilaku,
    teks_kaki_skp,
    teks_qr,
    tempat_tanggal,
)
from kinerja_desktop.sheets.rencana_sel import (
    LEBAR_A4,
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
JUDUL_PENDEKATAN = {
    Pendekatan.KUANTITATIF: "PENDEKATAN HASIL KERJA KUANTITATIF",
    Pendekatan.KUALITATIF: "PENDEKATAN HASIL KERJA KUALITATIF",
}
JUDUL_FORMULIR = {
    Formulir.JPT_UKM: "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI",
    Formulir.JA_JF: "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
}
URUTAN_ASPEK = tuple(Aspek)


def lembar_skp(skp: Skp, konteks: KonteksCetak) -> Lembar:
    """The plan of F-04 for an SKP of form JA/JF kuantitatif."""
    hasil = tabel_mendatar(LEBAR_HASIL, kepala_bernomor(JUDUL_HASIL), baris_hasil_kerja(skp), konteks)
    return rangka_skp("F-04", skp, konteks, hasil, catatan=CATATAN)


def rangka_skp(
    kode_lembar: str,
    skp: Skp,
    konteks: KonteksCetak,
    hasil: Tabel,
    *,
    catatan: tuple[str, ...] = (),
    label_unit: str = "UNIT KERJA",
) -> Lembar:
    """What F-02 to F-05 share: titles, two-party head, the sheet's own table of results, perilaku kerja, signatures.

    With `catatan` the band of perilaku kerja carries the asterisks of the second footnote.
    """
    perilaku = "PERILAKU KERJA**" if catatan else "PERILAKU KERJA"
    return Lembar(
        kode_lembar=kode_lembar,
        kertas=konteks.kertas,
        orientasi=Orientasi.MENDATAR,
        blok=(
            Judul(
                baris_judul("SASARAN KINERJA PEGAWAI", JUDUL_PENDEKATAN[skp.pendekatan], JUDUL_FORMULIR[skp.formulir]),
                tinggi_min=TINGGI_JUDUL,
            ),
            DuaSisi(skp.instansi.upper(), f"PERIODE PENILAIAN: {rentang_periode(skp.mulai, skp.selesai)}"),
            kepala_dua_pihak(skp.pegawai, skp.penilai, LEBAR_KEPALA, konteks, label_unit=label_unit),
            Jarak(3),
            tabel_mendatar((LEBAR_A4[Orientasi.MENDATAR],), (), (pita("HASIL KERJA", 1),), konteks),
            hasil,
            tabel_mendatar(LEBAR_PERILAKU, (pita(perilaku, 3),), baris_perilaku(skp), konteks),
            Jarak(4),
            tanda_tangan_skp(skp, konteks),
            *((Jarak(3), CatatanKaki(catatan)) if catatan else ()),
        ),
        kaki=teks_kaki_skp(skp, konteks),
        judul_dokumen=f"Sasaran Kinerja Pegawai {skp.tahun} {skp.pegawai.nama}",
        pembuat=skp.instansi,
        dicetak_pada=konteks.dicetak_pada,
        nip=skp.pegawai.nip,
        kode=konteks.kode,
        tanda_qr=teks_qr(kode_lembar, konteks),
        draf=konteks.keadaan_draf,
    )


def tabel_mendatar(
    lebar: tuple[float, ...], kepala: tuple[Kelompok, ...], isi: tuple[Kelompok, ...], konteks: KonteksCetak
) -> Tabel:
    """A table of a landscape sheet, its widths given for A4."""
    return Tabel(lebar_kolom(lebar, konteks.kertas, Orientasi.MENDATAR), kepala, isi)


def tanda_tangan_skp(skp: Skp, konteks: KonteksCetak) -> TandaTangan:
    """TTD-2: the appraised at the left, the appraiser with place and day at the right."""
    return TandaTangan(
        penanda_tangan(PEGAWAI_YANG_DINILAI, skp.pegawai),
        penanda_tangan(PEJABAT_PENILAI_KINERJA, skp.penilai, tempat_tanggal(konteks.tempat, konteks.tanggal)),
    )


def indikator_berurut(rhk: RencanaHasilKerja) -> tuple[IndikatorKinerja, ...]:
    """The indicators in the order of paper: kuantitas, kualitas, waktu, biaya."""
    return tuple(sorted(rhk.indikator, key=lambda i: URUTAN_ASPEK.index(i.aspek)))


def rhk_menurut_jenis(skp: Skp, jenis: JenisRhk) -> tuple[RencanaHasilKerja, ...]:
    """The RHK of one band in paper order."""
    return tuple(sorted((r for r in skp.rhk if r.jenis is jenis), key=lambda r: r.urutan))


def baris_hasil_kerja(skp: Skp) -> tuple[Kelompok, ...]:
    """Bands A and B with their RHK; band B only if there is a row for it."""
    return pita_hasil_kerja(skp, 6, _kelompok_rhk)


def pita_hasil_kerja(
    skp: Skp, kolom: int, kelompok: Callable[[int, RencanaHasilKerja], Kelompok]
) -> tuple[Kelompok, ...]:
    """The bands with a form's own rows, numbered from 1 in each band; an empty band A prints a row of dashes."""
    kosong = baris_kosong(kolom)
    utama = _bernomor(rhk_menurut_jenis(skp, JenisRhk.UTAMA), kelompok)
    hasil = [pita("A. UTAMA", kolom), *(utama or (kosong,))]
    if tambahan := _bernomor(rhk_menurut_jenis(skp, JenisRhk.TAMBAHAN), kelompok):
        hasil += [pita("B. TAMBAHAN", kolom), *tambahan]
    return tuple(hasil)


def _bernomor(
    semua: tuple[RencanaHasilKerja, ...], kelompok: Callable[[int, RencanaHasilKerja], Kelompok]
) -> tuple[Kelompok, ...]:
    return tuple(kelompok(nomor, rhk) for nomor, rhk in enumerate(semua, 1))


def _kelompok_rhk(nomor: int, rhk: RencanaHasilKerja) -> Kelompok:
    return Kelompok(
        tuple(
            (sel_nomor(nomor), sel(rhk.rhk_pimpinan or BELUM), sel(rhk.teks), *_sel_indikator(indikator))
            for indikator in indikator_berurut(rhk) or (None,)
        ),
        gabung=frozenset({0, 1, 2}),
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
