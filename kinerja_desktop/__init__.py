"""Kinerja Desktop: the performance cycle of a kabupaten's civil servants, run without a network."""
