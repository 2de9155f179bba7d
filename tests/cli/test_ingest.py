"""``ingest``: what it says of a run, and its status."""

import json

import pytest

from bot.releases import Refusal
from tests.cli.handmade import HandmadeServices, Ran, Terminal, record

LINE = "home-office-weekly, 21 August 2026: five new figures, one changed, none withdrawn, 9,000 as before.\n"


def test_a_file_is_handed_on_with_its_day_of_release() -> None:
    services = HandmadeServices(records=[record()])
    ran = Ran("ingest", "home-office-weekly", "x.ods", "--published", "2026-08-21", services=services)
    assert services.asked == ["home-office-weekly x.ods 2026-08-21"]
    assert (ran.status, ran.output, ran.errors) == (0, LINE, "")


def test_all_that_is_due() -> None:
    assert Ran("ingest", services=HandmadeServices(records=[record(), record()])).output == LINE * 2
    assert Ran("ingest").output == "No source is due.\n"


def test_a_row_refused_is_named_and_the_rest_is_taken() -> None:
    refused = (Refusal("SB_01, row 9", "a day in 2099"),)
    ran = Ran("ingest", services=HandmadeServices(records=[record(refused=refused)]))
    assert ran.output == f"{LINE}  SB_01, row 9: a day in 2099\n"
    assert ran.status == 0


def test_a_file_refused_whole_is_a_fault() -> None:
    refused = (Refusal("", "The file is empty."),)
    ran = Ran("ingest", services=HandmadeServices(records=[record(taken=False, refused=refused)]))
    assert ran.output == (
        "home-office-weekly, 21 August 2026: refused; the figures held stay as they were.\n"
        "  The file is empty.\n"
    )
    assert ran.status == 1


def test_the_record_as_json() -> None:
    ran = Ran("ingest", "--json", services=HandmadeServices(records=[record(refused=(Refusal("a", "b"),))]))
    made = json.loads(ran.output)
    assert made["published"] == "2026-08-21"
    assert (made["new"], made["changed"], made["taken"]) == (5, 1, True)
    assert made["refused"] == [{"where": "a", "why": "b"}]


@pytest.mark.parametrize(("terminal", "shown"), [(True, "Fetching\n"), (False, "")])
def test_progress_is_shown_on_a_terminal_only(terminal: bool, shown: str) -> None:
    errors = Terminal() if terminal else None
    assert Ran("ingest", services=HandmadeServices(), errors=errors).errors == shown
