"""F-10: Evaluasi Kinerja Pegawai of a JA/JF, pendekatan kuantitatif (`domain.md` 3.6 a, 6.10)."""

from dataclasses import replace
from uuid import UUID

from kinerja_desktop.domain.penilaian.evaluasi import (
    Ekspektasi,
    Evaluasi,
    PemberiUmpanBalik,
    Predikat,
    Realisasi,
    UmpanBalik,
)
from kinerja_desktop.domain.penilaian.kata import cetak_capaian, cetak_predikat, cetak_rating
from kinerja_desktop.domain.perencanaan.berakhlak import NILAI_BERAKHLAK
from kinerja_desktop.domain.perencanaan.pendekatan import skp_berlaku
from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, JenisRhk, RencanaHasilKerja
from kinerja_desktop.domain.perencanaan.target import nilai_tercetak, target_tercetak
from kinerja_desktop.domain.tanggal import rentang_periode
from kinerja_desktop.sheets.bagian_lembar import (
    BELUM,
    CATATAN_PERIODE,
    PEJABAT_PENILAI_KINERJA,
    TINGGI_JUDUL,
    baris_judul,
    kepala_dua_pihak,
    paragraf_periode,
    penanda_tangan,
    sel_nilai_perilaku,
    teks_kaki,
    teks_qr,
    tempat_tanggal,
)
from kinerja_desktop.sheets.curve import kurva_distribusi
from kinerja_desktop.sheets.lembar_skp import ekspektasi_menurut_nilai, indikator_berurut, rhk_menurut_jenis
from kinerja_desktop.sheets.rencana_sel import (
    UKURAN_EVALUASI,
    CatatanKaki,
    DuaSisi,
    Jarak,
    Judul,
    Kelompok,
    KonteksCetak,
    KotakKurva,
    Latar,
    Lembar,
    Orientasi,
    Paragraf,
    Sel,
    Tabel,
    TandaTangan,
    baris,
    kepala_bernomor,
    lebar_kolom,
    paragraf_teks,
    pita,
    sel,
    sel_kepala,
    sel_nomor,
)

LEBAR_KEPALA = (8.0, 48.0, 68.0, 8.0, 40.0, 101.0)
LEBAR_CAPAIAN = (56.0, 217.0)
LEBAR_HASIL = (8.0, 48.0, 48.0, 20.0, 48.0, 22.0, 38.0, 41.0)
LEBAR_PERILAKU = (8.0, 116.0, 70.0, 79.0)
JUDUL_HASIL = (
    "NO",
    "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI",
    "RENCANA HASIL KERJA",
    "ASPEK",
    "INDIKATOR KINERJA INDIVIDU",
    "TARGET",
    "REALISASI BERDASARKAN BUKTI DUKUNG",
    "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG",
)
JUDUL_PERILAKU = (
    "NO",
    "PERILAKU KERJA",
    "EKSPEKTASI KHUSUS PIMPINAN",
    "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG",
)
UMPAN_BALIK_TERCETAK = 6
"""Feedback lines in one cell; more stay in the program and are counted (`domain.md` 6.10)."""
PEMBERI = {
    PemberiUmpanBalik.PIMPINAN: "Pimpinan",
    PemberiUmpanBalik.REKAN: "Rekan kerja",
    PemberiUmpanBalik.BAWAHAN: "Bawahan",
    PemberiUmpanBalik.PIHAK_LAIN: "Pihak lain",
}


def lembar_evaluasi(evaluasi: Evaluasi, predikat: Predikat | None, konteks: KonteksCetak) -> Lembar:
    """The plan of F-10 for one period's evaluation; `predikat` as the matrix gives it, None while a rating is open."""
    skp = skp_berlaku(evaluasi.skp)
    evaluasi = replace(evaluasi, skp=skp)

    def tabel(lebar: tuple[float, ...], kepala: tuple[Kelompok, ...], isi: tuple[Kelompok, ...]) -> Tabel:
        return Tabel(lebar_kolom(lebar, konteks.kertas, Orientasi.MENDATAR), kepala, isi, UKURAN_EVALUASI)

    perilaku = (
        *_baris_perilaku(evaluasi),
        _baris_nilai("RATING PERILAKU KERJA*", _rating(evaluasi.rating_perilaku), (2, 2), ikat=True),
        _baris_nilai("PREDIKAT KINERJA PEGAWAI*", cetak_predikat(predikat) if predikat else BELUM, (2, 2)),
    )
    capaian = cetak_capaian(evaluasi.capaian) if evaluasi.capaian else BELUM
    return Lembar(
        kode_lembar="F-10",
        kertas=konteks.kertas,
        orientasi=Orientasi.MENDATAR,
        blok=(
            Judul(
                (
                    *baris_judul(
                        "EVALUASI KINERJA PEGAWAI",
                        "PENDEKATAN HASIL KERJA KUANTITATIF",
                        "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
                    ),
                    paragraf_periode(evaluasi.periode, tebal=True),
                ),
                tinggi_min=TINGGI_JUDUL + 4,
            ),
            DuaSisi(skp.instansi.upper(), f"PERIODE PENILAIAN: {rentang_periode(evaluasi.mulai, evaluasi.selesai)}"),
            kepala_dua_pihak(skp.pegawai, evaluasi.penilai, LEBAR_KEPALA, konteks, UKURAN_EVALUASI),
            Jarak(2),
            tabel(
                LEBAR_CAPAIAN,
                (),
                (
                    _baris_nilai(
                        "CAPAIAN KINERJA ORGANISASI*:",
                        capaian,
                        (1, 1),
                    ),
                ),
            ),
            KotakKurva("POLA DISTRIBUSI:", kurva_distribusi(evaluasi.capaian) if evaluasi.capaian else None),
            tabel((sum(LEBAR_HASIL),), (), (pita("HASIL KERJA", 1),)),
            tabel(LEBAR_HASIL, kepala_bernomor(JUDUL_HASIL), _baris_hasil(evaluasi)),
            tabel(
                LEBAR_PERILAKU,
                (pita("PERILAKU KERJA", 4), baris(*map(sel_kepala, JUDUL_PERILAKU), ikat=True)),
                perilaku,
            ),
            Jarak(4),
            TandaTangan(
                None,
                penanda_tangan(
                    PEJABAT_PENILAI_KINERJA, evaluasi.penilai, tempat_tanggal(konteks.tempat, konteks.tanggal)
                ),
                ukuran=UKURAN_EVALUASI,
            ),
            Jarak(2),
            CatatanKaki(CATATAN_PERIODE),
        ),
        kaki=teks_kaki(skp.pegawai, konteks),
        judul_dokumen=f"Evaluasi Kinerja Pegawai {evaluasi.periode} {skp.pegawai.nama}",
        pembuat=skp.instansi,
        dicetak_pada=konteks.dicetak_pada,
        nip=skp.pegawai.nip,
        kode=konteks.kode,
        tanda_qr=teks_qr("F-10", konteks),
        draf=konteks.keadaan_draf,
    )


def _rating(rating: Ekspektasi | None) -> str:
    return cetak_rating(rating) if rating else BELUM


def _baris_nilai(label: str, nilai: str, bentang: tuple[int, int], *, ikat: bool = False) -> Kelompok:
    """A full-width row: label at the left, its value in bold at the right."""
    kiri = Sel(paragraf_teks(label, tebal=True), bentang[0], latar=Latar.KEPALA)
    return baris(kiri, sel(nilai, bentang=bentang[1], tebal=True), ikat=ikat)


# ---------------------------------------------------------------------------------------------- hasil kerja


def _baris_hasil(evaluasi: Evaluasi) -> tuple[Kelompok, ...]:
    hasil = [pita("A. UTAMA", 8), *_kelompok_rhk(evaluasi, rhk_menurut_jenis(evaluasi.skp, JenisRhk.UTAMA))]
    if tambahan := rhk_menurut_jenis(evaluasi.skp, JenisRhk.TAMBAHAN):
        hasil += [pita("B. TAMBAHAN", 8), *_kelompok_rhk(evaluasi, tambahan)]
    hasil[-1] = replace(hasil[-1], ikat=True)
    return (*hasil, _baris_nilai("RATING HASIL KERJA*", _rating(evaluasi.rating_hasil), (6, 2)))


def _kelompok_rhk(evaluasi: Evaluasi, semua: tuple[RencanaHasilKerja, ...]) -> tuple[Kelompok, ...]:
    if not semua:
        return (baris(*(sel(BELUM) for _ in range(8))),)
    realisasi = {satu.indikator_id: satu for satu in evaluasi.realisasi}
    return tuple(
        Kelompok(
            tuple(
                (
                    sel_nomor(nomor),
                    sel(rhk.rhk_pimpinan or BELUM),
                    sel(rhk.teks),
                    *_sel_indikator(indikator, realisasi),
                    sel_umpan_balik(tuple(u for u in evaluasi.umpan_balik if u.rhk_id == rhk.id)),
                )
                for indikator in indikator_berurut(rhk) or (None,)
            ),
            gabung=frozenset({0, 1, 2, 7}),
        )
        for nomor, rhk in enumerate(semua, 1)
    )


def _sel_indikator(indikator: IndikatorKinerja | None, realisasi: dict[UUID, Realisasi]) -> tuple[Sel, Sel, Sel, Sel]:
    if indikator is None:
        return sel(BELUM), sel(BELUM), sel(BELUM), sel(BELUM)
    return (
        sel(indikator.aspek.value),
        sel(indikator.teks),
        sel(target_tercetak(indikator) or BELUM),
        _sel_realisasi(indikator, realisasi.get(indikator.id)),
    )


def _sel_realisasi(indikator: IndikatorKinerja, realisasi: Realisasi | None) -> Sel:
    """What was reached with its unit, what was written about it, and the titles of the evidence in small type."""
    if realisasi is None:
        return sel(BELUM)
    isi: list[Paragraf] = []
    if realisasi.nilai is not None:
        isi.extend(paragraf_teks(nilai_tercetak(indikator, realisasi.nilai)))
    if realisasi.teks.strip():
        isi.extend(paragraf_teks(realisasi.teks))
    if realisasi.bukti:
        judul = ", ".join(b.judul for b in realisasi.bukti)
        isi.extend(paragraf_teks(f"Bukti: {judul}", ukuran=7.0))
    return Sel(tuple(isi)) if isi else sel(BELUM)


# ---------------------------------------------------------------------------------------------- perilaku kerja


def _baris_perilaku(evaluasi: Evaluasi) -> tuple[Kelompok, ...]:
    ekspektasi = ekspektasi_menurut_nilai(evaluasi.skp)
    return tuple(
        baris(
            sel_nomor(nilai.nomor),
            sel_nilai_perilaku(nilai),
            sel(ekspektasi.get(nilai.nomor, "")),
            sel_umpan_balik(tuple(u for u in evaluasi.umpan_balik if u.nilai_perilaku == nilai.nomor)),
            ikat=nilai is NILAI_BERAKHLAK[-1],
        )
        for nilai in NILAI_BERAKHLAK
    )


def sel_umpan_balik(semua: tuple[UmpanBalik, ...]) -> Sel:
    """Feedback lines with their giver, oldest first; beyond six the number of those left in the program."""
    urut = sorted(semua, key=lambda u: u.tanggal)
    isi = [p for u in urut[:UMPAN_BALIK_TERCETAK] for p in paragraf_teks(f"{PEMBERI[u.pemberi]}: {u.isi}")]
    if (sisa := len(urut) - UMPAN_BALIK_TERCETAK) > 0:
        isi.extend(paragraf_teks(f"(+{sisa} catatan di aplikasi)", miring=True))
    return Sel(tuple(isi))
