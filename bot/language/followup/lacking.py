"""What a text lacks to be a question of its own, and the signs that it follows from another one."""

from typing import NamedTuple

from bot.language.meanings import Before, Counted, Cue, Earlier, Found, Nationality, Only, Said, Several
from bot.language.slots import Asked, Slots
from bot.periods import Period
from bot.questions import Grain, Question, Subject

_OPENINGS = tuple(
    tuple(said.split())
    for said in ("and", "what about", "how about", "ok and", "same for", "now", "but", "also", "or")
)
POINTERS = frozenset(("that", "those", "these", "them", "they", "this"))
_POINTED = frozenset(
    ("is", "was", "does", "did", "do", "are", "were", "of", "than", "with", "to", "from", "on", "as", "vs")
)
_FORWARD = (["for"], ["of"], ["in"], ["during"])
COMPARING = (Cue.COMPARE, Cue.THAN, Cue.MORE, Cue.LESS, Cue.CHANGE)
_PERIODS = (Period, Earlier, Before, Several, Only)


class Lack(NamedTuple):
    """``said``: the most outright word for the measure; None where there is none, or a name."""

    measure: bool
    period: bool
    said: Said | None = None

    def readings(self, before: Question) -> list["Lack"]:
        """ "Crossed" may be said of people, or of what was asked before; "people" of those from Albania."""
        either = (before.subject != Subject("arrivals") and self.said is Said.VERB) or (
            before.subject.nationality and self.said is Said.NOUN
        )
        return [Lack(True, self.period), Lack(False, self.period)] if either else [self]


def lack_of(asked: Asked) -> Lack:
    said = [one.meaning.said for one in asked.found if isinstance(one.meaning, Counted)]
    people = any(
        isinstance(one.meaning, Nationality) or one.meaning is Cue.NATIONALITY for one in asked.found
    )
    named = people or Said.NAME in said or _only_aboard(asked)
    general = next((one for one in (Said.NOUN, Said.VERB) if one in said), None)
    dated = any(isinstance(one.meaning, _PERIODS) and not _of_weekdays(one) for one in asked.found)
    by_now = Slots(asked).asks_yes_or_no() and Slots(asked).has(Cue.SAME_POINT)
    return Lack(not (named or general), not (dated or by_now), None if named else general)


def _of_weekdays(found: Found) -> bool:
    """ "And on Sundays?" lacks the period in which they are."""
    return isinstance(found.meaning, Only) and found.meaning.grain is Grain.DAY


def _only_aboard(asked: Asked) -> bool:
    """ "And in boats?" asks for boats; "how many on small boats" for people."""
    only = [one.meaning for one in asked.found]
    return only == [Counted("boats", Said.ABOARD)] and not any(word.text == "many" for word in asked.words)


def is_opened(asked: Asked) -> bool:
    """Whether it begins as what goes on from something does."""
    texts = tuple(word.text for word in asked.words)
    return any(texts[: len(opening)] == opening for opening in _OPENINGS)


def points_back(asked: Asked) -> bool:
    """ "Is that a record", "how many of them": a pointer that no reading has used, and that points to nothing
    in the text itself, as "lower than that for 2024" does."""
    used = {at for found in asked.found for at in range(found.start, found.end)}
    texts = [word.text for word in asked.words]
    return any(
        texts[at] in POINTERS
        and at not in used
        and texts[at - 1] in _POINTED
        and not (texts[at - 1] == "than" and texts[at + 1 : at + 2] in _FORWARD)
        for at in range(1, len(texts))
    )
