"""Execution stage: realisasi, bukti dukung, feedback, training (stage 2)."""
