"""The desk in an organisation of several workspaces: installed once for all, used in each, and let go; by
OAuth, the guard and Bolt as ``serve`` puts them together."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from sqlalchemy import text

from bot.slack.installing.admission import NOT_INSTALLED
from bot.store.engine import connect, reading
from tests.slack.everything_sent import FILLED
from tests.slack.whole import Whole, whole
from tests.strict_slack.answers import Reply
from tests.strict_slack.clock import Clock
from tests.strict_slack.outgoing import Outgoing
from tests.strict_slack.person import Person
from tests.strict_slack.slack import StrictSlack
from tests.strict_slack.workspaces import Message

TEAMS = ("T2", "T3")


@dataclass
class Organisation:
    desk: Whole

    def person(self, team: str) -> Person:
        return self.desk.slack.person(team=team)

    def send(self, sent: Outgoing) -> Reply:
        reply = self.desk.slack.bot(f"{self.desk.url}/slack/events").send(sent)
        assert reply.ok
        self.desk.settle()
        return reply

    def shown(self, team: str, words: str) -> Message:
        message = self.send(self.person(team).command(words)).message
        assert message is not None
        return message

    def kept(self) -> list[tuple[str, str, str, bool]]:
        """Organisation, team, state, and whether a token is kept."""
        engine = connect(self.desk.settings.database_url)
        with reading(engine) as connection:
            rows = connection.execute(
                text("SELECT enterprise, team, state, token <> '' FROM workspace ORDER BY id")
            )
            found = [(enterprise, team, state, bool(token)) for enterprise, team, state, token in rows]
        engine.dispose()
        return found


@pytest.fixture
def organisation(figures: str) -> Iterator[Organisation]:
    """Two workspaces of one organisation, and one of none; the desk is in all of the organisation."""
    with StrictSlack(Clock(ticking=True)) as slack, whole(slack, figures) as desk:
        for team in TEAMS:
            slack.world.add_workspace(team, enterprise="E1")
        desk.install("E1")
        yield Organisation(desk)


def test_it_answers_in_each_workspace_and_in_no_other(organisation: Organisation) -> None:
    for team in TEAMS:
        assert "36,816" in organisation.shown(team, "/crossings 2024").text
    assert organisation.shown("T1", "/crossings 2024").text == NOT_INSTALLED
    assert organisation.kept() == [("E1", "", "active", True)]


def test_what_is_said_and_clicked_stays_in_its_workspace(organisation: Organisation) -> None:
    for team in TEAMS:
        person, workspace = organisation.person(team), organisation.desk.slack.world.workspaces[team]
        organisation.send(person.mention("how many in 2024?"))
        (post,) = workspace.posts()
        organisation.send(person.mention("and in 2023?", thread_ts=post.thread_ts))
        organisation.send(person.click(post, "Show working"))
        organisation.send(person.direct("boats in 2024?"))
        organisation.send(person.open_home())
        assert [len(workspace.posts()), len(workspace.views), len(workspace.homes)] == [3, 1, 1]
        assert "29,437" in workspace.posts()[1].text
    assert organisation.desk.causes == []


def test_its_digests_are_ordered_by_the_form_and_shown_on_the_home(organisation: Organisation) -> None:
    person, workspace = organisation.person("T3"), organisation.desk.slack.world.workspaces["T3"]
    organisation.send(person.command("/digest"))
    (form,) = workspace.views.values()
    organisation.send(person.submit(form, FILLED))
    organisation.send(person.open_home())
    assert f"<#{person.channel}>" in str(workspace.homes[person.user].body)


def test_a_workspace_that_has_it_of_its_own_keeps_it(organisation: Organisation) -> None:
    slack = organisation.desk.slack
    slack.world.workspaces["T2"].token = slack.world.new_token("T2")
    slack.world.workspaces["T2"].whole = False
    organisation.desk.install("T2")
    organisation.send(slack.events("T3").uninstalled())
    assert "36,816" in organisation.shown("T2", "/crossings 2024").text
    assert organisation.shown("T3", "/crossings 2024").text == NOT_INSTALLED


@pytest.mark.parametrize("named", ["team and authorizations", "the organisation alone"])
def test_let_go_it_is_gone_from_all_and_comes_back(organisation: Organisation, named: str) -> None:
    told = organisation.desk.slack.events("T2").uninstalled()
    if named == "the organisation alone":
        for name in ("team_id", "authorizations", "context_team_id"):
            del told.payload[name]
    organisation.send(told)
    assert organisation.kept() == [("E1", "", "gone", False)]
    for team in TEAMS:
        assert organisation.shown(team, "/crossings 2024").text == NOT_INSTALLED
    organisation.desk.install("E1")
    for team in TEAMS:
        assert "36,816" in organisation.shown(team, "/crossings 2024").text


def test_revoked_it_is_paused_in_all(organisation: Organisation) -> None:
    organisation.send(organisation.desk.slack.events("T3").tokens_revoked())
    assert organisation.kept() == [("E1", "", "paused", True)]
    assert organisation.shown("T2", "/crossings 2024").text == NOT_INSTALLED
