"""A store that cannot be read before a request is let in: told where somebody waits, taken up later else."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from bot.errors import StoreError
from bot.store.workspaces.installations import StoreWorkspaces
from tests.slack.office import Office
from tests.slack.test_digest_form import answers, opened
from tests.slack.test_faults import referred
from tests.slack.test_posting import asked, last_told


@contextmanager
def away(office: Office) -> Iterator[None]:
    """For longer than what was found of the workspace serves."""

    def fails(*_arguments: Any) -> None:
        raise StoreError("The database is away.")

    office.reception.directory._held.clear()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(StoreWorkspaces, "find", fails)
        yield


def test_whoever_clicks_is_told(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    shown = asked(office)
    with away(office):
        office.send(office.slack.person().click(shown, "Show working"))
    assert "The database is away." in referred(last_told(office), caplog)


def test_whoever_types_a_command_is_told(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    with away(office):
        shown = asked(office)
    assert "The database is away." in referred(shown.text, caplog)


def test_a_window_that_is_sent_in_stays_open(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    view = opened(office)
    with away(office):
        reply = office.send(office.slack.person().submit(view, answers()))
    assert list(office.slack.workspace.views.values()) == [view]
    assert "The database is away." in referred(reply.body.decode(), caplog)


def test_a_message_is_answered_when_slack_sends_it_again_and_once(office_http: Office) -> None:
    office, reporter = office_http, office_http.slack.person()
    for sent in (reporter.mention("how many in 2024?"), reporter.direct("how many in 2024?")):
        with away(office):
            assert [office.send(each).status for each in (sent, sent.again())] == [503, 503]
        assert office.send(sent.again()).status == 200
        assert office.send(sent.again()).status == 200
    assert len(office.slack.workspace.posts()) == 2
