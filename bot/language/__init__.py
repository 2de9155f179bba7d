"""Words to questions. Everything typed is read here; nothing is looked up, and nothing is guessed."""

from bot.language.closings import closing_for
from bot.language.commands import COMMANDS, ENGLISH, Command, HelpAsked, help_for
from bot.language.context import Context
from bot.language.reading import Before, Lost, Reading
from bot.language.slash import read_command, read_slash, read_words
from bot.language.tokens import normalise
from bot.questions import Question

__all__ = [
    "COMMANDS",
    "Before",
    "Command",
    "Context",
    "HelpAsked",
    "Lost",
    "Reading",
    "read",
    "read_aloud",
    "read_slash",
]


def read(text: str, context: Context, before: Before = None) -> Question:
    """The question that a text means; as ``read_aloud``, without what is to be told."""
    return read_aloud(text, context, before).question


def read_aloud(text: str, context: Context, before: Before = None) -> Reading:
    """Read a slash command, a canonical text or plain English, and say what was read otherwise than it
    stands. ``before``: the question that was asked before, from which a fragment takes what it lacks.

    Raises ``NotUnderstood`` for words that mean nothing here, ``Ambiguous`` where readings differ in
    their figures, ``HelpAsked`` where help was asked for; all are ``AskerError``.
    """
    plain = normalise(text).strip()
    if plain.startswith("/"):
        return read_command(plain, context)
    no_question = help_for(plain) or closing_for(plain)
    if no_question:
        raise no_question
    return read_words(plain, context, ENGLISH, before)
