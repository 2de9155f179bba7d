"""A desk as it runs, on the shipped figures, behind a strict Slack: over HTTP, and in Socket Mode."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest

from bot.desk import Desk
from bot.store.engine import connect
from bot.store.first_use import open_store
from tests.slack.office import TRANSPORTS, Office, desk_on, office_of
from tests.slack.whole import Whole, whole
from tests.strict_slack.slack import StrictSlack

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the shipped figures, to be copied."""
    file = tmp_path_factory.mktemp("shipped") / "crossings.db"
    open_store(f"sqlite:///{file}", ROOT / "data").dispose()
    return file


@pytest.fixture(scope="session")
def desk(shipped: Path) -> Iterator[Desk]:
    """Its figures, read once."""
    engine = connect(f"sqlite:///{shipped}")
    yield desk_on(engine)
    engine.dispose()


@pytest.fixture
def figures(shipped: Path, tmp_path: Path) -> str:
    """The address of a database of the test's own."""
    return f"sqlite:///{copyfile(shipped, tmp_path / 'crossings.db')}"


@pytest.fixture(params=TRANSPORTS)
def office(request: pytest.FixtureRequest, figures: str, desk: Desk) -> Iterator[Office]:
    """The test runs once over HTTP and once in Socket Mode."""
    with StrictSlack() as slack, office_of(slack, figures, desk, request.param) as running:
        yield running


@pytest.fixture
def office_http(figures: str, desk: Desk) -> Iterator[Office]:
    """Over HTTP alone, where the way makes no difference."""
    with StrictSlack() as slack, office_of(slack, figures, desk, "http") as running:
        yield running


@pytest.fixture
def office_own(figures: str) -> Iterator[Office]:
    """With figures that a test may change."""
    engine = connect(figures)
    with StrictSlack() as slack, office_of(slack, figures, desk_on(engine), "http") as running:
        yield running
    engine.dispose()


@pytest.fixture(scope="module")
def whole_desk(shipped: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Whole]:
    """All that ``serve`` serves, installed in the workspace."""
    file = copyfile(shipped, tmp_path_factory.mktemp("whole") / "crossings.db")
    with StrictSlack() as slack, whole(slack, f"sqlite:///{file}") as running:
        running.install()
        yield running
