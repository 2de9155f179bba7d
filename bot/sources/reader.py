"""Reading a publication's bytes in a process apart, with a memory limit and a time limit.

``Reader`` keeps one process (``bot.sources.child``) for the files that follow each other; one that a file
broke is replaced. It may be used from several threads: they take turns.

Messages: when it is ready the process sends one byte. A request is two 32-bit lengths, a JSON header
(publication, published, memory, seconds) and the file; an answer is one letter, a 32-bit length, and
either the parsed file ("y", see ``wire``) or a sentence ("n"). Nothing that comes back is unpickled or run.
"""

import hashlib
import json
import signal
import socket
import struct
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

import bot
from bot.errors import OperatorError, PublicationRefused
from bot.releases import Figures, Reading
from bot.sources.parsed import Parsed
from bot.sources.registry import source
from bot.sources.wire import decoded, exactly

_FRAME = struct.Struct("<cI")
# For glibc: hold on to freed memory from one file to the next. Asking for it anew takes milliseconds a file.
_KEEP_MEMORY = {"MALLOC_TRIM_THRESHOLD_": "200000000", "MALLOC_MMAP_THRESHOLD_": "33554432"}
_LARGEST_ANSWER = 50_000_000
_TIME_TO_START = 60.0  # seconds; 0.1 as a rule
_TIME_TO_END = 0.5  # seconds between files; in a file, its time is up already
_OUT_OF_TIME = (-signal.SIGXCPU, -signal.SIGKILL)
_OUT_OF_MEMORY = (-signal.SIGABRT, -signal.SIGSEGV, -signal.SIGBUS)


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """For one file: bytes of address space, and seconds (of processor time, and twice that to answer)."""

    memory: int = 500_000_000
    seconds: float = 20


class Reader:
    """Reads publications in a process apart. Close it, or use it in a ``with`` statement."""

    def __init__(self, limits: ReadingLimits | None = None) -> None:
        self.limits = limits or ReadingLimits()
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: socket.socket | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, publication_id: str, data: bytes, published: date, url: str = "") -> Reading:
        """One release. ``published``: its day of release, after which no figure of it can lie.

        Raises ``PublicationRefused`` with what is wrong where nothing can be taken from the file, and
        ``UsageError`` where there is no such publication.
        """
        chosen = source(publication_id)
        if not data:
            raise PublicationRefused("The file is empty.")
        if len(data) > chosen.most_bytes:
            raise PublicationRefused(
                f"The file has {len(data):,} bytes; {chosen.most_bytes:,} are the most taken."
            )
        parsed = self._parsed(publication_id, data, published)
        return reading_of(publication_id, data, published, parsed, url)

    def _parsed(self, publication_id: str, data: bytes, published: date) -> Parsed:
        header = json.dumps(
            {
                "publication": publication_id,
                "published": published.isoformat(),
                "memory": self.limits.memory,
                "seconds": self.limits.seconds,
            }
        ).encode()
        with self._lock:
            kind, payload = self._exchange(struct.pack("<II", len(header), len(data)) + header + data)
        if kind == b"y":
            return decoded(payload)
        if kind == b"n":
            raise PublicationRefused(payload.decode("utf-8", "replace"))
        raise PublicationRefused(self._ending(int(payload)))

    def _exchange(self, request: bytes) -> tuple[bytes, bytes]:
        """An answer's letter and payload; the letter is "x", with an exit status, where there is none."""
        connection = self._connected()
        try:
            connection.sendall(request)
            kind, length = _FRAME.unpack(exactly(connection, _FRAME.size))
            return kind, exactly(connection, min(length, _LARGEST_ANSWER))
        except TimeoutError:
            self.close()
            return b"x", str(-signal.SIGXCPU).encode()
        except (OSError, EOFError):
            return b"x", str(self.close()).encode()

    def _connected(self) -> socket.socket:
        """The connection to the process, which is started where there is none."""
        if self._process is not None and self._process.poll() is not None:
            self.close()  # it ended between two files: start another
        if self._connection is None:
            self._connection = self._started()
        return self._connection

    def _started(self) -> socket.socket:
        """A connection to a process that is ready. Raises ``OperatorError`` where none can be had."""
        ours, theirs = socket.socketpair()
        ours.settimeout(_TIME_TO_START)
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "bot.sources.child", str(theirs.fileno())],
                env={"PYTHONPATH": str(Path(bot.__file__).parent.parent)} | _KEEP_MEMORY,
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            theirs.close()
            exactly(ours, 1)
        except (OSError, EOFError) as error:
            ours.close()
            self.close()
            raise OperatorError("The process that reads files cannot be started.") from error
        finally:
            theirs.close()
        ours.settimeout(2 * self.limits.seconds)
        return ours

    def _ending(self, code: int) -> str:
        if code in _OUT_OF_TIME:
            return f"The file takes more than {self.limits.seconds} seconds to read: refused."
        if code in _OUT_OF_MEMORY:
            return (
                f"The file takes more than {self.limits.memory // 1_000_000:,} MB of memory to read: refused."
            )
        return "The file is not laid out as this publication is, and broke off the reading: refused."

    def close(self) -> int:
        """End the process; the next ``read`` starts another. Its exit status, 0 where there was none."""
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if connection is not None:
            connection.close()
        if process is None:
            return 0
        with suppress(subprocess.TimeoutExpired):
            return process.wait(timeout=_TIME_TO_END)
        process.kill()
        return process.wait()


def reading_of(publication_id: str, data: bytes, published: date, parsed: Parsed, url: str = "") -> Reading:
    """A parsed file as a reading. Raises ``PublicationRefused`` where it has no figures."""
    figures = Figures(parsed.columns)
    if not figures:
        raise PublicationRefused(
            " ".join(refusal.why for refusal in parsed.refused[:5]) or "It has no figures."
        )
    return Reading(
        publication=publication_id,
        published=published,
        digest=hashlib.sha256(data).hexdigest(),
        figures=figures,
        covered=parsed.covered,
        refused=parsed.refused,
        edited=parsed.edited,
        url=url,
    )
