"""Words to questions. Everything typed is read here; nothing is looked up, and nothing is guessed."""

from bot.language.commands import COMMANDS, Command, HelpAsked, help_for
from bot.language.context import Context
from bot.language.slash import read_slash, read_words
from bot.language.tokens import normalise
from bot.questions import Question

__all__ = ["COMMANDS", "Command", "Context", "HelpAsked", "read", "read_slash"]


def read(text: str, context: Context) -> Question:
    """Read a slash command, a canonical text, or the same words without a command.

    Raises ``NotUnderstood`` for words that mean nothing here, ``Ambiguous`` where readings differ in
    their figures, ``HelpAsked`` where help was asked for; all are ``AskerError``.
    """
    plain = normalise(text).strip()
    asked_for_help = help_for(plain)
    if asked_for_help:
        raise asked_for_help
    if plain.startswith("/"):
        return read_slash(plain, context)
    return read_words(plain, context, COMMANDS["/crossings"])
