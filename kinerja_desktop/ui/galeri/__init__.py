"""The gallery: pages made only of parts, with invented people. For pictures and for tests; no store behind it."""
