"""A value -> a plan of cells -> PDF (ReportLab) or Excel (openpyxl)."""
