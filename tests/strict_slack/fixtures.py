"""A strict Slack for a test."""

from collections.abc import Iterator

import pytest

from tests.strict_slack.slack import StrictSlack


@pytest.fixture
def strict_slack() -> Iterator[StrictSlack]:
    """Started, with one workspace that has the app. It checks nothing by itself when it ends."""
    with StrictSlack() as slack:
        yield slack
