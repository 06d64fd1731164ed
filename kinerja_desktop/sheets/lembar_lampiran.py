"""F-06: Lampiran Sasaran Kinerja Pegawai (`domain.md` 2.6, 6.6)."""

from kinerja_desktop.domain.perencanaan.skp import BagianLampiran, Skp
from kinerja_desktop.domain.tanggal import rentang_periode
from kinerja_desktop.sheets.bagian_lembar import (
    TINGGI_JUDUL,
    baris_judul,
    baris_kosong,
    kepala_dua_pihak,
    teks_kaki_skp,
    teks_qr,
)
from kinerja_desktop.sheets.lembar_skp import LEBAR_KEPALA, tanda_tangan_skp
from kinerja_desktop.sheets.rencana_sel import (
    DuaSisi,
    Jarak,
    Judul,
    KonteksCetak,
    Lembar,
    Orientasi,
    Tabel,
    baris,
    lebar_kolom,
    pita,
    sel,
    sel_nomor,
)

LEBAR_LAMPIRAN = (8.0, 265.0)


def lembar_lampiran(skp: Skp, konteks: KonteksCetak, *, label_unit: str = "UNIT KERJA") -> Lembar:
    """The plan of F-06 for every form: resources, accountability scheme and consequences of one SKP."""
    return Lembar(
        kode_lembar="F-06",
        kertas=konteks.kertas,
        orientasi=Orientasi.MENDATAR,
        blok=(
            Judul(baris_judul("LAMPIRAN SASARAN KINERJA PEGAWAI"), tinggi_min=TINGGI_JUDUL),
            DuaSisi(skp.instansi.upper(), f"PERIODE PENILAIAN: {rentang_periode(skp.mulai, skp.selesai)}"),
            kepala_dua_pihak(skp.pegawai, skp.penilai, LEBAR_KEPALA, konteks, label_unit=label_unit),
            Jarak(3),
            *(_bagian(skp, bagian, konteks) for bagian in BagianLampiran),
            Jarak(4),
            tanda_tangan_skp(skp, konteks),
        ),
        kaki=teks_kaki_skp(skp, konteks),
        judul_dokumen=f"Lampiran Sasaran Kinerja Pegawai {skp.tahun} {skp.pegawai.nama}",
        pembuat=skp.instansi,
        dicetak_pada=konteks.dicetak_pada,
        nip=skp.pegawai.nip,
        kode=konteks.kode,
        tanda_qr=teks_qr("F-06", konteks),
        draf=konteks.keadaan_draf,
    )


def _bagian(skp: Skp, bagian: BagianLampiran, konteks: KonteksCetak) -> Tabel:
    """A band with its rows, a table of its own so that a page it runs on to says which band it is."""
    isi = sorted((b for b in skp.lampiran if b.bagian is bagian), key=lambda b: b.urutan)
    rows = tuple(baris(sel_nomor(n), sel(satu.teks)) for n, satu in enumerate(isi, 1))
    lebar = lebar_kolom(LEBAR_LAMPIRAN, konteks.kertas, Orientasi.MENDATAR)
    return Tabel(lebar, (pita(bagian.value.replace("_", " "), 2),), rows or (baris_kosong(2),))
