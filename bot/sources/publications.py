"""All publications that the desk reads: where each is, and its licence. Data only, quick to import."""

from bot.measures import IOM, NATIONALITY, RED_DAYS, WEEKLY
from bot.releases import Publication, Status

_OGL = "OGL v3.0"
_SMALL_BOATS = (
    "https://www.gov.uk/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats"
)
_STATISTICS = "https://www.gov.uk/government/statistical-data-sets/immigration-system-statistics-data-tables"

PUBLICATIONS: tuple[Publication, ...] = (
    Publication(
        id=WEEKLY,
        publisher="Home Office",
        title="Migrants detected crossing the English Channel in small boats: time series",
        url=_SMALL_BOATS,
        licence=_OGL,
        status=Status.PROVISIONAL,
    ),
    Publication(
        id="home-office-daily",
        publisher="Home Office",
        title="Migrants detected crossing the English Channel in small boats: last 7 days",
        url=f"{_SMALL_BOATS}/migrants-detected-crossing-the-english-channel-in-small-boats-last-7-days",
        licence=_OGL,
        status=Status.PROVISIONAL,
    ),
    Publication(
        id="home-office-preventions",
        publisher="Home Office",
        title="Weekly summary of small boat arrivals and preventions",
        url=f"{_SMALL_BOATS}/weekly-summary-of-small-boat-arrivals-and-preventions",
        licence=_OGL,
        status=Status.PROVISIONAL,
    ),
    Publication(
        id="home-office-quarterly",
        publisher="Home Office",
        title="Immigration system statistics: illegal entry routes to the UK, detailed dataset",
        url=_STATISTICS,
        licence=_OGL,
        status=Status.FINAL,
    ),
    Publication(
        id="home-office-annual",
        publisher="Home Office",
        title="Immigration system statistics: illegal entry routes to the UK, table IER_02a",
        url=_STATISTICS,
        licence=_OGL,
        status=Status.FINAL,
    ),
    Publication(
        id=NATIONALITY,
        publisher="Home Office",
        title="Immigration system statistics: summary tables, small boat arrivals by nationality",
        url=_STATISTICS,
        licence=_OGL,
        status=Status.FINAL,
    ),
    Publication(
        id=IOM,
        publisher="IOM",
        title="Missing Migrants Project: incidents on the route from mainland Europe to the UK",
        url="https://missingmigrants.iom.int/downloads",
        licence="CC BY 4.0 or CC BY-IGO, as the copy states; attribution required",
        status=Status.PROVISIONAL,
    ),
    Publication(
        id=RED_DAYS,
        publisher="Home Office, from Met Office assessments",
        title="Small boat arrivals and the impact of crossing conditions; written answers to Parliament",
        url=_SMALL_BOATS,
        licence=_OGL,
        status=Status.FINAL,
    ),
)

BY_ID = {publication.id: publication for publication in PUBLICATIONS}
