"""The form for a channel's digest, end to end: opened, filled in, refused, saved."""

import threading
from typing import Any

import pytest

from bot.errors import StoreError
from bot.sending.subscription import DIGEST_MEASURES, Order
from bot.store.sending.subscriptions import StoreSubscriptions
from bot.wording.slack.digest_form import form, saved
from bot.wording.slack.faults import unsaved
from tests.slack.office import Office
from tests.slack.test_faults import referred
from tests.strict_slack.surfaces import view_problems
from tests.strict_slack.workspaces import View


def opened(office: Office) -> View:
    reply = office.send(office.slack.person().command("/digest"))
    assert reply.message is None
    (view,) = office.slack.workspace.views.values()
    return view


def option(value: str) -> dict[str, Any]:
    return {"text": {"type": "plain_text", "text": value}, "value": value}


def answers(**changed: Any) -> dict[str, Any]:
    """As Slack sends what was filled in."""
    ticked = [option(name) for name in changed.pop("measures", ("arrivals", "deaths"))]
    given = {
        "weekday": {"type": "static_select", "selected_option": option("1")},
        "at": {"type": "timepicker", "selected_time": "17:30"},
        "zone": {"type": "plain_text_input", "value": "New York"},
        "measures": {"type": "checkboxes", "selected_options": ticked},
        "chart": {"type": "checkboxes", "selected_options": []},
        "late": {"type": "radio_buttons", "selected_option": option("notice")},
    }
    return {name: {name: state} for name, state in (given | changed).items()}


@pytest.mark.parametrize("order", [Order(), Order(chart=False, late="skip", measures=("boats",))])
def test_slack_takes_the_form(order: Order) -> None:
    assert view_problems(form(order, "C1"), "modal") == []
    assert view_problems(saved("Saved."), "modal") == []


def orders(office: Office) -> list[str]:
    return [each.order.text for each in StoreSubscriptions(office.store).in_workspace(office.workspace.id)]


def test_the_form_is_filled_in_and_saved(office: Office) -> None:
    view = opened(office)
    reply = office.send(office.slack.person().submit(view, answers()))
    assert reply.status == 200
    assert "Tuesday" in str(view.body["blocks"])
    assert "/invite @Crossings Desk" in str(view.body["blocks"])
    assert orders(office) == [
        "digest tuesday 17:30 America/New_York; arrivals, deaths; without chart; late: notice"
    ]
    (kept,) = StoreSubscriptions(office.store).in_channel(office.workspace.id, office.slack.person().channel)
    assert kept.owner == office.slack.person().user


def test_it_opens_with_what_the_channel_has(office_http: Office) -> None:
    office_http.send(office_http.slack.person().command("/digest here friday 8am Kolkata"))
    place, *fields = opened(office_http).body["blocks"]
    blocks = {block["block_id"]: block["element"] for block in fields}
    assert f"<#{office_http.slack.person().channel}>" in place["text"]["text"]
    assert blocks["weekday"]["initial_option"]["value"] == "4"
    assert blocks["at"]["initial_time"] == "08:00"
    assert blocks["zone"]["initial_value"] == "Asia/Kolkata"
    assert [each["value"] for each in blocks["measures"]["initial_options"]] == list(DIGEST_MEASURES)


def test_it_says_what_comes_of_waiting_and_none_of_it_is_cut(office_http: Office) -> None:
    """Figures that are late do not hold a digest for ever: once the next is due, what is held is sent."""
    late = next(block for block in opened(office_http).body["blocks"] if block["block_id"] == "late")
    options = {option["value"]: option for option in late["element"]["options"]}
    assert "until the next digest is due" in options["wait"]["text"]["text"]
    assert "missing days named" in options["wait"]["description"]["text"]
    assert "…" not in str(options)


@pytest.mark.parametrize(
    "changed",
    [
        {"zone": {"type": "plain_text_input", "value": "Atlantis"}},
        {"zone": {"type": "plain_text_input", "value": "BST"}},
        {"at": {"type": "timepicker", "selected_time": None}},
        {"weekday": {"type": "static_select", "selected_option": option("9")}},
        {"late": {"type": "radio_buttons", "selected_option": option("never")}},
        {"measures": ()},
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_saved(
    office_http: Office, changed: dict[str, Any]
) -> None:
    view = opened(office_http)
    reply = office_http.send(office_http.slack.person().submit(view, answers(**changed)))
    assert reply.json()["response_action"] == "errors"
    assert list(office_http.slack.workspace.views.values()) == [view]
    assert orders(office_http) == []


def test_measures_are_only_those_there_are(office_http: Office) -> None:
    view = opened(office_http)
    office_http.send(office_http.slack.person().submit(view, answers(measures=("boats", "weather"))))
    assert orders(office_http)[0].split("; ")[1] == "boats"


def test_a_form_that_fails_stays_open_and_says_so(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_arguments: Any) -> None:
        raise StoreError("The database is away.")

    view = opened(office)
    monkeypatch.setattr(StoreSubscriptions, "put", fails)
    reply = office.send(office.slack.person().submit(view, answers()))
    assert list(office.slack.workspace.views.values()) == [view]
    assert "The database is away." in referred(str(reply.json()["errors"]), caplog)


def test_a_form_that_takes_too_long_stays_open_too(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    go = threading.Event()
    view = opened(office)
    monkeypatch.setattr(StoreSubscriptions, "put", lambda *_: go.wait(60))
    reply = office.deliver(office.slack.person().submit(view, answers()))
    go.set()
    assert list(office.slack.workspace.views.values()) == [view]
    assert "TimeoutError" in referred(str(reply.json()["errors"]), caplog)


def test_a_window_without_fields_is_replaced_for_nothing_would_close_it() -> None:
    said = unsaved(saved("Saved."), "0A1B2C3D")
    assert view_problems(said["view"], "modal") == []
    assert "0A1B2C3D" in str(said["view"])
