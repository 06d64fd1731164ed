"""Bundles on screen: send, receive, the dispatch book, trusted devices, merging and conflicts."""
