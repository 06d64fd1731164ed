"""A staff list as an office keeps it: 30 columns, one row for each person, all of them good."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks import words

HEAD = (
    "No", "Nama", "Gelar Depan", "Gelar Belakang", "NIP", "Golongan", "TMT Golongan", "Jabatan", "Jenis Jabatan",
    "Eselon", "TMT Jabatan", "Unit Kerja", "Status", "Tempat Lahir", "Tanggal Lahir", "Jenis Kelamin", "Agama",
    "Pendidikan", "Jurusan", "Tahun Lulus", "Alamat", "Kelurahan", "Kode Pos", "Telepon", "Email", "Status Kawin",
    "NPWP", "Diklat Terakhir", "Masa Kerja", "Keterangan",
)  # fmt: skip
TOWNS = ("Tirta Kencana", "Muara Sari", "Bukit Lestari", "Tanjung Harapan", "Sungai Jernih")
FAITHS = ("Islam", "Kristen", "Katolik", "Hindu", "Buddha")


def write(path: Path, people: int) -> Path:
    """Write the list; the same number of people is always the same list."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Daftar")
    sheet.append(["DAFTAR URUT KEPANGKATAN PEGAWAI NEGERI SIPIL"])
    sheet.append(["KECAMATAN TIRTA RAYA"])
    sheet.append([])
    sheet.append(HEAD)
    for row in rows(people):
        sheet.append(row)
    book.save(path)
    return path


def rows(people: int) -> Iterator[list[object]]:
    """The rows below the head."""
    random = Random(people)
    taken: set[str] = set()
    for number in range(1, people + 1):
        nip = words.nip(random)
        while nip in taken:
            nip = words.nip(random)
        taken.add(nip)
        unit = random.choice(("Kecamatan Tirta Raya", *(f"Kelurahan {name}" for name in TOWNS)))
        born = f"{nip[6:8]}-{nip[4:6]}-{nip[:4]}"
        yield [
            number, words.name(random), "", random.choice(("S.Sos.", "S.E.", "", "A.Md.")), nip,
            random.choice(("II/c", "III/a", "III/b", "III/d")), "01-04-2022", random.choice(words.JABATAN), "Pelaksana",
            "", "02-01-2024", unit, "PNS", random.choice(TOWNS), born, "L" if nip[14] == "1" else "P",
            random.choice(FAITHS), "S-1", random.choice(words.BENDA), random.randint(1990, 2020),
            f"Jalan {random.choice(words.NAMA)} Nomor {random.randint(1, 200)}", random.choice(TOWNS),
            random.randint(28000, 28999), f"0812{random.randint(10**7, 10**8 - 1)}", f"pegawai{number}@contoh.invalid",
            "Kawin", f"{random.randint(10**14, 10**15 - 1)}", words.task(random), f"{random.randint(1, 30)} tahun", "",
        ]  # fmt: skip
