"""One person's year through the real windows, for a machine without a display: every step is a key that is pressed."""
