"""Care of the data: copies, what is due, what is not sent."""
