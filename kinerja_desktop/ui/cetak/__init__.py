"""Paper on screen: preview of the real PDF, printing of many, finding a version by its code."""
