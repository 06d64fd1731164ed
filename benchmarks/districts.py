"""The rows of invented kecamatan, 32 for each person, as they travel and as they lie in the tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from benchmarks import words
from kinerja_desktop.domain.perencanaan.skp import Pihak
from kinerja_desktop.store import pihak
from sync.operations import Author, Insert, Value
from sync.stamps import Stamp

ROWS_PER_PERSON = 32
BORN_MS = 1_780_000_000_000
"""When all rows were written, ms since 1970."""

Fields = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Kecamatan:
    """One kecamatan: its number, code path, people, and the replica and author that wrote everything."""

    number: int
    code: str
    people: int
    author: Author

    def inserts(self) -> Iterator[Insert]:
        """The births of all rows in the order they were written: a person's rows follow one another."""
        hlc = (BORN_MS + self.number * 1000) << 16
        for number, (table, row_id, values) in enumerate(_Writer(self).rows()):
            yield Insert(Stamp(hlc + number, self.author.replica), self.author, table, row_id, values)


def shares(people: int, kecamatan: int) -> list[int]:
    """How many people each of so many kecamatan has."""
    return [people // kecamatan + (1 if number < people % kecamatan else 0) for number in range(kecamatan)]


class _Writer:
    def __init__(self, kecamatan: Kecamatan) -> None:
        self._kecamatan = kecamatan
        self._random = Random(f"kecamatan {kecamatan.number}")
        self._ms = BORN_MS + kecamatan.number
        self._unit = self._id()

    def rows(self) -> Iterator[tuple[str, bytes, Fields]]:
        for _ in range(self._kecamatan.people):
            for table, row_id, values in self._person():
                yield table, row_id, {"lingkup": self._kecamatan.code} | values

    def _id(self) -> bytes:
        """A UUIDv7: time first, so that ids grow."""
        self._ms += 37
        random = self._random.getrandbits(74)
        low = 0x7 << 76 | random >> 62 << 64 | 0b10 << 62 | random & (1 << 62) - 1
        return self._ms.to_bytes(6, "big") + low.to_bytes(10, "big")

    def _person(self) -> Iterator[tuple[str, bytes, Fields]]:
        random, person, skp, evaluasi = self._random, self._id(), self._id(), self._id()
        nama, nip, jabatan = words.name(random), words.nip(random), random.choice(words.JABATAN)
        head = pihak.to_text(Pihak(None, nama, nip, "Penata, III/c", jabatan, "Kecamatan"))
        leader = pihak.to_text(Pihak(None, "Camat", "197203141994031004", "Pembina, IV/a", "Camat", "Kecamatan"))
        golongan = random.choice(("II/c", "III/a", "III/b", "III/d"))
        yield "pegawai", person, {
            "nip": nip, "nama": nama, "gelar_depan": "", "gelar_belakang": random.choice(("", "S.Sos.", "S.E.")),
            "status": "PNS", "golongan": golongan, "tanggal_lahir": f"{nip[:4]}-{nip[4:6]}-{nip[6:8]}",
            "jenis_kelamin": nip[14],
        }  # fmt: skip
        yield "penempatan", self._id(), {
            "pegawai_id": person, "unit_id": self._unit, "jabatan": jabatan, "jenis_jabatan": "PELAKSANA",
            "peran_unit": "ANGGOTA", "mulai": "2024-01-02",
        }  # fmt: skip
        yield "skp", skp, {
            "pegawai_id": person, "tahun": 2026, "mulai": "2026-01-01", "selesai": "2026-12-31",
            "pendekatan": "KUANTITATIF", "formulir": "JA_JF", "instansi": "Pemerintah Kabupaten Tirta Kencana",
            "kepala_pegawai": head, "kepala_penilai": leader,
        }  # fmt: skip
        indicators: list[bytes] = []
        for number in range(4):
            rhk = self._id()
            yield "rhk", rhk, {
                "skp_id": skp, "pegawai_id": person, "jenis": "UTAMA", "klasifikasi": "ORGANISASI",
                "rhk_pimpinan": words.task(random), "teks": words.task(random), "penugasan_dari": "Camat",
                "urutan": number,
            }  # fmt: skip
            for aspek in ("KUANTITAS", "KUALITAS"):
                indicators.append(self._id())
                yield "indikator", indicators[-1], {
                    "skp_id": skp, "rhk_id": rhk, "pegawai_id": person, "aspek": aspek, "teks": words.task(random),
                    "jenis_target": "ANGKA", "nilai": str(random.randint(1, 240)), "teks_target": "",
                    "satuan": random.choice(words.SATUAN), "arah": "NAIK",
                }  # fmt: skip
        yield "perilaku_skp", self._id(), {
            "skp_id": skp, "pegawai_id": person, "nilai": random.randint(1, 7), "teks": words.opinion(random),
        }  # fmt: skip
        yield "evaluasi", evaluasi, {
            "pegawai_id": person, "periode": "2026-TW1", "mulai": "2026-01-01", "selesai": "2026-03-31", "skp_id": skp,
            "skp_digest": f"{random.getrandbits(256):064x}", "penilai": leader, "rating_hasil": "SESUAI",
            "alasan_hasil": "", "rating_perilaku": "DI_ATAS", "alasan_perilaku": "", "catatan": words.opinion(random),
        }  # fmt: skip
        for number, indicator in enumerate(indicators):
            yield "realisasi", self._id(), {
                "evaluasi_id": evaluasi, "pegawai_id": person, "indikator_id": indicator,
                "nilai": str(random.randint(1, 240)), "teks": "", "sumber_data": words.task(random), "urutan": number,
            }  # fmt: skip
        for _ in range(4):
            yield "umpan_balik", self._id(), {
                "evaluasi_id": evaluasi, "pegawai_id": person, "pemberi": "REKAN", "pemberi_id": person,
                "nilai_perilaku": random.randint(1, 7), "tanggal": words.day(random), "isi": words.opinion(random),
                "sifat": "APRESIASI",
            }  # fmt: skip
        for _ in range(3):
            mulai = words.day(random)
            yield "pelatihan", self._id(), {
                "pegawai_id": person, "judul": "Pelatihan " + words.task(random)[10:], "bentuk": "pelatihan teknis",
                "penyelenggara": "BKPSDM", "mulai": mulai, "selesai": mulai, "menit": random.choice((270, 540, 1080)),
                "nomor_sertifikat": "",
            }  # fmt: skip
