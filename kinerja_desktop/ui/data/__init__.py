"""Home, copies, the first run, who works: `beranda_page`, `cadangan_page`, `mulai_page`, `pemakai_dialog`."""
