"""Pages of planning: the board of the year and the SKP editor."""
