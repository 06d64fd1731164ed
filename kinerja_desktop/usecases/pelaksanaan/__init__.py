"""Execution: realisasi with evidence, feedback, training."""
