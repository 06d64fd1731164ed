"""What a person put into a field, read as the value the field holds; refused with a finding on that field."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from kinerja_desktop.domain.angka import angka_cetak, urai_angka
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.tanggal import tanggal_panjang, urai_tanggal
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _

Nilai = str | Decimal | date | None
"""What a field may hand over: the text that was typed, or the value a form has already read from it."""

_Pilihan = TypeVar("_Pilihan", bound=StrEnum)


def teks_medan(nilai: Nilai) -> str:
    """The text of a field, without spaces around it."""
    if isinstance(nilai, Decimal):
        return angka_cetak(nilai)
    if isinstance(nilai, date):
        return tanggal_panjang(nilai)
    return (nilai or "").strip()


def angka_medan(medan: str, nilai: Nilai, kode: str = "ANGKA") -> Decimal | None:
    """A number that is not negative; None for an empty field. Raises `PenolakanError` with a finding on `medan`."""
    if not isinstance(nilai, Decimal):
        teks = teks_medan(nilai)
        if not teks:
            return None
        try:
            nilai = urai_angka(teks)
        except ValueError as masalah:
            raise tolak_medan(medan, kode, _("Ketik angka, misalnya 1.200 atau 97,5.")) from masalah
    if nilai < 0:
        raise tolak_medan(medan, kode, _("Angka di sini tidak boleh kurang dari nol."))
    return nilai


def tanggal_medan(medan: str, nilai: Nilai, kode: str = "TANGGAL") -> date | None:
    """A day; None for an empty field. Raises `PenolakanError` with a finding on `medan`."""
    if isinstance(nilai, date):
        return nilai
    teks = teks_medan(nilai)
    try:
        return urai_tanggal(teks) if teks else None
    except ValueError as masalah:
        raise tolak_medan(medan, kode, _("Tanggal tidak dikenal. Ketik misalnya 31 Maret 2026.")) from masalah


def pilihan_medan(jenis: type[_Pilihan], medan: str, nilai: Nilai) -> _Pilihan | None:
    """One of the choices; None for an empty field. Raises `PenolakanError` with a finding on `medan`."""
    teks = teks_medan(nilai)
    try:
        return jenis(teks) if teks else None
    except ValueError as masalah:
        raise tolak_medan(medan, "PILIHAN", _("Pilih salah satu yang tersedia.")) from masalah


def tolak_medan(medan: str, kode: str, pesan: str, *, jadi_draf: bool = True) -> PenolakanError:
    """The refusal of what was put into one field. `jadi_draf`: the caller keeps what was typed as a draft."""
    return PenolakanError(
        kode,
        pesan,
        aman=_("Yang Anda ketik tetap tersimpan sebagai draf.") if jadi_draf else None,
        langkah=_("Perbaiki isian ini."),
        temuan=(Temuan(kode, Tingkat.SALAH, medan, pesan),),
    )
