"""What an alert says: its title, its fact, and how it is taken back."""

import pytest

from bot.sending.watch import EXAMPLES, parse_watch
from bot.wording.alert import said, title, without_figure
from bot.wording.message import Message, Source
from tests.strict_slack.surfaces import message_problems

FACT = "On 31 May 2025, 1,195 people arrived in small boats."
MESSAGE = Message(
    "answered",
    FACT,
    read_as="People arriving in small boats, 31 May 2025",
    context=("Newest day published: 20 August 2026.",),
    caveats=("Revised <once>.",),
    sources=(Source("Home Office, a page, published 21 August 2026 (OGL v3.0)", "https://example.org/page"),),
)
NO_WIDTH = "\N{ZERO WIDTH SPACE}"


@pytest.mark.parametrize(
    ("watch", "shown"),
    [
        ("arrivals > 1000 a day", "More than 1,000 people arrived in small boats in a day"),
        ("boats >= 20 a week", "At least 20 boats arrived in a week"),
        ("prevented > 750 a week", "More than 750 people were stopped by French authorities in a week"),
        ("records", "A new record for arrivals"),
        ("records of boats", "A new record for boats"),
        ("total 20,000", "The year's total of arrivals has reached 20,000"),
        ("no arrivals for 14 days", "No people arrived in small boats for 14 days"),
        ("deaths", "Deaths newly recorded"),
    ],
)
def test_a_title_says_what_was_watched_for(watch: str, shown: str) -> None:
    assert title(parse_watch(watch)) == shown


@pytest.mark.parametrize("watch", EXAMPLES)
@pytest.mark.parametrize("revision", [0, 1, 2])
def test_slack_takes_it_and_its_text_makes_sense_alone(watch: str, revision: int) -> None:
    message = said(parse_watch(watch), MESSAGE, revision)
    assert message_problems(message["blocks"]) == []
    text = message["text"].replace(NO_WIDTH, "")
    assert FACT in text
    assert "Newest day published: 20 August 2026." in text
    assert "Source: Home Office" in text
    assert "Read as" not in str(message)
    assert "/digest remove stops it" in str(message["blocks"][-1])


def test_what_is_said_of_one_fact_over_time() -> None:
    texts = [said(parse_watch("arrivals > 1000 a day"), MESSAGE, revision)["text"] for revision in range(4)]
    opening = [text.replace(NO_WIDTH, "").partition(FACT)[0] for text in texts]
    assert opening == [
        "More than 1,000 people arrived in small boats in a day. ",
        "Taken back: figures published since no longer bear this out. They now say: ",
        "This holds again, by figures published since: ",
        "Taken back: figures published since no longer bear this out. They now say: ",
    ]


def test_a_fact_whose_question_has_no_figure_any_more_is_taken_back_too() -> None:
    message = without_figure(parse_watch("total 20,000"), "The total had reached 19,990, not 20,000.")
    assert message_problems(message["blocks"]) == []
    assert message["text"].endswith("They now say: The total had reached 19,990, not 20,000.")
