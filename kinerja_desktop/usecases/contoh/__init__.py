"""A practice region built through the same use cases a person uses."""
