'''The screen: the only package with PySide6. Widgets get values and functions; they never see a store.

How to write a page
===================

1. One folder per stage, named as in `domain/` (`ui/perencanaan/`, `ui/penilaian/`, ...), one module per page. Subclass
   `shell.page.Page` and fill its places; take one of the templates of `look.md` 9.

       class PelatihanPage(Page):
           """The training log of one person."""

           def __init__(self, *, muat: Muat, background: Background, hari_ini: Callable[[], date]) -> None:
               super().__init__("pelatihan", _("Pelatihan"))
               self._muat, self._background = muat, background
               self.header.add(Button(_("Catat pelatihan"), kind="utama", icon="plus", clicked=self._catat))
               self.table = DataTable(SPEC, on_open=self._buka, hints=(("Enter", _("buka")),))
               self.set_body(self.table, scroll=False)       # a table scrolls itself; forms scroll with the page
               self.set_side(self._gauge_panel(), 304)       # optional: set_left, set_bottom, set_tabs
               self.add_key("Ctrl+N", _("catat pelatihan"), self._catat)

           def on_open(self, arg: object) -> None:
               self._background.read(partial(self._muat, arg), self._show, owner=self)

   `app.py` registers it: `window.register("pelatihan", lambda: PelatihanPage(...))`, and `window.open_page("pelatihan",
   pegawai_id)` shows it. Pages are built at first opening.

2. Work. `background.read(job, then, owner=self, topic="cari")` for what only reads (a later read of a topic overtakes),
   `background.write(job, then, owner=self)` for what saves, `background.long(job, then, failed, progress=...,
   owner=self)` for acts with a bar (the job gets a `Laju`; calling it raises BatalError after a cancel),
   `background.heavy(function, *values, then=...)` for PDF and Excel (module-level function, values only). Without
   `failed` a PenolakanError becomes a message and any finding in it goes under its field; other errors open the report.
   Never block, never sleep, never open a nested event loop (`exec`).

3. Forms. `Formulir(simpan=..., simpan_draf=...)`, then `form.add(path, Isian...)` in the order of Enter; the path is
   `Temuan.medan`. Set `self.form = form` on the page: leaving, locking and closing then flush it. `form.load({path:
   value})`, `form.show_findings(temuan)`. `simpan(path, value)` starts `background.write`; when it fails call
   `form.not_saved(path)`. When it is done call `self.header.show_saved("10.42")`. Fields: `IsianTeks`, `IsianPanjang`,
   `IsianAngka` (Decimal), `IsianTanggal` (date), `IsianPilihan` (up to 7), `IsianDaftar` (long lists). Lay them out
   with `parts.layouts`: `column`, `row`, `fields_row`, `card`. `FindingsPanel` is the right panel with F8.

4. Tables. `DataTable(TableSpec(kolom=(Kolom(key, title, cell), ...), name=..., row_height=tokens.ROW_TWO,
   identity=lambda row: row.id))`; `show_rows(rows, marks="nur")`. A cell is a `Cell`, or `state_cell("DIAJUKAN")`,
   `bar_cell(0.4, "8,0")`, `number_cell("12")`. A column with `edit=Sunting(...)` makes a grid:
   `edited` says row, key, text.

5. Looks. Sizes, colours, fonts come from `tokens`, `fonts`, `icons` only: `Text("...", role="kecil", tone="tinta2")`,
   `Button("Kirim", kind="utama", icon="send")`, `dress(widget, role=..., height=tokens.CONTROL)`. Painted widgets read
   `tokens.color("nila_isi")` and `tokens.px(12)` while painting. No `setStyleSheet` on widgets. A new ground is a rule
   in `resources/qss/app.qss` for a `kind`. States are words of `parts.chip.semua_keadaan`.

6. Keyboard. Enter, undo, F8, Alt letters (`Button(letter="k")` wishes one; others are given), F6, Ctrl+Tab come
   for free.
   Set an accessible name on every widget that has no visible word of its own.

7. Messages. `messages.tell(sentence, "daun")` one line; `messages.ask(title, paragraph, [Jawaban("batal", _("Jangan
   kirim")), Jawaban("kirim", _("Kirim 23 perubahan"), "utama")], then)` with the safe verb first;
   `messages.failure(error)` for an exception.

8. Pictures. A module named `gambar` in the page's folder calls `potret.register("pelatihan", build)`; `build` may use
   `galeri.jendela.contoh_window(key, lambda: Page(...))`. `python -m
   kinerja_desktop.ui.potret DIR` finds it and renders it. Look at the picture beside `look/` before saying done.
'''

from kinerja_desktop.ui.lasting_none import keep_none_alive

keep_none_alive()
