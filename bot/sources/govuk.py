"""GOV.UK's own addresses: which file a landing page offers today, and when a page was last edited.

A publication's files move each week (``/media/<id>/<name>.ods``), and may carry ``_v2``. The content API
says in JSON what the landing page says in HTML: https://content-api.publishing.service.gov.uk/
"""

import json
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from urllib.parse import urljoin, urlsplit

from bot.errors import FetchRefused

_LINK = re.compile(r"""href=["']([^"'<>\s]{1,500})["']""")
_UPDATED = re.compile(r"""<meta name="govuk:updated-at" content="([^"]{10,40})">""")
_VERSION = re.compile(r"(?:[_-]v(\d{1,2}))?(\.[a-z]{3,4})$")
_TIME_KEYS = ("updated_at", "public_updated_at")


@dataclass(frozen=True, slots=True)
class Offer:
    """What a landing page offers: addresses of files, and the time of its last edit (None if not said)."""

    addresses: tuple[str, ...]
    edited: datetime | None


def from_html(data: bytes, address: str) -> Offer:
    """The links of a landing page, made absolute."""
    text = data.decode("utf-8", "replace")
    return Offer(_absolute(map(unescape, _LINK.findall(text)), address), edited(data))


def from_api(data: bytes, address: str) -> Offer:
    """The attachments in a content item. Raises ``FetchRefused`` where it is none."""
    try:
        item = json.loads(data)
        attachments = item["details"].get("attachments", [])
        found = _absolute((str(one["url"]) for one in attachments if "url" in one), address)
        times = [_time(str(item[key])) for key in _TIME_KEYS if item.get(key)]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise FetchRefused(f"The answer of {address} is not an item of GOV.UK's content API.") from error
    return Offer(found, next((time for time in times if time), None))


def _absolute(links: Iterable[str], address: str) -> tuple[str, ...]:
    """Each link once, made absolute; what is no link at all is left out."""
    found: dict[str, None] = {}
    for link in links:
        with suppress(ValueError):
            found[urljoin(address, link)] = None
    return tuple(found)


def edited(data: bytes) -> datetime | None:
    """The true time of a page's last edit; the caption that readers see lags."""
    found = _UPDATED.search(data.decode("utf-8", "replace"))
    return _time(found[1]) if found else None


def _time(text: str) -> datetime | None:
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    return time if time.tzinfo else None


def chosen(addresses: Iterable[str], pattern: str, page: str) -> str:
    """The one address whose file name matches; of a file and its ``_v2``, the later version.

    Raises ``FetchRefused`` where there is none, or where two different files match.
    """
    versions: dict[str, tuple[int, str]] = {}
    for address in addresses:
        name = urlsplit(address).path.rpartition("/")[2].casefold()
        if re.fullmatch(pattern, name):
            found = _VERSION.search(name)
            version = int(found[1] or 1) if found else 1
            stem = _VERSION.sub(r"\2", name)
            versions[stem] = max(versions.get(stem, (0, "")), (version, address))
    if not versions:
        raise FetchRefused(f"The page {page} offers no file of the kind looked for ({pattern}).")
    if len(versions) > 1:
        raise FetchRefused(
            f"The page {page} offers several files that could be meant: {', '.join(versions)}."
        )
    ((_, address),) = versions.values()
    return address
