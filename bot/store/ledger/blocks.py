"""Days as blocks whose length is a power of two, so that spans which share a day are found by equal keys.

The blocks are the nodes of a binary tree over all days, numbered as in a heap: a day is ``LEAVES`` plus its
ordinal, and the block above any other is its number halved. A span is cut into the fewest blocks, at most
two of a length (the canonical cover of a segment tree: de Berg and others, Computational Geometry, 10.3).
A span holds a day if, and only if, one of its blocks is the day's own or lies above it.
"""

from collections.abc import Iterable, Iterator

from bot.periods import Span

LEAVES = 1 << 22  # a power of two past the ordinal of the last day that there is, 3,652,059


def cover(span: Span) -> Iterator[int]:
    """The blocks that a span is cut into: together they hold its days, and no other."""
    begin, end = LEAVES + span.first.toordinal(), LEAVES + span.last.toordinal() + 1
    while begin < end:
        if begin & 1:
            yield begin
            begin += 1
        if end & 1:
            end -= 1
            yield end
        begin, end = begin >> 1, end >> 1


def over(spans: Iterable[Span]) -> frozenset[int]:
    """Every block that holds a day of one of the spans: a few dozen for a week."""
    found: set[int] = set()
    for span in spans:
        begin, end = LEAVES + span.first.toordinal(), LEAVES + span.last.toordinal()
        while begin:
            found.update(range(begin, end + 1))
            begin, end = begin >> 1, end >> 1
    return frozenset(found)
