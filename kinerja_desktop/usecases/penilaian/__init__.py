"""Assessment: open a period, rate, set."""
