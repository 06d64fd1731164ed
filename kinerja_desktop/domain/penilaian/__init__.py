"""Assessment stage: ratings, predikat, evaluation (stage 3)."""
