"""Whatever a browser or anybody else asks of the whole desk's addresses: no 500, no hang, no word of it said
back, and nobody installed who did not begin."""

from urllib.parse import quote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.slack.installing.browser import COOKIE
from bot.slack.installing.pages import Ending
from tests.slack.installing.desk import Browser, Desk
from tests.slack.whole import Whole

MARK = "<b>reflect-me-9f3a</b>"
EXPECTED = {200, 302, 400, 404, 405, 415}
PATHS = (
    "/slack/install",
    "/slack/oauth_redirect",
    "/slack/events",
    "/health",
    "/ready",
    "/metrics",
    "/",
    "/x",
)
SECRET = "a" * 43
WORDS = st.text(max_size=60) | st.sampled_from(
    (MARK, SECRET, "access_denied", "", "x" * 5_000, "\0", "é" * 43)
)
QUERY = st.lists(st.tuples(st.sampled_from(("state", "code", "error", "x")) | WORDS, WORDS), max_size=4)
ASCII = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=60)
COOKIES = st.one_of(
    ASCII.map(str.strip),
    st.just(f"{COOKIE}={SECRET}"),
    st.builds(f"{COOKIE}={{}}; {COOKIE}={{}}".format, ASCII.map(str.strip), st.just(SECRET)),
    st.just(f"{COOKIE}={MARK}"),
)


def encoded(query: list[tuple[str, str]]) -> str:
    return "&".join(
        f"{quote(name, errors='replace')}={quote(value, errors='replace')}" for name, value in query
    )


def asked(desk: Whole, method: str, path: str, query: str, cookie: str) -> int:
    answer = desk.http.request(method, f"{desk.url}{path}?{query}", headers={"Cookie": cookie})
    location = answer.headers.pop("location", "")
    assert (answer.status_code == 302) == location.startswith(f"{desk.slack.origin}/oauth/v2/authorize?")
    assert "reflect-me" not in answer.text + str(answer.headers) + location
    return answer.status_code


@settings(max_examples=200)
@given(st.sampled_from(PATHS), QUERY, COOKIES)
@example("/slack/oauth_redirect", [("error", MARK), ("error_description", MARK)], "")
@example("/slack/oauth_redirect", [("state", SECRET), ("code", MARK)], f"{COOKIE}={SECRET}")
def test_by_a_browser(whole_desk: Whole, path: str, query: list[tuple[str, str]], cookie: str) -> None:
    assert asked(whole_desk, "GET", path, encoded(query), cookie) in EXPECTED


@settings(max_examples=100)
@given(st.sampled_from(PATHS), st.binary(max_size=60))
@example("/slack/oauth_redirect", b"state=\xff&code=\xfe&error")
def test_with_a_query_that_is_none(whole_desk: Whole, path: str, query: bytes) -> None:
    assert asked(whole_desk, "GET", path, quote(query, safe="&=;%+"), "") in EXPECTED


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])
def test_in_another_way(whole_desk: Whole, method: str, path: str) -> None:
    assert asked(whole_desk, method, path, f"x={MARK}", "") in EXPECTED


@settings(max_examples=60)
@given(WORDS)
def test_a_begun_installation_with_a_code_of_nobodys(whole_desk: Whole, code: str) -> None:
    browser = Browser(Desk(whole_desk.url, whole_desk.http))
    browser.begin()
    answer = browser.back(code=code.encode(errors="replace").decode())
    assert answer.status_code == Ending.CODE_REFUSED.status
    assert "reflect-me" not in answer.text


def test_after_all_that_it_installs(whole_desk: Whole) -> None:
    whole_desk.install()
