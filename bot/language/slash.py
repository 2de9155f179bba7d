"""Slash commands: ``/crossings``, ``/deaths`` and ``/compare``, their words in any order."""

from bot.errors import AskerError, NotUnderstood
from bot.language.clauses import two_in
from bot.language.commands import COMMANDS, ELSEWHERE, Command, help_for
from bot.language.context import Context
from bot.language.reading import Before, Reading
from bot.language.tokens import normalise, words
from bot.language.understand import understand
from bot.language.when import read_as_of
from bot.language.when.names import LAST_YEAR
from bot.language.when.reading import span_of
from bot.periods import Day, FinancialYear, Half, Month, Quarter, Range, Week, Year, parse_period
from bot.questions import Latest, Question, Subject, Total, parse

_FIXED = Day | Range | Week | Month | Quarter | Half | FinancialYear | Year


def read_slash(text: str, context: Context) -> Reading:
    """Read a text that begins with a slash. Raises ``AskerError``; ``HelpAsked`` where help was."""
    return read_command(normalise(text).strip(), context)


def read_command(plain: str, context: Context) -> Reading:
    """The same of a text that is in its one form already."""
    name, _, rest = plain.partition(" ")
    command = COMMANDS.get(name.lower())
    if command is None:
        why = ELSEWHERE.get(name.lower(), f"There is no command {name[:40]}.")
        raise help_for(plain) or NotUnderstood(why, tuple(COMMANDS))
    return read_words(rest.strip(), context, command)


def read_words(said: str, context: Context, command: Command, before: Before = None) -> Reading:
    """Canonical text, or words as after a command; none at all ask for the newest."""
    asked_for_help = help_for(f"{command.name} {said}")
    if asked_for_help:
        raise asked_for_help
    if not said and not command.cues:
        return Reading(Latest(Subject(command.measure)))
    question = _total_of(said, context, command) or canonical(said, context)
    if question is None and before is None:
        question = _newest_as_of(said, context, command)
    if question:
        return Reading(question)
    try:
        whole = understand(said or command.name, context, command, before)
    except AskerError:
        two = None if command.name else two_in(said, context, command, before, refused=True)
        if two is None:
            raise
        return two.first_alone()
    two = None if command.name else two_in(said, context, command, before)
    return whole if two is None or two.covered_by(whole.question) else two.first_alone()


def _total_of(said: str, context: Context, command: Command) -> Question | None:
    """A command with nothing but the canonical text of fixed days: read at a tenth of the cost, and as
    ``understand`` reads it."""
    if not command.name or command.cues:
        return None
    try:
        period = parse_period(said, context.events)
    except NotUnderstood:
        return None
    if not isinstance(period, _FIXED) or span_of(period, context).last.year > LAST_YEAR:
        return None  # a year that is no year in words either
    return Total(Subject(command.measure), period)


def _newest_as_of(said: str, context: Context, command: Command) -> Question | None:
    """A command with nothing but "as of" a day: its newest figures, as they were known then."""
    if command.cues or not said.lower().startswith("as "):
        return None
    cut = words(said)
    known = read_as_of(cut, 0, context)
    if known is None or known[1] < len(cut):
        return None
    return Latest(Subject(command.measure), as_of=known[0].day)


def canonical(said: str, context: Context) -> Question | None:
    """The question whose canonical text was typed."""
    try:
        return parse(said, context.events)
    except NotUnderstood:
        return None
