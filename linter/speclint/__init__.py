"""Lint class specifications kept as YAML, and show their revisions readably."""

__version__ = "0.1.0"
