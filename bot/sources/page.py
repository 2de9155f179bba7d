"""A GOV.UK page as tables of text. Figures stand in a ``<table>``, or, unconverted, between pipes."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bot.errors import PublicationRefused

if TYPE_CHECKING:
    from lxml import etree

MOST_TABLES = 20
_RULE = re.compile(r"[\s|:–—-]*")  # the line under a Markdown header, also where dashes were "improved"


@dataclass(frozen=True)
class Page:
    """A parsed page. ``edited`` is the true time of the last edit, as ISO text; the visible caption lags."""

    root: "etree._Element"

    @property
    def edited(self) -> str:
        found = self.root.xpath("//meta[@name='govuk:updated-at']/@content")
        return str(found[0]) if found else ""

    @cached_property
    def tables(self) -> list[tuple[str, list[list[str]]]]:
        """Each table's rows of cells, with the heading that stands before it."""
        found = self.root.xpath("//table")[:MOST_TABLES]
        return [(_heading(table), [_cells(row) for row in table.iter("tr")]) for table in found]

    @cached_property
    def piped(self) -> list[list[str]]:
        """The lines of the page's text that are Markdown tables, less their rules."""
        paragraphs = [text for p in self.root.xpath("//p") if (text := _text(p)).lstrip().startswith("|")]
        lines = [line.strip() for text in paragraphs for line in text.splitlines()]
        return [
            [cell.strip() for cell in line.strip("|").split("|")]
            for line in lines
            if line.startswith("|") and not _RULE.fullmatch(line)
        ]


def read_page(data: bytes) -> Page:
    """The page. Raises ``PublicationRefused`` where the bytes are no HTML in UTF-8."""
    from lxml import etree  # the list of publications is wanted where no page is read

    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise PublicationRefused("The page is not text in UTF-8.") from error
    if "<html" not in text[:5_000].casefold():
        raise PublicationRefused("The file is not a web page.")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise PublicationRefused("The page cannot be read as HTML.") from error
    if root is None:
        raise PublicationRefused("The page is empty.")
    return Page(root)


def _text(element: "etree._Element") -> str:
    return "".join(element.itertext()).replace("\xa0", " ")


def _cells(row: "etree._Element") -> list[str]:
    return [" ".join(_text(cell).split()) for cell in row if cell.tag in ("td", "th")]


def _heading(table: "etree._Element") -> str:
    found = table.xpath("preceding::*[self::h1 or self::h2 or self::h3 or self::h4 or self::caption][1]")
    return " ".join(_text(found[0]).split()) if found else ""
