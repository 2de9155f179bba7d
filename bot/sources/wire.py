"""A parsed file as bytes, on its way from the process that read it. Nothing in them is ever run.

Four bytes of header length, the header as JSON, then each column's days and values as 32-bit numbers.
"""

import json
import socket
import struct
from array import array
from datetime import date

from bot.errors import PublicationRefused
from bot.releases import Columns, Covered, Refusal
from bot.sources.parsed import Parsed

_LENGTH = struct.Struct("<I")


def encoded(parsed: Parsed) -> bytes:
    """The bytes that ``decoded`` takes."""
    header = {
        "columns": [[c.measure, c.category, len(c.values), c.firsts == c.lasts] for c in parsed.columns],
        "covered": [[c.measure, str(c.first), str(c.last), c.grain_days] for c in parsed.covered],
        "refused": [[refusal.where, refusal.why] for refusal in parsed.refused],
        "edited": parsed.edited,
    }
    text = json.dumps(header).encode()
    parts = [_LENGTH.pack(len(text)), text]
    for column in parsed.columns:
        parts += [column.firsts.tobytes(), column.values.tobytes()]
        if column.firsts != column.lasts:
            parts.append(column.lasts.tobytes())
    return b"".join(parts)


def decoded(data: bytes) -> Parsed:
    """What ``encoded`` was given. Raises ``PublicationRefused`` where the bytes are something else."""
    try:
        (length,) = _LENGTH.unpack_from(data)
        header = json.loads(data[_LENGTH.size : _LENGTH.size + length])
        return Parsed(
            columns=_columns(header["columns"], data[_LENGTH.size + length :]),
            covered=tuple(
                Covered(measure, date.fromisoformat(first), date.fromisoformat(last), grain)
                for measure, first, last, grain in header["covered"]
            ),
            refused=tuple(Refusal(where, why) for where, why in header["refused"]),
            edited=header["edited"],
        )
    except (struct.error, ValueError, TypeError, KeyError) as error:
        raise PublicationRefused("The process that read the file gave back no figures.") from error


def exactly(connection: socket.socket, length: int) -> bytes:
    """So many bytes, however they come. Raises ``EOFError`` where the other side closes the connection."""
    data = bytearray()
    while len(data) < length:
        part = connection.recv(min(length - len(data), 1 << 20))
        if not part:
            raise EOFError
        data += part
    return bytes(data)


def _columns(headers: list[tuple[str, str, int, bool]], body: bytes) -> tuple[Columns, ...]:
    numbers = array("i", body)
    columns, place = [], 0
    for measure, category, length, one_day in headers:
        firsts, values, lasts = (
            numbers[place + part * length : place + (part + 1) * length] for part in (0, 1, 2)
        )
        columns.append(Columns(measure, firsts, firsts if one_day else lasts, values, category))
        place += length * (2 if one_day else 3)
    if place != len(numbers):
        raise ValueError("columns do not add up")
    return tuple(columns)
