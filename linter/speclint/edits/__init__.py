"""Changes to a specification: in its own terms, as text, guarded, applied."""
