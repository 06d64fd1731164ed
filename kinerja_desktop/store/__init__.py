"""Rows, types, units of work, migrations, change log, merge into the tables. The only place with SQLAlchemy."""
