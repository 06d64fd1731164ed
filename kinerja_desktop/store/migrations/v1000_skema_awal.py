"""Version 1.0: the first schema of a released store. Never edited after its release; what follows are new steps."""

from alembic.operations import Operations

from kinerja_desktop.store.migrations.layout import Layout, create_table
from kinerja_desktop.store.rows.local import FTS_DDL

LAYOUT: tuple[Layout, ...] = (
    Layout(
        "aturan",
        "kode:teks berlaku_mulai:teks berlaku_sampai:teks? sumber:teks isi:teks",
        travels=True,
        indexes=("kode",),
    ),
    Layout(
        "berkas",
        "sidik:teks! ukuran:bulat jenis:teks disimpan:teks isi:biner",
    ),
    Layout(
        "bukti",
        """evaluasi_id:biner realisasi_id:biner pegawai_id:biner jenis:teks judul:teks tanggal:teks keterangan:teks
        nama_berkas:teks sidik:teks ukuran:bulat urutan:bulat""",
        travels=True,
        indexes=("evaluasi_id",),
    ),
    Layout(
        "capaian_organisasi",
        "unit_id:biner periode:teks capaian:teks dasar:teks catatan:teks",
        travels=True,
        indexes=("unit_id periode",),
    ),
    Layout(
        "cari_pegawai",
        "no:bulat! pegawai_id:biner lingkup:teks nama_urut:teks nama:teks nip:teks jabatan:teks unit:teks",
        indexes=("nama_urut pegawai_id",),
        unique="pegawai_id",
    ),
    Layout(
        "draf_isian",
        "formulir:teks! objek:teks! pelaku:biner! isi:teks diubah:teks",
    ),
    Layout(
        "evaluasi",
        """pegawai_id:biner periode:teks mulai:teks selesai:teks skp_id:biner skp_digest:teks penilai:teks?
        atasan_penilai:teks? rating_hasil:teks? alasan_hasil:teks rating_perilaku:teks? alasan_perilaku:teks
        perilaku1:teks? perilaku2:teks? perilaku3:teks? perilaku4:teks? perilaku5:teks? perilaku6:teks?
        perilaku7:teks? capaian:teks? catatan:teks tanggal_serah:teks? tanggal_terima:teks?""",
        travels=True,
        indexes=(
            "pegawai_id periode",
            "periode",
        ),
    ),
    Layout(
        "impor",
        "id:biner! waktu:teks pelaku:biner sumber:teks ringkasan:teks seq_from:bulat seq_to:bulat status:teks",
    ),
    Layout(
        "indikator",
        """skp_id:biner rhk_id:biner pegawai_id:biner aspek:teks teks:teks jenis_target:teks nilai:teks?
        minimum:teks? maksimum:teks? tanggal:teks? teks_target:teks satuan:teks arah:teks tw1:teks? tw2:teks?
        tw3:teks? tw4:teks?""",
        travels=True,
        indexes=("skp_id",),
    ),
    Layout(
        "isi_dokumen",
        "jenis_dokumen:teks dokumen_id:biner pegawai_id:biner? digest:teks isi:teks",
        travels=True,
        by_id=False,
        indexes=(
            "digest",
            "dokumen_id",
        ),
    ),
    Layout(
        "jejak",
        """no:bulat! waktu:teks pelaku:biner nama:teks peran:teks perangkat:teks tindakan:teks objek:teks
        sebelum:teks? sesudah:teks?""",
        indexes=("objek",),
    ),
    Layout(
        "kejadian",
        """jenis_dokumen:teks dokumen_id:biner pegawai_id:biner? jenis:teks digest:teks sebab:biner oleh_id:biner
        peran:teks tanggal:teks? catatan:teks""",
        travels=True,
        indexes=("dokumen_id",),
    ),
    Layout(
        "lampiran_skp",
        "skp_id:biner pegawai_id:biner bagian:teks teks:teks urutan:bulat",
        travels=True,
        indexes=("skp_id",),
    ),
    Layout(
        "pegawai",
        """nip:teks nama:teks gelar_depan:teks gelar_belakang:teks status:teks golongan:teks tanggal_lahir:teks?
        jenis_kelamin:teks""",
        travels=True,
        indexes=("nip",),
    ),
    Layout(
        "pelatihan",
        """pegawai_id:biner judul:teks bentuk:teks penyelenggara:teks mulai:teks selesai:teks menit:bulat
        nomor_sertifikat:teks""",
        travels=True,
        indexes=("pegawai_id",),
    ),
    Layout(
        "penempatan",
        """pegawai_id:biner unit_id:biner jabatan:teks jenis_jabatan:teks peran_unit:teks mulai:teks sampai:teks?
        penilai_id:biner?""",
        travels=True,
        indexes=(
            "pegawai_id",
            "unit_id",
        ),
    ),
    Layout(
        "pengaturan",
        "kunci:teks! nilai:teks",
    ),
    Layout(
        "perilaku_skp",
        "skp_id:biner pegawai_id:biner nilai:bulat teks:teks",
        travels=True,
        indexes=("skp_id",),
    ),
    Layout(
        "realisasi",
        """evaluasi_id:biner pegawai_id:biner indikator_id:biner nilai:teks? teks:teks sumber_data:teks
        urutan:bulat""",
        travels=True,
        indexes=("evaluasi_id",),
    ),
    Layout(
        "rhk",
        """skp_id:biner pegawai_id:biner jenis:teks klasifikasi:teks rhk_pimpinan:teks teks:teks
        penugasan_dari:teks urutan:bulat""",
        travels=True,
        indexes=("skp_id",),
    ),
    Layout(
        "skp",
        """pegawai_id:biner penilai_id:biner? tahun:bulat mulai:teks selesai:teks pendekatan:teks formulir:teks
        instansi:teks kepala_pegawai:teks kepala_penilai:teks?""",
        travels=True,
        indexes=(
            "pegawai_id tahun",
            "penilai_id tahun",
            "tahun",
        ),
    ),
    Layout(
        "sync_aside",
        "no:bulat! hlc:bulat replica:bulat tbl:teks row_id:biner reason:teks",
        indexes=("row_id",),
        unique_index=("uq_sync_aside_stamp", "hlc replica"),
    ),
    Layout(
        "sync_bundle",
        """no:bulat! direction:teks peer:biner epoch:bulat number:bulat manifest_hash:biner status:teks reason:teks
        seq_from:bulat seq_to:bulat operations:bulat counts:teks file_name:teks made:teks changed:teks raw:biner""",
        indexes=(
            "direction peer number",
            "manifest_hash",
        ),
    ),
    Layout(
        "sync_certificate",
        "fingerprint:biner! replica:biner data:biner",
        indexes=("replica",),
    ),
    Layout(
        "sync_conflict",
        """no:bulat! tbl:teks row_id:biner col:teks hlc:bulat replica:bulat value:biner owner:bulat status:teks
        arrived:teks closed_hlc:bulat? closed_replica:bulat?""",
        indexes=("status",),
        unique_index=("uq_sync_conflict_field_stamp", "row_id tbl col hlc replica"),
    ),
    Layout(
        "sync_identity",
        "epoch:bulat! device:biner replica:biner secret:biner? certificate:biner? last_hlc:bulat",
    ),
    Layout(
        "sync_op",
        """seq:bulat! hlc:bulat replica:bulat tbl:teks row_id:biner kind:bulat body:biner pelaku:biner peran:teks
        bundle:bulat? folded:bulat=0""",
        unique_index=("uq_sync_op_hlc_replica", "hlc replica"),
    ),
    Layout(
        "sync_peer",
        """replica:biner! name:teks certificate:biner subtree:teks persons:biner is_parent:bulat status:teks
        sent_seq:bulat sent_no:bulat sent_hash:biner acked_no:bulat acked_hash:biner received_no:bulat
        received_hash:biner received_seq:bulat seen:biner told:biner last_heard:teks?""",
    ),
    Layout(
        "sync_replica",
        "no:bulat! replica:biner seen_hlc:bulat",
        unique="replica",
    ),
    Layout(
        "sync_value",
        "name:teks! value:biner",
    ),
    Layout(
        "sync_withdrawal",
        "no:bulat! tbl:teks row_id:biner hlc:bulat replica:bulat bases:biner undone:bulat open:bulat",
        unique_index=("uq_sync_withdrawal_stamp", "row_id tbl hlc replica"),
    ),
    Layout(
        "umpan_balik",
        """evaluasi_id:biner pegawai_id:biner pemberi:teks pemberi_id:biner rhk_id:biner? nilai_perilaku:bulat?
        tanggal:teks isi:teks sifat:teks""",
        travels=True,
        indexes=("evaluasi_id",),
    ),
    Layout(
        "unit",
        "kode:teks nama:teks jenis:teks induk_id:biner? kepala_id:biner?",
        travels=True,
        indexes=("kode",),
    ),
)


def upgrade(op: Operations) -> None:
    """Create every table, its indexes, and the people search."""
    for layout in LAYOUT:
        create_table(op, layout)
    if op.get_bind().dialect.name == "sqlite":
        for statement in FTS_DDL:
            op.execute(statement)
