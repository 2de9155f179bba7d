"""What is said of a failure that nobody foresaw."""

from bot.errors import DeskError


def unforeseen(error: Exception) -> DeskError:
    """A fault in the desk itself, as a sentence; what it held may be the asker's, so its type alone."""
    return DeskError(
        f"The desk failed in a way that was not foreseen ({type(error).__name__}); no figure was given. "
        "Set DEBUG=1 to see where."
    )
