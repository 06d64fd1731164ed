"""Send: one bundle for each correspondent that has something to hear, written to a folder and read back."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.paket_penolakan import penolakan_media
from kinerja_desktop.i18n import _
from kinerja_desktop.store import bundle_journal, correspondents, log
from kinerja_desktop.store.bundle_journal import OUT, JournalLine
from kinerja_desktop.store.correspondents import ACTIVE, Correspondent
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.paket.catatan_tujuan import muat_catatan
from kinerja_desktop.usecases.paket.isi_paket import jumlah_tertahan
from kinerja_desktop.usecases.paket.keanggotaan import Anggota, muat_anggota
from kinerja_desktop.usecases.paket.susun_paket import perbarui_sertifikat, susun_paket
from sync.enrolment import spoken
from sync.mailbox import MailboxError, bundle_name, put


@dataclass(frozen=True, slots=True)
class PaketTerkirim:
    """One bundle on the medium.

    `operasi` counts its operations (0: receipts only). `kode` can be read out on the telephone. `ulang` says that it
    was made earlier and is the same file again. `replika` is the receiver's id, for `kirim_paket(kepada=...)`.
    """

    berkas: Path
    nomor: int
    epoch: int
    penerima: str
    operasi: int
    bita: int
    kode: str
    ulang: bool
    replika: bytes


@dataclass(frozen=True, slots=True)
class HasilKirim:
    """What was written. Every file was read back and compared: the medium can be taken out.

    `tertahan` is how many changes stay on this laptop because its certificate does not allow sending them.
    """

    paket: tuple[PaketTerkirim, ...]
    tertahan: int = 0

    @property
    def kalimat(self) -> str:
        """What the status line says."""
        penerima = ", ".join(dict.fromkeys(satu.penerima for satu in self.paket))
        tertulis = _("{n} paket untuk {penerima} tertulis dan sudah dibaca ulang. Aman dicabut.").format(
            n=len(self.paket), penerima=penerima
        )
        return f"{tertulis} {kata_tertahan(self.tertahan)}" if self.tertahan else tertulis


def kirim_paket(store: Store, pelaku: Pelaku, tujuan: Path, *, kepada: Collection[bytes] | None = None) -> HasilKirim:
    """Make a bundle for each correspondent that has something to hear and write all that are due into a folder.

    A laptop writes to its parent, the office to each child; `kepada` (replica ids) limits whom to. Bundles that were
    made but never reached a medium, or were asked for again, are written with the same bytes. Raises `PenolakanError`
    when there is nothing at all to send, this store is no member yet, or the medium fails; a bundle that was made stays
    in the journal and goes with the next sending.
    """
    periksa_hak(pelaku, Tindakan.KIRIM_PAKET)
    _tolak_tanpa_folder(tujuan)
    with store.write(pelaku) as unit:
        anggota = muat_anggota(unit)
        log.fold(unit)
        baru: set[int] = set()
        for satu in _teman(unit, kepada):
            baru |= _susun_semua(unit, anggota, perbarui_sertifikat(unit, anggota, satu))
        tunggu = _belum_tertulis(unit, kepada)
        tertahan = _tertahan(unit, anggota)
        kosong = None if tunggu else _tidak_ada_yang_dikirim(unit, tertahan)
    if kosong is not None:
        raise kosong
    return HasilKirim(_tulis(store, pelaku, tujuan, tunggu, baru), tertahan)


def tulis_ulang(store: Store, pelaku: Pelaku, tujuan: Path, *, kepada: Collection[bytes] | None = None) -> HasilKirim:
    """Write every bundle that has no receipt yet once more, the same bytes. Nothing new is made.

    Raises `PenolakanError` when every bundle was confirmed.
    """
    periksa_hak(pelaku, Tindakan.KIRIM_PAKET)
    _tolak_tanpa_folder(tujuan)
    with store.read() as unit:
        muat_anggota(unit)
        belum = bundle_journal.lines(unit, OUT, status=(bundle_journal.MADE, bundle_journal.SENT))
        belum = tuple(satu for satu in belum if kepada is None or satu.peer in kepada)
    if not belum:
        raise PenolakanError(
            "KIRIM-TIDAK-ADA",
            _("Semua paket sudah diterima penerimanya."),
            langkah=_("Tidak ada yang perlu ditulis ulang."),
        )
    return HasilKirim(_tulis(store, pelaku, tujuan, belum, set()))


def _susun_semua(unit: WriteUnit, anggota: Anggota, tujuan: Correspondent) -> set[int]:
    """Bundles for one correspondent until nothing is left to say, as journal lines."""
    dibuat: set[int] = set()
    while (baris := susun_paket(unit, anggota, tujuan)) is not None:
        dibuat.add(baris)
        kini = correspondents.load(unit, tujuan.replica)
        assert kini is not None
        tujuan = kini
    return dibuat


def _tertahan(unit: ReadUnit, anggota: Anggota) -> int:
    induk = anggota.induk
    if induk is None:
        return 0
    kini = correspondents.load(unit, induk.replica)
    return jumlah_tertahan(unit, anggota, kini or induk, muat_catatan(unit, induk.replica))


def kata_tertahan(jumlah: int) -> str:
    """The sentence about changes that the certificate keeps here."""
    return _("{n} perubahan di luar wewenang laptop ini tertahan; tetap tersimpan di sini.").format(n=jumlah)


def _teman(unit: ReadUnit, kepada: Collection[bytes] | None) -> list[Correspondent]:
    semua = correspondents.everybody(unit)
    return [satu for satu in semua if satu.status == ACTIVE and (kepada is None or satu.replica in kepada)]


def _belum_tertulis(unit: ReadUnit, kepada: Collection[bytes] | None) -> tuple[JournalLine, ...]:
    dibuat = bundle_journal.lines(unit, OUT, status=(bundle_journal.MADE,))
    return tuple(satu for satu in dibuat if kepada is None or satu.peer in kepada)


def _tulis(
    store: Store, pelaku: Pelaku, tujuan: Path, baris: tuple[JournalLine, ...], baru: set[int]
) -> tuple[PaketTerkirim, ...]:
    with store.read() as unit:
        anggota = muat_anggota(unit)
        nama = {satu.replica: satu.name for satu in correspondents.everybody(unit)}
        hari = unit.now.date().isoformat()
    tertulis: list[PaketTerkirim] = []
    for satu in baris:
        with store.read() as unit:
            data = bundle_journal.raw(unit, satu.no)
        berkas_nama = satu.file_name or bundle_name(anggota.nama, satu.epoch, satu.number, nama[satu.peer], hari)
        try:
            berkas = put(tujuan, berkas_nama, data)
        except MailboxError as sebab:
            raise penolakan_media(sebab) from sebab
        with store.write(pelaku) as unit:
            bundle_journal.move(unit, [satu.no], bundle_journal.SENT, file_name=berkas_nama)
            sesudah = {"penerima": nama[satu.peer], "nomor": satu.number, "operasi": satu.operations}
            unit.jejak(Tindakan.KIRIM_PAKET, f"paket:{satu.no}", None, sesudah)
        tertulis.append(
            PaketTerkirim(
                berkas=berkas,
                nomor=satu.number,
                epoch=satu.epoch,
                penerima=nama[satu.peer],
                operasi=satu.operations,
                bita=len(data),
                kode=spoken(satu.manifest_hash),
                ulang=satu.no not in baru,
                replika=satu.peer,
            )
        )
    return tuple(tertulis)


def _tolak_tanpa_folder(tujuan: Path) -> None:
    if not tujuan.is_dir():
        raise PenolakanError(
            "FOLDER-TIDAK-ADA",
            _("Folder tujuan tidak ditemukan."),
            langkah=_("Pasang USB atau pilih folder lain."),
        )


def _tidak_ada_yang_dikirim(unit: ReadUnit, tertahan: int) -> PenolakanError:
    if not correspondents.everybody(unit):
        return PenolakanError(
            "KIRIM-TIDAK-ADA",
            _("Belum ada laptop yang disahkan, jadi belum ada penerima."),
            langkah=_("Sahkan permintaan laptop kecamatan lebih dahulu."),
        )
    if tertahan:
        return PenolakanError(
            "KIRIM-TERTAHAN",
            kata_tertahan(tertahan),
            langkah=_("Mintalah BKPSDM memperluas pengesahan laptop ini; perubahan itu lalu ikut terkirim."),
        )
    menunggu = [satu for satu in bundle_journal.lines(unit, OUT, status=(bundle_journal.SENT,)) if satu.operations]
    if menunggu:
        nomor = _sebut_nomor([satu.number for satu in menunggu])
        return PenolakanError(
            "KIRIM-TIDAK-ADA",
            _("Tidak ada perubahan sejak paket terakhir; paket {nomor} masih menunggu tanda terima.").format(
                nomor=nomor
            ),
            langkah=_("Bila USB hilang, buka halaman Kirim dan pilih Tulis ulang: paket yang sama ditulis lagi."),
        )
    return PenolakanError(
        "KIRIM-TIDAK-ADA",
        _("Semua perubahan sudah dikirim."),
        langkah=_("Tidak ada yang perlu dilakukan. Paket baru dibuat bila ada perubahan."),
    )


def _sebut_nomor(nomor: list[int]) -> str:
    """`2`, `2, 3` or `2 sampai 9`: numbers of one stream follow each other; those to several children may not."""
    berurut = sorted(set(nomor))
    if len(berurut) > 2 and berurut[-1] - berurut[0] == len(berurut) - 1:
        return _("{dari} sampai {sampai}").format(dari=berurut[0], sampai=berurut[-1])
    return ", ".join(map(str, berurut))
