"""One kecamatan, chapter by chapter."""
