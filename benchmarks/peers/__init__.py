"""What we are held against, each doing the same work in its own usual way."""
