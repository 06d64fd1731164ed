"""Invented bundles and conflicts for the pictures of the pages about bundles. No store behind them."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.ui.galeri.jendela import contoh_window
from kinerja_desktop.ui.galeri.latar import background_contoh
from kinerja_desktop.ui.paket.aksi import AksiGabung, AksiKirim, AksiPerangkat, PermintaanGabung
from kinerja_desktop.ui.paket.gabung_page import GabungPage
from kinerja_desktop.ui.paket.kirim_page import KirimPage
from kinerja_desktop.ui.parts.tempat import Tempat
from kinerja_desktop.ui.shell.window import Shell
from kinerja_desktop.usecases.cetak.daftar_cetak import PilihanUnit
from kinerja_desktop.usecases.paket.bentrok import SatuBentrok, SisiBentrok
from kinerja_desktop.usecases.paket.buku_ekspedisi import BarisEkspedisi, BelumDikirim, RingkasanKirim, kata_tahap
from kinerja_desktop.usecases.paket.kirim import HasilKirim, PaketTerkirim
from kinerja_desktop.usecases.paket.laptop import HasilMinta, HasilSahkan, IsiPermintaan, Perangkat
from kinerja_desktop.usecases.paket.periksa import HasilPeriksa
from kinerja_desktop.usecases.paket.perlu_dicek import PerluDicek
from kinerja_desktop.usecases.paket.terima import HasilTerima
from sync.stamps import Stamp

HARI_INI = date(2026, 10, 12)
WIB = timezone(timedelta(hours=7))
LINGKUP = "tirta-kencana.muara-sari"
YULIANA = Pelaku(UUID(int=7), "Yuliana Marpaung", Peran.TIM_PENGELOLA, LINGKUP, "Laptop Sekretariat")
RATNA = Pelaku(UUID(int=8), "Ratna Puspitasari", Peran.ADMIN_BKPSDM, "", "Komputer verifikasi")
USB = Tempat("KINGSTON (E:)", Path("E:/"), "usb", 12_400_000_000)


def saat(bulan: int, hari: int, jam: int, menit: int) -> datetime:
    """A moment of 2026 in western Indonesia that is shown as such anywhere."""
    return datetime(2026, bulan, hari, jam, menit).astimezone()


def _baris(
    nomor: int, status: str, operasi: int, dibuat: datetime, diubah: datetime, *, keluar: bool = True, **hitungan: int
) -> BarisEkspedisi:
    sebab = "tanda tangan tidak cocok" if status == "DITOLAK" else ""
    return BarisEkspedisi(
        keluar=keluar,
        nomor=nomor,
        epoch=1,
        pihak="BKPSDM",
        tahap=kata_tahap(status),
        status=status,
        sebab=sebab,
        operasi=operasi,
        hitungan=hitungan,
        kode=f"4K7R-9X{nomor}M",
        berkas=f"muara-sari_1-{nomor}_ke-bkpsdm.kinerja",
        dibuat=dibuat,
        berubah=diubah,
    )


def buku_contoh() -> tuple[BarisEkspedisi, ...]:
    """Six bundles in every stage."""
    return (
        _baris(7, "DIBUAT", 23, saat(10, 12, 10, 41), saat(10, 12, 10, 41)),
        _baris(6, "DITERIMA", 112, saat(10, 8, 15, 10), saat(10, 9, 9, 20)),
        _baris(3, "DIGABUNG", 14, saat(9, 24, 8, 30), saat(9, 24, 8, 31), keluar=False, baru=12, berubah=2),
        _baris(5, "DIPUTUS", 64, saat(9, 21, 14, 2), saat(9, 24, 9, 0), baru=62, bentrok=2),
        _baris(4, "DIGABUNG", 208, saat(9, 2, 11, 47), saat(9, 4, 10, 0), baru=208),
        _baris(2, "DITOLAK", 12, saat(9, 1, 16, 20), saat(9, 1, 16, 20)),
    )


def ringkasan_contoh() -> RingkasanKirim:
    """Twenty-three changes that wait."""
    return RingkasanKirim(
        belum=BelumDikirim(23, (("realisasi", 14), ("rating", 6), ("data pegawai", 3))),
        terakhir_dikirim=saat(10, 8, 15, 10),
        terakhir_diterima=saat(10, 9, 9, 20),
        nomor_diterima=6,
        penerima="BKPSDM",
        menunggu=0,
        tanpa_tanda_terima=1,
    )


def perangkat_contoh() -> tuple[Perangkat, ...]:
    """Three laptops, one revoked."""
    rows = (
        ("Laptop Sekretariat", "Yuliana Marpaung", LINGKUP, "AKTIF", 6, saat(10, 9, 9, 20)),
        ("Laptop Kelapa Dua", "Ahmad Nurcahyo, S.AP.", f"{LINGKUP}.kelapa-dua", "AKTIF", 3, saat(10, 2, 8, 0)),
        ("Laptop lama Trantib", "Muhammad Nur Hidayat", LINGKUP, "DICABUT", 2, None),
    )
    return tuple(
        Perangkat(
            id=f"K7R{n}",
            replika=bytes([n]),
            nama=nama,
            pemegang=pemegang,
            peran="tim pengelola kinerja",
            lingkup=lingkup,
            berlaku_sampai=date(2027, 1, 12),
            status=status,
            paket_diterima=diterima,
            paket_dikirim=diterima,
            terakhir_terdengar=terdengar,
        )
        for n, (nama, pemegang, lingkup, status, diterima, terdengar) in enumerate(rows)
    )


def _sisi(
    nilai: str, oleh: str, perangkat: str, kapan: datetime, *, di_sini: bool, tampil: bool = False
) -> SisiBentrok:
    return SisiBentrok(
        nilai=nilai,
        oleh=oleh,
        peran="tim pengelola kinerja" if not di_sini else "BKPSDM",
        perangkat=perangkat,
        ditulis=kapan,
        tiba=None if di_sini else saat(10, 9, 9, 20),
        tampil=tampil,
        di_sini=di_sini,
        asli=nilai,
        cap=Stamp(int(kapan.timestamp() * 1000), b"\1" * 16 if di_sini else b"\2" * 16),
    )


def bentrok_contoh() -> tuple[SatuBentrok, ...]:
    """Three conflicts of one kecamatan; the last one was written on four machines."""
    lagi = (
        _sisi("Kasi Pemberdayaan Masyarakat Desa", "Ahmad Nurcahyo, S.AP.", "Laptop Kelapa Dua", saat(10, 7, 8, 30),
              di_sini=False),
        _sisi("Kasi PMD dan Kelurahan", "Muhammad Nur Hidayat", "Laptop Trantib", saat(10, 6, 9, 15), di_sini=False),
    )  # fmt: skip
    rows = (
        ("Rahmat Hidayat", "Pangkat, golongan ruang", "II/d", "II/c", "II/c"),
        ("Siti Nuraini Lubis, A.Md.", "Target, Berkas inaktif dinilai kembali", "255", "225", "240"),
        ("Zainun Nur Rasyid, S.E.", "Nama jabatan", "Kepala Seksi PMD", "Kepala Seksi Pemberdayaan", "Kasi PMD"),
    )
    return tuple(
        SatuBentrok(
            tabel="indikator",
            baris_id=UUID(int=n),
            kolom="target",
            judul=judul,
            orang=orang,
            pegawai_id=UUID(int=n),
            lingkup=LINGKUP,
            sisi=(
                _sisi(di_sini, "Ratna Puspitasari", "BKPSDM", saat(10, 7, 10, 5), di_sini=True),
                _sisi(
                    lain,
                    "Siti Nuraini Lubis, A.Md.",
                    "Kec. Muara Sari",
                    saat(10, 8, 14, 52),
                    di_sini=False,
                    tampil=True,
                ),
                *(lagi if n == len(rows) else ()),
            ),
            semula=semula,
            akibat="Bila isi SKP jadi berbeda dari yang sudah diajukan, terbentuk draf baru yang harus diajukan lagi.",
        )
        for n, (orang, judul, lain, di_sini, semula) in enumerate(rows, 1)
    )


def terima_contoh(berkas: Sequence[Path], *, pratinjau: bool = False) -> tuple[HasilTerima, ...]:
    """One bundle of a kecamatan with two conflicts."""
    del pratinjau
    return tuple(
        HasilTerima(
            berkas=satu,
            status="digabung",
            operasi=111,
            baru=84,
            berubah=12,
            sama=8,
            sejajar=4,
            bentrok=2,
            perlu_dicek=1,
            pengirim="Kec. Muara Sari",
            nomor=6,
        )
        for satu in berkas
    )


def _periksa(berkas: Path) -> HasilPeriksa:
    if "rusak" in berkas.name:
        raise PenolakanError(
            "PAKET-RUSAK", "Isi berkas berubah dalam perjalanan.", langkah="Minta paket yang sama lagi."
        )
    late = "1-8" in berkas.name
    return HasilPeriksa(
        pengirim="Kec. Muara Sari",
        epoch=1,
        nomor=8 if late else 6,
        penerima=("BKPSDM",),
        cakupan=LINGKUP,
        tabel={"realisasi": 80, "indikator": 31},
        status="menunggu" if late else "siap",
        keterangan="Paket 7 belum ada." if late else "",
        kode="4K7R-9X6M",
    )


def aksi_kirim() -> AksiKirim:
    """Everything answers with the invented facts."""
    sent = PaketTerkirim(
        berkas=Path("E:/muara-sari_1-7.kinerja"),
        nomor=7,
        epoch=1,
        penerima="BKPSDM",
        operasi=23,
        bita=38_000,
        kode="4K7R-9X7M",
        ulang=False,
        replika=bytes(16),
    )
    request = IsiPermintaan("4K7R-9X2M-TB5N", "Yuliana Marpaung", "Laptop Sekretariat", LINGKUP, "Kec. Muara Sari", 1)
    devices = AksiPerangkat(
        daftar=perangkat_contoh,
        unit=lambda: (PilihanUnit(LINGKUP, "Kecamatan Muara Sari"),),
        minta=lambda ke, *, kode_unit, nama: HasilMinta(ke / f"permintaan_{kode_unit}_{nama}.kinerja", request.kode),
        lihat_permintaan=lambda _berkas: request,
        sahkan=_sahkan,
        cabut=lambda _id: perangkat_contoh()[2],
    )
    return AksiKirim(
        ringkasan=ringkasan_contoh,
        buku=buku_contoh,
        kirim=lambda _folder: HasilKirim((sent,)),
        tulis_ulang=lambda _folder: HasilKirim((sent,)),
        periksa=_periksa,
        terima=terima_contoh,
        gabung=lambda _wish: None,
        berubah=lambda: None,
        perangkat=devices,
    )


def _sahkan(
    permintaan: Path,
    *,
    lingkup: str | None = None,
    peran: Peran = Peran.TIM_PENGELOLA,
    ke: Path,
    boleh_mengesahkan: bool = False,
) -> HasilSahkan:
    del lingkup, peran, boleh_mengesahkan
    return HasilSahkan(ke / permintaan.name, "4K7R-9X2M-TB5N", "K7R9", "Laptop Sekretariat", 120)


def gambar_kirim(tab: object = None, *, langkah: int = 0) -> QWidget:
    """The sending page on a tab; `langkah` 1 checks, 3 has sent."""
    kantor = tab == "perangkat"
    window = contoh_window(
        "kirim",
        lambda: KirimPage(
            aksi=aksi_kirim(),
            background=background_contoh(),
            pelaku=RATNA if kantor else YULIANA,
            penerima="BKPSDM",
            hari_ini=lambda: HARI_INI,
            drive=lambda: (USB,),
        ),
    )
    window.open_page("kirim", tab)
    page = window.page("kirim")
    if langkah and isinstance(page, KirimPage):
        page.send.choose(Tempat(USB.nama, Path.home(), "usb", USB.bebas))
    return window


def gambar_gabung(*, latihan: bool) -> QWidget:
    """The merge page: a rehearsal, or three open conflicts with the second chosen."""
    aksi = AksiGabung(
        bentrok=bentrok_contoh,
        perlu_dicek=lambda: (
            PerluDicek(
                ("pegawai", "None", "196908221993031007"),
                "NIP dipakai 2 orang",
                "NIP 196908221993031007 dipakai 2 pegawai. Periksa apakah orangnya sama.",
                (("Nursalim", "Kec. Muara Sari, 8 Oktober 2026"), ("Nur Salim", "BKPSDM, 2 Januari 2026")),
            ),
        ),
        putuskan=_putuskan,
        terima=terima_contoh,
        kirim=lambda: None,
        berubah=lambda: None,
    )
    window = contoh_window("gabung", lambda: GabungPage(aksi=aksi, background=background_contoh()))
    window.rail.show_page("kirim")
    window.show_account(unit="BKPSDM", region="Kab. Tirta Kencana", name="Ratna Puspitasari", role="Verifikator")
    if latihan:
        files = (Path("E:/muara-sari_1-6_ke-bkpsdm_2026-10-08.kinerja"),)
        window.open_page("gabung", PermintaanGabung(files))
    return window


def _putuskan(dilihat: SatuBentrok, *, pilihan: int | None = None, nilai: str | None = None, alasan: str = "") -> int:
    del dilihat, pilihan, nilai, alasan
    return 2


def halaman(window: QWidget) -> object:
    """The page a window shows."""
    return window.current() if isinstance(window, Shell) else None
