"""The catalogue: one entry for each thing counted. A new measure is one entry here."""

from datetime import date

from bot.measures.measure import Adds, Held, Measure

RECORDS_BEGIN = date(2018, 1, 1)
UNCONTROLLED_BEGIN = date(2023, 1, 1)
PREVENTIONS_BEGIN = date(2024, 4, 29)  # Monday of the week ending 5 May 2024
IOM_BEGINS = date(2014, 1, 1)

WEEKLY = "home-office-weekly"
IOM = "iom-missing-migrants"
NATIONALITY = "home-office-nationality"
RED_DAYS = "met-office-red-days"

_SMALL_BOAT = (
    "A small boat is a vessel such as a dinghy, kayak or rigid-hulled inflatable used to cross the "
    "English Channel without permission to enter the UK. "
)
_IOM_ROUTE = (
    "IOM's Missing Migrants Project, route from mainland Europe to the UK (the Channel, by boat or in "
    "vehicles, and the approach to it on the French and Belgian side)"
)

MEASURES: tuple[Measure, ...] = (
    Measure(
        "arrivals",
        "People arriving in small boats",
        "people",
        ("person", "people"),
        "arrived in small boats",
        WEEKLY,
        Held.DAY,
        RECORDS_BEGIN,
        _SMALL_BOAT
        + "Arrivals are people detected on arrival in the UK, or found in the Channel by UK authorities "
        "and brought ashore. People stopped by French authorities, hidden in vehicles or never detected "
        "are not counted. Arrivals are not asylum claims, and small boats are not all irregular arrivals.",
        aliases=(
            "people",
            "migrants",
            "crossings",
            "crossed",
            "arrived",
            "arrival",
            "migrants arrived",
            "people arriving",
            "small boat arrivals",
        ),
    ),
    Measure(
        "boats",
        "Small boats arriving",
        "boats",
        ("boat", "boats"),
        "arrived",
        WEEKLY,
        Held.DAY,
        RECORDS_BEGIN,
        _SMALL_BOAT + "Boats are those whose people are counted as arrivals.",
        aliases=("boat", "small boats", "dinghies", "vessels", "boats arrived"),
    ),
    Measure(
        "people per boat",
        "People per boat",
        "people per boat",
        ("person per boat", "people per boat"),
        "arrived",
        WEEKLY,
        Held.DAY,
        RECORDS_BEGIN,
        "All people who arrived in the period divided by all boats that arrived in it: a ratio of two "
        "totals, not an average of daily ratios.",
        adds=Adds.RATIO,
        parts=("arrivals", "boats"),
        aliases=("per boat", "boat size", "people a boat", "ppl per boat", "average per boat"),
    ),
    Measure(
        "uncontrolled landings",
        "Boats involved in uncontrolled landings",
        "boats",
        ("boat", "boats"),
        "landed without interception",
        WEEKLY,
        Held.DAY,
        UNCONTROLLED_BEGIN,
        "Boats recorded as reaching the UK without interception: a part of the boats counted as arriving. "
        "Not collected before 1 January 2023.",
        aliases=("uncontrolled", "uncontrolled landing", "uncontrolled boats"),
    ),
    Measure(
        "prevented",
        "People stopped by French authorities",
        "people",
        ("person", "people"),
        "were stopped by French authorities",
        WEEKLY,
        Held.WEEK,
        PREVENTIONS_BEGIN,
        "French authorities' operational estimate of people kept from leaving France or returned there, "
        "published by the Home Office for whole weeks, Monday to Sunday. It also takes in finds of "
        "equipment and arrests. One person can be stopped more than once.",
        aliases=("preventions", "prevention", "stopped", "migrants prevented"),
    ),
    Measure(
        "events prevented",
        "Crossing attempts stopped by French authorities",
        "events",
        ("attempt", "attempts"),
        "were stopped by French authorities",
        WEEKLY,
        Held.WEEK,
        PREVENTIONS_BEGIN,
        "French authorities' operational estimate of crossing events prevented, published by the Home "
        "Office for whole weeks, Monday to Sunday.",
        aliases=("prevented events", "events", "prevention events", "attempts prevented", "attempts stopped"),
    ),
    Measure(
        "deaths",
        "People dead on the route to the UK",
        "people",
        ("person", "people"),
        "died on the route to the UK",
        IOM,
        Held.DAY,
        IOM_BEGINS,
        _IOM_ROUTE
        + ": Number of Dead, all causes, including lorry deaths. The missing are not counted here.",
        aliases=("dead", "death", "died", "fatalities", "killed", "death toll"),
    ),
    Measure(
        "missing",
        "People missing on the route to the UK",
        "people",
        ("person", "people"),
        "went missing on the route to the UK",
        IOM,
        Held.DAY,
        IOM_BEGINS,
        _IOM_ROUTE
        + ": the minimum estimated number of missing, presumed dead. The dead are not counted here.",
        aliases=("disappeared", "people missing"),
    ),
    Measure(
        "dead and missing",
        "People dead and missing on the route to the UK",
        "people",
        ("person", "people"),
        "died or went missing on the route to the UK",
        IOM,
        Held.DAY,
        IOM_BEGINS,
        _IOM_ROUTE + ": Number of Dead plus the minimum estimated number of missing, all causes.",
        adds=Adds.SUM_OF,
        parts=("deaths", "missing"),
        aliases=("deaths and missing", "dead or missing", "dead plus missing", "missing and dead"),
    ),
    Measure(
        "drowned",
        "People drowned on the route to the UK",
        "people",
        ("person", "people"),
        "drowned on the route to the UK",
        IOM,
        Held.DAY,
        IOM_BEGINS,
        _IOM_ROUTE + ": Number of Dead in incidents whose causes include drowning.",
        aliases=("drownings", "drowning", "deaths by drowning", "drowning deaths"),
    ),
    Measure(
        "incidents",
        "Incidents with dead or missing on the route to the UK",
        "incidents",
        ("incident", "incidents"),
        "were recorded on the route to the UK",
        IOM,
        Held.DAY,
        IOM_BEGINS,
        _IOM_ROUTE + ": records of incidents in which people died or went missing. One disaster may stand "
        "as several records where its dead differ in circumstances.",
        aliases=("incident", "fatal incidents", "deadly incidents"),
    ),
    Measure(
        "arrivals by nationality",
        "People arriving in small boats, by nationality",
        "people",
        ("person", "people"),
        "arrived in small boats",
        NATIONALITY,
        Held.YEAR,
        RECORDS_BEGIN,
        "Arrivals by the nationality recorded on arrival, from the Home Office's quarterly final "
        "statistics. Some have no nationality recorded. Not published by day or week.",
        aliases=("nationality", "nationalities", "by nationality", "top nationalities"),
        categories=True,
    ),
    Measure(
        "red days",
        "Red days (days of weather in which crossings are likely)",
        "days",
        ("red day", "red days"),
        "were published",
        RED_DAYS,
        Held.YEAR,
        date(2021, 4, 6),
        "Days on which the Met Office assessed the chance of crossings as above 55 per cent, or as likely. "
        "Published only as totals for certain periods.",
        aliases=("red day", "good weather days"),
    ),
)

BY_NAME: dict[str, Measure] = {measure.name: measure for measure in MEASURES}
