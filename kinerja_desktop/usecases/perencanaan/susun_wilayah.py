"""Part the targets of an SKP by village or kelurahan: numbers, areas added, renamed, ordered, removed, taken back.

Each act answers the document as it stands; `kembalikan_wilayah` puts any earlier parting back (`product.md` row 1.3).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan import rencana_wilayah as aturan
from kinerja_desktop.domain.perencanaan.rencana_wilayah import IsianWilayah, Pembagian, kunci_wilayah, semua_wilayah
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.i18n import _
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.baca_medan import angka_medan
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp, muat_dokumen
from kinerja_desktop.usecases.perencanaan.susun_skp import susun_dokumen


@dataclass(frozen=True, slots=True)
class KetikanWilayah:
    """What was typed into one cell; with `indikator_id` None only the area is named."""

    wilayah: str
    indikator_id: UUID | None = None
    teks: str = ""


def isi_wilayah(
    store: Store, pelaku: Pelaku, skp_id: UUID, ketikan: Sequence[KetikanWilayah], hari_ini: date
) -> LihatSkp:
    """Fill cells in one act, all or none: one that was typed, or a block pasted from a spreadsheet.

    Raises `PenolakanError` that names the area where a text is no number; then nothing is changed.
    """
    isian = [IsianWilayah(satu.wilayah, satu.indikator_id, _angka(satu)) for satu in ketikan if satu.wilayah.strip()]
    return susun_dokumen(store, pelaku, skp_id, hari_ini, lambda skp, unit: aturan.isi_wilayah(skp, isian, unit.new_id))


def ganti_nama_wilayah(store: Store, pelaku: Pelaku, skp_id: UUID, lama: str, baru: str, hari_ini: date) -> LihatSkp:
    """Call an area by another name, in every indicator. Refused where another area has that name."""

    def ganti(skp: Skp) -> Skp:
        kunci = kunci_wilayah(baru)
        if not kunci or (kunci != kunci_wilayah(lama) and kunci in map(kunci_wilayah, semua_wilayah(skp))):
            raise PenolakanError(
                "WIL-NAMA",
                _("Nama wilayah “{nama}” sudah ada.").format(nama=baru.strip())
                if kunci
                else _("Nama wilayah tidak boleh kosong."),
                langkah=_("Ketik nama lain, atau tekan Delete untuk menghapus barisnya."),
            )
        return aturan.ganti_nama(skp, lama, baru)

    return susun_dokumen(store, pelaku, skp_id, hari_ini, lambda skp, _unit: ganti(skp))


def hapus_wilayah(store: Store, pelaku: Pelaku, skp_id: UUID, nama: str, hari_ini: date) -> LihatSkp:
    """Take an area out of the plan with all its numbers. The rows are withdrawn, not erased."""
    return susun_dokumen(store, pelaku, skp_id, hari_ini, lambda skp, _unit: aturan.tanpa_wilayah(skp, nama))


def urutkan_wilayah(store: Store, pelaku: Pelaku, skp_id: UUID, nama: Sequence[str], hari_ini: date) -> LihatSkp:
    """Put the areas into this order, on the screen and on paper."""
    return susun_dokumen(store, pelaku, skp_id, hari_ini, lambda skp, _unit: aturan.terurut(skp, nama))


def kembalikan_wilayah(store: Store, pelaku: Pelaku, skp_id: UUID, bagian: Pembagian, hari_ini: date) -> LihatSkp:
    """Make the plan by area stand as it stood: any of these acts is taken back, or done again."""
    return susun_dokumen(store, pelaku, skp_id, hari_ini, lambda skp, _unit: aturan.dengan_pembagian(skp, bagian))


def wilayah_kantor(store: Store, pelaku: Pelaku, skp_id: UUID) -> tuple[str, ...]:
    """The names of the kelurahan of the office the SKP was born in, to begin the plan with."""
    with store.read() as unit:
        skp, _kejadian = muat_dokumen(unit, skp_id)
        periksa_baca(unit, pelaku, Tindakan.LIHAT, skp)
        semua = unit_store.semua(unit)
    kantor = max(
        (satu.kode for satu in semua if satu.jenis is JenisUnit.KECAMATAN and _di_bawah(skp.lingkup, satu.kode)),
        key=len,
        default=skp.lingkup,
    )
    nama = {satu.nama for satu in semua if satu.jenis is JenisUnit.KELURAHAN and _di_bawah(satu.kode, kantor)}
    return tuple(sorted(nama, key=str.casefold))


def _angka(ketikan: KetikanWilayah) -> Decimal | None:
    if ketikan.indikator_id is None:
        return None
    try:
        return angka_medan(f"indikator:{ketikan.indikator_id}.wilayah", ketikan.teks, "IND-02")
    except PenolakanError as penolakan:
        raise PenolakanError(
            "IND-02",
            _("“{teks}” untuk {nama} bukan angka. {sebab}").format(
                teks=ketikan.teks.strip(), nama=ketikan.wilayah.strip(), sebab=penolakan.pesan
            ),
            aman=_("Tidak ada isian yang berubah."),
            langkah=_("Perbaiki angkanya, lalu ketik atau tempel lagi."),
        ) from penolakan


def _di_bawah(kode: str, akar: str) -> bool:
    return kode == akar or kode.startswith(f"{akar}.")
