"""Bundles on screen called paket: enrol a laptop, send, check, receive, decide conflicts."""
