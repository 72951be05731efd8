"""The words of statements: verbs, end marks, scanning errors, degrees, experience, supervision."""
