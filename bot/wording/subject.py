"""What is counted, in a sentence: 36,816 people arrived in small boats."""

from bot.answers import Figure, Number
from bot.figures.rounding import to_tenth
from bot.measures import BY_NAME, Adds, Held, Measure
from bot.questions import Subject
from bot.wording.numbers import counted, did, of

_NO_COUNTRY = ("Not ", "Other", "Stateless", "Refugee", "Unknown")


def measure_of(subject: Subject) -> Measure:
    return BY_NAME[subject.measure]


_IN_COPY = {"prevented": "people prevented from crossing", "events prevented": "attempts prevented"}


def in_copy(name: str) -> str:
    """The name of a measure, or of a figure, which begins with one, as a sentence takes it: people prevented
    from crossing, 13 to 19 April 2026."""
    measure, comma, rest = name.partition(", ")
    return f"{_IN_COPY.get(measure, measure)}{comma}{rest}"


def by_week(subject: Subject) -> bool:
    """Whether publishers state it for whole weeks."""
    return measure_of(subject).held is Held.WEEK


def amount_of(figure: Figure) -> Number:
    """A figure's value, which its role makes a number."""
    if isinstance(figure.value, str):
        raise TypeError(f"{figure.value!r} is not a number")
    return figure.value


def clause(subject: Subject, value: Number) -> str:
    """The whole clause, with its verb."""
    measure = measure_of(subject)
    if measure.adds is Adds.RATIO:
        return f"there was an average of {amount(subject, value)}"
    return f"{amount(subject, value)} {did(value, measure)}"


def amount(subject: Subject, value: Number) -> str:
    """The number and who or what: 12,658 people from Albania."""
    measure = measure_of(subject)
    if measure.adds is Adds.RATIO:
        return of(to_tenth(value), *measure.noun)
    return f"{counted(value, measure)}{origin(subject)}"


def origin(subject: Subject) -> str:
    """Where they are from, for arrivals of one nationality."""
    name = subject.nationality
    if not name:
        return ""
    return f" with nationality given as “{name}”" if name.startswith(_NO_COUNTRY) else f" from {name}"


def those(subject: Subject) -> str:
    """Who or what is counted, without a number: people who arrived in small boats."""
    measure = measure_of(subject)
    if measure.adds is Adds.RATIO:
        return measure.noun[1]
    relative = "who" if measure.unit == "people" else "that"
    return f"{measure.noun[1]}{origin(subject)} {relative} {measure.did}"


def title(subject: Subject) -> str:
    """What is counted, as a heading: People arriving in small boats."""
    heading = measure_of(subject).title
    return f"{heading}, nationality {subject.nationality}" if subject.nationality else heading
