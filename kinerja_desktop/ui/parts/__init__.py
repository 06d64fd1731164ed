"""Shared widgets, each a component of `look.md` 8. Pages are made of these and of nothing else."""
