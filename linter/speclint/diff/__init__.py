"""Two versions compared, from revisions down to words, and shown in every format."""
