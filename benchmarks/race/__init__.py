"""Runs speclint and its peers in turn and compares what they take."""
