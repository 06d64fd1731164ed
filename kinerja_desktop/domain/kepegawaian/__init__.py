"""People, posts and units."""
