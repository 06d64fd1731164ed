"""Signed bundles between stores: format, keys, trust, merge rule, mailboxes. No Qt, no SQL, no kinerja_desktop."""
