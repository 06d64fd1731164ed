"""This store as a member of an office: what it signs with, what it trusts, whom it belongs to (`sync.md` D.6)."""

from dataclasses import dataclass

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.store import correspondents, membership
from kinerja_desktop.store.correspondents import Correspondent
from kinerja_desktop.store.membership import Identity
from kinerja_desktop.store.merge import scope_of
from kinerja_desktop.store.schema import SYNC_SCHEMA
from kinerja_desktop.store.units import ReadUnit
from sync.certificates import SignedCertificate
from sync.container import OpenedBundle, Receiver, open_bundle
from sync.keys import DeviceKeys
from sync.trust import RevocationList, Trust, read_revocations

KUNCI_INDUK, RAHASIA_INDUK = "root_key", "root_secret"
RAHASIA_TERBITAN, SERTIFIKAT_TERBITAN = "issuing_secret", "issuing_certificate"
CABUTAN, PERMINTAAN, ESKRO = "revocations", "request", "escrow"
NAMA_KANTOR, SEGAR_SAMPAI = "office_name", "fresh_until"
"""Names under which `store.membership` keeps the pieces of the exchange's state."""


@dataclass(frozen=True, slots=True)
class Anggota:
    """This store with its certificate. `rantai`: own certificate first, up to the one the root key signed.

    `dikenal` are the certificates held, by fingerprint. `penerbit` holds the key and certificate that certify others;
    None where this store may not.
    """

    identitas: Identity
    kunci: DeviceKeys
    rantai: tuple[SignedCertificate, ...]
    kunci_induk: bytes
    induk: Correspondent | None
    dikenal: dict[bytes, SignedCertificate]
    penerbit: tuple[bytes, SignedCertificate] | None
    replika: tuple[bytes, ...]
    amplop: tuple[str, ...]

    @property
    def sertifikat(self) -> SignedCertificate:
        """Our own certificate."""
        return self.rantai[0]

    @property
    def nama(self) -> str:
        """The name others know this store by."""
        return self.sertifikat.content.device_name

    @property
    def kantor(self) -> bool:
        """Whether this is the head office."""
        return self.induk is None and not self.sertifikat.content.subtree


def sekarang_ms(unit: ReadUnit) -> int:
    """When this transaction began, in milliseconds since 1970."""
    return int(unit.now.timestamp() * 1000)


def muat_anggota(unit: ReadUnit) -> Anggota:
    """Who we are in the exchange. Raises `PenolakanError` while nobody has certified this store."""
    semua = membership.identities(unit)
    kini = semua[0]
    induk = membership.value(unit, KUNCI_INDUK)
    dikenal = membership.certificates(unit)
    if kini.keys is None or kini.certificate is None or not induk:
        raise PenolakanError(
            "BELUM-DISAHKAN",
            _("Data ini belum disahkan oleh BKPSDM, jadi belum dapat bertukar paket."),
            langkah=_("Buat permintaan pengesahan di halaman Kirim, lalu terima jawabannya."),
        )
    rantai: list[SignedCertificate] = []
    nama: bytes | None = kini.certificate
    while nama in dikenal:
        rantai.append(dikenal[nama])
        nama = dikenal[nama].content.issuer
    return Anggota(
        identitas=kini,
        kunci=kini.keys,
        rantai=tuple(rantai),
        kunci_induk=induk,
        induk=correspondents.parent(unit),
        dikenal=dikenal,
        penerbit=_penerbit(unit, kini.keys, rantai[0], dikenal),
        replika=tuple(satu.replica for satu in semua),
        amplop=tuple(satu.keys.envelope for satu in semua if satu.keys is not None),
    )


def _penerbit(
    unit: ReadUnit, kunci: DeviceKeys, sertifikat: SignedCertificate, dikenal: dict[bytes, SignedCertificate]
) -> tuple[bytes, SignedCertificate] | None:
    rahasia = membership.value(unit, RAHASIA_TERBITAN)
    if rahasia:
        return DeviceKeys.from_bytes(rahasia).signing, dikenal[membership.value(unit, SERTIFIKAT_TERBITAN)]
    return (kunci.signing, sertifikat) if sertifikat.content.may_issue else None


def kepercayaan(unit: ReadUnit, anggota: Anggota) -> Trust:
    """What senders are judged by. Revocation is judged by the office alone, in the order of its own receipts."""
    return Trust(anggota.kunci_induk, anggota.dikenal, cabutan(unit, anggota), sekarang_ms(unit))


def cabutan(unit: ReadUnit, anggota: Anggota) -> RevocationList | None:
    """The office's newest revocation list, at the office itself; None elsewhere or while nobody was revoked."""
    data = membership.value(unit, CABUTAN) if anggota.kantor else b""
    return read_revocations(data, Trust(anggota.kunci_induk, anggota.dikenal), {}) if data else None


def buka_paket(unit: ReadUnit, anggota: Anggota, data: bytes) -> OpenedBundle:
    """Open a bundle that is for us and check everything but its operations. Raises `sync.refusals.BundleError`."""
    penerbit = {satu.fingerprint for satu in anggota.rantai[1:]}
    if anggota.induk is not None:
        penerbit.add(anggota.induk.certificate)
    percaya = kepercayaan(unit, anggota)

    def buka() -> OpenedBundle:
        kita = Receiver(anggota.replika, anggota.amplop, frozenset(penerbit))
        return open_bundle(data, kita, percaya, SYNC_SCHEMA, lambda table, ids: scope_of(unit, table, ids))

    paket = buka()
    if anggota.induk is not None and not paket.from_parent and paket.manifest.sender == anggota.induk.replica:
        # Our parent with a renewed certificate: the same device, epoch and key, certified by our office.
        penerbit.add(paket.certificate.fingerprint)
        paket = buka()
    return paket
