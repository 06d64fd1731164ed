"""Paper: print a sheet, find its version again."""
