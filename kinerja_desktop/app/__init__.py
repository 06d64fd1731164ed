"""Builds and connects everything; nothing else builds anything (design 3). `stores` opens data, `window` the screen."""

VERSION = "0.2.0"
