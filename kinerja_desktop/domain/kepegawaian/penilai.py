"""Who appraises whom: the default from the unit tree, and the checks PEN-01 to PEN-05 (`domain.md` 1.7, 5.4)."""

from collections.abc import Mapping
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.kepegawaian.jabatan import paling_rendah_pengawas
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _

_PERANGKAT_DAERAH = (JenisUnit.KECAMATAN, JenisUnit.PERANGKAT_DAERAH)


def penilai_bawaan(
    pegawai_id: UUID, unit_id: UUID, unit: Mapping[UUID, Unit], *, penilai_kepala_daerah: UUID | None = None
) -> UUID | None:
    """The default appraiser: the head of the own unit if that is another person, else of the nearest unit above.

    Vacant posts are passed over. `penilai_kepala_daerah` appraises the heads of kecamatan and other perangkat daerah
    (the Sekretaris Daerah by default, the Bupati or Wali Kota by setting); left out, the tree decides. None when the
    tree has no answer.
    """
    dilalui: set[UUID] = set()
    sekarang = unit.get(unit_id)
    while sekarang is not None and sekarang.id not in dilalui:
        dilalui.add(sekarang.id)
        if sekarang.kepala_id is not None and sekarang.kepala_id != pegawai_id:
            return sekarang.kepala_id
        if sekarang.jenis in _PERANGKAT_DAERAH and sekarang.kepala_id == pegawai_id and penilai_kepala_daerah:
            return penilai_kepala_daerah if penilai_kepala_daerah != pegawai_id else None
        sekarang = unit.get(sekarang.induk_id) if sekarang.induk_id else None
    return None


def periksa_penilai(
    pegawai_id: UUID,
    penilai_id: UUID,
    *,
    jabatan_penilai: JenisJabatan | None,
    ada_delegasi: bool = False,
    atasan_id: UUID | None = None,
    rantai: Mapping[UUID, UUID | None] | None = None,
) -> tuple[Temuan, ...]:
    """The findings PEN-01 to PEN-04 on one appraiser.

    `jabatan_penilai` is the kind of his post, None for an elected head, who holds none. `atasan_id` is the superior of
    the appraiser. `rantai` says who appraises each person; the chain from the appraiser upwards must not come back.
    """
    temuan: list[Temuan] = []
    if penilai_id == pegawai_id:
        temuan.append(_salah("PEN-01", _("Pegawai tidak boleh menilai dirinya sendiri.")))
    if jabatan_penilai is not None and not ada_delegasi and not paling_rendah_pengawas(jabatan_penilai):
        pesan = _("Pejabat penilai paling rendah pejabat pengawas atau penerima delegasi.")
        temuan.append(_salah("PEN-02", pesan))
    if atasan_id is not None and atasan_id == penilai_id:
        temuan.append(_salah("PEN-03", _("Atasan pejabat penilai harus orang berbeda."), "atasan_penilai"))
    if penilai_id != pegawai_id and _melingkar(pegawai_id, penilai_id, rantai or {}):
        temuan.append(_salah("PEN-04", _("Rantai penilaian melingkar.")))
    return tuple(temuan)


def pastikan_penilai(pelaku: Pelaku, penilai_id: UUID | None) -> None:
    """Refuse, as PEN-05, the act of someone who is not the registered appraiser of the person."""
    if penilai_id is None or pelaku.pegawai_id != penilai_id:
        raise PenolakanError(
            "PEN-05",
            _("Anda bukan pejabat penilai pegawai ini."),
            langkah=_("Mintalah pejabat penilai yang tercatat, atau perbarui pejabat penilainya."),
        )


def _melingkar(pegawai_id: UUID, penilai_id: UUID, rantai: Mapping[UUID, UUID | None]) -> bool:
    dilalui = {pegawai_id}
    sekarang: UUID | None = penilai_id
    while sekarang is not None:
        if sekarang in dilalui:
            return True
        dilalui.add(sekarang)
        sekarang = rantai.get(sekarang)
    return False


def _salah(kode: str, pesan: str, medan: str = "penilai") -> Temuan:
    return Temuan(kode, Tingkat.SALAH, medan, pesan)
