"""Spreadsheets that would break a reader: bombs, far-away cells, lying sizes, entities."""

import io
import struct
import zipfile
from datetime import date

import pytest

from bot.errors import PublicationRefused
from bot.sources.archive import ArchiveLimits, open_archive
from bot.sources.spreadsheet import open_workbook
from tests.sources.makers import Rows, ods, packed, xlsx

ROWS: Rows = [["Date", "People"], [date(2018, 1, 1), 7]]
VALUE = '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>'
WIDE_VALUE = VALUE.replace("><text", ' table:number-columns-repeated="16384"><text')
BLANK_ROWS = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>'


def test_reads_rows_and_nothing_of_a_million_blank_ones() -> None:
    rows = open_workbook(ods({"S": ROWS})).rows("S")
    assert len(rows) == 2
    assert rows[1][1] == 7.0


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(
            f'<table:table-row table:number-rows-repeated="1048576">{VALUE}</table:table-row>',
            id="a filled row, a million times",
        ),
        pytest.param(
            f"<table:table-row>{WIDE_VALUE}</table:table-row>",
            id="a value in every column",
        ),
        pytest.param(
            '<table:table-row><table:table-cell table:number-columns-repeated="16383"/>'
            f"{VALUE}</table:table-row>",
            id="a value in the last column",
        ),
        pytest.param(f"{BLANK_ROWS}<table:table-row>{VALUE}</table:table-row>", id="a value in the last row"),
        pytest.param(
            BLANK_ROWS.replace('"', "'") + f"<table:table-row>{VALUE}</table:table-row>",
            id="the same in single quotes",
        ),
    ],
)
def test_a_far_away_cell_in_an_ods_is_refused(raw: str) -> None:
    with pytest.raises(PublicationRefused, match="places out, or is repeated so often"):
        open_workbook(ods({"S": ROWS}, raw=raw))


@pytest.mark.parametrize("place", ["XFD1", "A1048576", "XFD1048576", "AAA2"])
def test_a_far_away_cell_in_an_xlsx_is_refused(place: str) -> None:
    data = xlsx({"S": [["a"], ["b"]]})
    parts = {
        info.filename: zipfile.ZipFile(io.BytesIO(data)).read(info)
        for info in zipfile.ZipFile(io.BytesIO(data)).infolist()
    }
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b'<c r="A2"', f'<c r="{place}"'.encode())
    with pytest.raises(PublicationRefused, match=f"lies too far out .*{place}"):
        open_workbook(packed(parts))


def test_a_far_away_dimension_in_an_xlsx_is_refused() -> None:
    with pytest.raises(PublicationRefused, match="lies too far out"):
        open_workbook(xlsx({"S": [["a"]]}, dimension="A1:XFD1048576"))


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "prolog", [BOMB, f"<!-- a comment -->\n{BOMB}", '<?a b?><!DOCTYPE x SYSTEM "file:///etc/passwd">']
)
def test_entities_are_refused_before_any_reader_sees_them(prolog: str) -> None:
    with pytest.raises(PublicationRefused, match=r"content\.xml\) declares a document type"):
        open_workbook(ods({"S": ROWS}, prolog=prolog))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_xml_in_another_encoding_is_refused(encoding: str) -> None:
    text = "<?xml version='1.0' encoding='utf-16'?><office:document-content/>".encode(encoding)
    with pytest.raises(PublicationRefused, match="is not in UTF-8"):
        open_workbook(packed({"content.xml": text}))
    with pytest.raises(PublicationRefused, match="is not in UTF-8"):
        open_workbook(packed({"content.xml": b'<?xml version="1.0" encoding="UTF-7"?><a/>'}))


def test_a_zip_bomb_is_refused_by_its_ratio_and_by_its_size() -> None:
    bomb = packed({"content.xml": b"<a>" + b" " * 5_000_000})
    assert len(bomb) < 10_000
    with pytest.raises(PublicationRefused, match="unpacks to over 200 times its size"):
        open_archive(bomb)
    with pytest.raises(PublicationRefused, match="unpacks to 5,000,003 bytes; 1,000 are the most taken"):
        open_archive(bomb, ArchiveLimits(unpacked=1_000))


def test_an_entry_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(packed({"content.xml": b"<a>" + b"b" * 100_000 + b"</a>"}))
    directory = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, directory + 24, 100)
    with pytest.raises(PublicationRefused, match="is not of the size it states"):
        open_archive(bytes(data)).xml("content.xml")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "not a whole zip archive"),
        (b"PK\x03\x04" + b"\0" * 100, "not a whole zip archive"),
        (b"<html></html>", "not a whole zip archive"),
        (packed({f"{n}.xml": b"<a/>" for n in range(501)}), "has 501 parts; 500 are the most"),
        (packed({"a.txt": b"words"}), "cannot be read: it is broken"),
        (packed({"content.xml": b"words"}), "is not XML"),
        (packed({"content.xml": b""}), "is not XML"),
    ],
)
def test_what_is_no_spreadsheet_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(PublicationRefused, match=sentence):
        open_workbook(data)


def test_two_parts_of_one_name_are_refused() -> None:
    data = packed({"content.xml": b"<a/>", "contend.xml": b"<b/>"})
    with pytest.raises(PublicationRefused, match="two parts of the same name"):
        open_archive(data.replace(b"contend.xml", b"content.xml"))


def test_an_encrypted_entry_is_refused() -> None:
    data = bytearray(packed({"content.xml": b"<a/>"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(PublicationRefused, match="is encrypted"):
        open_archive(bytes(data))
