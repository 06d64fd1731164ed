"""Planning stage: the SKP and its life (PermenPANRB 6/2022, stage 1)."""
