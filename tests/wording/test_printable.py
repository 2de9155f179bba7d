"""Nothing that a person typed can move a cursor, hide or reorder what is read."""

from hypothesis import example, given
from hypothesis import strategies as st

from bot.wording.printable import printable


@given(st.text(alphabet=st.characters(codec=None)))
@example("\x1b[31mred\x07\x00\x9b")
@example("\u202etxt\u2066\ufeff")
@example("\ud800")
def test_only_printable_characters_are_left(text: str) -> None:
    made = printable(text)
    assert made.isprintable()
    assert len(made) == len(text)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"])))
def test_words_of_any_script_stay_as_they_are(text: str) -> None:
    assert printable(text) == text


def test_blanks_become_spaces() -> None:
    assert printable("a\tb\nc\u00a0d") == "a b c d"
