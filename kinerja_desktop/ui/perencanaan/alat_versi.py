"""The tools about versions: begin a revision, give it up, compare two versions, cancel an SKP (`domain.md` 2.8)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.perencanaan.revisi import MEDAN_ALASAN, mulai_bawaan
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.messages import ask
from kinerja_desktop.ui.parts.dialog import Jawaban
from kinerja_desktop.ui.parts.isian import IsianPanjang
from kinerja_desktop.ui.perencanaan.alat_skp import AlatSkp, KonteksAlat
from kinerja_desktop.ui.perencanaan.dialog_bandingkan import DialogBandingkan
from kinerja_desktop.ui.perencanaan.dialog_langkah import DialogIsian
from kinerja_desktop.ui.perencanaan.dialog_revisi import DialogRevisi
from kinerja_desktop.ui.perencanaan.sunting_skp import Urungan
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp
from kinerja_desktop.usecases.perencanaan.versi_skp import VersiTerbaca


@dataclass(frozen=True, slots=True)
class AksiVersi:
    """The use cases in the order of their own arguments, without store and pelaku; they run on background threads."""

    mulai: Callable[[UUID, str, date | None, date], LihatSkp]
    batal: Callable[[UUID, date], LihatSkp]
    pulihkan: Callable[[UUID, Skp, date], LihatSkp]
    batalkan_skp: Callable[[UUID, str, str, date], LihatSkp]
    versi: Callable[[UUID], tuple[VersiTerbaca, ...]]
    peran: Peran


def alat_versi(aksi: AksiVersi) -> tuple[AlatSkp, ...]:
    """The tools, in the order of the list; cancelling stands there only for who may."""
    batalkan = AlatSkp(
        "batalkan",
        _("Batalkan SKP ini"),
        "circle-slash",
        partial(_batalkan_skp, aksi),
        halangan=lambda layar: layar.halangan.get(JenisKejadian.DIBATALKAN, ""),
    )
    return (
        AlatSkp("bandingkan", _("Bandingkan dua versi"), "columns-3", partial(_bandingkan, aksi), _halangan_banding),
        AlatSkp("revisi", _("Mulai revisi"), "git-pull-request-arrow", partial(_revisi, aksi), _halangan_revisi),
        AlatSkp("batal-revisi", _("Batalkan revisi"), "undo-2", partial(_batal, aksi), _halangan_batal),
        *((batalkan,) if aksi.peran is Peran.ADMIN_BKPSDM else ()),
    )


def _halangan_banding(layar: LihatSkp) -> str:
    return "" if len(layar.kehidupan.versi) > 1 else _("Baru ada satu versi.")


def _halangan_revisi(layar: LihatSkp) -> str:
    return layar.halangan_revisi


def _halangan_batal(layar: LihatSkp) -> str:
    return "" if layar.kehidupan.dalam_revisi else _("Tidak ada revisi yang sedang disusun.")


def _bandingkan(aksi: AksiVersi, konteks: KonteksAlat) -> None:
    def show(versi: tuple[VersiTerbaca, ...]) -> None:
        DialogBandingkan(konteks.page.window(), versi).open()

    konteks.background.read(partial(aksi.versi, konteks.layar.skp.id), show, owner=konteks.page, topic="versi-skp")


def _revisi(aksi: AksiVersi, konteks: KonteksAlat) -> None:
    skp = konteks.layar.skp
    sudah = konteks.layar.kehidupan.dalam_revisi

    def take(alasan: str, mulai: date | None) -> None:
        job = partial(aksi.mulai, skp.id, alasan, mulai, konteks.hari_ini)
        konteks.sunting.lakukan(
            Urungan(partial(aksi.batal, skp.id, konteks.hari_ini), job, MEDAN_ALASAN),
            _("Revisi dimulai. Versi yang berlaku tetap dipakai sampai revisi ditetapkan."),
        )

    DialogRevisi(
        konteks.page.window(),
        nomor=konteks.layar.kehidupan.kini.nomor + (not sudah),
        alasan=skp.alasan_revisi if sudah else "",
        mulai=mulai_bawaan(skp, konteks.hari_ini),
        hari_ini=lambda: konteks.hari_ini,
        then=take,
    ).open()


def _batal(aksi: AksiVersi, konteks: KonteksAlat) -> None:
    skp, berlaku = konteks.layar.skp, konteks.layar.kehidupan.berlaku
    nomor = berlaku.nomor if berlaku is not None else 1

    def answered(kode: str) -> None:
        if kode == "batalkan":
            konteks.sunting.lakukan(
                Urungan(
                    partial(aksi.pulihkan, skp.id, skp, konteks.hari_ini),
                    partial(aksi.batal, skp.id, konteks.hari_ini),
                    MEDAN_ALASAN,
                ),
                _("Revisi dibatalkan. Isinya kembali seperti versi {n}.").format(n=nomor),
            )

    ask(
        konteks.page.window(),
        _("Batalkan revisi ini?"),
        _("Isi SKP kembali seperti versi {n} yang berlaku. Ini dapat diurungkan.").format(n=nomor),
        (Jawaban("lanjut", _("Lanjutkan revisi")), Jawaban("batalkan", _("Batalkan revisi"), "bahaya")),
        answered,
    )


def _batalkan_skp(aksi: AksiVersi, konteks: KonteksAlat) -> None:
    layar, nama = konteks.layar, konteks.layar.skp.pegawai.nama
    digest = layar.kehidupan.kini.digest

    def take(catatan: object) -> None:
        job = partial(aksi.batalkan_skp, layar.skp.id, digest, str(catatan), konteks.hari_ini)
        konteks.sunting.tulis(job)

    isian = IsianPanjang(_("Alasan pembatalan"), rows=4, wajib=True)
    batal = DialogIsian(
        konteks.page.window(),
        _("Batalkan SKP {nama}?").format(nama=nama),
        _("SKP yang dibatalkan tidak dapat disunting lagi. Semua versinya tetap terbaca di riwayat."),
        isian,
        act=Jawaban("batalkan", _("Batalkan SKP"), "bahaya", "circle-slash"),
        empty=_("Alasan belum diisi. Tulis mengapa SKP ini dibatalkan."),
        then=take,
    )
    batal.open()
