"""Pages about people: the list with its cards, and the import of a staff list."""
