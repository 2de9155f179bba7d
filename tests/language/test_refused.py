"""Nothing is guessed: unknown words are named, misspelt ones suggested, two readings asked back."""

import pytest

from bot.errors import Ambiguous, NotUnderstood
from bot.language import COMMANDS, Context, HelpAsked, read
from bot.language.tokens import LONGEST_TEXT


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("/crossings arivals 2024", "arrivals 2024"),
        ("/crossings Febuary 2024", "February 2024"),
        ("/crossings arivals Febuary 2024", "arrivals February 2024"),
        ("/crossings bots 2024", "boats 2024"),
        ("/crossings Albanain 2022", "albanian 2022"),
        ("/crossings since Stamer", "since starmer"),
        ("/deaths drownd 2024", "drowned 2024"),
        ("/crossings busiset day 2025", "busiest day 2025"),
        ("/crossings decmeber 2024", "December 2024"),
    ],
)
def test_a_misspelt_word_is_suggested_and_never_answered(
    typed: str, suggested: str, context: Context
) -> None:
    with pytest.raises(NotUnderstood, match="Did you mean") as refused:
        read(typed, context)
    assert suggested in refused.value.suggestions
    for suggestion in refused.value.suggestions:
        read(suggestion, context)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("/crossings hotels 2024", "hotels"),
        ("/crossings 2024 women", "women"),
        ("how many Albanian women in 2022", "women"),
        ("how many children died in Calais", "children"),
        ("/crossings 2024 excluding May", "excluding"),
        ("/crossings not 2024", "not"),
        ("/crossings 2024 £", "£"),
        ("/crossings 2024 🚀", "🚀"),
        ("/compare 2024 2025 weather", "weather"),
        ("/crossings during the november 2021 disaster", "disaster"),
        ("<!channel>", "<"),
        ("/crossings 2024; DELETE FROM figures", "DELETE"),
        ("كم عدد القوارب 2024", "كم"),
        ("2024年有多少人", "2024年有多少人"),
        ("/crossings ٢٠٢٤", "٢٠٢٤"),
    ],
)
def test_a_word_that_means_nothing_here_is_named(typed: str, word: str, context: Context) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read(typed, context)
    assert f"“{word}”" in refused.value.sentence
    assert "Did you mean" not in refused.value.sentence


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/crossings highest lowest 2024", "“lowest”"),
        ("/crossings boats deaths 2024", "One measure at a time"),
        ("/crossings 5 2024", "“5”"),
        ("/crossings last week 2024", "are two periods"),
        ("/crossings under truss in 2022", "are two periods"),
        ("/crossings with 2025", "“with”"),
        ("/crossings days with 2025", "fit into this question"),
        ("/crossings 2025 with 2024", "One period at a time"),
        ("/crossings to 2024", "“to”"),
        ("/crossings 2024 percent", "“percent”"),
        ("/crossings over 500", "In which period"),
        ("/crossings Albania", "In which year"),
        ("/crossings longest run", "A run of what"),
        ("/crossings fastest", "to which number"),
        ("/crossings rank", "which period"),
        ("/crossings share 2024", "a part and a whole"),
        ("/crossings 2024 as of February", "needs a day"),
        ("/crossings 2024 as of 1 May 2025 as of 2 May 2025", "Only one"),
        ("/crossings 99999999999999999999", "that long"),
        ("/crossings days over 72.5 in 2024", "not a whole number"),
        ("/crossings top 5000 days", "At most 100"),
        ("/deaths boats 2024", "does not cover boats"),
        ("/compare", "Which periods"),
        ("difference between 2023, 2024 and 2025", "Two periods"),
        ("/compare 2024 2024", "nothing to compare"),
        ("/compare since 5 July 2024", "With what"),
        ("/compare ever", "nothing before it"),
        ("/weather 2024", "no command"),
        ("/crossings 2018 2019 2020 2021 2022 2023 2024 2025 2026 2017 2016 2015 2014", "At most 12"),
    ],
)
def test_what_does_not_fit_gets_a_sentence(typed: str, said: str, context: Context) -> None:
    with pytest.raises(NotUnderstood, match=said):
        read(typed, context)


@pytest.mark.parametrize(
    ("typed", "choices"),
    [
        ("/crossings under may", ("total arrivals during pm-may", "total arrivals May 2026")),
        (
            "/crossings under Braverman",
            (
                "each of arrivals during hs-braverman-1; during hs-braverman-2",
                "total arrivals during hs-braverman-1",
                "total arrivals during hs-braverman-2",
            ),
        ),
        (
            "/crossings since the France deal",
            (
                "total arrivals since uk-france-mar-2023",
                "total arrivals since one-in-one-out",
                "total arrivals since uk-france-apr-2026",
            ),
        ),
        (
            "/crossings the France deal",
            (
                "total arrivals during uk-france-mar-2023",
                "total arrivals during one-in-one-out",
                "total arrivals during uk-france-apr-2026",
            ),
        ),
        (
            "/crossings since the new law",
            ("total arrivals since illegal-migration-act", "total arrivals since border-security-act"),
        ),
        ("/crossings May 24", ("total arrivals 2026-05-24", "total arrivals May 2024")),
        ("/crossings last may", ("total arrivals May 2026", "total arrivals May 2025")),
        ("/crossings from 2024", ("total arrivals 2024", "total arrivals since 2024-01-01")),
        (
            "/crossings 2024-2025",
            (
                "total arrivals financial year 2024-25",
                "total arrivals 2024-01-01 to 2025-12-31",
                "each of arrivals 2024; 2025",
            ),
        ),
        (
            "/compare 2024-2025",
            (
                "compare arrivals financial year 2024-25 with financial year 2023-24",
                "compare arrivals 2025 with 2024",
            ),
        ),
        (
            "/crossings in the last week",
            ("total arrivals week ending 2026-08-16", "total arrivals last 7 days"),
        ),
        (
            "/crossings May 2023 and 2024",
            ("each of arrivals May 2023; May 2024", "each of arrivals May 2023; 2024"),
        ),
        (
            "/compare july vs 2024",
            ("compare arrivals July 2026 with July 2024", "compare arrivals July 2026 with 2024"),
        ),
        (
            "/crossings christmas 2024",
            ("total arrivals 2024-12-25", "total arrivals 2024-12-24 to 2024-12-26"),
        ),
        ("/crossings boat arrivals 2024", ("total arrivals 2024", "total boats 2024")),
        ("/crossings people boats 2024", ("total arrivals 2024", "total boats 2024")),
        (
            "/crossings per month 2025",
            ("average arrivals per month in 2025", "series of arrivals by month in 2025"),
        ),
        (
            "/crossings when 10,000",
            ("when arrivals reached 10000 in 2026", "when arrivals reached 10000 ever"),
        ),
        (
            "/compare jan to july",
            (
                "compare arrivals 2026-01-01 to 2026-07-31 with 2025-01-01 to 2025-07-31",
                "compare arrivals July 2026 with January 2026",
            ),
        ),
    ],
)
def test_two_readings_are_asked_back(typed: str, choices: tuple[str, ...], context: Context) -> None:
    with pytest.raises(Ambiguous) as asked:
        read(typed, context)
    assert asked.value.suggestions == choices
    for choice in choices:
        read(choice, context)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "nothing to read"),
        ("   ", "nothing to read"),
        ("\u200b", "nothing to read"),
        ("\x00", "control characters"),
        ("2024\x1b[31m", "control characters"),
        ("2024\ud800", "control characters"),
        ("2024\x7f", "control characters"),
        ("x" * (LONGEST_TEXT + 1), "1,001 characters"),
        ("2" * 10_000, "10,000 characters"),
    ],
)
def test_text_that_is_no_text_gets_a_sentence(typed: str, said: str, context: Context) -> None:
    with pytest.raises(NotUnderstood, match=said) as refused:
        read(typed, context)
    assert len(refused.value.sentence) < 200


def test_hidden_marks_and_curly_signs_change_nothing(context: Context) -> None:
    assert read("\u200e/crossings\u00a0w/c 3\u00a0Nov\u00a02025", context) == read(
        "/crossings w/c 3 Nov 2025", context
    )
    assert read("last month’s arrivals", context) == read("last month's arrivals", context)
    assert read("/crossings ２０２４", context) == read("/crossings 2024", context)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_examples_that_all_read(name: str, context: Context) -> None:
    for typed in (f"{name} help", f"{name.upper()}  HELP"):
        with pytest.raises(HelpAsked, match=name) as asked:
            read(typed, context)
        assert asked.value.suggestions
        for example in asked.value.suggestions:
            read(example, context)


@pytest.mark.parametrize("typed", ["help", "Hi", "hello!", "What can you do?", "Who are you?"])
def test_help_alone_names_each_command(typed: str, context: Context) -> None:
    with pytest.raises(HelpAsked) as asked:
        read(typed, context)
    assert all(name in asked.value.sentence for name in COMMANDS)


def test_the_command_for_digests_is_no_question_and_where_it_belongs_is_said(context: Context) -> None:
    with pytest.raises(NotUnderstood, match="in a channel in Slack; in a terminal, “python -m bot digest"):
        read("/digest here friday", context)
    with pytest.raises(NotUnderstood, match="There is no command /digests"):
        read("/digests", context)
