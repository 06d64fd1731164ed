"""The window around the pages: rail, header, status strip, search, keys, lock."""
