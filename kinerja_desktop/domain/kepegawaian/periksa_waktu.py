"""The findings on an entry of a person's history: WKT-01 to WKT-05, WKT-07 and WKT-08."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.garis_waktu import JenisPenugasan, PenetapanPenilai, Penugasan, PeristiwaPegawai
from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _


def periksa_masa(mulai: date | None, sampai: date | None, *, ada_orang: bool = True) -> tuple[Temuan, ...]:
    """WKT-01 no first day, WKT-02 the last day before the first, WKT-05 no person chosen."""
    temuan: list[Temuan] = []
    if not ada_orang:
        temuan.append(_salah("WKT-05", "penilai_id", _("Pilih pejabat penilainya.")))
    if mulai is None:
        temuan.append(_salah("WKT-01", "mulai", _("Tanggal mulai belum diisi.")))
    elif sampai is not None and sampai < mulai:
        temuan.append(_salah("WKT-02", "sampai", _("Tanggal akhir mendahului tanggal mulai.")))
    return tuple(temuan)


def periksa_tumpang(
    mulai: date | None, sampai: date | None, lain: Iterable[Penugasan | PeristiwaPegawai | PenetapanPenilai]
) -> tuple[Temuan, ...]:
    """WKT-07: another entry of the same kind runs on some of these days."""
    if mulai is None:
        return ()
    for satu in lain:
        if (sampai is None or satu.mulai <= sampai) and (satu.sampai is None or mulai <= satu.sampai):
            akhir = tanggal_panjang(satu.sampai) if satu.sampai is not None else _("seterusnya")
            pesan = _("Catatan yang sama sudah ada untuk {a} s.d. {b}. Akhiri atau ubah catatan itu lebih dahulu.")
            return (_salah("WKT-07", "mulai", pesan.format(a=tanggal_panjang(satu.mulai), b=akhir)),)
    return ()


def periksa_surat(nomor: str) -> tuple[Temuan, ...]:
    """WKT-03: an acting post rests on a letter; it may follow."""
    if nomor.strip():
        return ()
    pesan = _("Nomor surat perintah belum diisi. Isi bila suratnya sudah ada.")
    return (Temuan("WKT-03", Tingkat.PERLU_DICEK, "nomor_surat", pesan),)


def periksa_pemberi(jenis: JenisPenugasan, pemberi_id: UUID | None, pegawai_id: UUID) -> tuple[Temuan, ...]:
    """WKT-08: a delegation names who delegates, and nobody delegates to himself (`domain.md` 3.14, dual reporting)."""
    if jenis is not JenisPenugasan.DELEGASI:
        return ()
    if pemberi_id is None:
        return (_salah("WKT-08", "pemberi_id", _("Pilih siapa yang memberi delegasi.")),)
    if pemberi_id == pegawai_id:
        return (_salah("WKT-08", "pemberi_id", _("Pemberi delegasi adalah orang lain.")),)
    return ()


def periksa_jabatan_baru(
    unit_id: UUID | None, jabatan: str, mulai: date | None, lama: Penempatan | None
) -> tuple[Temuan, ...]:
    """WKT-01 no first day, WKT-04 a post that begins before the running one, WKT-05 no unit or no post."""
    temuan: list[Temuan] = []
    if unit_id is None:
        temuan.append(_salah("WKT-05", "unit_id", _("Pilih unitnya.")))
    if not jabatan.strip():
        temuan.append(_salah("WKT-05", "jabatan", _("Nama jabatan belum diisi.")))
    if mulai is None:
        temuan.append(_salah("WKT-01", "mulai", _("Tanggal mulai belum diisi.")))
    elif lama is not None and mulai <= lama.mulai:
        pesan = _("Jabatan {jabatan} baru dimulai {tgl}. Jabatan baru dimulai sesudahnya.")
        temuan.append(_salah("WKT-04", "mulai", pesan.format(jabatan=lama.jabatan, tgl=tanggal_panjang(lama.mulai))))
    return tuple(temuan)


def _salah(kode: str, medan: str, pesan: str) -> Temuan:
    return Temuan(kode, Tingkat.SALAH, medan, pesan)
