"""The class specification history: dates, sentences, entries, drafts."""
