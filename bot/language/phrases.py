"""The words that are not measures, events, nationalities, numbers or periods, and what they mean.

Phrases are parted by strokes; the longest one that stands at a word wins. A word belongs among the
harmless ones only if leaving it out changes no figure.
"""

from bot.language.asides import CHECKED, gestures, harmless
from bot.language.calendar_words import MONTH_NUMBERS, WEEKDAYS
from bot.language.cues import CUES
from bot.language.meanings import Counted, Cue, Harmless, Meaning, Only, Pieces, Place
from bot.language.measure_words import MEASURE_WORDS
from bot.questions import Basis, Direction, Grain, Lead, Per
from bot.questions.conditions import ANY, NIL

Phrase = tuple[str, ...]

_HIGHEST = """
        most common|commonest|most frequent|most numerous|busiest|highest|most|top|biggest|largest|
        worst|peak|maximum|max|greatest|highest level
        """
_LOWEST = "quietest|lowest|fewest|least|smallest|minimum|min|lowest level"
_FINAL = """
        officially confirmed|final|official|finalised|final figure|
        official figure|final statistics|quarterly statistics|
        quarterly stats|final quarterly
        """


def _units(unit: str, before: str) -> str:
    """A day, days, in a single day."""
    return "|".join((unit, f"{unit}s", *(f"{word} {unit}" for word in before.split("|"))))


def _pieces(unit: str, adverbs: str) -> str:
    """By day, day by day, each day, in each day, daily."""
    each = [f"{lead}{each} {unit}" for lead in ("", "in ", "for ", "on ") for each in ("each", "every")]
    return "|".join((f"by {unit}", f"{unit} by {unit}", *each, *filter(None, adverbs.split("|"))))


_WORDS: tuple[tuple[tuple[Meaning, ...], str], ...] = (
    ((Direction.HIGHEST,), _HIGHEST),
    ((Direction.LOWEST, Cue.RECORD), "record low"),
    (
        (Direction.HIGHEST, Cue.RECORD),
        "record high|record|records|all time record|record set|record was set|records set",
    ),
    ((Direction.HIGHEST, Cue.RECORD, Grain.DAY), "record day"),
    ((Direction.HIGHEST, Counted("deaths")), "deadliest"),
    ((Cue.MORE, Counted("deaths")), "deadlier|more deadly"),
    ((Cue.LESS, Counted("deaths")), "less deadly"),
    ((Direction.LOWEST,), _LOWEST),
    ((Place(2),), "last but one|penultimate|second last|second to last|next to last|second most recent"),
    ((Cue.THAN, Lead.DIFFERENCE), "minus"),
    (
        (Grain.DAY,),
        _units("day", "one|single|a single|in a|in one|in a single|on a|on a single|on one|calendar|any"),
    ),
    ((Grain.WEEK,), _units("week", "one|single|a single|in a|in one|in a single|full|whole|calendar|any")),
    ((Grain.MONTH,), _units("month", "one|single|a single|in a|in one|in a single|full|whole|calendar|any")),
    ((Grain.QUARTER,), _units("quarter", "one|single|a single|in a|in one|in a single|full|whole|any")),
    (
        (Grain.YEAR,),
        _units("year", "one|single|a single|in a|in one|in a single|full|whole|calendar|any|complete"),
    ),
    ((Grain.SEASON,), "season|seasons"),
    ((Grain.WEEKDAY,), "weekday|weekdays|day of the week|days of the week|day of week"),
    ((Grain.DAY, ANY), "crossing days|days of crossings|active days|crossing day"),
    ((Grain.DAY, NIL), "zero days|nil days|blank days|days of no crossings"),
    ((Per.DAY,), "per day|a day|per calendar day"),
    ((Cue.AVERAGE, Per.DAY), "each day on average|daily average|average daily"),
    ((Per.WEEK,), "per week|a week"),
    ((Cue.AVERAGE, Per.WEEK), "weekly average|average weekly"),
    ((Per.MONTH,), "per month|a month"),
    ((Cue.AVERAGE, Per.MONTH), "monthly average|average monthly"),
    ((Per.YEAR,), "per year|a year|per annum"),
    ((Cue.AVERAGE, Per.YEAR), "yearly average|annual average|average annual|average yearly"),
    (
        (Per.CROSSING_DAY,),
        """
        per crossing day|per day with crossings|per active day|on days with crossings|on a crossing day|
        on crossing days|on days when anyone crossed|on days when people crossed|on days people crossed|
        on a day with crossings|on days when there were crossings|on days with arrivals|
        per day with arrivals|on days when people arrived|on days when boats came|
        on days that had crossings|on days when anyone arrived|on an active day|on active days|
        each crossing day|per day that had crossings|on a day with arrivals
        """,
    ),
    ((Pieces(Grain.DAY),), _pieces("day", "daily")),
    ((Pieces(Grain.WEEK),), _pieces("week", "weekly")),
    ((Pieces(Grain.MONTH),), _pieces("month", "monthly")),
    ((Pieces(Grain.QUARTER),), _pieces("quarter", "quarterly")),
    ((Pieces(Grain.YEAR),), _pieces("year", "yearly|annual|annually")),
    ((Pieces(Grain.SEASON),), _pieces("season", "")),
    ((Pieces(Grain.WEEKDAY),), "by weekday|by day of the week|by day of week|each weekday"),
    (
        (Lead.PERCENT,),
        """
        percent|per cent|percentage|%|pct|as a percentage|as a %|as a per cent|as percentage|in percent|
        in per cent|in %|as a pct|in percentage terms|by what percentage|in % terms|in per cent terms|
        in terms of percentage|by what %|by what per cent|what percentage|what %|what per cent|as %|
        in percentages|percentage points
        """,
    ),
    (
        (Lead.DIFFERENCE,),
        """
        difference|difference between|how many more|how many fewer|as a difference|in absolute terms|
        as an absolute figure|how much more|how much fewer|how much less|how much higher|how much lower|
        how much bigger|how much smaller|how much larger|by how much|by how many|how far|how many less|
        how much busier|how much quieter|how much worse|difference in|gap between|how much greater|
        how many extra|how many people more|how many people fewer|how much did|how much have|
        how much has|the difference|how many additional|how many more people|how many fewer people|
        difference is there between|how much of a difference
        """,
    ),
    (
        (Lead.RATIO,),
        """
        ratio|how many times|as a ratio|as a multiple|by what factor|by a factor|factor|times as many|
        how many times as many|ratio of|ratio between|by a factor of|what multiple|how many times more|
        how many times higher|how many times bigger|how many times larger|how many times greater|
        how many times fewer|how many times the|what multiple of
        """,
    ),
    ((Cue.THAN, Cue.MORE), "ahead of|running ahead of|up from|above that of"),
    ((Cue.THAN, Cue.LESS), "behind|running behind|down from|below that of"),
    (
        (Lead.DOUBLED,),
        "double|doubled|doubling|at least double|more than double|more than doubled|at least doubled",
    ),
    ((Lead.DOUBLED, Cue.THAN), "twice as many as|double the|double what it was|double that of"),
    ((Lead.HALVED,), "halve|halved|halving|more than halved|at least halved"),
    ((Lead.TOTALS,), "both totals|side by side"),
    ((Basis.FINAL,), _FINAL),
    (
        (Basis.WEEKLY,),
        """
        provisional|weekly series|operational|provisional figure|provisional total|weekly figure|
        weekly figures|weekly data|weekly one
        """,
    ),
    (
        (Grain.DAY, Cue.WITH),
        "on how many days|how many days when|days when|days on which|number of days when",
    ),
    ((Grain.WEEK, Cue.WITH), "in how many weeks|weeks when|weeks in which"),
    ((Grain.MONTH, Cue.WITH), "in how many months|months when|months in which"),
    (
        (Cue.LONGEST, Cue.RUN),
        "most days in a row|most consecutive days|most days running|most successive days",
    ),
    (
        (Cue.CURRENT, Cue.GAP),
        """
        how long since the last|how long is it since the last|how long has it been since the last|
        how many days since the last|how many days has it been since the last|
        how many days is it since the last|days since the last|how long since anyone|
        how long has it been since anyone|how many days since anyone|how long since the most recent|
        how long since a|how long since any
        """,
    ),
    (
        (Cue.HOW_LONG, Cue.CURRENT, Cue.RUN),
        """
        how long have we gone|how long has it gone|how long have we been|how long has it been|
        how many days have we gone|how many days has it been|have we gone|has it gone
        """,
    ),
)


def phrases() -> dict[Phrase, tuple[Meaning, ...]]:
    """Every phrase, cut into words, with its meanings."""
    table: dict[Phrase, tuple[Meaning, ...]] = {tuple(phrase.split()): (Harmless(),) for phrase in harmless()}
    table |= {(sign,): (Harmless(),) for sign in gestures()}
    table |= dict.fromkeys(_cut(CHECKED), (Cue.CLAIM,))
    for cue, said in CUES.items():
        table |= dict.fromkeys(_cut(said), (cue,))
    for meanings, said in (*_WORDS, *MEASURE_WORDS):
        table |= dict.fromkeys(_cut(said), meanings)
    return table | _recurring()


def _recurring() -> dict[Phrase, tuple[Meaning, ...]]:
    """Augusts, every August, first quarters."""
    table: dict[Phrase, tuple[Meaning, ...]] = {}
    for name, number in MONTH_NUMBERS.items():
        for said in (f"{name}s", f"every {name}", f"each {name}", f"all {name}s"):
            table[tuple(said.split())] = (Only(Grain.MONTH, (number,)),)
    for name, index in WEEKDAYS.items():
        table[(f"{name}s",)] = (Only(Grain.DAY, (index + 1,)),)
    for said in ("at weekends", "on weekends", "at the weekends", "over weekends", "during weekends"):
        table[tuple(said.split())] = (Only(Grain.DAY, (6, 7)),)
    for number, (nth, short) in enumerate(
        (("first", "q1"), ("second", "q2"), ("third", "q3"), ("fourth", "q4")), 1
    ):
        for said in (f"{nth} quarters", f"{short}s", f"every {short}", f"each {short}"):
            table[tuple(said.split())] = (Only(Grain.QUARTER, (number,)),)
    return table


def _cut(said: str) -> list[Phrase]:
    return [tuple(phrase.split()) for phrase in said.split("|")]
