"""Rows of text as lines in which each column stands under itself."""

from collections.abc import Iterator, Sequence


def aligned(rows: Sequence[Sequence[str]], numeric: Sequence[bool]) -> Iterator[str]:
    """A line for each row, two blanks between columns; those that are ``numeric`` end under each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = zip(row, widths, numeric, strict=True)
        yield "  ".join(
            text.rjust(size) if right else text.ljust(size) for text, size, right in cells
        ).rstrip()
