"""A chart of more points than Slack draws: as a picture in the thread of the answer that others can read."""

from tests.slack.office import PICTURE, Office
from tests.slack.test_posting import POST, asked
from tests.strict_slack.faults import refused
from tests.strict_slack.workspaces import File

LONG = "arrivals by week 2025"


def hung(office: Office) -> File:
    """The picture, which stands in the thread of the answer."""
    answer, beneath = office.slack.workspace.posts()
    (file,) = office.slack.workspace.files.values()
    assert beneath.body["files"] == [
        {"id": file.id, "name": file.name, "title": file.title, "alt_txt": file.alt_text}
    ]
    assert (beneath.channel, beneath.thread_ts) == (answer.channel, answer.thread_ts or answer.ts)
    return file


def test_it_follows_an_answer_into_its_thread(office: Office) -> None:
    office.send(office.slack.person().mention(LONG))
    file = hung(office)
    assert file.content == PICTURE
    assert "Highest:" in file.alt_text
    assert "'Chart'" not in str(office.slack.workspace.posts()[0].blocks)


def test_it_hangs_beneath_an_answer_that_was_posted(office: Office) -> None:
    office.send(office.slack.person().click(asked(office, f"/crossings {LONG}"), POST))
    assert hung(office).name == "series-of-arrivals-by-week-in-2025.png"


def test_it_comes_in_direct_messages_too(office_http: Office) -> None:
    office_http.send(office_http.slack.person().direct(LONG))
    assert hung(office_http).shared == [office_http.slack.workspace.posts()[0].channel]


def test_what_slack_draws_itself_needs_no_picture(office_http: Office) -> None:
    office_http.send(office_http.slack.person().mention("arrivals by month 2025"))
    assert office_http.slack.workspace.files == {}


def test_an_answer_stands_without_it(office_http: Office) -> None:
    office = office_http
    office.slack.faults.plan("files.getUploadURLExternal", refused("missing_scope"))
    office.send(office.slack.person().mention(LONG))
    (answer,) = office.slack.workspace.posts()
    assert "arrived in small boats" in answer.text
    assert office.slack.workspace.files == {}
