"""Signed bundles between stores: format, keys, trust, merge rule, mailboxes. Knows no Qt, no SQL, no kinerja_desktop."""
