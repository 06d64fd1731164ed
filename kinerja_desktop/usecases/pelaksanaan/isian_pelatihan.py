"""One training entry as a person fills it in: the forms of development there are, and what makes an entry complete."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from kinerja_desktop.domain.pelaksanaan.pelatihan import Pelatihan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.temuan import Temuan, Tingkat, salah
from kinerja_desktop.i18n import _
from kinerja_desktop.usecases.baca_medan import (
    Nilai,
    angka_medan,
    tanggal_medan,
    teks_medan,
    tolak_medan,
)

KLASIKAL = (
    "pelatihan kepemimpinan", "pelatihan manajerial", "pelatihan teknis", "pelatihan fungsional",
    "pelatihan sosial kultural", "seminar/konferensi", "workshop/lokakarya", "kursus", "penataran", "bimtek",
    "sosialisasi",
)  # fmt: skip
NONKLASIKAL = (
    "coaching", "mentoring", "e-learning", "pelatihan jarak jauh", "detasering", "pembelajaran alam terbuka/outbound",
    "patok banding", "pertukaran pegawai", "belajar mandiri", "komunitas belajar", "bimbingan di tempat kerja",
    "magang", "team building",
)  # fmt: skip
BENTUK = (*KLASIKAL, *NONKLASIKAL)
"""The forms of development (`domain.md` 3.13), in the order of lists."""
JUDUL_TERPENDEK = 5
MENIT_SEHARI = 16 * 60
"""More minutes than this in one day is a slip of the keyboard."""

MEDAN = ("selesai", "judul", "bentuk", "menit", "mulai", "penyelenggara", "nomor_sertifikat")
"""The fields of an entry, in the order of the entry row."""


def ubah_pelatihan_medan(lama: Pelatihan, nama: str, nilai: Nilai, medan: str) -> Pelatihan:
    """The entry with one field changed. Raises `PenolakanError` with a finding on `medan`."""
    match nama:
        case "judul":
            return replace(lama, judul=teks_medan(nilai))
        case "penyelenggara":
            return replace(lama, penyelenggara=teks_medan(nilai))
        case "nomor_sertifikat":
            return replace(lama, nomor_sertifikat=teks_medan(nilai))
        case "bentuk":
            return replace(lama, bentuk=_bentuk(teks_medan(nilai), medan))
        case "menit":
            return replace(lama, menit=_menit(nilai, medan))
        case "selesai":
            selesai = _tanggal(nilai, medan)
            sehari = lama.mulai in {lama.selesai, date.min}
            return replace(lama, selesai=selesai, mulai=selesai if sehari else lama.mulai)
        case "mulai":
            return replace(lama, mulai=tanggal_medan(medan, nilai) or lama.selesai)
        case _:
            raise AssertionError(f"no such field: {medan}")


def isi_pelatihan(kosong: Pelatihan, isian: Mapping[str, Nilai], awalan: str) -> Pelatihan:
    """The entry that a filled row gives. Raises `PenolakanError` with the findings of all its fields at once."""
    hasil, temuan = kosong, list[Temuan]()
    for nama in MEDAN:
        try:
            hasil = ubah_pelatihan_medan(hasil, nama, isian.get(nama), f"{awalan}.{nama}")
        except PenolakanError as penolakan:
            temuan.extend(penolakan.temuan)
    tolak_bila_salah(temuan or periksa_pelatihan(hasil, awalan))
    return hasil


def tolak_bila_salah(temuan: Iterable[Temuan]) -> None:
    """Refuse an entry with findings of level Salah, all of them at once."""
    berat = salah(temuan)
    if berat:
        raise PenolakanError(
            berat[0].kode,
            berat[0].pesan,
            aman=_("Yang Anda ketik tetap tersimpan sebagai draf."),
            langkah=_("Perbaiki isian yang ditandai, lalu simpan lagi."),
            temuan=berat,
        )


def periksa_pelatihan(satu: Pelatihan, awalan: str, hari_ini: date | None = None) -> tuple[Temuan, ...]:
    """What there is to say about one entry, by field."""
    temuan: list[Temuan] = []
    if len(satu.judul) < JUDUL_TERPENDEK:
        pesan = _("Tulis nama kegiatan, paling sedikit {n} huruf.").format(n=JUDUL_TERPENDEK)
        temuan.append(Temuan("PLT-01", Tingkat.SALAH, f"{awalan}.judul", pesan))
    if satu.mulai > satu.selesai:
        pesan = _("Tanggal mulai melewati tanggal selesai.")
        temuan.append(Temuan("PLT-02", Tingkat.SALAH, f"{awalan}.mulai", pesan))
    elif satu.menit > MENIT_SEHARI * ((satu.selesai - satu.mulai).days + 1):
        pesan = _("Menitnya melebihi lama kegiatan. Periksa angka atau tanggalnya.")
        temuan.append(Temuan("PLT-03", Tingkat.SALAH, f"{awalan}.menit", pesan))
    if hari_ini is not None and satu.selesai > hari_ini:
        pesan = _("Kegiatan ini belum selesai pada hari ini.")
        temuan.append(Temuan("PLT-04", Tingkat.PERLU_DICEK, f"{awalan}.selesai", pesan))
    return tuple(temuan)


def _bentuk(teks: str, medan: str) -> str:
    pilihan = teks.casefold()
    if pilihan not in BENTUK:
        raise tolak_medan(medan, "PLT-05", _("Pilih bentuk pengembangan kompetensi."))
    return pilihan


def _menit(nilai: Nilai, medan: str) -> int:
    angka = angka_medan(medan, nilai, "PLT-03")
    if angka is None or angka == 0 or angka != angka.to_integral_value():
        raise tolak_medan(medan, "PLT-03", _("Ketik lama kegiatan dalam menit, misalnya 180."))
    return int(angka)


def _tanggal(nilai: Nilai, medan: str) -> date:
    tanggal = tanggal_medan(medan, nilai, "PLT-02")
    if tanggal is None:
        raise tolak_medan(medan, "PLT-02", _("Isi tanggal selesai kegiatan."))
    return tanggal
