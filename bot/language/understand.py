"""Words to a question: every word accounted for, every reading looked at."""

from collections.abc import Iterator
from itertools import islice, product

from bot.errors import Ambiguous, AskerError, NotUnderstood
from bot.language.asides import without_preamble
from bot.language.commands import Command
from bot.language.context import Context
from bot.language.each_alone import each_alone
from bot.language.kinds import decide
from bot.language.meanings import Cue, Found
from bot.language.options import options
from bot.language.reading import Before, Lost, Reading
from bot.language.scan import Scan, scan
from bot.language.side_by_side import check_side_by_side
from bot.language.slots import Asked
from bot.language.tokens import Words, normalise, words
from bot.measures import BY_NAME
from bot.periods import Day, Period
from bot.questions import Lead, Question, text

MOST_CHOICES = 3
_APART = (Cue.CHANGE, Cue.THAN, Lead.DIFFERENCE, Lead.PERCENT, Lead.RATIO, Lead.DOUBLED, Lead.HALVED)
MOST_READINGS = 9
CANNOT_BE_READ = "The question before this one cannot be read right now: ask the whole question."
NOTHING_BEFORE = "There is no question before this one for it to follow from: ask the whole question."


def understand(said: str, context: Context, command: Command, before: Before = None) -> Reading:
    """The one question that the words mean. Raises ``NotUnderstood`` for a word that means nothing here,
    with suggestions; ``Ambiguous`` where two readings would give different figures."""
    typed = normalise(said)
    cut = without_preamble(words(typed))
    read = _scans(cut, context, command)
    if read[0].unread:
        return _despite_unread(typed, read[0], context, command, before)
    return Reading(_said(read, context, command, before))


def _said(read: list[Scan], context: Context, command: Command, before: Before) -> Question:
    """What words that were all read ask, where they stand. A command is whole."""
    if command.name:
        return _meant(read, context, command)
    if before is None or isinstance(before, Lost):
        _check_whole(read, context, command, before)
        return _meant(read, context, command)
    return _followed(read[0], context, before) or _meant(read, context, command)


def _check_whole(read: list[Scan], context: Context, command: Command, before: Before) -> None:
    """Raises ``NotUnderstood`` for "and in 2023?" where nothing was asked before; and for "2023" too where
    that cannot be known."""
    from bot.language.followup import follows, leans  # only for a text that is no command

    asked = [Asked(read[0].words, found, context) for found in options(read[0].found)]
    if before is not None and any(map(leans, asked)):
        raise NotUnderstood(CANNOT_BE_READ)
    if not all(map(follows, asked)):
        return
    whole = tuple(map(text, _readings(read, context, command)[0][:MOST_CHOICES]))
    raise NotUnderstood(NOTHING_BEFORE, whole or _examples(command))


def _followed(read: Scan, context: Context, before: Question) -> Question | None:
    """What the words make of the question before them; None where they need none."""
    from bot.language.followup import follow

    meant: dict[Question, None] = {}
    refused: AskerError | None = None
    for found in islice(options(read.found), MOST_READINGS):
        try:
            meant |= dict.fromkeys(follow(Asked(read.words, found, context), before))
        except AskerError as error:
            refused = refused or error
    if len(meant) > 1:
        choices = tuple(map(text, islice(meant, MOST_CHOICES)))
        raise Ambiguous("That can be read in more than one way. Which is meant?", choices)
    if refused and not meant:
        raise refused
    return next(iter(meant), None)


def _meant(read: list[Scan], context: Context, command: Command) -> Question:
    try:
        return _one_meant(read, context, command)
    except NotUnderstood as error:
        alone = each_alone(Asked(read[0].words, tuple(read[0].found), context, command.measure))
        error.suggestions = alone or error.suggestions or _examples(command)
        raise


def _one_meant(read: list[Scan], context: Context, command: Command) -> Question:
    check_side_by_side(read[0].words, read[0].found)
    readings, refused = _readings(read, context, command)
    if not readings:
        raise refused or NotUnderstood("That does not read as a question.")
    if len(readings) > 1:
        choices = tuple(map(text, readings[:MOST_CHOICES]))
        raise Ambiguous("That can be read in more than one way. Which is meant?", choices)
    return readings[0]


def _despite_unread(typed: str, read: Scan, context: Context, command: Command, before: Before) -> Reading:
    """In plain English a slip is corrected where one word alone is near, and the asker told; else, and
    after a command, it is named. Raises ``NotUnderstood``."""
    from bot.language import unread  # only for a text that was not understood

    meant = {} if command.name else unread.corrections(read, context)
    found = [one for one in _tried(typed, read.words, meant, context, command, before) if one]
    if found and all(one.question == found[0].question for one in found):
        return found[0]
    raise _unread(typed, read, context, command)


def _tried(
    typed: str,
    cut: Words,
    meant: dict[int, list[str]],
    context: Context,
    command: Command,
    before: Before,
) -> Iterator[Reading | None]:
    """What the text reads as with each choice of near words."""
    from bot.language import unread

    for chosen in islice(product(*meant.values()) if meant else (), MOST_READINGS):
        put = dict(zip(meant, chosen, strict=True))
        question = _read_as(unread.rewritten(typed, cut, put), context, command, before)
        yield Reading(question, (unread.corrected_note(cut, put),)) if question else None


def _read_as(typed: str, context: Context, command: Command, before: Before) -> Question | None:
    try:
        read = _scans(without_preamble(words(typed)), context, command)
        if read[0].unread:
            return None
        return _said(read, context, command, before)
    except AskerError:
        return None


def _scans(cut: Words, context: Context, command: Command) -> list[Scan]:
    """The words with ranges joined; and in a comparison with only one period, with its sides apart."""
    try:
        joined = scan(cut, context)
    except NotUnderstood:  # "July 2021 to July 2020" is no period, but two
        apart = scan(cut, context, ranges=False)
        if not any(_sets_apart(found) or found.meaning is Cue.COMPARE for found in apart.found):
            raise
        return [apart]
    outright = Cue.COMPARE in command.cues or any(f.meaning is Cue.COMPARE for f in joined.found)
    if not (outright or any(_sets_apart(f) for f in joined.found)):
        return [joined]
    if len(_periods(joined)) != 1:
        return [joined]
    apart = scan(cut, context, ranges=False)
    sides = _periods(apart)
    if apart.unread or len(sides) != 2:
        return [joined]
    either = any(side.in_year or isinstance(side.meaning, Day) for side in sides)
    return [joined, apart] if either or not outright else [apart]


def _sets_apart(found: Found) -> bool:
    """Whether it may ask for a change between two periods, or in one."""
    return found.meaning in _APART


def _periods(read: Scan) -> list[Found]:
    return [found for found in read.found if isinstance(found.meaning, Period)]


def _readings(
    read: list[Scan], context: Context, command: Command
) -> tuple[list[Question], AskerError | None]:
    """The questions that the words can mean; or why there is none."""
    readings: list[Question] = []
    refused: AskerError | None = None
    implied = [Found(cue, 0, 0) for cue in command.cues]
    for one in read:
        for found in islice(options(one.found), MOST_READINGS):
            try:
                question = decide(Asked(one.words, (*implied, *found), context, command.measure))
            except AskerError as error:
                refused = refused or error
                continue
            _keep_to(question, command)
            if question not in readings:
                readings.append(question)
    return readings, refused


def _keep_to(question: Question, command: Command) -> None:
    """A command about deaths never answers with something else."""
    measure = question.subject.measure
    if command.source and BY_NAME[measure].source != command.source:
        raise NotUnderstood(f"{command.name} does not cover {measure}.", (f"/crossings {text(question)}",))


def _unread(typed: str, read: Scan, context: Context, command: Command) -> NotUnderstood:
    """Name the words that mean nothing here, and what may have been meant."""
    from bot.language import unread

    meant = unread.slips(read, context)
    if not meant:
        return unread.refusal(read, context, _examples(command), bool(command.source))
    choices = [
        {at: unread.shown(near[min(index, len(near) - 1)]) for at, near in meant.items()}
        for index in range(MOST_CHOICES)
    ]
    texts = dict.fromkeys(unread.rewritten(typed, read.words, put) for put in choices)
    reads = tuple(one for one in texts if _reads(one, context, command))
    if not reads:
        return unread.refusal(read, context, _examples(command), bool(command.source))
    guesses = unread.quoted([choices[0][at] for at in meant][:MOST_CHOICES])
    sentence = unread.refusal(read, context, ()).sentence
    return NotUnderstood(f"{sentence} Did you mean {guesses}?", reads)


def _reads(said: str, context: Context, command: Command) -> bool:
    try:
        read = _scans(without_preamble(words(said)), context, command)
        return not read[0].unread and bool(_readings(read, context, command)[0])
    except AskerError:
        return False


def _examples(command: Command) -> tuple[str, ...]:
    shown = command.examples[1 : 1 + MOST_CHOICES]
    return tuple(f"{command.name} {example}".strip() for example in shown)
