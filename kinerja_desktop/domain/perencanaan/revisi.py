"""The revision of an SKP that is in force: its reason, its first day, and what there is to say of both.

`domain.md` 2.8: any time before the annual evaluation opens; version n+1, reason, effective date; both sign again.
"""

from dataclasses import replace
from datetime import date

from kinerja_desktop.domain.aturan import Aturan
from kinerja_desktop.domain.penilaian.periode import JenisPeriode, Periode
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _

MEDAN_ALASAN, MEDAN_MULAI = "skp.alasan_revisi", "skp.revisi_mulai"


def mulai_bawaan(skp: Skp, hari_ini: date) -> date:
    """The first day a revision takes when nobody says another: today, kept inside of the SKP's period."""
    return min(max(hari_ini, skp.mulai), skp.selesai)


def akhir_dibuka(tahun: int) -> date:
    """The day the annual evaluation opens."""
    return Periode(JenisPeriode.TAHUNAN, tahun, 0).dibuka


def periksa_mulai_revisi(
    skp: Skp, alasan: str, mulai: date | None, *, aturan: Aturan, hari_ini: date, akhir_ada: bool
) -> tuple[Temuan, ...]:
    """Why a revision cannot begin like this: REV-02 its reason, REV-03 its first day, REV-04 the annual evaluation.

    `akhir_ada` says that the person's annual evaluation exists already.
    """
    temuan: list[Temuan] = []
    dibuka = akhir_dibuka(skp.tahun)
    if akhir_ada or hari_ini >= dibuka:
        pesan = _("Evaluasi tahunan sudah dibuka, jadi SKP tidak dapat direvisi lagi.")
        temuan.append(_salah("REV-04", MEDAN_ALASAN, pesan))
    terpendek = aturan.bulat("alasan_revisi_terpendek")
    if len(alasan.strip()) < terpendek:
        pesan = _("Alasan revisi paling sedikit {n} huruf. Sekarang {m}.")
        temuan.append(_salah("REV-02", MEDAN_ALASAN, pesan.format(n=terpendek, m=len(alasan.strip()))))
    if mulai is None:
        temuan.append(_salah("REV-03", MEDAN_MULAI, _("Tanggal mulai revisi belum diisi.")))
    elif not skp.mulai <= mulai <= skp.selesai:
        pesan = _("Revisi berlaku di dalam masa SKP, {a} s.d. {b}.")
        pesan = pesan.format(a=tanggal_panjang(skp.mulai), b=tanggal_panjang(skp.selesai))
        temuan.append(_salah("REV-03", MEDAN_MULAI, pesan))
    elif mulai >= dibuka:
        pesan = _("Revisi berlaku sebelum evaluasi tahunan dibuka pada {tgl}.").format(tgl=tanggal_panjang(dibuka))
        temuan.append(_salah("REV-03", MEDAN_MULAI, pesan))
    return tuple(temuan)


def periksa_alasan(skp: Skp, berlaku: Skp | None) -> tuple[Temuan, ...]:
    """REV-01: content that is to replace the version in force does not say why, or says what that version said."""
    if berlaku is None:
        return ()
    sama = (skp.alasan_revisi, skp.revisi_mulai) == (berlaku.alasan_revisi, berlaku.revisi_mulai)
    if skp.alasan_revisi.strip() and not sama:
        return ()
    pesan = _("Sudah ada versi yang berlaku. Isi alasan revisi sebelum mengajukan versi ini.")
    return (_salah("REV-01", MEDAN_ALASAN, pesan),)


def dengan_alasan(skp: Skp, alasan: str, mulai: date) -> Skp:
    """The content with its reason and first day: from here on it is a draft beside the version in force."""
    return replace(skp, alasan_revisi=alasan.strip(), revisi_mulai=mulai)


def _salah(kode: str, medan: str, pesan: str) -> Temuan:
    return Temuan(kode, Tingkat.SALAH, medan, pesan)
