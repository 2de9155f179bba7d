"""One GET from an allow-listed publisher: https, each redirect looked at, limits on size, time and type.

Nothing is decoded, run or stored here. All refusals are ``FetchRefused`` with a sentence.
"""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from bot.errors import FetchRefused

if TYPE_CHECKING:
    import httpx

PUBLISHERS = frozenset(
    {
        "https://www.gov.uk",
        "https://assets.publishing.service.gov.uk",
        "https://missingmigrants.iom.int",
    }
)
REDIRECTS = (301, 302, 303, 307, 308)
_CALLER = "CrossingsDesk/0.1 (reads published statistics once a day)"


@dataclass(frozen=True, slots=True)
class Rules:
    """What may be fetched, and how patiently.

    ``origins``: scheme, host and port, as in ``https://www.gov.uk``. ``seconds``: for one whole answer;
    ``silence``: for any one wait in it. ``pauses``: seconds before the second, third... attempt.
    """

    origins: frozenset[str] = PUBLISHERS
    most_bytes: int = 20_000_000
    most_redirects: int = 5
    seconds: float = 60
    silence: float = 15
    pauses: tuple[float, ...] = (1, 4)
    longest_pause: float = 60


@dataclass(frozen=True, slots=True)
class Clock:
    """Time, handed in: seconds on some steady clock, and how to wait."""

    seconds: Callable[[], float] = time.monotonic
    wait: Callable[[float], None] = time.sleep


@dataclass(frozen=True, slots=True)
class Got:
    """One answer: its bytes, the address they came from, and its ``Last-Modified`` (empty if not said)."""

    data: bytes
    address: str
    modified: str


class _Again(Exception):
    """This attempt failed in a way that may pass; ``after``: the seconds that the server asks for."""

    def __init__(self, sentence: str, after: float = 0) -> None:
        super().__init__(sentence)
        self.after = after


def get(address: str, types: Collection[str], rules: Rules, clock: Clock) -> Got:
    """The answer to a GET, of one of the media types. Raises ``FetchRefused``."""
    for pause in (*rules.pauses, None):
        try:
            return _attempt(address, types, rules, clock)
        except _Again as failure:
            if pause is None or failure.after > rules.longest_pause:
                raise FetchRefused(str(failure)) from failure
            clock.wait(max(pause, failure.after))
    raise AssertionError("the last attempt returns or raises")


def _attempt(address: str, types: Collection[str], rules: Rules, clock: Clock) -> Got:
    import httpx  # half a second of imports, which asking a question never needs

    deadline = clock.seconds() + rules.seconds
    with httpx.Client(follow_redirects=False, timeout=rules.silence, trust_env=False) as client:
        for _ in range(rules.most_redirects + 1):
            _check_origin(address, rules)
            try:
                with client.stream("GET", address, headers=_headers(types)) as response:
                    if response.status_code not in REDIRECTS:
                        return Got(
                            _body(response, address, types, rules, clock, deadline),
                            address,
                            response.headers.get("last-modified", ""),
                        )
                    address = _joined(address, response.headers.get("location", ""))
            except httpx.TransportError as error:
                raise _Again(f"{_host(address)} could not be read: {type(error).__name__}.") from error
            except httpx.InvalidURL as error:
                raise FetchRefused(f"'{address[:200]}' is no address.") from error
    raise FetchRefused(f"{_host(address)} redirects more than {rules.most_redirects} times.")


def _joined(address: str, location: str) -> str:
    try:
        return urljoin(address, location)
    except ValueError:
        return location  # no address at all, and refused as such


def _headers(types: Collection[str]) -> dict[str, str]:
    return {"user-agent": _CALLER, "accept": ", ".join(types), "accept-encoding": "identity"}


def _check_origin(address: str, rules: Rules) -> None:
    """No other host, scheme or port, and no name or password."""
    try:
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}".casefold()
    except ValueError:
        origin = address
    if origin not in rules.origins:
        raise FetchRefused(f"The address {address[:200]} is not one of the publishers': refused.")


def _host(address: str) -> str:
    return urlsplit(address).netloc


def _body(
    response: "httpx.Response",
    address: str,
    types: Collection[str],
    rules: Rules,
    clock: Clock,
    deadline: float,
) -> bytes:
    _check_status(response, address)
    _check_headers(response, address, types, rules)
    data = bytearray()
    for part in response.iter_raw():
        data += part
        if len(data) > rules.most_bytes:
            raise FetchRefused(f"The answer of {address} has more than {rules.most_bytes:,} bytes: refused.")
        if clock.seconds() > deadline:
            raise _Again(f"{_host(address)} took more than {rules.seconds:g} seconds to answer.")
    if not data:
        raise _Again(f"The answer of {address} is empty.")
    return bytes(data)


def _check_status(response: "httpx.Response", address: str) -> None:
    status = response.status_code
    if status == 429 or status >= 500:
        asked = response.headers.get("retry-after", "")
        raise _Again(
            f"{_host(address)} answered with status {status}.", float(asked) if asked.isdecimal() else 0
        )
    if status != 200:
        raise FetchRefused(f"{address} answered with status {status}.")


def _check_headers(response: "httpx.Response", address: str, types: Collection[str], rules: Rules) -> None:
    kind = response.headers.get("content-type", "").partition(";")[0].strip().casefold()
    if kind not in types:
        raise FetchRefused(f"{address} answered with {kind or 'no type'}, not {' or '.join(types)}: refused.")
    if response.headers.get("content-encoding", "identity") != "identity":
        raise FetchRefused(f"{address} answered in a packed form that was not asked for: refused.")
    length = response.headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > rules.most_bytes:
        raise FetchRefused(f"The answer of {address} has more than {rules.most_bytes:,} bytes: refused.")
