"""People: import a staff list, find a person, keep the record."""
