"""Classes by name: titles, references in prose, levels, and the directory that resolves them."""
