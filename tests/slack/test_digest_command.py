"""``/digest``, end to end: what a channel orders, and what stands in the store then."""

from datetime import UTC, datetime

import pytest

from bot.slack.standing import FULL, MOST_WATCHES
from bot.store.sending.subscriptions import StoreSubscriptions
from tests.slack.office import Office
from tests.strict_slack.surfaces import message_problems

NO_WIDTH = "\N{ZERO WIDTH SPACE}"


def typed(office: Office, words: str, channel: str = "") -> str:
    shown = office.send(office.slack.person().command(f"/digest {words}".strip(), channel)).message
    assert shown is not None
    assert shown.only_for
    assert message_problems(shown.blocks) == []
    return shown.text.replace(NO_WIDTH, "")


def orders(office: Office) -> list[str]:
    kept = StoreSubscriptions(office.store).in_workspace(office.workspace.id)
    return [each.order.text.partition(";")[0] + f" {each.state}" for each in kept]


def test_a_digest_is_ordered_changed_paused_and_removed(office: Office) -> None:
    ordered = "This channel now has a digest every Monday at 09:00 (Europe/London). "
    assert typed(office, "here").startswith(f"{ordered}The next comes on 24 August 2026.")
    assert "every Friday at 09:00 (Europe/London)" in typed(office, "here\N{NO-BREAK SPACE}friday")
    assert "every Friday at 17:30 (America/New_York)" in typed(office, "here 5.30pm New York")
    assert orders(office) == ["digest friday 17:30 America/New_York active"]
    assert typed(office, "pause").endswith("(America/New_York): paused.")
    assert orders(office) == ["digest friday 17:30 America/New_York paused"]
    assert typed(office, "resume").endswith("The next comes on 28 August 2026.")
    assert typed(office, "remove").endswith("removed.")
    assert orders(office) == []
    assert office.slack.workspace.posts() == []


def test_every_change_is_recorded_with_who_made_it(office_http: Office) -> None:
    user = office_http.slack.person().user
    typed(office_http, "here")
    (made,) = StoreSubscriptions(office_http.store).in_workspace(office_http.workspace.id)
    typed(office_http, "remove")
    assert made.owner == user
    assert [
        (who, what.partition(":")[0])
        for _, who, what in StoreSubscriptions(office_http.store).changes(made.id)
    ] == [
        (user, "added"),
        (user, "removed"),
    ]


def test_a_channel_watches_for_so_much_and_no_more(office_http: Office) -> None:
    typed(office_http, "here")
    for over in range(MOST_WATCHES):
        typed(office_http, f"watch arrivals > {over + 1000} a day")
    assert typed(office_http, "watch deaths") == FULL
    assert len(orders(office_http)) == MOST_WATCHES + 1
    assert "now has a watch" in typed(office_http, "watch arrivals > 1000 a day")
    typed(office_http, "remove 2")
    assert "now has a watch" in typed(office_http, "watch deaths")


def test_watches_beside_the_digest_are_listed_and_named_by_number(office_http: Office) -> None:
    typed(office_http, "here")
    assert "told once of each new fact" in typed(office_http, "watch arrivals over 1,000")
    typed(office_http, "watch records")
    typed(office_http, "watch records")
    listed = typed(office_http, "list").splitlines()
    assert [line[:2] for line in listed] == ["1.", "2.", "3."]
    assert "A watch for arrivals &gt; 1000 a day, asked for by <@" in listed[1]
    assert typed(office_http, "pause").startswith("Which one? Give its number")
    assert typed(office_http, "pause 2").endswith("paused.")
    assert "(paused), asked for by" in typed(office_http, "list").splitlines()[1]
    assert typed(office_http, "remove watch records").endswith("removed.")
    assert len(orders(office_http)) == 2


def test_a_watch_is_not_taken_for_the_digest(office_http: Office) -> None:
    typed(office_http, "watch records")
    assert typed(office_http, "here friday").startswith("This channel now has a digest every Friday")
    assert orders(office_http) == ["watch records active", "digest friday 09:00 Europe/London active"]


def test_channels_are_apart(office_http: Office) -> None:
    typed(office_http, "here")
    other = office_http.slack.workspace.add_channel("C0000000009", "sport").id
    assert typed(office_http, "list", other).startswith("This channel has no digest and no watch.")
    assert typed(office_http, "remove", other).startswith("This channel has no digest and no watch.")
    assert len(orders(office_http)) == 1


def test_a_preview_follows_and_is_seen_by_its_asker_alone(office_http: Office) -> None:
    previewed = office_http.slack.person().command("/digest preview")
    assert office_http.send(previewed).message is None
    (shown,) = office_http.slack.workspace.ephemerals
    assert "In the week ending 16 August 2026, 405 people arrived in small boats" in shown.text
    assert shown.only_for == office_http.slack.person().user
    assert message_problems(shown.blocks) == []
    office_http.clock.at = datetime(2026, 8, 24, 11, tzinfo=UTC)
    assert previewed_in(office_http, "").startswith("In the week ending 16 August 2026, 405 people")
    assert office_http.slack.workspace.posts() == []
    assert orders(office_http) == []


def previewed_in(office: Office, words: str) -> str:
    office.send(office.slack.person().command(f"/digest preview {words}".strip()))
    return office.slack.workspace.ephemerals[-1].text


def test_a_preview_of_a_week(office_http: Office) -> None:
    assert previewed_in(office_http, "2026-W25").startswith("In the week ending 21 June 2026, 1,912 people")
    assert previewed_in(office_http, "week 32").startswith("In the week ending 9 August 2026, 716 people")
    late = "The digest of that week is waiting for figures: the newest published day is 2"
    assert previewed_in(office_http, "2026-W40").startswith(late)


def test_a_preview_is_of_the_newest_week_that_is_held_whenever_the_digest_is_due(office_http: Office) -> None:
    """On Saturday 22 August the digest of Sundays was last due for the week to 9 August."""
    typed(office_http, "here sunday noon Paris")
    office_http.clock.at = datetime(2026, 8, 22, 11, tzinfo=UTC)
    assert previewed_in(office_http, "").startswith("In the week ending 16 August 2026, 405 people")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("preview 2025-W53", "2025 has 52 weeks, and no week 53."),
        (
            "preview the weather",
            "A week is written by its ISO number, such as 2026-W33. For example:",
        ),
        ("help", "/digest gives a channel the week in figures"),
        ("weather", "/digest does nothing of the name “weather”. /digest gives a channel"),
        ("here monday 9", "Is 9 in the morning or in the afternoon? For example: 9am; 9pm."),
        ("here 9am BST", "BST does not say which place"),
        ("watch the weather", "That cannot be watched for."),
        ("watch <!channel>", "That cannot be watched for."),
        ("here <!channel>", "No time zone is called"),
        ("remove 7", "This channel has no digest"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_changes_nothing(
    office_http: Office, words: str, said: str
) -> None:
    found = typed(office_http, words)
    assert found.startswith(said)
    assert "<!" not in found
    assert orders(office_http) == []


@pytest.mark.parametrize("words", ["help digest", "/digest list", "digest here friday"])
def test_where_it_is_no_command_it_is_said_what_the_command_does(office_http: Office, words: str) -> None:
    for write in (office_http.slack.person().mention, office_http.slack.person().direct):
        office_http.send(write(words))
        post = office_http.slack.workspace.posts()[-1]
        assert "/digest here: a digest every Monday" in post.text.replace("\N{ZERO WIDTH SPACE}", "")
    assert orders(office_http) == []


def test_help_on_questions_names_the_digest_too(office_http: Office) -> None:
    office_http.send(office_http.slack.person().direct("help"))
    assert "/digest, typed in a channel" in office_http.slack.workspace.posts()[-1].text


def test_a_direct_message_has_no_digest(office_http: Office) -> None:
    direct = office_http.slack.workspace.direct(office_http.slack.person().user).id
    assert typed(office_http, "here", direct).startswith("A digest goes to a channel")
    assert orders(office_http) == []


def test_the_home_lists_what_its_reader_ordered_and_nothing_of_others(office: Office) -> None:
    """The second channel is private, and the editor is not in it."""
    reporter, editor = office.slack.person(), office.slack.person(2)
    secret = office.slack.workspace.add_channel("C77", "investigation", sort="group")
    secret.members.discard(editor.user)
    typed(office, "watch no arrivals for 14 days", secret.id)
    office.send(editor.command("/digest here friday"))
    for person, seen, unseen in ((reporter, "C77", "friday"), (editor, "Friday", "C77")):
        office.send(person.open_home())
        said = str(office.slack.workspace.homes[person.user].body)
        assert seen in said
        assert unseen not in said


def test_the_home_lists_what_each_channel_gets(office_http: Office) -> None:
    person = office_http.slack.person()
    typed(office_http, "here friday")
    typed(office_http, "watch records")
    office_http.send(person.open_home())
    said = str(office_http.slack.workspace.homes[person.user].body)
    assert f"<#{person.channel}>: a digest every Friday at 09:" in said
    assert f"<#{person.channel}>: a watch for records'" in said
