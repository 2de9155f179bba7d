"""How many boats on the busiest day: one measure on the record day of another is not worked out here."""

from dataclasses import replace

from bot.errors import Ambiguous
from bot.language.meanings import Counted, Found
from bot.language.slots import Slots
from bot.periods import Day, Ever
from bot.questions import Direction, Extreme, Grain, Question, Subject, Total, text


def check_whose_record(made: Extreme, slots: Slots) -> None:
    """Raises ``Ambiguous`` where what is counted comes first and then the day, said only to be the busiest
    or the deadliest: the most of what is counted, or as many as there were when most people came?"""
    found = next((one for one in slots.asked.found if isinstance(one.meaning, Direction)), None)
    if made.subject.measure == "arrivals" or found is None or not _is_led(found, slots):
        return
    before, own = _measures(slots, found)
    asked_later = any(word.text in ("many", "number") for word in slots.asked.words[found.end :])
    if not (before or asked_later) or made.subject.measure in before & own:
        return
    most = "most" if made.direction is Direction.HIGHEST else "fewest"
    raise Ambiguous(
        f"The {made.grain} with the {most} people, or that with the {most} of what is asked. Which is meant?",
        (text(_of_people(made, slots)), text(made)),
    )


def _measures(slots: Slots, found: Found) -> tuple[set[str], set[str]]:
    """Those named before a word, and those named in it or after it."""
    before, own = set[str](), set[str]()
    for one in slots.asked.found:
        if isinstance(one.meaning, Counted):
            (before if one.start < found.start else own).add(one.meaning.measure)
    return before, own


def _of_people(made: Extreme, slots: Slots) -> Question:
    """Of the record day the date is known: what is asked can be counted on it."""
    record = slots.context.events.get("record-day")
    if record and made.period == Ever() and slots.says("record"):
        return Total(made.subject, Day(record.start))
    return replace(made, subject=Subject("arrivals"))


def _is_led(found: Found, slots: Slots) -> bool:
    """Whether it is said of a time at which something else is counted: "on the busiest day", "in the month
    with the most deaths"."""
    days = [
        one.start for one in slots.asked.found if isinstance(one.meaning, Grain) and one.start < found.start
    ]
    start = days[-1] if days and slots.says("with") else found.start
    before = [word.text for word in slots.asked.words[max(start - 2, 0) : start]]
    return before[-1:] in (["on"], ["in"]) or before in (["on", "the"], ["in", "the"], ["during", "the"])
