"""What a JSON value must be like, put together from small checks.

A check takes a value and where it stands (a JSON pointer), and gives the problems, in Slack's own form:
``[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]``.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

Problems = Iterator[str]
Check = Callable[[Any, str], Problems]


def problem(what: str, where: str) -> str:
    return f"[ERROR] {what} [json-pointer:{where}]"


def anything(value: Any, where: str) -> Problems:
    yield from ()


def string(most: int, least: int = 1) -> Check:
    def check(value: Any, where: str) -> Problems:
        if not isinstance(value, str):
            yield problem("must be a string", where)
        elif len(value) > most:
            yield problem(f"must be less than {most + 1} characters", where)
        elif len(value) < least:
            yield problem(f"must be more than {least - 1} characters", where)

    return check


def like(pattern: str) -> Check:
    """A string of that form."""

    def check(value: Any, where: str) -> Problems:
        if not (isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII)):
            yield problem(f"must match {pattern}", where)

    return check


def one_of(*allowed: object) -> Check:
    def check(value: Any, where: str) -> Problems:
        if value not in allowed:
            yield problem(f"must be one of {', '.join(map(str, allowed))}", where)

    return check


def number(least: float = float("-inf"), most: float = float("inf")) -> Check:
    """Finite. JSON has no others."""

    def check(value: Any, where: str) -> Problems:
        if isinstance(value, bool) or not isinstance(value, int | float):
            yield problem("must be a number", where)
        elif not (least <= value <= most and abs(value) < float("inf")):
            yield problem(f"must be between {least} and {most}", where)

    return check


def boolean(value: Any, where: str) -> Problems:
    if not isinstance(value, bool):
        yield problem("must be a boolean", where)


def items(check: Check, most: int, least: int = 1) -> Check:
    def each(value: Any, where: str) -> Problems:
        if not isinstance(value, list):
            yield problem("must be an array", where)
            return
        if len(value) > most:
            yield problem(f"no more than {most} items allowed", where)
        if len(value) < least:
            yield problem(f"no less than {least} items allowed", where)
        for index, item in enumerate(value):
            yield from check(item, f"{where}/{index}")

    return each


def fields(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    """An object with these fields and no others, besides ``type``."""
    known = {**(optional or {}), **required}

    def check(value: Any, where: str) -> Problems:
        if not isinstance(value, dict):
            yield problem("must be an object", where)
            return
        for name in required.keys() - value.keys():
            yield problem(f"missing required field: {name}", where)
        for name in value.keys() - known.keys() - {"type"}:
            yield problem(f"additional property: {name}", where)
        for name in value.keys() & known.keys():
            yield from known[name](value[name], f"{where}/{name}")

    return check


def by_type(kinds: Mapping[str, Check], allowed: Collection[str] | None = None) -> Check:
    """An object whose ``type`` says what it must be like."""

    def check(value: Any, where: str) -> Problems:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, str) or kind not in kinds or (allowed is not None and kind not in allowed):
            yield problem(f"unsupported type: {kind}", where)
        else:
            yield from kinds[kind](value, where)

    return check


def both(*checks: Check) -> Check:
    def check(value: Any, where: str) -> Problems:
        for one in checks:
            yield from one(value, where)

    return check


def text(most: int, *kinds: str) -> Check:
    """A text object; of ``plain_text`` only, unless ``kinds`` are given."""
    allowed = kinds or ("plain_text",)
    plain = fields({"text": string(most)}, {"emoji": boolean})
    marked = fields({"text": string(most)}, {"verbatim": boolean})
    return by_type({"plain_text": plain, "mrkdwn": marked}, allowed)


def address(most: int) -> Check:
    def check(value: Any, where: str) -> Problems:
        yield from string(most)(value, where)
        if isinstance(value, str) and not value.startswith(("https://", "http://")):
            yield problem("must be a valid URL", where)

    return check
