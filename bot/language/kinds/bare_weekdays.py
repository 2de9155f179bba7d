"""A weekday by itself, "Sunday": the last one to some, and all Sundays to others."""

from bot.errors import Ambiguous, NotUnderstood
from bot.language.calendar_words import WEEKDAYS
from bot.language.meanings import Found, Only
from bot.language.slots import Slots
from bot.language.when.reading import span_of
from bot.periods import Day, Ever, Week
from bot.questions import Breakdown, By, Compare, Direction, Extreme, Grain, Question, Rank, Subject, text

_NOW = ("is", "are", "does", "do")


def is_bare_weekday(found: Found, slots: Slots) -> bool:
    return isinstance(found.meaning, Day) and slots.said(found).lower() in WEEKDAYS


def check_which_sunday(subject: Subject, direction: Direction, grain: Grain | None, slots: Slots) -> None:
    """Raises ``Ambiguous`` for "was Sunday the busiest day": the last Sunday, or Sundays of all weekdays?
    In "the busiest day of last week" it is the one of that week."""
    bare = [found for found in slots.left if is_bare_weekday(found, slots)]
    every = any(
        isinstance(found.meaning, Only) and found.meaning.grain is Grain.DAY for found in slots.asked.found
    )
    if not every and (not bare or slots.asked.word_before(bare[0]) == "a"):
        return
    if grain is not Grain.WEEKDAY and slots.number_of(Week):
        return
    dated = slots.dated(subject.measure, apart=False, one_by_one=True, of_years=True)
    own = {found.start for found in bare}
    within = next((one.period for one in dated if one.start not in own), Ever())
    day = next((one.period for one in dated if one.start in own and isinstance(one.period, Day)), None)
    choices: list[Question] = [Extreme(subject, within, Grain.WEEKDAY, direction, 7)]
    if day and span_of(within, slots.context).overlap(span_of(day, slots.context)):
        among = Week.of(day.day) if grain is Grain.WEEKDAY else within
        choices.insert(0, Rank(subject, day, among, "all", direction, 1))
    raise Ambiguous("One day, or the order of the weekdays?", tuple(map(text, choices)))


def check_weekdays_set_apart(made: Compare, slots: Slots) -> None:
    """Raises ``Ambiguous`` for "is Saturday busier than Sunday", which may be of all of them."""
    bare = [found for found in slots.asked.found if is_bare_weekday(found, slots)]
    if len(bare) == 2 and slots.says(*_NOW) and slots.asks_yes_or_no():
        by_weekday = Breakdown(made.subject, Ever(), By.WEEKDAY)
        raise Ambiguous("The last of each, or all of them?", (text(made), text(by_weekday)))


def _number(found: Found) -> int:
    return found.meaning.day.isoweekday() if isinstance(found.meaning, Day) else 0


def check_not_every(slots: Slots) -> None:
    """Raises ``NotUnderstood`` for the average "on a Monday", which is of all of them."""
    for found in slots.left:
        if slots.said(found).lower().removeprefix("on ") in WEEKDAYS:
            raise NotUnderstood(
                f"The average {slots.said(found)} is given with what came on all of them: ask for that.",
                (text(Breakdown(Subject(slots.asked.measure), Ever(), By.WEEKDAY, only=(_number(found),))),),
            )
