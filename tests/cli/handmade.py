"""Services on figures made by hand, so that a command can be run in this process."""

from dataclasses import dataclass, field
from datetime import date
from io import StringIO
from pathlib import Path

from bot.cli import run
from bot.cli.services import Fact, Listing, Progress, Streams
from bot.desk import Desk
from bot.events import NO_EVENTS, Events
from bot.releases import Refusal, RunRecord
from bot.sending.delivery import Delivery
from bot.series import Edition, Holdings
from bot.wording.style import NEWSPAPER, HouseStyle
from tests.spec.tables import given

TODAY = date(2026, 8, 21)
KNOWN = given(
    """
    day                      | arrivals | boats | deaths | missing
    2018-01-01 to 2023-12-31 | 3        | 1     | 0      | 0
    2024-01-01 to 2024-12-31 | 100      | 2     | 1      | 0
    2025-01-01 to 2026-08-20 | 76       | 2     | 0      | 0
    """
)


class HandmadeLibrary:
    def edition(self) -> Edition:
        return Edition(1, None)

    def holdings(self, as_of: date | None) -> Holdings:
        return KNOWN.holdings

    def events(self) -> Events:
        return NO_EVENTS


@dataclass
class HandmadeServices:
    style: HouseStyle = NEWSPAPER
    today: date = TODAY
    colour: bool = False
    debug: bool = False
    history: Path | None = None
    asked: list[str] = field(default_factory=list)
    records: list[RunRecord] = field(default_factory=list)
    waiting: list[Delivery] = field(default_factory=list)
    more: int = 0

    def desk(self) -> Desk:
        return Desk(HandmadeLibrary(), lambda: 0.0)

    def ingest_due(self, progress: Progress) -> list[RunRecord]:
        progress("Fetching")
        return self.records

    def ingest_file(self, source: str, file: Path, published: date, progress: Progress) -> RunRecord:
        self.asked.append(f"{source} {file} {published}")
        return self.records[0]

    def migrate(self) -> str:
        return "Done."

    def serve(self, *, and_work: bool) -> None:
        self.asked.append(f"serve {and_work}")

    def socket(self, *, and_work: bool) -> None:
        self.asked.append(f"socket {and_work}")

    def work(self) -> None:
        self.asked.append("work")

    def deliveries(self, *, skipped: bool = False) -> Listing:
        return Listing([] if skipped else self.waiting, self.more)

    def retry(self, delivery: str) -> bool:
        self.asked.append(f"retry {delivery}")
        return any(each.id == delivery for each in self.waiting)

    def retry_all(self) -> int:
        self.asked.append("retry all")
        return len(self.waiting)

    def dismiss(self, delivery: str) -> bool:
        self.asked.append(f"dismiss {delivery}")
        return any(each.id == delivery for each in self.waiting)

    def dismiss_all(self) -> int:
        self.asked.append("dismiss all")
        return len(self.waiting)

    def forget(self, team: str, channel: str) -> str:
        self.asked.append(f"forget {team} {channel}")
        return "Forgotten."

    def manifest(self, url: str) -> str:
        return f"manifest of {url}"

    def new_key(self) -> str:
        return "a key"

    def renew_tokens(self) -> str:
        return "Renewed."

    def facts(self) -> list[Fact]:
        return [Fact("database", "journal_mode", "wal"), Fact("settings", "DATABASE_URL", "given")]


class Terminal(StringIO):
    """What a command takes for a terminal."""

    def isatty(self) -> bool:
        return True


class Ran:
    """What a command did: its status, and what it wrote."""

    def __init__(
        self,
        *argv: str,
        typed: str = "",
        services: HandmadeServices | None = None,
        errors: StringIO | None = None,
    ) -> None:
        made, output, errors = services or HandmadeServices(), StringIO(), errors or StringIO()
        self.status = run(argv, lambda: made, Streams(StringIO(typed), output, errors))
        self.output, self.errors = output.getvalue(), errors.getvalue()


def record(*, taken: bool = True, refused: tuple[Refusal, ...] = ()) -> RunRecord:
    return RunRecord("home-office-weekly", TODAY, "d" * 64, 5, 1, 0, 9_000, refused, taken)
