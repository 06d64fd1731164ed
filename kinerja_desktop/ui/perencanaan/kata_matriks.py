"""The sentences of the matrix page: what comes next, why there is no grid, what an act did."""

from dataclasses import dataclass

from kinerja_desktop.domain.perencanaan.matriks_pimpinan import MatriksPimpinan
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.usecases.perencanaan.buka_matriks import LihatMatriks
from kinerja_desktop.usecases.perencanaan.cakupan_rencana import CakupanPimpinan
from kinerja_desktop.usecases.perencanaan.jadikan_rhk import HasilJadikan


@dataclass(frozen=True, slots=True)
class LangkahMatriks:
    """The foot of the panel: word on the button, a heading, the sentence below it, and whether it may be pressed."""

    kata: str
    judul: str
    sebab: str
    boleh: bool = False


def langkah_matriks(layar: LihatMatriks) -> LangkahMatriks:
    """How many cells wait to become RHK, or why there is nothing to do."""
    matriks = layar.matriks
    terkunci = {baris.pegawai_id for baris in matriks.baris if baris.terkunci}
    n = sum(sel.pegawai_id not in terkunci for sel in matriks.terbuka)
    tertahan = len(matriks.terbuka) - n
    kata = _("Jadikan RHK {n} sel").format(n=n) if n else _("Jadikan RHK")
    if not matriks.kolom or not matriks.baris:
        sebab = _("Matriks terisi setelah pimpinan punya SKP dan bawahan.")
        return LangkahMatriks(kata, _("Belum ada yang dibagi"), sebab)
    if layar.terkunci:
        return LangkahMatriks(kata, _("Hanya dibaca"), layar.terkunci)
    if n:
        judul = ngettext("{n} sel belum menjadi RHK", "{n} sel belum menjadi RHK", n).format(n=n)
        sebab = _("Tiap sel menjadi RHK di draf SKP pegawainya. Draf yang belum ada dibuatkan.")
        return LangkahMatriks(kata, judul, sebab, boleh=True)
    if tertahan:
        judul = ngettext("{n} sel menunggu SKP terbuka", "{n} sel menunggu SKP terbuka", tertahan).format(n=tertahan)
        return LangkahMatriks(kata, judul, _("SKP pegawainya sedang diajukan atau sudah disepakati."))
    if matriks.terbagi:
        return LangkahMatriks(kata, _("Semua sel sudah menjadi RHK"), _("Isi sel baru bila peran bertambah."))
    sebab = _("Ketik peran atau hasil di sel, satu untuk tiap bawahan.")
    return LangkahMatriks(kata, _("Belum ada sel terisi"), sebab)


def kata_kosong(matriks: MatriksPimpinan) -> tuple[str, str]:
    """Why there is no grid, and what to do."""
    nama = matriks.pimpinan.nama
    if not matriks.baris:
        why, what = _("{nama} tidak menilai siapa pun."), _("Pilih pimpinan lain, atau periksa kepala unitnya.")
    elif matriks.skp_id is None:
        why = _("{nama} belum punya SKP tahun ini di data ini.")
        what = _("Indikator SKP pimpinan menjadi kolom matriks. Susun SKP itu dahulu, atau tunggu kirimannya.")
    else:
        why = _("SKP {nama} belum berisi indikator.")
        what = _("Isi rencana dan indikatornya dahulu; tiap indikator menjadi satu kolom.")
    return why.format(nama=nama), what


def kata_hasil(hasil: HasilJadikan) -> str:
    """What became of the cells, in one line."""
    bagian = [_("{n} RHK dibuat.").format(n=hasil.dibuat)]
    if hasil.ditautkan:
        bagian.append(_("{n} sel ditautkan ke RHK yang ada.").format(n=hasil.ditautkan))
    if hasil.tertunda:
        nama, alasan = hasil.tertunda[0]
        kata = _("{n} pegawai tertunda. {nama}: {alasan}")
        bagian.append(kata.format(n=len(hasil.tertunda), nama=nama, alasan=alasan))
    return " ".join(bagian)


def rincian_pimpinan(satu: CakupanPimpinan) -> str:
    """`Camat · 3 dari 5 indikator terbagi`."""
    if satu.keadaan is None:
        return _("{jabatan} · belum punya SKP").format(jabatan=satu.jabatan)
    terbagi = _("{a} dari {b} indikator terbagi").format(a=satu.terbagi, b=satu.indikator)
    return f"{satu.jabatan} · {terbagi}"
