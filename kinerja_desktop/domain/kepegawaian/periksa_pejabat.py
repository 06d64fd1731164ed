"""The findings on a line of the register of officials who sign: PTT-01 to PTT-06 (`product.md` leap 11)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.garis_waktu import CaraTandaTangan, Kedudukan, PejabatTtd
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _

_AWALAN_BARIS = re.compile(r"^\s*(?:a\.\s?n\b\.?|an\.|u\.\s?b\b\.?|ub\.|atas nama\b)\s*", re.IGNORECASE)
_AWALAN_JABATAN = re.compile(r"^\s*(?:(?:plt|plh|pj)\b\.?|a\.\s?n\b\.?|an\.|u\.\s?b\b\.?|ub\.)\s*", re.IGNORECASE)
_PENGGANTI = frozenset({Kedudukan.PLT, Kedudukan.PLH})


@dataclass(frozen=True, slots=True)
class IsianPejabat:
    """A line as a person fills it in.

    `atas_nama` is the post in whose name; `beliau` the deputy's post between it and `u.b.`, of UNTUK_BELIAU only.
    """

    unit_id: UUID | None
    pegawai_id: UUID | None
    kedudukan: Kedudukan
    cara: CaraTandaTangan
    jabatan: str
    atas_nama: str
    beliau: str
    mulai: date | None
    sampai: date | None
    nomor_surat: str

    def rapi(self) -> "IsianPejabat":
        """The texts without stray blanks, and without the lines that this way of signing does not print."""
        langsung, berdua = self.cara is CaraTandaTangan.LANGSUNG, self.cara is CaraTandaTangan.UNTUK_BELIAU
        return replace(
            self,
            jabatan=" ".join(self.jabatan.split()),
            atas_nama="" if langsung else " ".join(self.atas_nama.split()),
            beliau=" ".join(self.beliau.split()) if berdua else "",
            nomor_surat=" ".join(self.nomor_surat.split()),
        )

    @property
    def baris(self) -> str:
        """The lines in whose name, as the register keeps them: parted by a line break."""
        return "\n".join(satu for satu in (self.atas_nama, self.beliau) if satu)


def periksa_pejabat(isian: IsianPejabat, lain: Iterable[PejabatTtd]) -> tuple[Temuan, ...]:
    """Everything there is to say about a line; `lain` are the other lines of the register."""
    rapi = isian.rapi()
    return (*_lengkap(rapi), *_masa(rapi), *_atas_nama(rapi), *_bertindih(rapi, lain), *_surat(rapi), *_ganda(rapi))


def _lengkap(isian: IsianPejabat) -> tuple[Temuan, ...]:
    """PTT-01: no unit, no official, no post."""
    kurang = (
        ("unit_id", isian.unit_id is None, _("Pilih unitnya.")),
        ("pegawai_id", isian.pegawai_id is None, _("Pilih pejabatnya.")),
        ("jabatan", not isian.jabatan, _("Nama jabatan belum diisi.")),
    )
    return tuple(_salah("PTT-01", medan, pesan) for medan, kosong, pesan in kurang if kosong)


def _masa(isian: IsianPejabat) -> tuple[Temuan, ...]:
    """PTT-02: no first day, or the last before the first."""
    if isian.mulai is None:
        return (_salah("PTT-02", "mulai", _("Tanggal mulai belum diisi.")),)
    if isian.sampai is not None and isian.sampai < isian.mulai:
        return (_salah("PTT-02", "sampai", _("Tanggal akhir mendahului tanggal mulai.")),)
    return ()


def _atas_nama(isian: IsianPejabat) -> tuple[Temuan, ...]:
    """PTT-03: a.n. needs the post in whose name; u.b. also the deputy's post below it."""
    temuan: list[Temuan] = []
    if isian.cara is not CaraTandaTangan.LANGSUNG and not isian.atas_nama:
        temuan.append(_salah("PTT-03", "atas_nama", _("Isi jabatan yang diatasnamakan, misalnya Bupati.")))
    if isian.cara is CaraTandaTangan.UNTUK_BELIAU and not isian.beliau:
        pesan = _("Isi jabatan di atas u.b., misalnya Sekretaris Daerah.")
        temuan.append(_salah("PTT-03", "beliau", pesan))
    return tuple(temuan)


def _bertindih(isian: IsianPejabat, lain: Iterable[PejabatTtd]) -> tuple[Temuan, ...]:
    """PTT-04: two who sign for one unit at a time; a Plh. or Plt. beside the definitive holder is meant so."""
    if isian.unit_id is None or isian.mulai is None:
        return ()
    for satu in lain:
        if satu.unit_id != isian.unit_id or _berdampingan(isian.kedudukan, satu.kedudukan):
            continue
        if isian.mulai <= (satu.sampai or date.max) and satu.mulai <= (isian.sampai or date.max):
            pesan = _(
                "Masanya bertindih dengan {jabatan} sejak {tgl}. Yang mulai paling akhir dipakai bila orangnya sama."
            )
            kata = pesan.format(jabatan=satu.jabatan, tgl=tanggal_panjang(satu.mulai))
            return (Temuan("PTT-04", Tingkat.PERLU_DICEK, "mulai", kata),)
    return ()


def _berdampingan(satu: Kedudukan, lain: Kedudukan) -> bool:
    return (satu is Kedudukan.DEFINITIF and lain in _PENGGANTI) or (lain is Kedudukan.DEFINITIF and satu in _PENGGANTI)


def _surat(isian: IsianPejabat) -> tuple[Temuan, ...]:
    """PTT-05: the letter may follow."""
    if isian.nomor_surat:
        return ()
    pesan = _("Nomor surat belum diisi. Boleh menyusul.")
    return (Temuan("PTT-05", Tingkat.SARAN, "nomor_surat", pesan),)


def _ganda(isian: IsianPejabat) -> tuple[Temuan, ...]:
    """PTT-06: `Plt.` or `a.n.` typed where the program prints it itself."""
    medan = (
        ("jabatan", isian.jabatan, _AWALAN_JABATAN),
        ("atas_nama", isian.atas_nama, _AWALAN_BARIS),
        ("beliau", isian.beliau, _AWALAN_BARIS),
    )
    return tuple(
        Temuan(
            "PTT-06",
            Tingkat.SALAH,
            nama,
            _("“{awalan}” dicetak sendiri oleh program. Hapus dari isian ini.").format(awalan=ada.group().strip()),
            teks[ada.end() :].strip(),
        )
        for nama, teks, pola in medan
        if (ada := pola.match(teks))
    )


def _salah(kode: str, medan: str, pesan: str) -> Temuan:
    return Temuan(kode, Tingkat.SALAH, medan, pesan)
