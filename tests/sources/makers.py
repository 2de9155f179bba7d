"""Small files laid out as the publishers lay theirs out, with the figures that a test gives."""

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import TypeVar
from xml.sax.saxutils import escape

from bot.errors import DeskError

Cell = date | float | str | None
Rows = Sequence[Sequence[Cell]]
T = TypeVar("T")

DAY_HEADER = (
    "Date",
    "Migrants arrived",
    "Boats arrived",
    "Boats arrived - involved in uncontrolled landings",
    "Notes",
)
WEEK_HEADER = ("Week ending", *DAY_HEADER[1:4], "Migrants prevented", "Events prevented", "Notes")
PAGE_HEADER = (
    "Date",
    "Migrants arrived",
    "Boats arrived",
    "Boats involved in uncontrolled landings",
    "Notes",
)
_NAMES = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in {"table": "table", "office": "office", "text": "text"}.items()
)
_TAIL = (
    '<table:table-row table:number-rows-repeated="1048000">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def ods(sheets: dict[str, Rows], prolog: str = "", raw: str = "") -> bytes:
    """An ODS. ``prolog`` goes before the root element, ``raw`` before the first sheet's first row."""
    tables = []
    for at, (name, rows) in enumerate(sheets.items()):
        body = "".join(f"<table:table-row>{_ods_cells(row)}</table:table-row>" for row in rows)
        tables.append(
            f'<table:table table:name="{escape(name)}">{"" if at else raw}{body}{_TAIL}</table:table>'
        )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{prolog}<office:document-content{_NAMES}><office:body>'
        f"<office:spreadsheet>{''.join(tables)}</office:spreadsheet></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": b'<?xml version="1.0"?><manifest/>',
            "content.xml": content.encode(),
        }
    )


def _ods_cells(row: Iterable[Cell]) -> str:
    return "".join(map(_ods_cell, row)) + '<table:table-cell table:number-columns-repeated="16370"/>'


def _ods_cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, date):
        value = f'office:value-type="date" office:date-value="{cell}T00:00:00"'
    elif isinstance(cell, int | float):
        value = f'office:value-type="float" office:value="{cell}"'
    else:
        value = 'office:value-type="string"'
    return f"<table:table-cell {value}><text:p>{escape(str(cell))}</text:p></table:table-cell>"


SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def xlsx(sheets: dict[str, Rows], dimension: str = "A1") -> bytes:
    """An XLSX with its strings in the cells."""
    names = dict(enumerate(sheets, start=1))
    sheets_listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{i}" r:id="r{i}"/>' for i, name in names.items()
    )
    listed = f"<sheets>{sheets_listed}</sheets>"
    sheet = "<Relationship Id='r{0}' Type='{1}/worksheet' Target='worksheets/sheet{0}.xml'/>"
    links = "".join(sheet.format(i, OFFICE) for i in names)
    book = f"<Relationship Id='r1' Type='{OFFICE}/officeDocument' Target='xl/workbook.xml'/>"
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f"<Relationships xmlns='{PACKAGE}'>{book}</Relationships>",
        "xl/workbook.xml": f"<workbook xmlns='{SPREADSHEET}' xmlns:r='{OFFICE}'>{listed}</workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships xmlns='{PACKAGE}'>{links}</Relationships>",
    }
    parts |= {
        f"xl/worksheets/sheet{i}.xml": _xlsx_sheet(sheets[name], dimension) for i, name in names.items()
    }
    return packed({name: text.encode() for name, text in parts.items()})


def _xlsx_sheet(rows: Rows, dimension: str) -> str:
    body = "".join(
        f'<row r="{number}">{_xlsx_row(number, row)}</row>' for number, row in enumerate(rows, start=1)
    )
    head = f'<worksheet xmlns="{SPREADSHEET}"><dimension ref="{dimension}"/>'
    return f"{head}<sheetData>{body}</sheetData></worksheet>"


def _xlsx_row(number: int, row: Sequence[Cell]) -> str:
    return "".join(
        _xlsx_cell(f"{chr(64 + column)}{number}", cell) for column, cell in enumerate(row, start=1)
    )


def _xlsx_cell(place: str, cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, int | float):
        return f'<c r="{place}"><v>{cell}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(str(cell))}</t></is></c>'


def days(first: date, *rows: Sequence[Cell]) -> list[Sequence[Cell]]:
    """Rows for one day after another: the given cells after each date."""
    return [(first + timedelta(days=at), *row) for at, row in enumerate(rows)]


def weekly(day_rows: Rows, week_rows: Rows | None = None, **more: str) -> bytes:
    """A weekly time series with these rows under its two headers."""
    weeks = week_rows if week_rows is not None else [(date(2018, 1, 7), 0, 0, "-", "-", "-", None)]
    return ods(
        {"Notes": [["Notes"]], "SB_01": [DAY_HEADER, *day_rows], "SB_02": [WEEK_HEADER, *weeks]}, **more
    )


def page(body: str, edited: str = "2026-08-22T10:28:24+01:00") -> bytes:
    """A GOV.UK page around this body."""
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><title>GOV.UK</title>'
        f'<meta name="govuk:updated-at" content="{edited}"></head>'
        f'<body><div class="govspeak">{body}</div></body></html>'
    ).encode()


def table(rows: Sequence[Sequence[str]], header: Sequence[str] | None = PAGE_HEADER) -> str:
    """An HTML table with the first cell of each row as its heading, as GOV.UK sets tables."""
    head = "".join(f'<th scope="col">{name}</th>' for name in header or ())
    body = "".join(
        f'<tr><th scope="row">{row[0]}</th>{"".join(f"<td>{cell}</td>" for cell in row[1:])}</tr>'
        for row in rows
    )
    return f"<table>{f'<thead><tr>{head}</tr></thead>' if header else ''}<tbody>{body}</tbody></table>"


def said(call: Callable[[], T]) -> T | str:
    """What a call gives, or the sentence of the error that it foresaw."""
    try:
        return call()
    except DeskError as error:
        return error.sentence
