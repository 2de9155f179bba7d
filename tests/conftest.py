"""What every test may lean on: the publishers' real files, and one profile for generated examples."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.databases", "tests.strict_slack.fixtures"]

ROOT = Path(__file__).resolve().parent.parent
PUBLISHED = ROOT.parent / "shared" / "published"

# Two tests share a core here, so a slow example says nothing about the code.
settings.register_profile(
    "ci", deadline=None, derandomize=False, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci")


@pytest.fixture(scope="session")
def published() -> Path:
    """The folder of the publishers' own files. They are not part of this repository."""
    if not PUBLISHED.is_dir():
        pytest.skip("the publishers' files are not here (../shared/published)")
    return PUBLISHED
