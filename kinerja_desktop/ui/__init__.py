"""Qt widgets. The only place with PySide6."""
