"""What a refusal is."""

import httpx

from tests.slack.serving import Desk

MARK = "reflect-me-9f3a"
"""In whatever is sent; never in what comes back."""


def refused(desk: Desk, answer: httpx.Response, status: int) -> None:
    assert answer.status_code == status
    assert MARK not in answer.text + str(answer.headers)
    assert desk.ran == []
