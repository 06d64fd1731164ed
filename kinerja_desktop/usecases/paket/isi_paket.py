"""Which operations the next bundle for a correspondent holds: what it has not been told, cut to what it may see, or to
what our certificate lets us say (`sync.md` D.5, D.7).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from kinerja_desktop.exchange.paket_hak import boleh_dikirim
from kinerja_desktop.store import log, moved_people
from kinerja_desktop.store.correspondents import Correspondent
from kinerja_desktop.store.live_rows import batches
from kinerja_desktop.store.log import Scope
from kinerja_desktop.store.merge import scope_of
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.paket.catatan_tujuan import CatatanTujuan
from kinerja_desktop.usecases.paket.keanggotaan import Anggota
from sync.authority import RowScope
from sync.certificates import Certificate
from sync.operations import Operation

DI_MANA_PUN = "?"
"""A subtree that no code path lies in."""
OPERASI_TERBANYAK = 250_000
BITA_TERBANYAK = 96 << 20
"""What one bundle takes from the log at most: what is left goes in the next one. Bounds the memory at both ends, and
keeps a bundle far below `sync.container.MAX_BUNDLE`."""


def operasi_berikut(
    unit: ReadUnit, anggota: Anggota, tujuan: Correspondent, catatan: CatatanTujuan
) -> tuple[int, Iterator[Operation]]:
    """The line of the log that the next bundle for `tujuan` reaches, and its operations, taken one by one.

    `catatan` is brought forward with them. A part of the log that holds nothing for `tujuan` is passed over.
    """
    terakhir = log.last_seq(unit)
    while True:
        akhir = _akhir_bagian(unit, anggota, tujuan.sent.last_seq)
        operasi = iter(operasi_untuk(unit, anggota, tujuan, catatan, akhir))
        pertama = next(operasi, None)
        if pertama is not None:
            return akhir, chain((pertama,), operasi)
        if akhir == terakhir:
            return akhir, operasi
        tujuan = replace(tujuan, sent=replace(tujuan.sent, last_seq=akhir))


def _akhir_bagian(unit: ReadUnit, anggota: Anggota, sejak: int) -> int:
    """How far one bundle, and our quota, reach behind line `sejak` of the log."""
    izin = anggota.sertifikat.content
    operasi = min(OPERASI_TERBANYAK, izin.quota_operations or OPERASI_TERBANYAK)
    bita = min(BITA_TERBANYAK, izin.quota_bytes or BITA_TERBANYAK)
    return log.end_of_range(unit, sejak, operations=operasi, size=bita)


def operasi_untuk(
    unit: ReadUnit, anggota: Anggota, tujuan: Correspondent, catatan: CatatanTujuan, akhir: int
) -> Iterable[Operation]:
    """The operations that the next bundle for `tujuan` holds, in the order of the log; `catatan` is brought forward.

    What goes to the parent is held to our certificate as the parent will hold it; what that keeps back is counted in
    `catatan.tertahan`, and follows as soon as a later certificate allows it.
    """
    sejak = tujuan.sent.last_seq
    if tujuan.is_parent:
        return chain(_susulan(unit, anggota, tujuan, catatan), _yang_boleh(unit, anggota, tujuan, catatan, akhir))
    rujukan = frozenset[bytes]()
    if tujuan.subtree:
        disebut = log.referred_people(unit, tujuan.subtree) | moved_people.gone_from(unit, tujuan.subtree)
        rujukan = disebut - tujuan.persons
    cakupan = Scope(tujuan.subtree, tujuan.persons, rujukan | catatan.rujukan)
    kini = log.operations(unit, sejak, akhir, scope=cakupan, not_from=tujuan.replica)
    dahulu = Scope(DI_MANA_PUN, tujuan.persons - catatan.orang, rujukan - catatan.rujukan)
    lama = Scope(catatan.cakupan or "", frozenset(catatan.orang), frozenset(catatan.rujukan))
    pindah = catatan.cakupan is not None and catatan.cakupan != tujuan.subtree
    catatan.rujukan |= rujukan
    catatan.orang |= tujuan.persons
    catatan.cakupan = tujuan.subtree
    if sejak and pindah:
        return chain(_masa_lalu(unit, tujuan, lama, cakupan), kini)
    if not sejak or not (dahulu.persons or dahulu.stubs):
        return kini
    riwayat = log.operations(unit, 0, sejak, scope=dahulu, not_from=tujuan.replica)
    return chain((satu for satu in riwayat if satu.table not in log.REFERENCE), kini)


def _masa_lalu(unit: ReadUnit, tujuan: Correspondent, lama: Scope, baru: Scope) -> Iterator[Operation]:
    """What a laptop that was certified for another part of the tree has not heard yet of its new one."""
    sejak = tujuan.sent.last_seq
    sudah = {satu.stamp for satu in log.operations(unit, 0, sejak, scope=lama, not_from=tujuan.replica)}
    for satu in log.operations(unit, 0, sejak, scope=baru, not_from=tujuan.replica):
        if satu.stamp not in sudah:
            yield satu


def jumlah_tertahan(unit: ReadUnit, anggota: Anggota, induk: Correspondent, catatan: CatatanTujuan) -> int:
    """How many operations our certificate keeps from the parent, those of no bundle yet among them."""
    sesudah = log.operations(unit, induk.sent.last_seq, log.last_seq(unit), not_from=induk.replica)
    izin = anggota.sertifikat.content
    return catatan.tertahan + sum(not boleh for _satu, boleh in _dinilai(unit, izin, sesudah))


def _susulan(unit: ReadUnit, anggota: Anggota, tujuan: Correspondent, catatan: CatatanTujuan) -> Iterator[Operation]:
    """What an earlier certificate kept back and ours allows."""
    kini, lama = anggota.sertifikat, anggota.dikenal.get(catatan.izin)
    catatan.izin = kini.fingerprint
    if not catatan.tertahan or lama is None or lama.fingerprint == kini.fingerprint:
        return
    dahulu = log.operations(unit, 0, tujuan.sent.last_seq, not_from=tujuan.replica)
    for sebagian in batches(dahulu, log.PAGE):
        tidak_boleh = [satu for satu, boleh in _dinilai(unit, lama.content, sebagian) if not boleh]
        for satu, boleh in _dinilai(unit, kini.content, tidak_boleh):
            if boleh:
                catatan.tertahan -= 1
                yield satu


def _yang_boleh(
    unit: ReadUnit, anggota: Anggota, tujuan: Correspondent, catatan: CatatanTujuan, akhir: int
) -> Iterator[Operation]:
    semua = log.operations(unit, tujuan.sent.last_seq, akhir, not_from=tujuan.replica)
    for satu, boleh in _dinilai(unit, anggota.sertifikat.content, semua):
        if boleh:
            yield satu
        else:
            catatan.tertahan += 1


def _dinilai(unit: ReadUnit, izin: Certificate, semua: Iterable[Operation]) -> Iterator[tuple[Operation, bool]]:
    """Each operation with whether a laptop with this certificate may send it."""
    for sebagian in batches(semua, log.PAGE):
        cakupan: dict[tuple[str, bytes], RowScope] = {}
        for tabel in {satu.table for satu in sebagian}:
            ids = sorted({satu.row_id for satu in sebagian if satu.table == tabel})
            cakupan |= {(tabel, row_id): satu for row_id, satu in scope_of(unit, tabel, ids).items()}
        for satu in sebagian:
            di_mana = cakupan.get((satu.table, satu.row_id))
            yield satu, di_mana is not None and boleh_dikirim(izin, satu, di_mana)
