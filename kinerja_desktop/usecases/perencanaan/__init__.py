"""Planning: write an SKP, hand it in, approve it, set it."""
