"""Compares two wordings as plain text: words, statements and the moves between them."""
