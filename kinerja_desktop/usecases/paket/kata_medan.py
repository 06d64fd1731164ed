"""Tables, fields and values of operations in the words of the screens."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

from kinerja_desktop.domain.angka import angka_cetak, teks_desimal, urai_angka
from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi, Ekspektasi
from kinerja_desktop.domain.penilaian.kata import sebut_capaian, sebut_rating
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.tanggal import tanggal_panjang, urai_tanggal
from kinerja_desktop.i18n import _
from kinerja_desktop.store import op_lookup
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.op_lookup import KindOfField
from kinerja_desktop.store.units import ReadUnit
from sync.operations import Value

KOSONG = "–"
_KEPALA = frozenset({"kepala_pegawai", "kepala_penilai", "penilai", "atasan_penilai"})
"""Columns that hold the head of a document as JSON text."""


def kata_tabel(tabel: str) -> str:
    """What one row of a table is called, as in "14 realisasi"."""
    return {
        "unit": _("unit"),
        "pegawai": _("pegawai"),
        "penempatan": _("jabatan"),
        "penugasan": _("penugasan"),
        "peristiwa_pegawai": _("peristiwa kepegawaian"),
        "penetapan_penilai": _("penetapan penilai"),
        "pejabat_ttd": _("pejabat penanda tangan"),
        "tusi": _("tugas dan fungsi"),
        "skp": _("SKP"),
        "rhk": _("rencana hasil kerja"),
        "indikator": _("indikator"),
        "target_wilayah": _("target wilayah"),
        "sel_matriks": _("sel matriks"),
        "rencana_aksi": _("rencana aksi"),
        "perilaku_skp": _("ekspektasi perilaku"),
        "lampiran_skp": _("baris lampiran"),
        "evaluasi": _("evaluasi"),
        "realisasi": _("realisasi"),
        "bukti": _("bukti dukung"),
        "umpan_balik": _("umpan balik"),
        "capaian_organisasi": _("capaian organisasi"),
        "pelatihan": _("pelatihan"),
        "kejadian": _("langkah"),
        "isi_dokumen": _("naskah"),
        "aturan": _("aturan"),
    }.get(tabel, tabel)


def kata_kolom(tabel: str, kolom: str) -> str:
    """What a field is called on its form."""
    khusus = {
        ("indikator", "nilai"): _("Target"),
        ("indikator", "tanggal"): _("Target"),
        ("indikator", "teks_target"): _("Target"),
        ("indikator", "minimum"): _("Target terendah"),
        ("indikator", "maksimum"): _("Target tertinggi"),
        ("indikator", "teks"): _("Indikator"),
        ("indikator", "rhk_id"): _("Rencana hasil kerja"),
        ("realisasi", "nilai"): _("Realisasi"),
        ("realisasi", "teks"): _("Realisasi"),
        ("rhk", "teks"): _("Rencana hasil kerja"),
        ("perilaku_skp", "teks"): _("Ekspektasi khusus"),
        ("lampiran_skp", "teks"): _("Isi lampiran"),
        ("pegawai", "tanggal_lahir"): _("Tanggal lahir"),
        ("evaluasi", "penilai"): _("Pejabat penilai"),
        ("bukti", "nama_berkas"): _("Berkas bukti"),
        ("target_wilayah", "nilai"): _("Target wilayah"),
        ("sel_matriks", "teks"): _("Peran dan hasil"),
        ("rencana_aksi", "teks"): _("Rencana aksi"),
        ("rencana_aksi", "target_nilai"): _("Target rencana aksi"),
        ("tusi", "uraian"): _("Uraian tugas"),
        ("tusi", "rhk"): _("RHK yang disarankan"),
    }
    return khusus.get((tabel, kolom)) or _kata_umum(kolom)


def _kata_umum(kolom: str) -> str:
    kata = {
        "rating_hasil": _("Rating hasil kerja"),
        "alasan_hasil": _("Alasan rating hasil kerja"),
        "rating_perilaku": _("Rating perilaku kerja"),
        "alasan_perilaku": _("Alasan rating perilaku kerja"),
        "capaian": _("Capaian organisasi"),
        "catatan": _("Catatan"),
        "satuan": _("Satuan"),
        "jenis_target": _("Jenis target"),
        "aspek": _("Aspek"),
        "arah": _("Arah"),
        "rhk_pimpinan": _("RHK pimpinan yang diintervensi"),
        "penugasan_dari": _("Penugasan dari"),
        "klasifikasi": _("Klasifikasi"),
        "pendekatan": _("Pendekatan"),
        "penilai_id": _("Pejabat penilai"),
        "pegawai_id": _("Pegawai"),
        "unit_id": _("Unit"),
        "induk_id": _("Unit induk"),
        "kepala_id": _("Pimpinan unit"),
        "nip": _("NIP"),
        "nama": _("Nama"),
        "gelar_depan": _("Gelar depan"),
        "gelar_belakang": _("Gelar belakang"),
        "status": _("Status"),
        "golongan": _("Golongan"),
        "jenis_kelamin": _("Jenis kelamin"),
        "jabatan": _("Jabatan"),
        "jenis_jabatan": _("Jenis jabatan"),
        "peran_unit": _("Peran di unit"),
        "mulai": _("Mulai"),
        "sampai": _("Sampai"),
        "selesai": _("Selesai"),
        "judul": _("Judul"),
        "penyelenggara": _("Penyelenggara"),
        "menit": _("Lama (menit)"),
        "sumber_data": _("Sumber data"),
        "perspektif": _("Perspektif"),
        "wilayah": _("Wilayah"),
        "tautan": _("Tautan ke rencana pimpinan"),
        "alasan_revisi": _("Alasan revisi"),
        "revisi_mulai": _("Revisi berlaku mulai"),
        "atasan_penilai_id": _("Atasan pejabat penilai"),
        "aktif_mulai": _("Aktif mulai"),
        "aktif_sampai": _("Aktif sampai"),
        "nomor_sk": _("Nomor SK"),
        "nomor_surat": _("Nomor surat"),
        "keterangan": _("Keterangan"),
        "alasan": _("Alasan"),
        "wewenang": _("Wewenang"),
        "kedudukan": _("Kedudukan"),
        "atas_nama": _("Atas nama"),
        "tingkat": _("Tingkat hasil"),
        "penanggung_jawab": _("Penanggung jawab"),
        "kendala": _("Kendala"),
        "bulan": _("Bulan"),
        "tanggal_serah": _("Tanggal serah"),
        "tanggal_terima": _("Tanggal terima"),
    }
    if kolom.startswith("tw") and kolom[2:].isdigit():
        return _("Target triwulan {n}").format(n=kolom[2:])
    if kolom.startswith("perilaku") and kolom[8:].isdigit():
        return _("Rating perilaku ke-{n}").format(n=kolom[8:])
    return kata.get(kolom, kolom.replace("_", " ").capitalize())


def judul_baris(unit: ReadUnit, tabel: str, baris_id: UUID) -> str:
    """What a row is known by: the text of an indicator, the period of an evaluation; empty where nothing fits."""
    nilai = op_lookup.shown_values(unit, tabel, baris_id)
    if tabel == "realisasi" and isinstance(nilai.get("indikator_id"), bytes):
        indikator = UUID(bytes=cast("bytes", nilai["indikator_id"]))
        return str(op_lookup.shown_values(unit, "indikator", indikator).get("teks") or "")
    if tabel == "skp":
        return _("SKP {tahun}").format(tahun=nilai.get("tahun", ""))
    kolom = {"evaluasi": "periode", "pegawai": "nama", "unit": "nama", "penempatan": "jabatan"}.get(tabel)
    kolom = kolom or next((satu for satu in ("judul", "teks") if nilai.get(satu)), "")
    return str(nilai.get(kolom) or "")


def cetak_nilai(unit: ReadUnit, tabel: str, kolom: str, nilai: Value) -> str:
    """A wire value as paper shows it."""
    if nilai is None or nilai == "":
        return KOSONG
    arti = op_lookup.meaning(tabel, kolom)
    if arti.kind is KindOfField.NUMBER and isinstance(nilai, str):
        return angka_cetak(Decimal(nilai))
    if arti.kind is KindOfField.DAY and isinstance(nilai, str):
        return tanggal_panjang(date.fromisoformat(nilai))
    if arti.kind is KindOfField.WORD and isinstance(nilai, str):
        return _cetak_kata(nilai, arti.words)
    if isinstance(nilai, bytes):
        return _cetak_id(unit, nilai)
    if kolom in _KEPALA and isinstance(nilai, str):
        return _cetak_kepala(nilai)
    return str(nilai)


def baca_nilai(tabel: str, kolom: str, teks: str) -> Value:
    """The wire value of what a person typed for a field. Raises `PenolakanError` where it cannot be one."""
    bersih = teks.strip()
    arti = op_lookup.meaning(tabel, kolom)
    baca: dict[KindOfField, Callable[[str], Value]] = {
        KindOfField.NUMBER: lambda isi: teks_desimal(urai_angka(isi)),
        KindOfField.DAY: lambda isi: urai_tanggal(isi).isoformat(),
        KindOfField.INTEGER: int,
    }
    try:
        if arti.kind in baca:
            return baca[arti.kind](bersih) if bersih else None
        if arti.kind is KindOfField.WORD and arti.words is not None:
            sebutan = {_cetak_kata(satu.value, arti.words).casefold(): satu.value for satu in arti.words}
            return sebutan.get(bersih.casefold()) or arti.words(bersih).value
        if arti.kind is KindOfField.TEXT and kolom not in _KEPALA:
            return bersih
    except ValueError:
        pass
    raise PenolakanError(
        "NILAI-TIDAK-TERBACA",
        _("“{teks}” bukan isian untuk {kolom}.").format(teks=bersih, kolom=kata_kolom(tabel, kolom)),
        langkah=_("Tulis nilai seperti pada formulirnya, atau pilih salah satu yang ada."),
    )


def _cetak_kata(nilai: str, kata: Any) -> str:
    if kata is Ekspektasi:
        return sebut_rating(Ekspektasi(nilai))
    if kata is CapaianOrganisasi:
        return sebut_capaian(CapaianOrganisasi(nilai))
    return nilai.replace("_", " ").capitalize()


def _cetak_id(unit: ReadUnit, nilai: bytes) -> str:
    if len(nilai) != 16:
        return KOSONG
    orang = pegawai_store.muat(unit, UUID(bytes=nilai))
    if orang is not None:
        return nama_lengkap(orang)
    kantor = unit_store.muat(unit, UUID(bytes=nilai))
    return kantor.nama if kantor is not None else _("(tidak ada di data ini)")


def _cetak_kepala(teks: str) -> str:
    try:
        kepala: dict[str, Any] = json.loads(teks)
    except ValueError:
        return teks
    return ", ".join(str(kepala[satu]) for satu in ("nama", "jabatan") if kepala.get(satu)) or KOSONG
