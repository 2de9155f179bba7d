"""What every test may lean on: the publishers' real files, and one profile for generated examples."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.databases", "tests.strict_slack.fixtures"]

ROOT = Path(__file__).resolve().parent.parent
PUBLISHED = ROOT.parent / "shared" / "published"

# Two tests share a core here, so a slow example says nothing about the code.
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("searching", _PATIENT)
settings.register_profile("repeatable", _PATIENT, derandomize=True)
settings.load_profile("searching")


@pytest.fixture(scope="session")
def published() -> Path:
    """The folder of the publishers' own files. They are not part of this repository."""
    if not PUBLISHED.is_dir():
        pytest.skip("the publishers' files are not here (../shared/published)")
    return PUBLISHED
