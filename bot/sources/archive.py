"""Zip archives from outside, looked at before any spreadsheet reader sees them.

An ODS or XLSX is a zip of XML. 800 bytes can unpack to gigabytes, say another size than they have, or
declare entities that multiply: such a file is refused by what can be seen without unpacking it whole.
"""

import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from bot.errors import PublicationRefused

_BROKEN = (
    zipfile.BadZipFile,
    struct.error,
    zlib.error,
    ValueError,
    OverflowError,
    NotImplementedError,
    EOFError,
)
_ENCRYPTED = 0x1
_PROLOG_LIMIT = 65_536
# All that may stand before the root element, but for a document type.
_PROLOG = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_ENCODING = re.compile(rb"""<\?xml[^>]*encoding=["']([A-Za-z0-9._-]+)["']""")


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """The largest archive taken: number of entries, bytes unpacked in all, and times its packed size."""

    entries: int = 500
    unpacked: int = 100_000_000
    ratio: int = 200


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip within the limits. ``xml`` unpacks one entry and looks at how it begins."""

    data: bytes
    entries: dict[str, zipfile.ZipInfo]

    def xml(self, name: str) -> bytes:
        """The text of one entry, in UTF-8, with no document type. Raises ``PublicationRefused``."""
        try:
            text = _unpacked(self.data, self.entries[name])
        except KeyError:
            raise PublicationRefused(f"The spreadsheet has no part called {name}.") from None
        except _BROKEN as error:
            raise PublicationRefused(f"A part of the spreadsheet ({name}) does not unpack.") from error
        _check_beginning(name, text)
        return text


def open_archive(data: bytes, limits: ArchiveLimits | None = None) -> Archive:
    """An archive whose stated sizes are within the limits. Raises ``PublicationRefused``."""
    limits = limits or ArchiveLimits()
    try:
        listed = zipfile.ZipFile(BytesIO(data)).infolist()
    except _BROKEN as error:
        raise PublicationRefused("The file is no spreadsheet: it is not a whole zip archive.") from error
    if len(listed) > limits.entries:
        raise PublicationRefused(
            f"The archive has {len(listed):,} parts; {limits.entries:,} are the most taken."
        )
    entries = {info.filename: info for info in listed}
    if len(entries) != len(listed):
        raise PublicationRefused("The archive has two parts of the same name.")
    _check_sizes(listed, limits)
    return Archive(data, entries)


def _check_sizes(listed: list[zipfile.ZipInfo], limits: ArchiveLimits) -> None:
    unpacked = sum(info.file_size for info in listed)
    if unpacked > limits.unpacked:
        raise PublicationRefused(
            f"The archive unpacks to {unpacked:,} bytes; {limits.unpacked:,} are the most taken."
        )
    for info in listed:
        if info.flag_bits & _ENCRYPTED:
            raise PublicationRefused("The spreadsheet is encrypted.")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise PublicationRefused("The archive is packed in a way that spreadsheets are not.")
        if info.file_size > limits.ratio * max(info.compress_size, 5_000):
            raise PublicationRefused(
                f"A part of the archive ({info.filename[:60]}) unpacks to over {limits.ratio} times its size."
            )


def _unpacked(data: bytes, info: zipfile.ZipInfo) -> bytes:
    """One entry's bytes, never more than its stated size. No checksum: the reader after us makes it."""
    name, extra = struct.unpack_from("<HH", data, info.header_offset + 26)
    start = info.header_offset + 30 + name + extra
    packed = memoryview(data)[start : start + info.compress_size]
    if info.compress_type == zipfile.ZIP_STORED:
        text = bytes(packed)
    else:
        text = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, info.file_size + 1)
    if len(text) != info.file_size:
        raise PublicationRefused(
            f"A part of the archive ({info.filename[:60]}) is not of the size it states."
        )
    return text


def _check_beginning(name: str, text: bytes) -> None:
    """XML that spreadsheets have: UTF-8, and straight to the root element."""
    head = text[:_PROLOG_LIMIT]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in head[:4]:
        raise PublicationRefused(f"A part of the spreadsheet ({name}) is not in UTF-8.")
    encoding = _ENCODING.search(head[:200])
    if encoding and encoding[1].lower() not in (b"utf-8", b"utf8", b"us-ascii", b"ascii"):
        raise PublicationRefused(f"A part of the spreadsheet ({name}) is not in UTF-8.")
    found = _PROLOG.match(head)
    after = head[found.end() if found else 0 :]
    if after[:2] == b"<!":
        raise PublicationRefused(
            f"A part of the spreadsheet ({name}) declares a document type, as entity bombs do: refused."
        )
    if not after.startswith(b"<"):
        raise PublicationRefused(f"A part of the spreadsheet ({name}) is not XML.")
