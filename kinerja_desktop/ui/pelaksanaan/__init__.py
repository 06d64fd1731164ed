"""Pages of the execution stage: realisasi with evidence and feedback, training."""
