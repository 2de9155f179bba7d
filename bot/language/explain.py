"""How a text was read, word by word, for ``ask --explain``."""

from collections.abc import Iterator

from bot.errors import AskerError
from bot.language.context import Context
from bot.language.kinds import signs_of
from bot.language.meanings import (
    Counted,
    Cue,
    Earlier,
    Either,
    Excluded,
    Found,
    Meaning,
    Nationality,
    Only,
    Passing,
    Pieces,
    Place,
)
from bot.language.numbers import Number
from bot.language.scan import Scan, scan
from bot.language.slash import canonical
from bot.language.tokens import normalise, words, written
from bot.periods import Period
from bot.questions import Condition, Question, text


def explain(typed: str, context: Context) -> Iterator[str]:
    """What each word became, as lines. Raises ``NotUnderstood`` for what is no text."""
    plain = normalise(typed).strip()
    if canonical(plain, context):
        yield f"“{plain}”: a canonical question, read as it stands"
        return
    said = plain.partition(" ")[2] if plain.startswith("/") else plain
    read = scan(words(said or plain), context)
    for start, end in _pieces(read):
        meanings = [_described(found.meaning) for found in read.found if found.start == start]
        unread = "not understood" if start in read.unread else "changes nothing"
        yield f"“{written(read.words, start, end)}”: {' and '.join(meanings) or unread}"


def why(question: Question, typed: str, context: Context) -> str:
    """The kind that was chosen, and the words that were its signs."""
    kind = type(question).__name__
    try:
        read = scan(words(typed), context)
    except AskerError:
        return f"Kind: {kind}"
    signs = signs_of(question)
    told = [written(read.words, found.start, found.end) for found in read.found if _is_sign(found, signs)]
    for_words = " and ".join(f"“{said}”" for said in dict.fromkeys(told))
    return (
        f"Kind: {kind}, for {for_words}"
        if told
        else f"Kind: {kind}, as nothing asks for another ({text(question)})"
    )


def _is_sign(found: Found, signs: frozenset[object]) -> bool:
    return found.meaning in signs if isinstance(found.meaning, Cue) else type(found.meaning) in signs


def _pieces(read: Scan) -> Iterator[tuple[int, int]]:
    """Every word, those read together as one piece."""
    ends = {found.start: found.end for found in read.found}
    at = 0
    while at < len(read.words):
        end = max(ends.get(at, at + 1), at + 1)
        yield at, end
        at = end


def _described(meaning: Meaning) -> str:  # noqa: C901, PLR0911, PLR0912 - one line a meaning
    match meaning:
        case Counted(measure):
            return f"measure {measure}"
        case Nationality(name):
            return f"nationality {name}"
        case Either(options):
            return " or ".join(map(_described, options))
        case Pieces(grain) | Only(grain):
            return f"pieces of a {grain}"
        case Passing(condition):
            return f"condition {condition.text}"
        case Condition():
            return f"condition {meaning.text}"
        case Excluded(measure):
            return f"not {measure}"
        case Place(number):
            return f"place {number}"
        case Number(value):
            return f"number {value}"
        case Earlier():
            return "a period before another"
        case Cue():
            return f"cue {meaning}"
        case _:
            return (
                f"period {meaning.name}"
                if isinstance(meaning, Period)
                else f"{type(meaning).__name__.lower()} {meaning}"
            )
