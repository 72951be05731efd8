"""The class specification: sections, model, typed data, and what plan-wide rules know of it."""
