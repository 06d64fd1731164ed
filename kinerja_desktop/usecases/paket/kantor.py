"""Make a store the head office: root key, yearly issuing key, its own certificate, the sealed copy (`sync.md` D.6)."""

import os
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kinerja_desktop.domain.hak import Pelaku, Peran, Tindakan, periksa_hak
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.paket_hak import izin_peran
from kinerja_desktop.exchange.paket_penolakan import penolakan_media
from kinerja_desktop.exchange.paket_segel import buka_segel, segel_kunci
from kinerja_desktop.i18n import _
from kinerja_desktop.store import membership
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.data.pemakai import tambah_pemakai
from kinerja_desktop.usecases.paket.keanggotaan import (
    KUNCI_INDUK,
    NAMA_KANTOR,
    RAHASIA_INDUK,
    RAHASIA_TERBITAN,
    SERTIFIKAT_TERBITAN,
    muat_anggota,
    sekarang_ms,
)
from sync.certificates import UNLIMITED, Certificate, SignedCertificate, issue, root_fingerprint
from sync.enrolment import spoken
from sync.keys import DeviceKeys, PublicKeys
from sync.mailbox import MailboxError, put
from sync.trust import DAY_MS

MASA_TERBITAN = 2 * 365 * DAY_MS
"""An issuing key is made every year and lives two, so that what it certified last has its full year."""
NAMA_SALINAN = "kunci-induk-kinerja.segel"


@dataclass(frozen=True, slots=True)
class HasilKantor:
    """The office that was made: its name, and the code of its root key, which laptops read out when they enrol."""

    nama: str
    kode: str


def buat_kantor(store: Store, pelaku: Pelaku, *, nama: str) -> HasilKantor:
    """Make this store the head office of a region: the root of all certificates, with no parent.

    What was written here before stays its own. The acting person becomes its officer (ADMIN_BKPSDM, whole region).
    Raises `PenolakanError` where the store is a member of an office already.
    """
    periksa_hak(pelaku, Tindakan.SAHKAN_PERANGKAT, lingkup="")
    with store.write(pelaku) as unit:
        _tolak_anggota(unit)
        induk = DeviceKeys.generate()
        membership.put_value(unit, KUNCI_INDUK, induk.public.signing)
        membership.put_value(unit, RAHASIA_INDUK, induk.signing)
        membership.put_value(unit, NAMA_KANTOR, nama.encode())
        _terbitkan(unit, pelaku, induk.signing, nama)
        petugas = Pelaku(pelaku.pegawai_id, pelaku.nama, Peran.ADMIN_BKPSDM, "", pelaku.perangkat)
        tambah_pemakai(unit, petugas)
        kode = spoken(root_fingerprint(induk.public.signing))
        unit.jejak(Tindakan.SAHKAN_PERANGKAT, "kantor", None, {"nama": nama, "kode": kode})
    return HasilKantor(nama, kode)


def terbitkan_kunci_tahunan(store: Store, pelaku: Pelaku) -> None:
    """Make this year's issuing key and certify the office's computer with it. The key before it stays good."""
    periksa_hak(pelaku, Tindakan.SAHKAN_PERANGKAT, lingkup="")
    with store.write(pelaku) as unit:
        nama = muat_anggota(unit).nama
        _terbitkan(unit, pelaku, _rahasia_induk(unit), nama)
        unit.jejak(Tindakan.SAHKAN_PERANGKAT, "kunci-terbitan", None, {"nama": nama})


def segel_kunci_induk(store: Store, pelaku: Pelaku, ke: Path, sandi: str) -> Path:
    """Write the sealed recovery copy of the root key into a folder; it opens with the passphrase alone."""
    periksa_hak(pelaku, Tindakan.SAHKAN_PERANGKAT, lingkup="")
    with store.read() as unit:
        data = segel_kunci(_rahasia_induk(unit), sandi, os.urandom)
    try:
        berkas = put(ke, NAMA_SALINAN, data)
    except MailboxError as sebab:
        raise penolakan_media(sebab) from sebab
    with store.write(pelaku) as unit:
        unit.jejak(Tindakan.SAHKAN_PERANGKAT, "kunci-induk", None, {"salinan": berkas.name})
    return berkas


def periksa_salinan_kunci(store: Store, berkas: Path, sandi: str) -> None:
    """Open a sealed copy and compare it with this office's root key. Raises `PenolakanError` where it is not that."""
    rahasia = buka_segel(berkas.read_bytes(), sandi)
    with store.read() as unit:
        if rahasia != _rahasia_induk(unit):
            raise PenolakanError(
                "SALINAN-KUNCI-LAIN",
                _("Salinan ini memuat kunci induk kantor lain."),
                langkah=_("Pilih salinan kunci kantor ini."),
            )


def _tolak_anggota(unit: WriteUnit) -> None:
    if membership.value(unit, KUNCI_INDUK):
        raise PenolakanError(
            "SUDAH-DISAHKAN",
            _("Data ini sudah menjadi bagian dari sebuah kantor."),
            langkah=_("Buat data baru untuk kantor lain."),
        )


def _rahasia_induk(unit: ReadUnit) -> bytes:
    rahasia = membership.value(unit, RAHASIA_INDUK)
    if not rahasia:
        raise PenolakanError(
            "BUKAN-KANTOR",
            _("Kunci induk tidak ada di data ini."),
            langkah=_("Lakukan di komputer BKPSDM yang membuat kantornya."),
        )
    return rahasia


def _terbitkan(unit: WriteUnit, pelaku: Pelaku, rahasia: bytes, nama: str) -> None:
    """Make an issuing key under the root key, and our own certificate under the issuing key."""
    sekarang = sekarang_ms(unit)
    terbitan = DeviceKeys.generate()
    umum = Certificate(
        version=1,
        serial=unit.new_id().bytes,
        issuer=root_fingerprint(membership.value(unit, KUNCI_INDUK)),
        holder_id=b"",
        holder_name=nama,
        device_id=b"",
        device_name=nama,
        epoch=0,
        role=Peran.ADMIN_BKPSDM.value,
        signing_key=terbitan.public.signing,
        envelope_key=terbitan.public.envelope,
        subtree="",
        persons=(),
        grants=izin_peran(Peran.ADMIN_BKPSDM),
        quota_operations=UNLIMITED,
        quota_bytes=UNLIMITED,
        valid_from=sekarang - DAY_MS,
        valid_until=sekarang + MASA_TERBITAN,
        may_issue=True,
    )
    penerbit = issue(umum, None, rahasia)
    membership.keep_certificates(unit, [penerbit])
    membership.put_value(unit, RAHASIA_TERBITAN, terbitan.to_bytes())
    membership.put_value(unit, SERTIFIKAT_TERBITAN, penerbit.fingerprint)
    _sahkan_sendiri(unit, pelaku, penerbit, terbitan.signing)


def _sahkan_sendiri(unit: WriteUnit, pelaku: Pelaku, penerbit: SignedCertificate, kunci: bytes) -> None:
    kini = membership.identities(unit)[0]
    if kini.keys is None:
        kini = membership.begin_epoch(unit, DeviceKeys.generate())
    assert kini.keys is not None
    umum: PublicKeys = kini.keys.public
    isi = msgspec.structs.replace(
        penerbit.content,
        serial=unit.new_id().bytes,
        issuer=penerbit.fingerprint,
        holder_id=pelaku.pegawai_id.bytes,
        holder_name=pelaku.nama,
        device_id=kini.device,
        epoch=kini.epoch,
        signing_key=umum.signing,
        envelope_key=umum.envelope,
    )
    membership.certify(unit, kini.epoch, issue(isi, penerbit, kunci))
