"""The findings on a whole SKP: SKP-01 to SKP-12, IND-01 to IND-08, WIL-01, LAM-01 to LAM-03 (`domain.md` 5.4).

Field paths: `skp.<name>`, `rhk:<uuid>.<name>`, `indikator:<uuid>.<name>`, `lampiran.<BAGIAN>`.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from kinerja_desktop.domain.aturan import Aturan, pilih
from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan
from kinerja_desktop.domain.perencanaan.pendekatan import beraspek, berperspektif, skp_berlaku
from kinerja_desktop.domain.perencanaan.periksa_indikator import (
    periksa_aspek,
    periksa_indikator_rhk,
    temuan_kegiatan,
)
from kinerja_desktop.domain.perencanaan.rumusan import berawal_kegiatan
from kinerja_desktop.domain.perencanaan.skp import (
    BagianLampiran,
    Formulir,
    JenisRhk,
    RencanaHasilKerja,
    Skp,
    TautanInduk,
)
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _

KODE_ATURAN = "perencanaan_skp"

_LAMPIRAN = (
    ("LAM-01", BagianLampiran.DUKUNGAN_SUMBER_DAYA),
    ("LAM-02", BagianLampiran.SKEMA_PERTANGGUNGJAWABAN),
    ("LAM-03", BagianLampiran.KONSEKUENSI),
)


def periksa_skp(
    skp: Skp,
    *,
    aturan: Iterable[Aturan],
    hari_ini: date,
    tanggal_penetapan: date | None = None,
    penempatan: Penempatan | None = None,
    skp_lain: Iterable[Skp] = (),
    penilai_aktif: bool = True,
) -> tuple[Temuan, ...]:
    """Everything there is to say about an SKP, in the order of paper.

    `tanggal_penetapan` is the day entered for the signatures; None while unsigned, and then SKP-12 looks at `hari_ini`.
    `penempatan` is the post the SKP is for, `skp_lain` the person's other SKP that are in force or on their way;
    both may be left out where only the document itself is looked at.
    """
    berlaku = pilih(aturan, KODE_ATURAN, skp.selesai)
    return (
        *_periksa_kepala(skp, penempatan, skp_lain, penilai_aktif=penilai_aktif),
        *_periksa_tanggal(skp, berlaku, hari_ini, tanggal_penetapan),
        *_periksa_hasil_kerja(skp_berlaku(skp), berlaku),
        *periksa_aspek(skp),
        *_periksa_lampiran(skp),
    )


def _periksa_kepala(
    skp: Skp, penempatan: Penempatan | None, skp_lain: Iterable[Skp], *, penilai_aktif: bool
) -> Iterable[Temuan]:
    if penempatan is not None and (skp.mulai < penempatan.mulai or skp.selesai > (penempatan.sampai or date.max)):
        sampai = tanggal_panjang(penempatan.sampai) if penempatan.sampai else _("sekarang")
        pesan = _("Periode SKP di luar masa jabatan ({a} s.d. {b}).")
        yield _salah("SKP-05", "skp.mulai", pesan.format(a=tanggal_panjang(penempatan.mulai), b=sampai))
    for lain in skp_lain:
        if lain.id != skp.id and lain.mulai <= skp.selesai and skp.mulai <= lain.selesai:
            yield _salah("SKP-06", "skp.mulai", _("Sudah ada SKP lain untuk rentang tanggal ini."))
            break
    if skp.penilai is None or not penilai_aktif:
        yield _salah("SKP-07", "skp.penilai", _("Pejabat penilai kinerja belum ditetapkan."))


def _periksa_tanggal(skp: Skp, aturan: Aturan, hari_ini: date, penetapan: date | None) -> Iterable[Temuan]:
    paling_awal = skp.mulai - timedelta(days=aturan.bulat("tanggal_wajar_hari"))
    if penetapan is not None and not paling_awal <= penetapan <= skp.selesai:
        yield _perlu_dicek("SKP-09", "skp.tanggal_penetapan", _("Tanggal penetapan tidak wajar."))
    batas = batas_skp(aturan, skp.tahun)
    if skp.mulai <= batas < (penetapan or hari_ini):
        pesan = _("Penetapan SKP melewati batas {tgl}.").format(tgl=tanggal_panjang(batas))
        yield _perlu_dicek("SKP-12", "skp.tanggal_penetapan", pesan)


def _periksa_hasil_kerja(skp: Skp, aturan: Aturan) -> Iterable[Temuan]:
    utama = [rhk for rhk in skp.rhk if rhk.jenis is JenisRhk.UTAMA]
    if not utama:
        yield _salah("SKP-01", "skp.rhk", _("Paling sedikit satu rencana hasil kerja utama harus diisi."))
    if len(utama) > aturan.bulat("rhk_utama_terbanyak"):
        yield _perlu_dicek("SKP-10", "skp.rhk", _("Terlalu banyak RHK utama; pertimbangkan prioritas."))
    for rhk in skp.rhk:
        yield from _periksa_rhk(skp, rhk, aturan)


def _periksa_rhk(skp: Skp, rhk: RencanaHasilKerja, aturan: Aturan) -> Iterable[Temuan]:
    if skp.formulir is Formulir.JA_JF and rhk.jenis is JenisRhk.UTAMA and not rhk.rhk_pimpinan.strip():
        yield _tanpa_induk(rhk)
    panjang = len(rhk.teks.strip())
    terpendek, terpanjang = aturan.bulat("rhk_teks_terpendek"), aturan.bulat("rhk_teks_terpanjang")
    if not terpendek <= panjang <= terpanjang:
        pesan = _("Rencana hasil kerja harus {a} sampai {b} huruf. Sekarang {n}.")
        yield _salah("RHK-01", f"rhk:{rhk.id}.teks", pesan.format(a=terpendek, b=terpanjang, n=panjang))
    if berawal_kegiatan(rhk.teks):
        yield temuan_kegiatan(f"rhk:{rhk.id}.teks", rhk.teks)
    if not rhk.indikator:
        pesan = _('Rencana hasil kerja "{x}" belum memiliki indikator.')
        yield _salah("SKP-02", f"rhk:{rhk.id}.indikator", pesan.format(x=rhk.teks))
    yield from periksa_indikator_rhk(rhk, per_aspek=beraspek(skp))
    if berperspektif(skp):
        for satu in rhk.indikator:
            if satu.perspektif is None:
                yield _salah("SKP-08", f"indikator:{satu.id}.perspektif", _("Perspektif wajib dipilih."))


def _tanpa_induk(rhk: RencanaHasilKerja) -> Temuan:
    """SKP-03; whoever waits for the leader's plan has done what he can, and may hand in meanwhile."""
    medan = f"rhk:{rhk.id}.rhk_pimpinan"
    if rhk.tautan is TautanInduk.MENUNGGU:
        return _perlu_dicek("SKP-03", medan, _("Menunggu rencana pimpinan. Pilih setelah rencananya diterima."))
    return _salah("SKP-03", medan, _("Pilih rencana hasil kerja pimpinan yang diintervensi."))


def _periksa_lampiran(skp: Skp) -> Iterable[Temuan]:
    sebutan = {
        BagianLampiran.DUKUNGAN_SUMBER_DAYA: _("dukungan sumber daya"),
        BagianLampiran.SKEMA_PERTANGGUNGJAWABAN: _("skema pertanggungjawaban"),
        BagianLampiran.KONSEKUENSI: _("konsekuensi"),
    }
    terisi = {baris.bagian for baris in skp.lampiran if baris.teks.strip()}
    for kode, bagian in _LAMPIRAN:
        if bagian not in terisi:
            pesan = _("Lampiran bagian {x} belum diisi.").format(x=sebutan[bagian])
            yield _perlu_dicek(kode, f"lampiran.{bagian.value}", pesan)


def batas_skp(aturan: Aturan, tahun: int) -> date:
    """The day by which an SKP of that year should be set, from the rule row `perencanaan_skp`."""
    return date(tahun, aturan.bulat("batas_bulan"), aturan.bulat("batas_hari"))


def _salah(kode: str, medan: str, pesan: str) -> Temuan:
    return Temuan(kode, Tingkat.SALAH, medan, pesan)


def _perlu_dicek(kode: str, medan: str, pesan: str) -> Temuan:
    return Temuan(kode, Tingkat.PERLU_DICEK, medan, pesan)
