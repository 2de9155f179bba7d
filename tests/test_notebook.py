"""The desk in a notebook: what the README shows, and what must be said with each frame."""

import re
from datetime import date
from pathlib import Path

import pytest

from bot.errors import AskerError
from bot.notebook import Notebook

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'desk.db'}")


def test_the_readme_prints_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    (program,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (printed,) = re.findall(r"It prints `(.*?)`", README)
    exec(program, {})
    assert capsys.readouterr().out.strip() == printed


def test_a_frame_bears_what_must_be_said_with_it() -> None:
    with Notebook(today=date(2026, 8, 21)) as desk:
        frame = desk.figures("arrivals 2022")
        assert frame["value"].tolist() == [45_755, 45_774]
        assert frame["status"].tolist() == ["provisional", "final"]
        assert frame.attrs["headline"] == "In 2022, 45,755 people arrived in small boats."
        assert any("45,774" in caveat for caveat in frame.attrs["caveats"])
        assert frame.attrs["sources"][0]["publisher"] == "Home Office"


def test_what_was_known_then_is_asked_for() -> None:
    with Notebook(today=date(2026, 8, 21), as_of=date(2025, 7, 1)) as desk:
        assert desk.figures("deaths 2024")["value"].tolist() == [78, 4]


@pytest.mark.parametrize("question", ["arrivals 2024 by lorry", "arrivals 1999"])
def test_what_has_no_figure_gives_no_frame(question: str) -> None:
    with Notebook(today=date(2026, 8, 21)) as desk, pytest.raises(AskerError):
        desk.figures(question)
