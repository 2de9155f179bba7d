"""Words that were not read: corrected in plain English where only one word can be meant, else named,
with why there is no figure for them or with what may have been meant."""

from bot.errors import NotUnderstood
from bot.language.calendar_words import MONTH_NUMBERS, WEEKDAYS
from bot.language.context import Context
from bot.language.scan import Scan
from bot.language.themes import theme_of
from bot.language.tokens import Words, written

MOST_NAMED = 3
Meant = dict[int, list[str]]


def strange(read: Scan, context: Context) -> list[int]:
    """The unread words that are no words known here at all."""
    from bot.language.suggest import is_known  # only for a text that was not understood

    vocabulary = context.lexicon.vocabulary()
    return [at for at in read.unread if not is_known(read.words[at].text, vocabulary)]


def slips(read: Scan, context: Context) -> Meant:
    """What each strange word may have been meant as; empty where one has no near word."""
    from bot.language.suggest import near

    vocabulary = context.lexicon.vocabulary()
    odd = strange(read, context)
    if any(theme_of(read.words[at].text) for at in odd):
        return {}
    meant = {at: near(read.words[at].text, vocabulary) for at in odd}
    return meant if all(meant.values()) else {}


def corrections(read: Scan, context: Context) -> Meant:
    """As ``slips``, but only where every strange word is plainly a slip: no word of its own, no theme."""
    from bot.language.real_words import is_real_word
    from bot.language.suggest import SHORTEST

    if any(theme_of(read.words[at].text) for at in read.unread):
        return {}
    odd = [read.words[at].text for at in strange(read, context)]
    if any(len(text) < SHORTEST or is_real_word(text) for text in odd):
        return {}
    meant = {
        at: [word for word in near if word[0] == read.words[at].text[0]]
        for at, near in slips(read, context).items()
    }
    return meant if all(meant.values()) else {}


def rewritten(typed: str, cut: Words, put: dict[int, str]) -> str:
    """The text with other words in some places, and all else as typed."""
    for at in sorted(put, reverse=True):
        typed = typed[: cut[at].start] + put[at] + typed[cut[at].end :]
    return typed


def corrected_note(cut: Words, put: dict[int, str]) -> str:
    """“Febuary” read as February."""
    return "; ".join(f"“{written(cut, at, at + 1)}” read as {shown(word)}" for at, word in put.items())


def refusal(
    read: Scan, context: Context, examples: tuple[str, ...], of_command: bool = False
) -> NotUnderstood:
    """Name the words that mean nothing here; of a known theme, say why there is no figure. ``of_command``:
    whether only the examples of the command fit it."""
    for at in read.unread:
        theme = theme_of(read.words[at].text)
        if theme:
            instead = examples if of_command else theme.instead or examples
            return NotUnderstood(f"{_named(read, [at])}: {theme.sentence}", instead)
    odd = strange(read, context)
    there = "" if odd else " there"
    verb = "was" if len((odd or read.unread)[:MOST_NAMED]) == 1 else "were"
    return NotUnderstood(f"{_named(read, odd or list(read.unread))} {verb} not understood{there}.", examples)


def _named(read: Scan, at: list[int]) -> str:
    return quoted([written(read.words, one, one + 1) for one in at[:MOST_NAMED]])


def quoted(said: list[str]) -> str:
    return " and ".join(f"“{one}”" for one in said)


def shown(word: str) -> str:
    """Months and days with their capital."""
    return word.capitalize() if word in MONTH_NUMBERS or word in WEEKDAYS else word
