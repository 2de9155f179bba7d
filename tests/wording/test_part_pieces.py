"""Which piece was lowest, where a part of another is lower."""

from bot.wording.headline import headline
from bot.wording.style import NEWSPAPER
from tests.spec.tables import asked, given

YEAR = given("day | arrivals\n2024-12-01 to 2025-08-31 | 20\n2025-09-01 to 2026-08-20 | 10")


def test_a_part_that_is_lower_is_not_passed_over_in_silence() -> None:
    said = headline(asked("breakdown of arrivals by month 2025-08-01 to 2025-11-05", YEAR), NEWSPAPER)
    assert "highest in August 2025 (620) and, of those complete, lowest in September 2025 (300)" in said


def test_where_all_are_whole_nothing_is_added() -> None:
    said = headline(asked("breakdown of arrivals by month H2 2025", YEAR), NEWSPAPER)
    assert "and lowest in September 2025 and November 2025 (300 in each)" in said
