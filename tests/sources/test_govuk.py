"""What a landing page offers, in HTML and in JSON, whatever else stands on it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources import govuk
from tests.sources.makers import said

PAGE = "https://www.gov.uk/government/publications/x"
PATTERN = r".*time[-_ ]?series.*\.ods"


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        (["a/time-series-21-august.ods"], "a/time-series-21-august.ods"),
        (["a/time-series.ods", "b/time-series_v2.ods"], "b/time-series_v2.ods"),
        (["b/time-series_v2.ods", "a/time-series.ods", "c/time-series-v3.ods"], "c/time-series-v3.ods"),
        (["b/time-series_v10.ods", "a/time-series_v9.ods"], "b/time-series_v10.ods"),
        (["a/Time-Series.ODS", "a/other.ods", "a/time-series.pdf"], "a/Time-Series.ODS"),
    ],
)
def test_chooses_the_latest_version_of_the_one_file(names: list[str], chosen: str) -> None:
    assert govuk.chosen(names, PATTERN, PAGE) == chosen


def test_links_are_made_absolute_and_unescaped_once_each() -> None:
    html = b"""<a href="/a.ods?b=1&amp;c=2">x</a> <a href='https://h/b.ods'>y</a>
    <a href="/a.ods?b=1&amp;c=2">z</a> <a href="http://[">broken</a>"""
    assert govuk.from_html(html, PAGE).addresses == ("https://www.gov.uk/a.ods?b=1&c=2", "https://h/b.ods")


def test_the_time_of_the_edit_is_the_true_one() -> None:
    html = (
        b'<meta name="govuk:updated-at" content="2026-08-22T10:28:24+01:00">'
        b'<meta name="govuk:public-updated-at" content="2026-08-21T13:08:38+01:00"><p>Updated 1 May 2020</p>'
    )
    edited = govuk.edited(html)
    assert edited is not None
    assert edited.isoformat() == "2026-08-22T10:28:24+01:00"


@pytest.mark.parametrize(
    "time", ["", "yesterday morning", "2026-08-22T10:28:24", "2026-99-22T10:28:24+01:00"]
)
def test_a_time_that_is_none_is_none(time: str) -> None:
    assert govuk.edited(f'<meta name="govuk:updated-at" content="{time}">'.encode()) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(st.sampled_from(["details", "attachments", "url", "updated_at"]), inner)
    ),
)


@given(JSON.map(lambda value: json.dumps(value).encode()) | st.binary())
def test_any_answer_is_an_offer_or_a_sentence(data: bytes) -> None:
    offer = said(lambda: govuk.from_api(data, PAGE))
    if isinstance(offer, str):
        assert "is not an item of GOV.UK's content API" in offer
    else:
        assert all(isinstance(address, str) for address in offer.addresses)


@given(st.binary(max_size=500))
def test_any_page_is_an_offer(data: bytes) -> None:
    assert govuk.from_html(b'<a href="' + data, PAGE).edited is None
