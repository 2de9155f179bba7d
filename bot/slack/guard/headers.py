"""The headers that matter, each given once."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.slack.guard.refusals import CONTENT_TYPE, LENGTH, MALFORMED, NO_LENGTH, TOO_LARGE, Refused

MOST_BYTES = 1_000_000
MOST_DIGITS = 12
READ = frozenset(
    (
        b"content-type",
        b"content-length",
        b"transfer-encoding",
        b"content-encoding",
        b"x-slack-signature",
        b"x-slack-request-timestamp",
    )
)
TYPES = {b"application/json": "application/json", b"application/x-www-form-urlencoded": "form"}


@dataclass(frozen=True, slots=True)
class Headers:
    """``length``: None where the body comes in chunks. ``signature`` and ``timestamp`` as they came."""

    json: bool
    length: int | None
    signature: bytes
    timestamp: bytes

    @classmethod
    def read(cls, raw: Iterable[tuple[bytes, bytes]]) -> "Headers":
        """Raises ``Refused``."""
        found: dict[bytes, bytes] = {}
        for name, value in raw:
            if name in READ:
                if name in found:
                    raise Refused(MALFORMED)  # two readers could believe different ones
                found[name] = value
        kind = TYPES.get(found.get(b"content-type", b"").partition(b";")[0].strip().lower())
        if kind is None or b"content-encoding" in found:
            raise Refused(CONTENT_TYPE)
        return cls(
            kind == "application/json",
            _length(found),
            found.get(b"x-slack-signature", b""),
            found.get(b"x-slack-request-timestamp", b""),
        )


def whole_number(digits: bytes) -> int | None:
    """A number in at most 12 ASCII digits. ``int`` alone would take signs, blanks, underlines and the
    digits of other scripts, and is slow on long ones."""
    return int(digits) if digits.isdigit() and len(digits) <= MOST_DIGITS else None


def _length(found: dict[bytes, bytes]) -> int | None:
    given = found.get(b"content-length")
    if given is None:
        if b"transfer-encoding" in found:
            return None
        raise Refused(NO_LENGTH)
    if given.isdigit() and len(given) > MOST_DIGITS:
        raise Refused(TOO_LARGE)
    length = whole_number(given)
    if length is None:
        raise Refused(LENGTH)
    if length > MOST_BYTES:
        raise Refused(TOO_LARGE)
    return length
