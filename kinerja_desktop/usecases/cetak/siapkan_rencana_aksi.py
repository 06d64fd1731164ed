"""Prepare F-08: the steps of an SKP.

Steps are no part of what is signed and have no versions, but a paper copy must lead back to what it said. So each print
freezes the steps with the digest of the SKP they belong to, under the id of that SKP, and carries the code of that
content. The version in the footer is left out: there is none.
"""

from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.domain.isi import digest_isi
from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.kode_lembar import kode_lembar
from kinerja_desktop.domain.perencanaan.kehidupan_skp import kata_keadaan
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.domain.perencanaan.tercetak import (
    RencanaAksiTercetak,
    isi_rencana_aksi,
    rencana_aksi_dari_isi,
)
from kinerja_desktop.i18n import _
from kinerja_desktop.sheets.lembar_rencana_aksi import lembar_rencana_aksi
from kinerja_desktop.sheets.nama_berkas import nama_berkas
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import rencana_aksi as rencana_aksi_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.dokumen import IsiDokumen
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.cetak.siapkan_lembar import (
    KodeLembar,
    LembarSiap,
    PilihanCetak,
    belum_ada,
    isi_belum_ada,
    konteks_skp,
    skp_dicetak,
)


def siapkan_rencana_aksi(
    store: Store,
    pelaku: Pelaku,
    skp_id: UUID,
    pilihan: PilihanCetak,
    *,
    digest: str | None = None,
    akhiran: str = "pdf",
) -> LembarSiap:
    """Prepare F-08 of one SKP, or of the printed content that `digest` names.

    Raises `PenolakanError` while the SKP has no steps, and where the asked content has not arrived here.
    """
    with store.write(pelaku) as unit:
        lama = _beku(unit, digest) if digest else None
        dicetak = skp_dicetak(unit, pelaku, skp_id, lama.skp_digest if lama else None)
        skp = dicetak.skp
        rencana = lama or rencana_aksi_kini(unit, skp, dicetak.versi.digest)
        if not rencana.langkah:
            raise belum_ada(KodeLembar.F08, _("Isi rencana aksi SKP ini lebih dahulu."))
        isi = isi_rencana_aksi(rencana)
        sidik = digest_isi(isi)
        dokumen.simpan_isi(unit, IsiDokumen(JenisDokumen.RENCANA_AKSI, skp.id, skp.pegawai_id, sidik, isi, skp.lingkup))
        kode = kode_lembar(sidik)
        konteks = konteks_skp(unit, dicetak, pilihan, kode, 0)
        unit.jejak(Tindakan.CETAK, skp_id, None, {"lembar": KodeLembar.F08.value, "kode": kode, "versi": 0})
    return LembarSiap(
        lembar=lembar_rencana_aksi(skp, rencana.langkah, konteks, bulanan=pilihan.bulanan),
        nama_berkas=nama_berkas("F-08", skp.tahun, "TAHUN", skp.pegawai.nip, skp.pegawai.nama, akhiran),
        kode=kode,
        versi=0,
        digest=sidik,
        keadaan=kata_keadaan(dicetak.versi.keadaan),
        draf=dicetak.draf,
        nama=skp.pegawai.nama,
    )


def rencana_aksi_kini(unit: ReadUnit, skp: Skp, skp_digest: str) -> RencanaAksiTercetak:
    """The steps that lead to the results of this content; steps of results it does not have stay off its paper."""
    milik = {rhk.id for rhk in skp.rhk}
    langkah = tuple(satu for satu in rencana_aksi_store.milik_skp(unit, skp.id) if satu.rhk_id in milik)
    return RencanaAksiTercetak(skp_digest, langkah)


def _beku(unit: ReadUnit, digest: str) -> RencanaAksiTercetak:
    isi = dokumen.muat_isi(unit, digest)
    if isi is None:
        raise isi_belum_ada()
    return rencana_aksi_dari_isi(isi.isi)
