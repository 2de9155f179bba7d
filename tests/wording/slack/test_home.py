"""App Home: what is new, what is sent, what can be set and tried."""

from bot.cli.interview import Interview
from bot.wording.message import answered
from bot.wording.slack.buttons import Action
from bot.wording.slack.home import EXAMPLES, Home, home
from bot.wording.style import NEWSPAPER, STYLES, WEB
from tests.strict_slack.surfaces import view_problems
from tests.wording.slack.reading import objects, texts, values


def shown(shipped: Interview, **more: object) -> Home:
    newest = answered(shipped.ask("/crossings"), NEWSPAPER)
    return Home(newest, **{"style": WEB, **more})  # type: ignore[arg-type]


def test_the_newest_figures_stand_first_with_a_chart(shipped: Interview) -> None:
    view = home(shown(shipped))
    assert view_problems(view, "home") == []
    assert "15,897" in texts(view["blocks"])[1]
    assert "data_visualization" in {block["type"] for block in view["blocks"]}


def test_freshness_and_orders_are_told(shipped: Interview) -> None:
    lines = texts(home(shown(shipped, fresh=["Weekly series: 21 August"], orders=["#news, Mondays at 9"])))
    assert {"Weekly series: 21 August", "#news, Mondays at 9"} <= set(lines)


def test_without_digests_it_says_how_to_have_one(shipped: Interview) -> None:
    assert any("/digest here" in line for line in texts(home(shown(shipped))))


def test_settings_stand_as_they_are(shipped: Interview) -> None:
    found = {one.get("action_id"): one for one in objects(home(shown(shipped, notices="C0123")))}
    styles = found[Action.HOUSE_STYLE]
    assert styles["initial_option"]["value"] == WEB.name
    assert [option["value"] for option in styles["options"]] == list(STYLES)
    assert any(line.endswith("held back: nowhere yet.") for line in texts(home(shown(shipped))))


def test_the_channel_for_notices_is_named_by_slack_to_those_who_may_read_its_name(shipped: Interview) -> None:
    view = home(shown(shipped, notices="C0123"))
    assert any("held back: <#C0123>, where the desk must be invited." in line for line in texts(view))
    assert not any("initial_conversation" in one for one in objects(view))


def test_settings_that_cannot_be_kept_are_not_offered(shipped: Interview) -> None:
    found = {one.get("action_id") for one in objects(home(shown(shipped, installed=False)))}
    assert not found & {Action.HOUSE_STYLE, Action.NOTICES}


def test_it_says_where_examples_are_answered(shipped: Interview) -> None:
    """A click shows nothing on the Home itself; Slack calls the tab Messages or, beside the pane, Chat."""
    assert "in another tab" in texts(home(shown(shipped))["blocks"])[-1]


def test_every_example_has_an_answer(shipped: Interview) -> None:
    assert set(EXAMPLES) <= set(values(home(shown(shipped))).values())
    assert all(shipped.ask(example).figures for example in EXAMPLES)
