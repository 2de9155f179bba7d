"""What a layout's reader returns, and the kind of function that it is."""

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from bot.releases import Columns, Covered, Refusal, Stated


@dataclass(frozen=True, slots=True)
class Parsed:
    """One file as it was read. ``edited``: the publisher's own edit time, as ISO text, where stated."""

    columns: tuple[Columns, ...] = ()
    covered: tuple[Covered, ...] = ()
    refused: tuple[Refusal, ...] = ()
    edited: str = ""


# From the bytes of one publication and its day of release. Raises PublicationRefused.
Parse = Callable[[bytes, date], Parsed]


def columns_of(figures: Iterable[Stated]) -> tuple[Columns, ...]:
    """The figures as columns, one for each measure and category, in order of first appearance."""
    groups: dict[tuple[str, str], Columns] = {}
    for measure, first, last, value, category in figures:
        key = (measure, category)
        if key not in groups:
            groups[key] = Columns(measure, array("i"), array("i"), array("i"), category)
        groups[key].firsts.append(first.toordinal())
        groups[key].lasts.append(last.toordinal())
        groups[key].values.append(value)
    return tuple(groups.values())
