"""What is due: the things that wait for the acting person in his role, with date, consequence and where to act."""

from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Peran, Tindakan, boleh_melakukan
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.store import bentrok
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.data.keadaan_siklus import KeadaanSiklus
from kinerja_desktop.usecases.data.nilai_beranda import JenisTugas, Tugas
from kinerja_desktop.usecases.penilaian.capaian_berlaku import PetaCapaian

_PENGELOLA = frozenset({Peran.TIM_PENGELOLA, Peran.ADMIN_BKPSDM})
_BERCAPAIAN = frozenset({JenisUnit.KECAMATAN, JenisUnit.PERANGKAT_DAERAH, JenisUnit.UPT})
"""Units whose achievement somebody must set; a kelurahan without one of its own takes that of its kecamatan."""
_SUDAH_DINILAI = (KeadaanEvaluasi.DINILAI, KeadaanEvaluasi.DITETAPKAN)


def tugas_pelaku(unit: ReadUnit, pelaku: Pelaku, siklus: KeadaanSiklus) -> tuple[Tugas, ...]:
    """Everything that waits for this person, the earliest deadline first."""
    semua: list[Tugas | None] = []
    if pelaku.peran is Peran.PEGAWAI:
        semua += [_skp_sendiri(pelaku, siklus), _realisasi_sendiri(pelaku, siklus)]
    elif pelaku.peran is Peran.PENILAI:
        bawahan = [p for p, satu in siklus.skp.items() if satu.penilai_id == pelaku.pegawai_id]
        semua += [_skp_menunggu(bawahan, siklus), _menunggu_rating(bawahan, siklus)]
        semua.append(_menunggu_penetapan(bawahan, siklus))
    elif pelaku.peran in _PENGELOLA:
        semua += [_skp_unit(siklus), _realisasi_unit(siklus)]
    if boleh_melakukan(pelaku.peran, Tindakan.ISI_CAPAIAN_ORGANISASI) and siklus.berskp:
        semua.append(_capaian(unit, pelaku, siklus))
    if boleh_melakukan(pelaku.peran, Tindakan.PUTUSKAN_BENTROK):
        semua.append(_bentrok(unit))
    ada = [satu for satu in semua if satu is not None]
    return tuple(sorted(ada, key=lambda satu: satu.batas or date.max))


def _skp_sendiri(pelaku: Pelaku, siklus: KeadaanSiklus) -> Tugas | None:
    skp = siklus.skp.get(pelaku.pegawai_id)
    tahun = siklus.tahun
    if skp is None:
        return _satu_skp(siklus, _("SKP {t} Anda belum dibuat").format(t=tahun), _("Buat SKP"), None)
    if skp.dikembalikan:
        akibat = _("Baca catatan penilai, perbaiki, lalu ajukan lagi.")
        kata = _("SKP {t} Anda dikembalikan penilai").format(t=tahun)
        return Tugas(JenisTugas.SKP_DIKEMBALIKAN, siklus.batas_skp, kata, akibat, _("Perbaiki"), "perencanaan", skp.id)
    if skp.berlaku or skp.menunggu is KeadaanSkp.DIAJUKAN:
        return None
    if skp.menunggu is KeadaanSkp.DISETUJUI:
        kata = _("SKP {t} Anda disetujui, belum ditandatangani").format(t=tahun)
        return _satu_skp(siklus, kata, _("Buka SKP"), skp.id)
    return _satu_skp(siklus, _("SKP {t} Anda belum diajukan").format(t=tahun), _("Lanjutkan"), skp.id)


def _satu_skp(siklus: KeadaanSiklus, apa: str, tombol: str, skp_id: UUID | None) -> Tugas:
    return Tugas(JenisTugas.SKP_BELUM_DITETAPKAN, siklus.batas_skp, apa, _akibat_skp(), tombol, "perencanaan", skp_id)


def _akibat_skp() -> str:
    return _("Tanpa SKP yang ditetapkan, triwulan tidak dapat dievaluasi.")


def _realisasi_sendiri(pelaku: Pelaku, siklus: KeadaanSiklus) -> Tugas | None:
    skp = siklus.skp.get(pelaku.pegawai_id)
    if skp is None or not skp.berlaku or siklus.keadaan(pelaku.pegawai_id) is not KeadaanEvaluasi.TERBUKA:
        return None
    kata = _("Realisasi {periode} Anda belum diajukan").format(periode=siklus.periode.sebutan)
    akibat = _("Lewat batas, penilai boleh menilai tanpa isian Anda.")
    ada = siklus.evaluasi.get(pelaku.pegawai_id)
    return Tugas(
        JenisTugas.REALISASI_BELUM,
        siklus.batas_pegawai,
        kata,
        akibat,
        _("Isi realisasi"),
        "pelaksanaan",
        ada[0] if ada else None,
    )


def _skp_menunggu(bawahan: list[UUID], siklus: KeadaanSiklus) -> Tugas | None:
    menunggu = [siklus.skp[satu].id for satu in bawahan if siklus.skp[satu].menunggu is KeadaanSkp.DIAJUKAN]
    if not menunggu:
        return None
    n = len(menunggu)
    return Tugas(
        JenisTugas.SKP_MENUNGGU,
        siklus.batas_skp,
        ngettext("{n} SKP menunggu persetujuan Anda", "{n} SKP menunggu persetujuan Anda", n).format(n=n),
        _("Pegawai belum dapat menandatangani sebelum Anda setuju."),
        _("Buka SKP") if n == 1 else _("Mulai memeriksa"),
        "perencanaan",
        menunggu[0],
        len(bawahan) - n,
        len(bawahan),
        n,
    )


def _menunggu_rating(bawahan: list[UUID], siklus: KeadaanSiklus) -> Tugas | None:
    wajib = [satu for satu in bawahan if siklus.skp[satu].berlaku]
    siap = {KeadaanEvaluasi.DIAJUKAN}
    if siklus.hari_ini > siklus.batas_pegawai:
        siap.add(KeadaanEvaluasi.TERBUKA)
    menunggu = [satu for satu in wajib if siklus.keadaan(satu) in siap]
    if not menunggu:
        return None
    n = len(menunggu)
    return Tugas(
        JenisTugas.EVALUASI_MENUNGGU_RATING,
        siklus.batas_penilai,
        ngettext("{n} evaluasi menunggu penilaian Anda", "{n} evaluasi menunggu penilaian Anda", n).format(n=n),
        _("{periode}. Tanpa rating, tidak ada predikat.").format(periode=siklus.periode.sebutan),
        _("Mulai menilai"),
        "penilaian",
        siklus.periode.kode,
        siklus.jumlah(wajib, *_SUDAH_DINILAI),
        len(wajib),
        n,
    )


def _menunggu_penetapan(bawahan: list[UUID], siklus: KeadaanSiklus) -> Tugas | None:
    wajib = [satu for satu in bawahan if siklus.skp[satu].berlaku]
    n = siklus.jumlah(wajib, KeadaanEvaluasi.DINILAI)
    if not n:
        return None
    return Tugas(
        JenisTugas.EVALUASI_MENUNGGU_PENETAPAN,
        siklus.batas_penilai,
        ngettext(
            "{n} evaluasi sudah dinilai, belum ditetapkan", "{n} evaluasi sudah dinilai, belum ditetapkan", n
        ).format(n=n),
        _("{periode}. Dokumen evaluasi baru resmi setelah ditetapkan.").format(periode=siklus.periode.sebutan),
        _("Tetapkan"),
        "penilaian",
        siklus.periode.kode,
        siklus.jumlah(wajib, KeadaanEvaluasi.DITETAPKAN),
        len(wajib),
        n,
    )


def _skp_unit(siklus: KeadaanSiklus) -> Tugas | None:
    semua, sudah = len(siklus.orang), len(siklus.berskp)
    n = semua - sudah
    if not n:
        return None
    kata = ngettext("{n} SKP {t} belum ditetapkan", "{n} SKP {t} belum ditetapkan", n).format(n=n, t=siklus.tahun)
    return Tugas(
        JenisTugas.SKP_BELUM_DITETAPKAN,
        siklus.batas_skp,
        kata,
        _akibat_skp(),
        _("Lihat {n} nama").format(n=n),
        "perencanaan",
        None,
        sudah,
        semua,
        n,
    )


def _realisasi_unit(siklus: KeadaanSiklus) -> Tugas | None:
    n = siklus.jumlah(siklus.berskp, KeadaanEvaluasi.TERBUKA)
    if not n:
        return None
    kata = ngettext("{n} pegawai belum mengajukan realisasi", "{n} pegawai belum mengajukan realisasi", n)
    return Tugas(
        JenisTugas.REALISASI_BELUM,
        siklus.batas_pegawai,
        kata.format(n=n),
        _("{periode}. Tanpa ajuan, penilai boleh menilai langsung.").format(periode=siklus.periode.sebutan),
        _("Lihat {n} nama").format(n=n),
        "pelaksanaan",
        siklus.periode.kode,
        siklus.diajukan,
        len(siklus.berskp),
        n,
    )


def _capaian(unit: ReadUnit, pelaku: Pelaku, siklus: KeadaanSiklus) -> Tugas | None:
    wajib = [satu for satu in unit_store.semua(unit, pelaku.lingkup) if satu.jenis in _BERCAPAIAN]
    peta = PetaCapaian(unit, siklus.periode.kode)
    menunggu = [satu for satu in wajib if not peta.untuk(satu.id).ditetapkan]
    if not menunggu:
        return None
    if len(wajib) == 1:
        kata = _("Capaian {unit} belum ditetapkan").format(unit=menunggu[0].nama)
    else:
        n = len(menunggu)
        kata = ngettext("Capaian {n} unit belum ditetapkan", "Capaian {n} unit belum ditetapkan", n).format(n=n)
    tetapkan = boleh_melakukan(pelaku.peran, Tindakan.TETAPKAN_CAPAIAN_ORGANISASI)
    return Tugas(
        JenisTugas.CAPAIAN_BELUM,
        siklus.batas_penilai,
        kata,
        _("{periode}. Evaluasi ditetapkan sesudahnya.").format(periode=siklus.periode.sebutan),
        _("Tetapkan") if tetapkan and len(wajib) > 1 else _("Isi capaian"),
        "capaian",
        siklus.periode.kode,
        len(wajib) - len(menunggu),
        len(wajib) if len(wajib) > 1 else 0,
        len(menunggu),
    )


def _bentrok(unit: ReadUnit) -> Tugas | None:
    n = bentrok.jumlah_terbuka(unit)
    if not n:
        return None
    return Tugas(
        JenisTugas.BENTROK,
        None,
        ngettext("{n} bentrok menunggu keputusan", "{n} bentrok menunggu keputusan", n).format(n=n),
        _("Kedua nilai tetap disimpan sampai seseorang memutuskan."),
        _("Putuskan"),
        "gabung",
        jumlah=n,
    )
