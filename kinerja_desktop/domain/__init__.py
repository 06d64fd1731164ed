"""The regulation in Python: no Qt, no SQL, no files, no clock."""
