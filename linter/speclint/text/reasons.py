"""Why the system refuses a file, in words that need no manual."""

from __future__ import annotations


def reason(error: OSError) -> str:
    """Say why a file or its folder cannot be written or reached."""
    match error:
        case FileNotFoundError():
            return "there is no such folder"
        case IsADirectoryError():
            return "it is a folder"
        case NotADirectoryError():
            return "what should be its folder is a file"
        case PermissionError():
            return "you have no permission to write there"
    return (error.strerror or "the system gives no reason").lower()
