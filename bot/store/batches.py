"""Keys for one query at a time: databases take only so many."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")

MOST_KEYS = 500


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    left = iter(items)
    return iter(lambda: list(islice(left, MOST_KEYS)), [])
