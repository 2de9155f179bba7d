"""Whatever is typed, what comes back is a sentence: never a traceback, a control character or a figure."""

import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.cli.handmade import Ran

HOSTILE = {
    "nothing": "",
    "blanks": " \t \u00a0 \u3000",
    "10,000 characters": "a" * 10_000,
    "10,000 words": "how " * 2_500,
    "escape sequences": "\x1b[2J\x1b]0;owned\x07 2024 arrivals",
    "right to left": "\u202e4202 \u2066arrivals\u2069",
    "another script": "сколько человек пересекло пролив?",
    "Chinese": "2024年有多少人抵达?",
    "Arabic digits": "٢٠٢٤ arrivals",
    "emoji": "🚤🚤🚤",
    "SQL": "2024'; DROP TABLE figure; --",
    "a mention of everybody": "<!channel> arrivals",
    "a format string": "{0.__class__} %s %n ${x}",
    "markup": "[red]2024[/red] <b>arrivals</b>",
    "a huge number": "days over " + "9" * 500,
    "a year that cannot be": "arrivals 0000",
    "a path": "../../etc/passwd",
    "half a surrogate": "arrivals \ud800",
    "only punctuation": "?!.,;:'\"()[]{}<>|\\/`~@#$%^&*-_=+",
}


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("options", [(), ("--json",)], ids=["plain", "json"])
def test_a_hostile_text_gets_a_sentence(typed: str, options: tuple[str, ...]) -> None:
    ran = Ran("ask", *options, "--", typed)
    assert ran.status == 3
    assert ran.errors == ""
    assert ran.output.replace("\n", "").isprintable()
    assert len(ran.output) < 1_500
    if options:
        made = json.loads(ran.output)
        assert made["figures"] == []
        assert made["reason"].endswith((".", "?", "!", "”"))


@given(st.text(max_size=80))
def test_any_text_at_all_gets_an_answer_or_a_sentence(typed: str) -> None:
    assume(typed != "-")  # which reads standard input
    ran = Ran("ask", "--json", "--", typed)
    assert ran.status in {0, 3}
    assert json.loads(ran.output)["status"] in {"answered", "declined", "clarify"}


@given(st.text(max_size=200))
def test_a_line_of_the_stream_never_breaks_it(typed: str) -> None:
    lines = typed.count("\n") + 1
    ran = Ran("ask", "--json", "-", typed=f"{typed}\n2024\n")
    answers = [json.loads(line) for line in ran.output.split("\n")[:-1]]
    assert len(answers) == lines + 1
    assert answers[-1]["question"] == "total arrivals 2024"
