"""``ask -``: one line in, one line out, at once; a fault in one line costs no other."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.ask import LONGEST_LINE
from bot.cli.interview import Interview
from tests.cli.handmade import Ran

ROOT = Path(__file__).resolve().parents[2]


def test_a_line_out_for_each_line_in() -> None:
    ran = Ran("ask", "--json", "-", typed="2024\n\nxyzzy\n/crossings help\n2025")
    assert [json.loads(line)["status"] for line in ran.output.splitlines()] == [
        "answered",
        "declined",
        "declined",
        "declined",
        "answered",
    ]
    assert ran.status == 3


def test_help_in_a_stream_is_one_line_and_an_answer() -> None:
    ran = Ran("ask", "-", typed="help\n")
    assert (ran.status, ran.output.count("\n")) == (0, 1)
    assert "For example:" in ran.output


def test_all_answered_is_status_0() -> None:
    assert Ran("ask", "-", typed="2024\n2025\n").status == 0
    assert Ran("ask", "-", typed="").status == 0


def test_plain_lines_say_how_the_question_was_read() -> None:
    assert Ran("ask", "-", typed="2024\n").output == (
        "In 2024, 36,600 people arrived in small boats. "
        "[People arriving in small boats, 1 January to 31 December 2024]\n"
    )


def test_a_line_longer_than_any_question_is_one_line() -> None:
    ran = Ran("ask", "--json", "-", typed=f"{'a' * (3 * LONGEST_LINE)}\n2024\n")
    assert [json.loads(line)["status"] for line in ran.output.splitlines()] == ["declined", "answered"]


def test_a_fault_takes_the_place_of_its_line_only(monkeypatch: pytest.MonkeyPatch) -> None:
    ask = Interview.ask

    def sometimes(interview: Interview, text: str) -> object:
        if text == "boom":
            raise RuntimeError(text)
        return ask(interview, text)

    monkeypatch.setattr(Interview, "ask", sometimes)
    ran = Ran("ask", "--json", "-", typed="2024\nboom\n2025\n")
    assert [json.loads(line)["status"] for line in ran.output.splitlines()] == [
        "answered",
        "fault",
        "answered",
    ]
    assert ran.status == 1


def test_each_answer_comes_before_the_next_question_is_sent(database: str) -> None:
    """A program in between would wait for ever on an answer that is kept back."""
    command = [sys.executable, "-m", "bot", "ask", "--json", "--today", "2026-08-21", "-"]
    environment = {**os.environ, "DATABASE_URL": database}
    environment.pop("PYTHONUNBUFFERED", None)
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as desk:
        assert desk.stdin is not None
        assert desk.stdout is not None
        for question, value in (("2024", 36816), ("2025", 41472)):
            desk.stdin.write(f"{question}\n")
            desk.stdin.flush()
            assert json.loads(desk.stdout.readline())["figures"][0]["value"] == value
        desk.stdin.close()
        assert desk.wait() == 0
