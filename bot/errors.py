"""The family of errors: each carries one clear sentence, and its branch says who should read it.

* ``AskerError``: the person who asked; nothing is broken (exit status 3).
* ``UsageError``: the person who typed the command line (exit status 2).
* ``OperatorError``: whoever runs the desk: settings, files, database (exit status 1).
"""


class DeskError(Exception):
    """Any failure that the desk foresees. ``str(error)`` is the sentence to show."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class AskerError(DeskError):
    """For the person who asked. ``suggestions`` are texts that would be answered if typed instead."""

    def __init__(self, sentence: str, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.suggestions = suggestions


class NotUnderstood(AskerError):
    """The text does not read as a question."""


class Ambiguous(AskerError):
    """The text reads as several questions with different figures; ``suggestions`` are the choices."""


class NoFigure(AskerError):
    """The question is clear, but no published figure answers it."""


class UsageError(DeskError):
    """For the person at the command line: an option or argument is wrong."""


class OperatorError(DeskError):
    """For whoever runs the desk."""


class SettingError(OperatorError):
    """A setting is missing or cannot be what it says."""


class StoreError(OperatorError):
    """The database cannot be reached, is locked for too long, or has another schema."""


class PublicationRefused(OperatorError):
    """A publication was not taken in: what was wrong with it. Figures held before stay as they were."""


class FetchRefused(OperatorError):
    """A publisher's address did not give what it should: wrong host, type, size or date."""
