"""Text, cut into words that can each be accounted for."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from bot.errors import NotUnderstood

LONGEST_TEXT = 1000
_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "\N{MINUS SIGN}": "-"}
    | dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}", "-")
    | dict.fromkeys("\N{VARIATION SELECTOR-15}\N{VARIATION SELECTOR-16}", None)  # a sign plain or coloured
)
_BLANK = "\t\n\r"
ABBREVIATIONS = {
    "wk": "week",
    "wks": "weeks",
    "yr": "year",
    "yrs": "years",
    "mth": "month",
    "mths": "months",
    "ppl": "people",
    "peeps": "people",
    "w": "with",
    "fig": "figure",
    "figs": "figures",
    "qtr": "quarter",
    "wkend": "weekend",
    "hol": "holiday",
    "yday": "yesterday",
    "yest": "yesterday",
    "ystdy": "yesterday",
    "pcnt": "percent",
    "no1": "first",
    "&": "and",
    "ave": "average",
    "govt": "government",
    "gov": "government",
    "bw": "between",
    "btw": "between",
    "btwn": "between",
    "diff": "difference",
    "tot": "total",
    "num": "number",
    "arrvls": "arrivals",
    "hrs": "hours",
    "cos": "because",
    "coz": "because",
    "w/": "with",
}
"""What is typed short."""
_POSSESSIVE = ("'s", "s'")


@dataclass(frozen=True, slots=True)
class Word:
    """``text``: in lower case, without the possessive; ``raw``: as typed; ``before``: the punctuation
    between the word and the one before it (spaces left out); ``line``: how many lines end before it."""

    text: str
    raw: str
    start: int
    end: int
    before: str
    line: int = 0


Words = tuple[Word, ...]


@cache
def _word_pattern() -> re.Pattern[str]:
    """Emoji by Slack's names, dates and year pairs whole, numbers with their thousands, letters; any other
    sign by itself."""
    return re.compile(
        r"""
        (?<![\w:]) (?: : [\w+'-]+ : )+ (?!\w)                                      # :boat:, an emoji
      | (?<![\w.,/]) [0-9]{1,4} ([-/.]) [0-9]{1,2} \1 [0-9]{1,4} (?![\w/])          # 12/05/2025
      | (?<![\w.,/-]) [0-9]{4} [-/] [0-9]{2} (?:[0-9]{2})? (?![\w/]|-[0-9])       # 2024-25, 2025-05
      | (?<![\w.,/-]) [0-9]{1,2} / (?:[0-9]{4}|[0-9]{1,2}) (?![\w/]|-[0-9])       # 12/05, 05/2025
      | (?<![\w]) '[0-9]{2} (?!\w)                                                # '24
      | [0-9]{1,3} (?:,[0-9]{3})+ (?![0-9]) [^\W_]* (?:'s\b)?                               # 1,305
      | [0-9]+ (?:\.[0-9]+)? [^\W_]* (?:'s\b)?                                              # 10k, 1.5k, 12th
      | w/[ce]\b | [^\W\d_]+ (?:'[^\W\d_]+)* '? [0-9]*                            # w/c, labour's, q2
      | >= | <= | [^\w\s]
      | [\w]+
        """,
        re.VERBOSE | re.IGNORECASE,
    )


_PUNCTUATION = frozenset(".,;:!?'\"()[]{}-/…*_~|#•◦▪")


def words(text: str) -> Words:
    """The words of a text, in order. Raises ``NotUnderstood`` where there is nothing to read."""
    plain = normalise(text)
    found: list[Word] = []
    before = ""
    lines = "\n" in plain
    for match in _word_pattern().finditer(plain):
        piece = match[0]
        if piece in _PUNCTUATION:
            before += piece
            continue
        line = plain.count("\n", 0, match.start()) if lines else 0
        found.append(Word(_bare(piece), piece, match.start(), match.end(), before, line))
        before = ""
    return tuple(found)


_SHORT_UNIT = re.compile(r"(?<![\w.,])([0-9]{1,2})(?=(?:yr|wk|mth|qtr)s?\b)", re.IGNORECASE)
"""5yr is two words."""
_FINANCIAL_YEAR = re.compile(r"([fF][yY])(?<!\w..)(?=[0-9])")


def normalise(text: str) -> str:
    """One form for each sign: straight quotes, one kind of dash, plain spaces, no hidden marks.
    Raises ``NotUnderstood`` for a text that is empty, too long, or holds control characters."""
    if len(text) > LONGEST_TEXT:
        raise NotUnderstood(f"That is {len(text):,} characters; a question has at most {LONGEST_TEXT:,}.")
    plain = text if text.isascii() else _one_form(text)
    plain = _SHORT_UNIT.sub(r"\1 ", _FINANCIAL_YEAR.sub(r"\1 ", plain))
    if not plain.isprintable() and any(map(_is_control, plain)):
        raise NotUnderstood("That text holds control characters, which cannot be read.")
    if not plain.strip():
        raise NotUnderstood("There is nothing to read: ask for a period or a measure.", ("arrivals 2025",))
    return plain


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs") and sign not in _BLANK


def _one_form(text: str) -> str:
    signs = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    return "".join([sign for sign in signs if unicodedata.category(sign) != "Cf"])


def _bare(piece: str) -> str:
    lower = piece.lower()
    if lower in ABBREVIATIONS:
        return ABBREVIATIONS[lower]
    for ending in _POSSESSIVE:
        if len(lower) > 3 and lower.endswith(ending):
            return lower[: -len(ending)] + ("s" if ending == "s'" else "")
    return lower.replace("'", "") if lower[0] != "'" else lower


def written(found: Words, start: int, end: int) -> str:
    """Words as they were typed, to be quoted; long ones are cut short."""
    said = " ".join(word.raw for word in found[start:end])
    return said if len(said) <= 40 else said[:39] + "…"
