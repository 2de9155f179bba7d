"""The process that reads files from outside, one after another, within limits of memory and time.

Run by ``bot.sources.reader`` as ``python -m bot.sources.child DESCRIPTOR``; messages are described there.
It is given no settings, no secrets and no way to write files. It ends when its starter does.
"""

import gc
import json
import os
import resource
import signal
import socket
import struct
import sys
from contextlib import suppress
from datetime import date

import lxml.etree
import python_calamine

from bot.errors import DeskError
from bot.sources.registry import SOURCES
from bot.sources.wire import encoded, exactly

MOST_GARBAGE = 100_000
"""Objects left over between two files, before a look for cycles among them is worth its milliseconds."""
LIBRARIES = (lxml.etree, python_calamine)  # loaded before the first file, so that no file waits for them


def main(descriptor: int) -> None:
    """Answer one request after another, until the other side closes the connection."""
    connection = socket.socket(fileno=descriptor)
    gc.disable()  # rows by the ten thousand, none in a cycle: looking for cycles among them is lost time
    gc.freeze()
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    connection.sendall(b"r")
    while (request := _received(connection)) is not None:
        kind, payload = _answer(*request)
        connection.sendall(struct.pack("<cI", kind, len(payload)) + payload)
        if gc.get_count()[0] > MOST_GARBAGE:
            gc.collect()


def _answer(header: bytes, data: bytes) -> tuple[bytes, bytes]:
    asked = json.loads(header)
    _limit(asked["memory"], asked["seconds"])
    try:
        parsed = SOURCES[asked["publication"]].parse(data, date.fromisoformat(asked["published"]))
    except DeskError as error:
        return b"n", error.sentence.encode()
    except MemoryError:
        os.kill(os.getpid(), signal.SIGABRT)  # as libraries that are not Python end
        raise
    return b"y", encoded(parsed)


def _limit(memory: int, seconds: float) -> None:
    """Limits for the next file: on the whole process's memory, and on processor time from now on."""
    spent = resource.getrusage(resource.RUSAGE_SELF)
    until = int(spent.ru_utime + spent.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
    with suppress(ValueError, OSError):  # macOS knows this limit and refuses to set it
        resource.setrlimit(resource.RLIMIT_AS, (memory, resource.RLIM_INFINITY))


def _received(connection: socket.socket) -> tuple[bytes, bytes] | None:
    """One message as (header, data); None where the other side has closed the connection."""
    try:
        lengths = struct.unpack("<II", exactly(connection, 8))
        header, data = (exactly(connection, length) for length in lengths)
    except EOFError:
        return None
    return header, data


if __name__ == "__main__":
    main(int(sys.argv[1]))
