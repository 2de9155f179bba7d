"""The words that are not measures, events, nationalities, numbers or periods, and what they mean.

Phrases are parted by strokes; the longest one that stands at a word wins. A word belongs among the
harmless ones only if leaving it out changes no figure.
"""

from bot.language.meanings import Counted, Cue, Either, Harmless, Meaning, Pieces, Said
from bot.questions import Basis, Direction, Grain, Lead, Per
from bot.questions.conditions import ANY, NIL

Phrase = tuple[str, ...]

_CUES: dict[Cue, str] = {
    Cue.COMPARE: (
        "compare|compared|compared with|compared to|compares with|compares to|comparison|vs|v|versus|"
        "against|set against|up or down on|relative to|than"
    ),
    Cue.WITH: "with",
    Cue.WITHOUT: "without|without any|with no|no|with zero|with nil|with none|not a single",
    Cue.TO: "to",
    Cue.AVERAGE: "average|averages|averaged|avg|mean|on average",
    Cue.RUN: "run|run of days|runs|streak|spell|stretch|days in a row|consecutive days|successive days",
    Cue.GAP: "gap|gap in crossings|lull|pause",
    Cue.LONGEST: "longest",
    Cue.CURRENT: "current|present|ongoing",
    Cue.WHEN: (
        "when|reached|reach|passed|pass|hit|topped|got to|get to|took to reach|date|what date|which date|"
        "milestone"
    ),
    Cue.FIRST: "first|first time|earliest",
    Cue.LAST: "last|last time|most recent|latest",
    Cue.SHARE: "share|share of|percentage of|percent of|per cent of|% of|proportion|proportion of|part of",
    Cue.REVISIONS: "revisions|revision|revised|revisions of|corrections|what was revised",
    Cue.DEFINITION: (
        "definition|definition of|define|defined|meaning|meaning of|what counts as|what counts|"
        "what is counted|what is a|what is an"
    ),
    Cue.COVERAGE: "coverage|coverage of|how fresh|how up to date|freshness|what is covered",
    Cue.RANK: "rank|ranks|ranking|ranked",
    Cue.SERIES: "series|series of|trend|trends|chart|graph|time series|table",
    Cue.EACH: "each|each of|respectively",
    Cue.FASTEST: "fastest|fastest year|quickest|quickest year|soonest|fastest time",
    Cue.WHICH: "which|what|list|list of",
    Cue.TOTAL: "total|totals|sum|in total|altogether|overall total|count|tally",
    Cue.NATIONALITY: (
        "nationality|nationalities|by nationality|by nationalities|countries|by country|"
        "country|country of origin"
    ),
}
_HIGHEST = "busiest|highest|most|top|biggest|largest|worst|peak|maximum|max|greatest|record high"
_LOWEST = "quietest|lowest|fewest|least|smallest|minimum|min|record low"
_FINAL = (
    "final|official|finalised|final figure|official figure|final statistics|quarterly statistics|"
    "quarterly stats|final quarterly"
)
_ARRIVALS = (
    "small boat crossings|small boats crossings|small boat migrants|channel crossings|small boat people|"
    "channel migrants|small boat crossing"
)
_PREVENTED = (
    "prevent|stop|stops|french stop|french stopped|stopped by the french|stopped by french authorities|"
    "stopped by france|prevented by the french|stopped by french police|blocked"
)
_PEOPLE_OR_BOATS = Either((Counted("arrivals"), Counted("boats")))

_WORDS: tuple[tuple[tuple[Meaning, ...], str], ...] = (
    ((Direction.HIGHEST,), _HIGHEST),
    ((Direction.HIGHEST, Cue.RECORD), "record|records|all time record|record day"),
    ((Direction.HIGHEST, Counted("deaths")), "deadliest"),
    ((Direction.LOWEST,), _LOWEST),
    ((Grain.DAY,), "day|days|single day|one day|a single day|in a day|in one day"),
    ((Grain.WEEK,), "week|weeks"),
    ((Grain.MONTH,), "month|months"),
    ((Grain.QUARTER,), "quarter|quarters"),
    ((Grain.YEAR,), "year|years"),
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
    ((Per.CROSSING_DAY,), "per crossing day|per day with crossings|per active day|on days with crossings"),
    ((Pieces(Grain.DAY),), "by day|day by day|each day|every day|daily"),
    ((Pieces(Grain.WEEK),), "by week|week by week|each week|every week|weekly"),
    ((Pieces(Grain.MONTH),), "by month|month by month|each month|every month|monthly"),
    ((Pieces(Grain.QUARTER),), "by quarter|quarter by quarter|each quarter|every quarter|quarterly"),
    ((Pieces(Grain.YEAR),), "by year|year by year|each year|every year|yearly|annual|annually"),
    ((Pieces(Grain.SEASON),), "by season|each season|every season"),
    ((Pieces(Grain.WEEKDAY),), "by weekday|by day of the week|by day of week|each weekday"),
    ((Lead.PERCENT,), "percent|per cent|percentage|%|pct|percentage change|per cent change|as a percentage"),
    ((Lead.DIFFERENCE,), "difference|difference between|how many more|how many fewer"),
    ((Lead.RATIO,), "ratio|how many times"),
    ((Lead.TOTALS,), "both totals|side by side"),
    ((Basis.FINAL,), _FINAL),
    ((Basis.WEEKLY,), "provisional|weekly series|operational"),
    (
        (Counted("arrivals", Said.NOUN),),
        "person|persons|migrant|people|migrants|everyone|crossing|crossings",
    ),
    (
        (Counted("arrivals", Said.VERB),),
        "arrive|arrived|arriving|came|come|cross|crossed|made it|landed|land",
    ),
    ((Counted("arrivals"),), _ARRIVALS),
    ((Counted("boats"),), "migrant boats|dinghy|vessel|small boat"),
    ((Counted("deaths"),), "die|dying|lost their lives|fatality|toll|perished"),
    ((Counted("drowned"),), "drown|drowns"),
    ((Counted("prevented"),), _PREVENTED),
    ((_PEOPLE_OR_BOATS,), "boat arrivals|boat crossings|boats crossings|boats arrivals"),
)
_HARMLESS = (
    "a|an|the|of|in|on|for|at|and|or|by|from|is|are|was|were|be|been|being|has|have|had|did|do|does|there|"
    "their|they|it|its|that|these|those|me|us|we|i|you|please|pls|give|show|tell|get|find|need|want|just|"
    "so|how|how many|how much|many|number|numbers|figure|figures|nos|statistics|stats|data|uk|the uk|britain|"
    "england|english channel|channel|the channel|across the channel|across|over the channel|in small boats|"
    "in a small boat|on small boats|by small boat|by small boats|in boats|on boats|by boat|by boats|"
    "in dinghies|small boat route|to the uk|to britain|to england|into the uk|between|recorded|counted|"
    "published|can|could|would|like|know|let|see|all|any|hi|hey|ok|thanks|thank you|arrived in the uk"
)


def phrases() -> dict[Phrase, tuple[Meaning, ...]]:
    """Every phrase, cut into words, with its meanings."""
    table: dict[Phrase, tuple[Meaning, ...]] = dict.fromkeys(_cut(_HARMLESS), (Harmless(),))
    for cue, said in _CUES.items():
        table |= dict.fromkeys(_cut(said), (cue,))
    for meanings, said in _WORDS:
        table |= dict.fromkeys(_cut(said), meanings)
    return table


def _cut(said: str) -> list[Phrase]:
    return [tuple(phrase.split()) for phrase in said.split("|")]
