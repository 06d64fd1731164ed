"""A laptop that hears and makes events of one SKP, as the tests of its life need it."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian, Kejadian
from kinerja_desktop.domain.perencanaan.kehidupan_skp import PELAKU_KEJADIAN, KeadaanSkp, KehidupanSkp, hidup

J, K = JenisKejadian, KeadaanSkp
LAMA, BARU, LAIN = "a" * 64, "b" * 64, "c" * 64
TANGGAL = date(2026, 1, 12)


@dataclass
class Laptop:
    """One laptop: what it has heard, and the content on its screen."""

    nama: str
    isi: str = LAMA
    kejadian: list[Kejadian] = field(default_factory=list[Kejadian])
    nomor: int = 0

    def hidup(self) -> KehidupanSkp:
        return hidup(self.kejadian, self.isi)

    def lakukan(self, *semua_jenis: JenisKejadian, digest: str | None = None, catatan: str = "") -> None:
        for jenis in semua_jenis:
            self.nomor += 1
            jam = max((satu.urut[0] for satu in self.kejadian), default=0) + 1
            self.kejadian.append(
                Kejadian(
                    id=UUID(int=self.nomor * 16 + ord(self.nama)),
                    jenis_dokumen=JenisDokumen.SKP,
                    dokumen_id=UUID(int=1),
                    jenis=jenis,
                    digest=digest or self.isi,
                    sebab=self.hidup().ujung,
                    oleh_id=UUID(int=2),
                    peran=PELAKU_KEJADIAN[jenis][0],
                    tanggal=TANGGAL,
                    catatan=catatan,
                    urut=(jam, self.nama.encode()),
                )
            )

    def dengar(self, lain: "Laptop") -> None:
        self.kejadian += [satu for satu in lain.kejadian if satu not in self.kejadian]


def gabung(*laptop: Laptop, isi: str) -> KehidupanSkp:
    return hidup([satu for satu_laptop in laptop for satu in satu_laptop.kejadian], isi)
