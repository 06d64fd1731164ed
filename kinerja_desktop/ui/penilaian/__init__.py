"""Pages of the assessment stage: the board of a period, one person's evaluation."""
