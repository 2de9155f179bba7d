"""What the commands need from outside, made only when a command asks for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol, TextIO

from bot.desk import Desk
from bot.releases import RunRecord
from bot.sending.delivery import Delivery
from bot.wording.style import HouseStyle


class Fact(NamedTuple):
    """One line of ``doctor``."""

    section: str
    name: str
    value: str


class Listing(NamedTuple):
    """``shown``: in order. ``more``: how many there are that are not shown."""

    shown: Sequence[Delivery]
    more: int = 0


class Progress(Protocol):
    """Told what is being done, step by step."""

    def __call__(self, doing: str) -> None: ...


class Services(Protocol):
    """``bot.bootstrap.terminal.Outside`` implements them; each method opens what it needs, and raises a
    ``DeskError`` where it fails."""

    @property
    def today(self) -> date: ...

    @property
    def style(self) -> HouseStyle: ...

    @property
    def colour(self) -> bool:
        """Whether a terminal may be sent colours."""
        ...

    @property
    def debug(self) -> bool:
        """Whether an unforeseen failure is shown with where it happened."""
        ...

    @property
    def history(self) -> Path | None:
        """The folder of the asker's own that keeps what was typed in ``chat``; None to keep nothing."""
        ...

    def desk(self) -> Desk: ...

    def ingest_due(self, progress: Progress) -> Sequence[RunRecord]:
        """Fetch and take in every source that is due."""
        ...

    def ingest_file(self, source: str, file: Path, published: date, progress: Progress) -> RunRecord: ...

    def migrate(self) -> str:
        """Bring the database up to date; what was done, as one sentence."""
        ...

    def serve(self, *, and_work: bool) -> None:
        """Be in Slack over HTTP, until told to end; ``and_work``: with the clock in the same process."""
        ...

    def socket(self, *, and_work: bool) -> None:
        """Be in Slack through Socket Mode, until told to end; ``and_work`` as in ``serve``."""
        ...

    def work(self) -> None:
        """Take figures in and send what is due, until told to end."""
        ...

    def deliveries(self, *, skipped: bool = False) -> Listing:
        """Those that wait to be sent or are held; or those that were left out, the newest first."""
        ...

    def retry(self, delivery: str) -> bool:
        """Send a held delivery on its way again, by its id; whether there is one."""
        ...

    def retry_all(self) -> int:
        """Send all that is held on its way again; how many."""
        ...

    def dismiss(self, delivery: str) -> bool:
        """Leave a held delivery out for good, by its id; whether there is one."""
        ...

    def dismiss_all(self) -> int:
        """Leave all that is held out for good; how many."""
        ...

    def forget(self, team: str, channel: str) -> str:
        """Erase what was said in a workspace, or in one channel of it; what was done, as one sentence.
        Raises ``UsageError`` for one that never had the desk."""
        ...

    def manifest(self, url: str) -> str:
        """What Slack must know of the app, as JSON; ``url`` is where Slack reaches it, empty for Socket
        Mode."""
        ...

    def new_key(self) -> str:
        """A key for ``TOKEN_KEYS``."""
        ...

    def renew_tokens(self) -> str:
        """Encrypt the tokens held with the newest key; what was done, as one sentence."""
        ...

    def facts(self) -> Sequence[Fact]:
        """What is in force, for ``doctor``."""
        ...


@dataclass(frozen=True, slots=True)
class Streams:
    """Where a command reads and writes."""

    input: TextIO
    output: TextIO
    errors: TextIO
