"""Bytes to what Slack meant, once. Bolt is handed the outcome, and parses nothing again."""

import json
from typing import Any, NoReturn
from urllib.parse import unquote_plus

from bot.slack.guard.refusals import ENCODING, MALFORMED, SHAPE, TOO_DEEP, Refused

DEEPEST = 50
MOST_FIELDS = 100


def parsed(body: bytes, *, as_json: bool) -> tuple[str, dict[str, Any]]:
    """The body's text, and its object: of the JSON, of the form, or of the form's ``payload``.

    Raises ``Refused``.
    """
    try:
        text = body.decode()
    except UnicodeDecodeError:
        raise Refused(ENCODING) from None
    if as_json:
        return text, _object(text)
    fields = _form(text)
    payload = fields.get("payload")
    return text, _object(payload) if payload is not None else fields


def _form(text: str) -> dict[str, Any]:
    """As ``urllib.parse.parse_qsl`` reads it, which takes four times as long: most of Slack's fields have
    nothing to decode."""
    pairs = text.split("&")
    if len(pairs) > MOST_FIELDS:
        raise Refused(MALFORMED)
    try:
        return dict(map(_pair, filter(None, pairs)))
    except UnicodeDecodeError:
        raise Refused(MALFORMED) from None


def _pair(pair: str) -> tuple[str, str]:
    name, _, value = pair.partition("=")
    if "%" not in pair and "+" not in pair:
        return name, value
    return unquote_plus(name, errors="strict"), unquote_plus(value, errors="strict")


def _object(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text, parse_constant=_no_number)
    except RecursionError:
        raise Refused(TOO_DEEP) from None
    except ValueError:  # also a number of more digits than Python reads
        raise Refused(MALFORMED) from None
    if not isinstance(value, dict):
        raise Refused(SHAPE)
    if text.count("{") + text.count("[") > DEEPEST or "\\u" in text:
        _check(value)
    return value


def _no_number(_constant: str) -> NoReturn:
    raise ValueError


def _check(value: object) -> None:
    """Not too deep, and no half of a surrogate pair, which cannot be written as UTF-8 again."""
    level: list[object] = [value]
    for _ in range(DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return
    raise Refused(TOO_DEEP)


def _inside(value: object) -> list[object]:
    match value:
        case dict():
            return [*value, *value.values()]
        case list():
            return value
        case str():
            try:
                value.encode()
            except UnicodeEncodeError:
                raise Refused(MALFORMED) from None
        case _:
            pass
    return []
