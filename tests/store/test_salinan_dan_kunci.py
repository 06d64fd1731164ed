"""Copies that are checked, keys that are wrapped, folders that are refused, files that give nothing away."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from kinerja_desktop.domain.hak import Tindakan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import berkas, membership, pegawai, salinan, slots
from kinerja_desktop.store.connection import raw_connection
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.place import refuse_unsafe_place
from kinerja_desktop.store.rows.sync import SyncIdentityRow
from sync.keys import DeviceKeys
from tests.store.conftest import OpenStore
from tests.store.contoh_data import KEY, Ticking, contoh_pegawai, pelaku


def test_a_copy_holds_what_the_store_holds_and_is_checked(open_store: OpenStore):
    store = open_store(keyed=True)
    with store.write(pelaku()) as work:
        pegawai.simpan(work, contoh_pegawai())
    made = salinan.salin(store, alasan="impor")
    assert salinan.periksa(made, KEY).baris["pegawai"] == 1
    with Store.open(made, KEY, clock=Ticking()) as copy, copy.read() as reading:
        assert pegawai.muat(reading, contoh_pegawai().id) == contoh_pegawai()


def test_the_newest_copies_of_an_occasion_stay(open_store: OpenStore):
    store = open_store()
    made = [salinan.salin(store, alasan="gabung", simpan=2) for _ in range(4)]
    other = salinan.salin(store, alasan="impor", simpan=2)
    assert salinan.daftar(store.path) == (other, made[3], made[2])


def test_a_damaged_copy_is_noticed(open_store: OpenStore):
    store = open_store(keyed=True)
    with store.write(pelaku()) as work:
        berkas.simpan(work, bytes(range(256)) * 200, "image/jpeg")
    made = salinan.salin(store, alasan="impor")
    data = bytearray(made.read_bytes())
    data[len(data) // 2] ^= 1
    made.write_bytes(data)
    with pytest.raises(PenolakanError, match="SALINAN_TIDAK_UTUH"):
        salinan.periksa(made, KEY)


def test_a_backup_carries_its_slots_and_comes_back(open_store: OpenStore, tmp_path: Path):
    path = tmp_path / "kantor.kinerja-data"
    key = slots.new_key(path, "135790")
    stick = tmp_path / "stick"
    stick.mkdir()
    with Store.create(path, key, clock=Ticking()) as store:
        with store.write(pelaku()) as work:
            pegawai.simpan(work, contoh_pegawai())
        backup, slot = salinan.cadangkan(store, stick)
        assert salinan.cadangkan(store, stick)[0] != backup
    assert slot == slots.slot_path(backup)
    target = tmp_path / "baru" / "kantor.kinerja-data"
    target.parent.mkdir()
    assert salinan.pulihkan(backup, slots.open_key(backup, "135790"), target).baris["pegawai"] == 1
    with Store.open(target, slots.open_key(target, "135790"), clock=Ticking()) as again, again.read() as reading:
        assert pegawai.cari(reading, "siti").jumlah == 1
    with pytest.raises(PenolakanError, match="DATA_SUDAH_ADA"):
        salinan.pulihkan(backup, key, target)
    with pytest.raises(PenolakanError, match="FOLDER_TIDAK_ADA"):
        salinan.cadangkan(store, tmp_path / "tidak ada")


@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_a_restored_backup_takes_nothing_from_what_a_lost_file_left_beside_it(
    open_store: OpenStore, tmp_path: Path, ending: str
):
    store = open_store(keyed=True)
    with store.write(pelaku()) as work:
        pegawai.simpan(work, contoh_pegawai())
    backup = salinan.salin(store, alasan="impor")
    store.checkpoint()
    with store.write(pelaku()) as work:
        pegawai.simpan_banyak(work, [replace(contoh_pegawai(number), nama="Sesudah cadangan") for number in (1, 2)])
    lost = tmp_path / "hilang.kinerja-data"
    left = Path(f"{store.path}-wal").read_bytes()
    Path(f"{lost}{ending}").write_bytes(left)
    Path(f"{lost}-shm").write_bytes(b"tertinggal")
    assert salinan.pulihkan(backup, KEY, lost).baris["pegawai"] == 1
    with Store.open(lost, KEY, clock=Ticking()) as again, again.read() as reading:
        assert pegawai.muat(reading, contoh_pegawai().id) == contoh_pegawai()
    kept = {one.name: one.read_bytes() for one in tmp_path.glob("hilang*tertinggal*")}
    assert kept[f"{lost.name}.tertinggal{ending}"] == left


def test_slots_that_a_restored_backup_replaces_are_kept(tmp_path: Path):
    path, target = tmp_path / "a.kinerja-data", tmp_path / "b.kinerja-data"
    Store.create(path, slots.new_key(path, "1"), clock=Ticking()).close()
    slots.slot_path(target).write_bytes(b"slot lain")
    salinan.pulihkan(path, slots.open_key(path, "1"), target)
    assert slots.slot_path(target).read_bytes() == slots.slot_path(path).read_bytes()
    assert (tmp_path / "b.kinerja-data.tertinggal.kunci").read_bytes() == b"slot lain"


def test_a_wrong_pin_opens_nothing_and_a_new_pin_replaces_the_old(tmp_path: Path):
    path = tmp_path / "a.kinerja-data"
    assert not slots.is_locked(path)
    key = slots.new_key(path, "rahasia é")
    assert slots.is_locked(path)
    assert slots.open_key(path, "rahasia e\u0301") == key
    with pytest.raises(PenolakanError, match="PIN_SALAH"):
        slots.open_key(path, "rahasia")
    slots.change_pin(path, "rahasia é", "lain")
    assert slots.open_key(path, "lain") == key
    with pytest.raises(PenolakanError, match="PIN_SALAH"):
        slots.open_key(path, "rahasia é")
    assert slots.count(path) == 1


@pytest.mark.parametrize(
    "damage",
    [{"versi": 2}, {"slot": 3}, {"slot": [{"jenis": "pin", "kdf": "argon2id", "memori_kib": 1 << 40}]}, None],
)
def test_a_damaged_slot_file_says_so(tmp_path: Path, damage: dict[str, object] | None):
    path = tmp_path / "a.kinerja-data"
    slots.new_key(path, "1")
    found = json.loads(slots.slot_path(path).read_text(encoding="utf-8"))
    text = "{" if damage is None else json.dumps(found | damage)
    if damage and isinstance(damage["slot" if "slot" in damage else "versi"], list):
        found["slot"][0]["memori_kib"] = 1 << 40
        text = json.dumps(found)
    slots.slot_path(path).write_text(text, encoding="utf-8")
    with pytest.raises(PenolakanError, match="BERKAS_KUNCI_RUSAK"):
        slots.open_key(path, "1")


def test_a_machine_without_a_keyring_goes_on_with_the_pin(tmp_path: Path):
    path = tmp_path / "a.kinerja-data"
    assert slots.remember(path, KEY) is False
    assert slots.remembered(path) is None
    slots.forget(path)


def test_the_wrong_key_and_no_key_are_refused(open_store: OpenStore, tmp_path: Path):
    store = open_store(keyed=True)
    store.close()
    for key in (bytes(32), None):
        with pytest.raises(PenolakanError, match="KUNCI_TIDAK_COCOK"):
            Store.open(store.path, key, clock=Ticking())
    with pytest.raises(PenolakanError, match="DATA_TIDAK_ADA"):
        Store.open(tmp_path / "tidak.ada", None, clock=Ticking())
    with pytest.raises(PenolakanError, match="DATA_SUDAH_ADA"):
        Store.create(store.path, None, clock=Ticking())


def test_no_name_no_nip_and_no_rating_lies_open_on_the_disk(open_store: OpenStore):
    store = open_store(keyed=True)
    siti = contoh_pegawai()
    with store.write(pelaku()) as work:
        pegawai.simpan_banyak(work, [siti, replace(contoh_pegawai(2), nama="DI_ATAS SANGAT_BAIK")])
        work.jejak(Tindakan.UBAH_PEGAWAI, siti.id, None, {"nama": siti.nama})
        berkas.simpan(work, b"Siti Rahmadani", "text/plain")
        pegawai.cari(work, "siti")
    made = salinan.salin(store, alasan="impor")
    files = [store.path, Path(f"{store.path}-wal"), made]
    assert all(file.stat().st_size > 0 for file in files)
    for file in files:
        data = file.read_bytes()
        for secret in (b"Rahmadani", b"rahmadani", b"198609262015051001", b"DI_ATAS", b"pegawai", b"CREATE TABLE"):
            assert secret not in data, (file.name, secret)
    assert sorted(one.name for one in made.parent.iterdir()) == [made.name]


MOUNTS = """/dev/sda1 / ext4 rw 0 0
server:/kantor /srv/kantor nfs4 rw 0 0
//kantor/data /media/kantor\\040besar cifs rw 0 0
drive /media/awan fuse.rclone rw 0 0
drive /media/g fuse.google-drive-ocamlfuse rw 0 0
/dev/sdb1 /media/stick fuseblk rw 0 0
"""


@pytest.mark.parametrize(
    "path",
    [
        "/srv/kantor/siti/data", "/media/kantor besar/data", "/media/awan/x/data", "/media/g/data",
        "//kantor/berbagi/data", "\\\\kantor\\berbagi\\data",
    ],
)  # fmt: skip
def test_a_network_folder_is_refused(path: str):
    with pytest.raises(PenolakanError, match="TEMPAT_JARINGAN"):
        refuse_unsafe_place(Path(path), MOUNTS)


@pytest.mark.parametrize("path", ["/srv/data", "/media/stick/data", "/srv/kantorku/data"])
def test_a_disk_of_this_machine_is_taken(path: str):
    refuse_unsafe_place(Path(path), MOUNTS)


@pytest.mark.parametrize("folder", ["OneDrive - Pemkot", "Dropbox", "Google Drive", "Nextcloud"])
def test_a_folder_that_a_cloud_copies_is_refused(tmp_path: Path, folder: str):
    with pytest.raises(PenolakanError, match="TEMPAT_DISINKRONKAN"):
        Store.create(tmp_path / folder / "data", None, clock=Ticking())


def test_a_folder_with_a_syncing_marker_is_refused(tmp_path: Path):
    (tmp_path / ".stfolder").mkdir()
    (tmp_path / "kinerja").mkdir()
    with pytest.raises(PenolakanError, match="TEMPAT_DISINKRONKAN"):
        Store.create(tmp_path / "kinerja" / "data", None, clock=Ticking())


def test_the_settings_of_a_connection_are_the_ones_we_rely_on(open_store: OpenStore):
    store = open_store(keyed=True)
    raw = store._write_conn.connection.dbapi_connection
    assert raw is not None
    wanted = {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "temp_store": 2, "query_only": 0}
    assert {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted
    reader = raw_connection(store.path, KEY, read_only=True)
    assert reader.execute("PRAGMA query_only").fetchone()[0] == 1
    reader.close()


def test_an_error_of_the_database_carries_no_values(store: Store):
    with pytest.raises(DBAPIError) as failed, store.write(pelaku()) as work:
        work.conn.execute(text("INSERT INTO pegawai (nama) VALUES (:nama)"), {"nama": "Siti Rahmadani"})
    assert "Rahmadani" not in str(failed.value)
    assert "Rahmadani" not in repr(failed.value)


def test_what_holds_keys_shows_none(open_store: OpenStore):
    store = open_store(keyed=True)
    with store.write(pelaku()) as work:
        membership.begin_epoch(work, DeviceKeys.generate())
        (newest, *_older) = membership.identities(work)
        assert newest.keys is not None
        secret = newest.keys.to_bytes()
        row = work.one(select(SyncIdentityRow).order_by(SyncIdentityRow.epoch.desc()))
    shown = "".join(map(repr, (newest, newest.keys, row, store, work, store._writer, store._write_conn)))
    for key in (secret, secret[:16], secret[-16:], KEY):
        assert key.hex() not in shown
        assert repr(key)[2:-1] not in shown


def test_a_store_whose_making_was_cut_short_can_be_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "kantor.kinerja-data"

    def cut(_temporary: Path, _path: Path) -> None:
        raise KeyboardInterrupt

    first = slots.new_key(path, "1")
    with monkeypatch.context() as patch:
        patch.setattr("kinerja_desktop.store.database.put_in_place", cut)
        patch.setattr(Path, "unlink", lambda *_args, **_named: None)
        with pytest.raises(KeyboardInterrupt):
            Store.create(path, first, clock=Ticking())
    assert not path.exists()
    assert [one.name for one in tmp_path.iterdir() if "kunci" not in one.name] == [f"{path.name}.baru"]
    kept = slots.slot_path(path).read_bytes()
    second = slots.new_key(path, "2")
    with Store.create(path, second, clock=Ticking()) as store, store.write(pelaku()) as work:
        pegawai.simpan(work, contoh_pegawai())
    with Store.open(path, slots.open_key(path, "2"), clock=Ticking()) as again, again.read() as reading:
        assert pegawai.jumlah(reading) == 1
    assert {one.name: one.read_bytes() for one in tmp_path.glob("*tertinggal*")} == {
        f"{path.name}.tertinggal.kunci": kept
    }
    assert not Path(f"{path}.baru").exists()
    with pytest.raises(PenolakanError, match="KUNCI_SUDAH_ADA"):
        slots.new_key(path, "3")


def test_a_new_store_takes_nothing_from_what_a_lost_one_left(open_store: OpenStore, tmp_path: Path):
    store = open_store(keyed=True)
    with store.write(pelaku()) as work:
        pegawai.simpan(work, contoh_pegawai())
    path = tmp_path / "baru.kinerja-data"
    Path(f"{path}-wal").write_bytes(Path(f"{store.path}-wal").read_bytes())
    with Store.create(path, KEY, clock=Ticking()) as fresh, fresh.read() as reading:
        assert pegawai.jumlah(reading) == 0
    assert Path(f"{path}.tertinggal-wal").exists()


def test_a_copy_made_after_the_clock_fell_back_stays_and_the_future_ones_go(open_store: OpenStore):
    store = open_store()
    later = [salinan.salin(store, alasan="gabung", simpan=3) for _ in range(3)]
    folder = salinan.folder_of(store.path)
    for number, one in enumerate(later):
        one.rename(folder / one.name.replace("_2026", f"_209{number}"))
    made = [salinan.salin(store, alasan="gabung", simpan=3) for _ in range(3)]
    assert all(one.is_file() for one in made)
    assert set(salinan.daftar(store.path)) == set(made)


def test_many_copies_of_one_second_stay_in_the_order_they_were_made(open_store: OpenStore):
    store = open_store()
    folder = salinan.folder_of(store.path)
    first = salinan.salin(store, alasan="gabung", simpan=20)
    for number in range(2, 13):
        (folder / first.name.replace("_gabung", f"_gabung-{number}")).write_bytes(first.read_bytes())
    newest = salinan.daftar(store.path)[0]
    assert "_gabung-12" in newest.name


@pytest.mark.parametrize("act", ["periksa", "copy_file"])
def test_a_file_that_is_not_there_is_refused_and_none_is_made(tmp_path: Path, act: str):
    missing = tmp_path / "hilang.kinerja-data"
    with pytest.raises(PenolakanError, match="DATA_TIDAK_ADA"):
        salinan.periksa(missing, None) if act == "periksa" else salinan.copy_file(missing, None, tmp_path / "ke")
    assert list(tmp_path.iterdir()) == []
