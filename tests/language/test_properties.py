"""What holds for any text: a question, or a sentence for the asker; and the words of questions read back."""

from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.errors import AskerError
from bot.language import COMMANDS, Context, read
from bot.language.slash import _total_of
from bot.language.tokens import words
from bot.language.understand import understand
from bot.language.when import read_period
from bot.periods import Day, Period, Range, parse_period
from bot.questions import Question, parse, text
from tests.language.known import EVENTS, NATIONALITIES, NEWEST, TODAY
from tests.language.phrases import PHRASES
from tests.language.test_questions_typed import COMPARE, CROSSINGS, DEATHS
from tests.periods.generated import DAYS, periods
from tests.questions.generated import QUESTIONS

CONTEXT = Context(TODAY, NEWEST, EVENTS, NATIONALITIES)
_TYPED = [word for typed in (*CROSSINGS, *DEATHS, *COMPARE) for word in typed.split()]
_WORDS = st.sampled_from(sorted({*_TYPED, *(word for phrase in PHRASES for word in phrase.split())}))
JUMBLED = st.lists(_WORDS, min_size=1, max_size=10).map(" ".join)


@given(st.text(max_size=1200) | st.text("0123456789-/.,' kthmayjun<>=%+", max_size=60) | JUMBLED)
@settings(max_examples=600)
def test_any_text_is_a_question_or_gets_a_sentence(typed: str) -> None:
    for prefix in ("", "/crossings ", "/deaths ", "/compare "):
        try:
            question = read(prefix + typed, CONTEXT)
        except AskerError:
            continue
        assert parse(text(question), EVENTS) == question


@given(periods(EVENTS), st.sampled_from(("/crossings", "/deaths")))
@example(Range(date(2089, 2, 1), date(2100, 1, 1)), "/crossings")
@settings(max_examples=400)
def test_the_short_way_to_a_total_reads_as_the_long_way_does(period: Period, name: str) -> None:
    short = _total_of(period.text, CONTEXT, COMMANDS[name])
    if short is not None:
        assert understand(period.text, CONTEXT, COMMANDS[name]).question == short


@given(QUESTIONS)
def test_canonical_text_reads_alone_and_after_a_command(question: Question) -> None:
    assert read(text(question), CONTEXT) == question
    assert read(f"/crossings {text(question)}", CONTEXT) == question


@given(
    DAYS,
    st.sampled_from(
        [
            "{0.day}/{0.month}/{0.year}",
            "{0:%d.%m.%Y}",
            "{0:%d-%m-%Y}",
            "{0.day} {0:%B} {0.year}",
            "{0:%B} {0.day}, {0.year}",
            "{0.day} {0:%b} {0.year}",
            "{0}",
        ]
    ),
)
def test_the_day_comes_before_the_month(day: date, form: str) -> None:
    cut = words(form.format(day))
    found = read_period(cut, 0, CONTEXT)
    assert found is not None
    assert (found.meaning, found.end) == (Day(day), len(cut))


@given(JUMBLED)
def test_a_period_in_words_has_a_text_that_reads_back(phrase: str) -> None:
    cut = words(phrase)
    for at in range(len(cut)):
        try:
            found = read_period(cut, at, CONTEXT)
        except AskerError:
            continue
        if found:
            assert at < found.end <= len(cut)
        if found and isinstance(found.meaning, Period):
            assert parse_period(found.meaning.text, EVENTS) == found.meaning


@given(st.permutations(["2024", "boats", "busiest", "month"]))
def test_the_order_of_words_is_free(order: list[str]) -> None:
    assert text(read(" ".join(["/crossings", *order]), CONTEXT)) == "highest 1 month of boats in 2024"
