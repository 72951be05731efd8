"""The file as text: bytes, YAML, places, and what keeps it from being read."""
