"""What is often asked and not held: for each theme its words, why there is no figure, and what there is.

A word of a theme is never harmless and never taken for a slip: a question with one in it is declined.
"""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Theme:
    """``instead``: questions that are answered."""

    name: str
    sentence: str
    words: str
    instead: tuple[str, ...] = ()


THEMES: tuple[Theme, ...] = (
    Theme(
        "who came",
        "ages and sexes of those who arrived are in the Home Office's final quarterly statistics, but not "
        "held here: only people in all, and by nationality for whole years.",
        "woman women men man male males female females girl girls boy boys child children kid kids minor "
        "minors adult adults age aged ages baby babies unaccompanied uasc teenager teenagers teenage "
        "family families mother mothers father fathers pregnant elderly gender sex young old",
        ("total arrivals 2025", "breakdown of arrivals by nationality in 2025"),
    ),
    Theme(
        "places",
        "figures are published for the whole crossing, not for places on either side of it.",
        "calais dover dunkirk dunkerque kent ramsgate folkestone dungeness gravelines boulogne sangatte "
        "lympne hastings manston normandy belgium germany german germans netherlands holland dutch denmark "
        "austria luxembourg beach beaches coast shore shoreline port ports camp "
        "camps jungle london scotland wales ireland departed sector",
        ("total arrivals 2025", "total prevented 2025"),
    ),
    Theme(
        "other ways in",
        "only small boats across the Channel are counted here, not other ways of coming to the UK.",
        "lorry lorries truck trucks plane planes airport airports train trains eurotunnel tunnel ferry "
        "ferries route routes mediterranean aegean italy spain greece lampedusa visa visas overstayers "
        "legal illegal illegally irregular immigration net",
        ("total arrivals 2025", "definition of arrivals"),
    ),
    Theme(
        "asylum",
        "arrivals are not asylum claims: claims, decisions and what became of people are not held here.",
        "asylum claim claims claimed claimants claiming claimant seeker seekers refugee refugees backlog "
        "application applications applied appeal appeals grant grants granted rejected refused accepted "
        "status processed waiting detained detention",
        ("total arrivals 2025", "definition of arrivals"),
    ),
    Theme(
        "removals",
        "returns and removals are not held here.",
        "return returns returned deport deported deporting deportation deportations removed removal "
        "removals sent swapped exchanged repatriated",
        ("total arrivals since one-in-one-out",),
    ),
    Theme(
        "housing and money",
        "costs, housing and spending are not held here.",
        "hotel hotels cost costs costing spend spending spent pay paid paying pays money price budget "
        "budgets bill bills pound pounds gbp accommodation housed housing barracks barge benefits "
        "taxpayer taxpayers funding expensive cheap",
        ("total arrivals 2025",),
    ),
    Theme(
        "causes",
        "the figures say how many came, not why, nor what a policy did.",
        "why because cause caused causes causing reason reasons effect effects effective impact work "
        "works worked working success successful failed failing fail deterrent deter deterred blame fault "
        "explain due responsible result results explains",
        ("compare arrivals ytd 2026 with ytd 2025", "series of arrivals by month in 2026"),
    ),
    Theme(
        "what is to come",
        "nothing is forecast here: figures are for days that have been published.",
        "will wont shall expected expect expects forecast forecasts forecasting predict predicted "
        "prediction projected projection projections likely probably estimate estimated upcoming soon "
        "future going gonna might",
        ("compare arrivals ytd 2026 with ytd 2025",),
    ),
    Theme(
        "smugglers and crime",
        "arrests, convictions and smugglers are not held here.",
        "criminal criminals crime crimes smuggler smugglers smuggling gang gangs arrest arrests arrested "
        "convicted conviction convictions charged prosecuted prosecutions jailed prison trafficker "
        "traffickers trafficking terrorist terrorists police pilot pilots",
        ("total arrivals 2025", "total prevented 2025"),
    ),
    Theme(
        "interceptions",
        "neither publisher counts interceptions: the Home Office states how many people arrived, and how "
        "many French authorities stopped, on land and at sea together.",
        "interception interceptions intercept intercepted intercepts intercepting",
        ("total prevented last 28 days", "total arrivals last 28 days"),
    ),
    Theme(
        "rescues",
        "rescues and who carried them out are not held here.",
        "rescue rescued rescues rnli lifeboat lifeboats coastguard navy helicopter ambulance hospital "
        "injured",
        ("total arrivals 2025", "total deaths 2025"),
    ),
    Theme(
        "weather",
        "the weather is not held here, but for the Met Office's count of red days.",
        "weather wind windy storm storms sea seas wave waves temperature calm rain rainy sunny fog foggy "
        "hot cold warm",
        ("total arrivals 2025",),
    ),
    Theme(
        "time of day",
        "figures are by whole days, from midnight to midnight, not by hour.",
        "morning afternoon evening night nights overnight midnight noon hour hours hourly dawn dusk daytime "
        "minute minutes daylight",
        ("total arrivals last 7 days",),
    ),
    Theme(
        "people beside the count",
        "figures are plain counts, not set against population or anything else outside these series.",
        "capita population populations percapita resident residents religion muslim muslims christian "
        "christians education educated language nationalists voters",
        ("total arrivals 2025",),
    ),
    Theme(
        "what is left out",
        "no period or group can be left out of a figure here: ask for each part by itself.",
        "excluding except excepting exclude excludes excluded apart aside leaving barring omitting ignoring "
        "disregarding discounting counting",
        ("each of arrivals 2023; 2024", "breakdown of arrivals by nationality in 2025"),
    ),
    Theme(
        "so many times",
        "whether a figure became so many times another gets no yes or no here: ask how many times as many.",
        "twice thrice treble trebled triple tripled quadrupled twofold threefold",
        ("compare arrivals 2025 with 2024 by ratio",),
    ),
    Theme(
        "opinion",
        "the desk answers with published figures, not with views.",
        "good bad think thinks opinion believe feel should better fair unfair crisis invasion policy "
        "policies plan plans promise promised pledge pledged target targets",
        ("compare arrivals ytd 2026 with ytd 2025",),
    ),
)


def theme_of(text: str) -> Theme | None:
    """The theme that a word belongs to."""
    return _by_word().get(text)


@cache
def _by_word() -> dict[str, Theme]:
    return {word: theme for theme in THEMES for word in theme.words.split()}
