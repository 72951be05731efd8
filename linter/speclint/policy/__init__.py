"""Rules: files, periods, wording, examples, and what holds on a day."""
