"""Findings that may stay: waivers, the baseline of known debts, exceptions."""
