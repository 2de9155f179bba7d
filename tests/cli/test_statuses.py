"""What each command line leaves: a status, an answer on standard output, or a sentence on standard error."""

import json
from datetime import date
from io import StringIO
from typing import NoReturn

import pytest

from bot.cli import run
from bot.cli.interview import Interview
from bot.cli.services import Streams
from bot.errors import DeskError, SettingError, StoreError
from tests.cli.handmade import HandmadeServices, Ran

STATUSES = [
    (["ask", "2024"], 0),
    (["ask", "arrivals", "in", "2024"], 0),
    (["ask", "/crossings 2024"], 0),
    (["ask", "--json", "/compare ytd"], 0),
    (["ask", "help"], 0),
    (["ask", "/deaths help"], 0),
    (["help"], 0),
    (["doctor"], 0),
    (["migrate"], 0),
    (["ask", "1990"], 3),
    (["ask", "xyzzy"], 3),
    (["ask", ""], 3),
    (["ask", "--json", "xyzzy"], 3),
    (["ask"], 2),
    ([], 2),
    (["sing"], 2),
    (["ask", "--today", "yesterday", "2024"], 2),
    (["ask", "--today", "2026-02-30", "2024"], 2),
    (["ask", "--as-of", "20260101", "2024"], 2),
    (["ask", "--nonsense", "2024"], 2),
    (["ingest", "home-office-weekly"], 2),
    (["ingest", "home-office-weekly", "file.ods"], 2),
]


@pytest.mark.parametrize(("argv", "status"), STATUSES, ids=str)
def test_a_command_line_and_its_status(argv: list[str], status: int) -> None:
    ran = Ran(*argv)
    assert ran.status == status
    assert (ran.output == "") == (status == 2)
    assert ran.errors.count("\n") == (1 if status == 2 else 0)


class Broken(HandmadeServices):
    """Services whose desk fails with whatever error it is given."""

    error: BaseException = StoreError("The database cannot be reached.")

    def desk(self) -> NoReturn:
        raise self.error


def failing(error: BaseException) -> Broken:
    services = Broken()
    services.error = error
    return services


def test_a_fault_is_one_sentence_and_status_1() -> None:
    ran = Ran("ask", "2024", services=failing(StoreError("The database cannot be reached.")))
    assert (ran.status, ran.output, ran.errors) == (1, "", "The database cannot be reached.\n")


def test_a_fault_as_json_is_on_standard_output() -> None:
    ran = Ran("ask", "--json", "2024", services=failing(StoreError("The database cannot be reached.")))
    assert json.loads(ran.output) == {"status": "fault", "reason": "The database cannot be reached."}
    assert (ran.status, ran.errors) == (1, "")


def test_an_unforeseen_failure_shows_no_traceback_and_nothing_it_held() -> None:
    ran = Ran("ask", "2024", services=failing(RuntimeError("secret")))
    assert ran.status == 1
    assert ran.errors.startswith("The desk failed in a way that was not foreseen (RuntimeError)")
    assert "Traceback" not in ran.errors
    assert "secret" not in ran.errors


def test_debugging_shows_where_it_failed() -> None:
    services = failing(RuntimeError("secret"))
    services.debug = True
    assert "Traceback" in Ran("ask", "2024", services=services).errors


@pytest.mark.parametrize(("error", "status"), [(KeyboardInterrupt(), 130), (BrokenPipeError(), 141)])
def test_an_interruption_is_quiet(error: BaseException, status: int) -> None:
    ran = Ran("ask", "2024", services=failing(error))
    assert (ran.status, ran.output, ran.errors) == (status, "", "")


def test_a_wrong_setting_is_one_sentence() -> None:
    def refuse() -> NoReturn:
        raise SettingError("HOUSE_STYLE is wrong.")

    errors = StringIO()
    assert run(["ask", "2024"], refuse, Streams(StringIO(), StringIO(), errors)) == 1
    assert errors.getvalue() == "HOUSE_STYLE is wrong.\n"


def test_the_whole_answer_in_plain_text() -> None:
    lines = Ran("ask", "2024").output.splitlines()
    assert lines[:2] == [
        "In 2024, 36,600 people arrived in small boats.",
        "Read as: People arriving in small boats, 1 January to 31 December 2024",
    ]
    assert "- Newest day published: 20 August 2026." in lines
    assert "- In round numbers: nearly 37,000 (36,600)." in lines
    assert lines[-1] == "  https://example.org"


def test_stale_figures_are_the_first_thing_said_after_the_answer() -> None:
    notes = [
        line for line in Ran("ask", "2024", "--today", "2026-08-25").output.splitlines() if line[:1] == "-"
    ]
    assert notes[0] == "- The newest figures are five days old: they run to 20 August 2026."


def test_today_and_as_of_reach_the_question() -> None:
    made = json.loads(Ran("ask", "--json", "--as-of", "2026-02-20", "2024").output)
    assert made["as_of"] == "2026-02-20"
    assert made["question"] == "total arrivals 2024 as of 2026-02-20"
    earlier = json.loads(Ran("ask", "--json", "--today", "2026-08-19", "last week").output)
    assert earlier["figures"][0]["end"] == "2026-08-16"


def test_the_last_question_understood_is_forgotten_with_the_next() -> None:
    interview = Interview(HandmadeServices().desk(), date(2026, 8, 21))
    first = interview.ask("2024").question
    assert interview.question == first
    with pytest.raises(DeskError):
        interview.ask("xyzzy")
    assert interview.question != first


def test_doctor_names_what_is_in_force_and_the_newest_days() -> None:
    lines = [line.strip() for line in Ran("doctor").output.splitlines()]
    assert "settings" in lines
    assert [line.split() for line in lines if line.startswith("arrivals")] == [
        ["arrivals", "20", "August", "2026"]
    ]
    assert any(line.startswith("journal_mode") and line.endswith("wal") for line in lines)
