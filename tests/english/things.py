"""What people call the things that are counted."""

from dataclasses import dataclass
from datetime import date
from random import Random

from bot.measures import BY_NAME
from bot.questions import Subject

NEWEST = {
    "arrivals": date(2026, 8, 20),
    "boats": date(2026, 8, 20),
    "people per boat": date(2026, 8, 20),
    "uncontrolled landings": date(2026, 8, 20),
    "prevented": date(2026, 8, 16),
    "events prevented": date(2026, 8, 16),
    "arrivals by nationality": date(2025, 9, 30),
}
NEWEST_DEATHS = date(2026, 5, 3)


@dataclass(frozen=True, slots=True)
class Thing:
    """``nouns`` fit "{noun} in 2024"; a clause fits "how many {who} {did} in 2024"."""

    subject: Subject
    nouns: tuple[str, ...]
    clauses: tuple[tuple[str, str], ...]

    @property
    def first(self) -> date:
        return BY_NAME[self.subject.measure].first_day

    @property
    def newest(self) -> date:
        return NEWEST.get(self.subject.measure, NEWEST_DEATHS)

    def noun(self, rng: Random) -> str:
        return rng.choice(self.nouns)

    def clause(self, rng: Random) -> str:
        return " ".join(rng.choice(self.clauses))


_CAME = (
    "crossed",
    "arrived",
    "came",
    "came over",
    "came in small boats",
    "crossed the Channel",
    "came across",
)
ARRIVALS = Thing(
    Subject("arrivals"),
    (
        "arrivals",
        "small boat arrivals",
        "small-boat arrivals",
        "channel crossings",
        "crossings",
        "Channel arrivals",
        "migrant arrivals",
    ),
    tuple((who, did) for who in ("", "people", "migrants", "ppl") for did in _CAME),
)
BOATS = Thing(
    Subject("boats"),
    ("boats", "small boats", "dinghies"),
    tuple(
        (who, did)
        for who in ("boats", "small boats", "dinghies")
        for did in ("arrived", "came", "came over", "crossed", "made the crossing", "landed", "were there")
    ),
)
DEATHS = Thing(
    Subject("deaths"),
    ("deaths", "channel deaths", "migrant deaths", "fatalities", "deaths in the Channel"),
    (
        ("people", "died"),
        ("", "died"),
        ("migrants", "died"),
        ("people", "died in the Channel"),
        ("people", "have died"),
        ("deaths", "were there"),
        ("people", "lost their lives"),
        ("people", "were killed"),
    ),
)
MISSING = Thing(
    Subject("missing"),
    ("people missing", "missing people", "missing migrants"),
    (("people", "went missing"), ("migrants", "went missing"), ("people", "disappeared")),
)
DEAD_AND_MISSING = Thing(
    Subject("dead and missing"),
    ("dead and missing", "dead plus missing", "deaths and missing", "dead or missing", "dead & missing"),
    (("people", "died or went missing"), ("dead and missing", "were there")),
)
DROWNED = Thing(
    Subject("drowned"),
    ("drownings", "drowning deaths", "deaths by drowning"),
    (("people", "drowned"), ("", "drowned"), ("migrants", "drowned"), ("drownings", "were there")),
)
INCIDENTS = Thing(
    Subject("incidents"),
    ("fatal incidents", "deadly incidents", "incidents"),
    (("fatal incidents", "were there"), ("deadly incidents", "were there")),
)
PREVENTED = Thing(
    Subject("prevented"),
    (
        "preventions",
        "people stopped by the French",
        "people prevented from crossing",
        "migrants stopped by the french",
    ),
    (
        ("people", "were stopped by the French"),
        ("", "did the French stop"),
        ("people", "did the french stop"),
        ("migrants", "were stopped by French police"),
        ("preventions", "were there"),
        ("people", "were prevented from crossing"),
    ),
)
EVENTS_PREVENTED = Thing(
    Subject("events prevented"),
    ("crossing attempts stopped", "prevention events", "events prevented", "attempts prevented"),
    (
        ("events", "were prevented"),
        ("crossing attempts", "were stopped"),
        ("attempts", "did the French stop"),
    ),
)
UNCONTROLLED = Thing(
    Subject("uncontrolled landings"),
    ("uncontrolled landings", "uncontrolled boats"),
    (("uncontrolled landings", "were there"), ("boats", "landed uncontrolled")),
)
PER_BOAT = Thing(
    Subject("people per boat"),
    (
        "people per boat",
        "ppl per boat",
        "average people per boat",
        "avg per boat",
        "average number of people per boat",
    ),
    (),
)

_PEOPLES = {
    "Albania": "Albanian",
    "Afghanistan": "Afghan",
    "Eritrea": "Eritrean",
    "Iran": "Iranian",
    "Iraq": "Iraqi",
    "Somalia": "Somali",
    "Ethiopia": "Ethiopian",
    "Egypt": "Egyptian",
    "Syria": "Syrian",
    "India": "Indian",
}


def _from(country: str, people: str) -> Thing:
    return Thing(
        Subject("arrivals", country),
        (
            f"{people} arrivals",
            f"arrivals from {country}",
            f"{people}s arriving",
            f"{people} nationals arriving",
            f"small boat arrivals from {country}",
        ),
        (
            (f"{people}s", "came"),
            (f"{people}s", "arrived"),
            (f"{people}s", "crossed"),
            (f"{people} nationals", "arrived"),
            ("people", f"came from {country}"),
            (f"{people}s", "came in small boats"),
            (f"people from {country}", "arrived"),
        ),
    )


NATIONALS = tuple(_from(country, people) for country, people in _PEOPLES.items())
DEADLY = (DEATHS, DEATHS, MISSING, DEAD_AND_MISSING, DROWNED, INCIDENTS)
FRENCH = (PREVENTED, PREVENTED, EVENTS_PREVENTED)
DAILY = (ARRIVALS, ARRIVALS, ARRIVALS, BOATS)


def demonym(thing: Thing) -> str:
    return _PEOPLES[thing.subject.nationality]
