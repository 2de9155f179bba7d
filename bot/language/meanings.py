"""What a word, or several together, can mean: the parts from which a question is made."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.language.numbers import Number
from bot.periods import Period
from bot.questions import Basis, Comparator, Condition, Direction, Grain, Lead, Per


class Cue(StrEnum):
    """A word that says which kind of question it is, or how its parts hang together."""

    COMPARE = "compare"
    WITH = "with"
    WITHOUT = "without"
    TO = "to"
    AVERAGE = "average"
    RUN = "run"
    GAP = "gap"
    LONGEST = "longest"
    CURRENT = "current"
    WHEN = "when"
    FIRST = "first"
    LAST = "last"
    SHARE = "share"
    REVISIONS = "revisions"
    DEFINITION = "definition"
    COVERAGE = "coverage"
    RANK = "rank"
    SERIES = "series"
    EACH = "each"
    FASTEST = "fastest"
    WHICH = "which"
    LATEST = "latest"
    TOTAL = "total"
    NATIONALITY = "nationality"
    RECORD = "record"
    THAN = "than"
    MORE = "more"
    LESS = "less"
    CHANGE = "change"
    SAME_POINT = "same point"
    TAKE = "take"
    HOW_LONG = "how long"
    CLAIM = "claim"
    SOMEONE = "someone"
    NONZERO = "nonzero"
    FRENCH = "french"
    COMBINED = "combined"
    SINCE_WHEN = "since when"
    BEFORE_THAT = "before that"
    PACE = "pace"
    AMONG = "among"
    AS = "as"
    SO_FAR = "so far"
    PROGRESSION = "progression"


class Step(StrEnum):
    """How far an earlier period lies before another one."""

    YEAR = "year"
    WEEK = "week"
    ONE_BEFORE = "one before"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A period known only from another one: "the same point last year", "the week before". ``of``: the
    other one, where none is named. ``year``: the year in which it lies, where that is not the one before.
    ``lasts``: how long it was said to be, such as (30, "days")."""

    step: Step
    of: Period | None = None
    year: int | None = None
    lasts: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Surrounding:
    """ "The busiest day of the year": the year, month or week of what is named beside it, or else the one
    that goes on today. ``so_far``: as far as it has gone by now."""

    unit: str
    so_far: bool = False


@dataclass(frozen=True, slots=True)
class Before:
    """From the first day that the publisher states, to ``last``."""

    last: date


@dataclass(frozen=True, slots=True)
class Only:
    """Some of the pieces that recur each year: "Augusts" are months number 8."""

    grain: Grain
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """The second, the third: a place among the highest or lowest."""

    number: int


@dataclass(frozen=True, slots=True)
class Passing:
    """A number that is reached or passed, in a verb: "passed 30,000"."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class Percentage:
    """A size in per cent: 40%, more than a third. ``tenths``: of one per cent."""

    tenths: int
    comparator: Comparator = Comparator.ABOUT


@dataclass(frozen=True, slots=True)
class Excluded:
    """What is said not to be meant: "not the missing". ``left_out``: to be taken off ("excluding boats"),
    rather than named to say what is meant instead."""

    measure: str
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class AsOf:
    day: date


@dataclass(frozen=True, slots=True)
class Nationality:
    name: str


class Said(StrEnum):
    """How outright a measure was named: a noun ("people") or a verb ("crossed") gives way to a name;
    "on boats" counts where nothing else is named."""

    NAME = "name"
    NOUN = "noun"
    VERB = "verb"
    ABOARD = "aboard"


@dataclass(frozen=True, slots=True)
class Counted:
    """A measure, in a word for it."""

    measure: str
    said: Said = Said.NAME


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces that a period is cut into: "by month", "monthly"."""

    grain: Grain


@dataclass(frozen=True, slots=True)
class Several:
    """Periods that stand as one thing typed, such as the two terms of one minister."""

    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Two or three meanings with different figures: the asker chooses."""

    options: tuple["Meaning", ...]


@dataclass(frozen=True, slots=True)
class Harmless:
    """Words that change no figure."""


Meaning = (
    Period
    | Earlier
    | Surrounding
    | Before
    | AsOf
    | Nationality
    | Counted
    | Pieces
    | Several
    | Either
    | Harmless
    | Cue
    | Number
    | Condition
    | Grain
    | Per
    | Direction
    | Lead
    | Only
    | Passing
    | Percentage
    | Place
    | Excluded
    | Basis
)


@dataclass(frozen=True, slots=True)
class Found:
    """A meaning, and the words it was read from: ``words[start:end]``. ``in_year`` makes the same
    period in another year, where the words named none."""

    meaning: Meaning
    start: int
    end: int
    in_year: Callable[[int], Period] | None = None
    notes: tuple[str, ...] = ()
