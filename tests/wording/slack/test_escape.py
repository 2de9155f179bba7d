"""Text made safe, within a length."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wording.slack.escape import escape, escape_lines, literal
from tests.wording.slack.reading import MARKUP, NO_WIDTH

either = pytest.mark.parametrize("made", [escape, literal])


def test_what_leads_into_markup_is_an_entity() -> None:
    assert escape("<!channel> & co", 100) == "&lt;!channel&gt; &amp; co"


def test_an_entity_typed_is_read_as_typed() -> None:
    assert html.unescape(escape("&lt;", 100)) == "&lt;"


@either
def test_the_desks_own_sentences_stay_as_they_are(made: object) -> None:
    said = "So far in 2026, to 20 August, 15,897 people arrived: down 43.2 per cent (−12,100)."
    assert callable(made)
    assert made(said, 100) == said


@either
@given(st.text(), st.integers(1, 60))
def test_it_is_never_longer_and_no_entity_is_cut(made: object, text: str, most: int) -> None:
    assert callable(made)
    short = made(text * 3, most)
    assert len(short) <= most
    assert html.unescape(short).count("&") <= text.count("&") * 3
    assert not MARKUP.search(short) or made is not literal


@given(st.text(st.sampled_from("*_~`@#:ab <>&!|\n"), max_size=30))
def test_no_mark_works(text: str) -> None:
    made = literal(text, 1000)
    assert MARKUP.search(made) is None
    assert html.unescape(made).replace(NO_WIDTH, "") == text.replace("\n", " ")


def test_a_cut_is_shown() -> None:
    assert escape("a" * 20, 10) == "a" * 9 + "…"
    assert escape("<<<<", 10) == "&lt;&lt;…"
    assert escape("<", 4) == "&lt;"


def test_lines_stay_lines_and_have_no_break_of_their_own() -> None:
    assert escape_lines(["a & b", "<c>", "d\ne"], 100) == "a &amp; b\n&lt;c&gt;\nd e"
    assert escape_lines(["abcd", "&"], 8) == "abcd…"
