"""One module per thing a person does: may they, load, decide, save."""
