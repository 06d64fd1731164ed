"""The one SQLCipher file: rows, types, units of work, migrations, change log, merge. The only place with SQLAlchemy."""
