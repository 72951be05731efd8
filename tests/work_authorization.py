"""The sentence that the law of 2024 wants in the legal requirements, word for word."""

SENTENCE = (
    "Persons legally authorized to work in the U.S. under federal law, including Deferred Action "
    "for Childhood Arrivals recipients, are eligible for employment unless prohibited by other "
    "state or federal law."
)
