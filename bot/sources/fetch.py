"""Today's release of a publication, from its publisher's address.

GOV.UK's files are found through the landing page: its content API, or else its HTML. An old address went
on answering 200 with a stale page for years, so how old the answer is counts, not only its status.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from bot.errors import FetchRefused, UsageError
from bot.periods import long_date
from bot.sources import PUBLICATIONS, cells, govuk
from bot.sources.transport import Clock, Got, Rules, get

_PAGE = ("text/html",)
_API = ("application/json",)
_ODS = ("application/vnd.oasis.opendocument.spreadsheet", "application/octet-stream")
_XLSX = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream")
_LONDON = ZoneInfo("Europe/London")
GOV_UK = "https://www.gov.uk"
IOM_FILE = (
    "https://missingmigrants.iom.int/sites/g/files/tmzbdl601/files/report-migrant-incident/"
    "Missing_Migrants_Global_Figures_allData.xlsx"
)


@dataclass(frozen=True, slots=True)
class Plan:
    """How a publication is fetched: its page (or file), the file looked for on it, and its oldest age."""

    address: str
    most_days: int
    types: tuple[str, ...] = _PAGE
    file: str = ""  # a pattern of the file's name, where the address is a landing page
    begins: bytes = b"<"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A publication as it was got. ``published``: the day of its last edit in London, by the publisher."""

    data: bytes
    address: str
    published: date
    edited: str = ""


def plans(gov_uk: str = GOV_UK, iom_file: str = IOM_FILE) -> dict[str, Plan]:
    """Where each publication is. Only tests give other addresses."""

    paths = {publication.id: urlsplit(publication.url).path for publication in PUBLICATIONS}

    def page(publication: str) -> str:
        return gov_uk + paths[publication]

    return {
        "home-office-weekly": Plan(
            page("home-office-weekly"), 10, _ODS, r".*(?:time[-_ ]?series|small[-_ ]?boats?).*\.ods", b"PK"
        ),
        "home-office-daily": Plan(page("home-office-daily"), 5),
        "home-office-preventions": Plan(page("home-office-preventions"), 21),
        "home-office-quarterly": Plan(
            page("home-office-quarterly"),
            120,
            _XLSX,
            r"illegal-entry-routes-to-the-uk-dataset.*\.xlsx",
            b"PK",
        ),
        "iom-missing-migrants": Plan(iom_file, 60, _XLSX, begins=b"PK"),
    }


def fetch(
    publication: str,
    today: date,
    rules: Rules | None = None,
    clock: Clock | None = None,
    where: dict[str, Plan] | None = None,
) -> Fetched:
    """Today's release. Raises ``FetchRefused``, with a sentence, where it is not what it should be, and
    ``UsageError`` where the publication has no address that it is fetched from."""
    rules, clock = rules or Rules(), clock or Clock()
    plan = (where or plans()).get(publication)
    if plan is None:
        raise UsageError(f"{cells.shown(publication)} is not fetched: give its file.")
    if plan.file:
        offer, page = _landing(plan, rules, clock)
        got = get(govuk.chosen(offer.addresses, plan.file, page), plan.types, rules, clock)
        edited = _modified(got) or offer.edited
    else:
        got = get(plan.address, plan.types, rules, clock)
        edited = govuk.edited(got.data) if plan.types == _PAGE else _modified(got)
    return _checked(got, plan, edited, today)


def _landing(plan: Plan, rules: Rules, clock: Clock) -> tuple[govuk.Offer, str]:
    """What the landing page offers: by the content API, or where that fails by the page itself."""
    parts = urlsplit(plan.address)
    api = f"{parts.scheme}://{parts.netloc}/api/content{parts.path}"
    try:
        got = get(api, _API, rules, clock)
        offer = govuk.from_api(got.data, got.address)
        govuk.chosen(offer.addresses, plan.file, api)
    except FetchRefused:
        got = get(plan.address, _PAGE, rules, clock)
        offer = govuk.from_html(got.data, got.address)
    return offer, got.address


def _modified(got: Got) -> datetime | None:
    try:
        return parsedate_to_datetime(got.modified)
    except ValueError:
        return None


def _checked(got: Got, plan: Plan, edited: datetime | None, today: date) -> Fetched:
    if not got.data.lstrip()[:2].startswith(plan.begins):
        raise FetchRefused(f"The answer of {got.address} is not what its type says: refused.")
    if edited is None:
        raise FetchRefused(f"{got.address} does not say when it was last edited: refused.")
    day = edited.astimezone(_LONDON).date()
    if today - day > timedelta(days=plan.most_days):
        raise FetchRefused(
            f"{got.address} was last edited on {long_date(day)}, {(today - day).days} days ago: "
            "it is out of date, so nothing was taken from it."
        )
    return Fetched(got.data, got.address, min(day, today), edited.isoformat())
