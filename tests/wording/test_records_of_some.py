"""The lowest of the days that have any: the sentence says that the others were left out."""

from bot.wording.headline import headline
from bot.wording.style import WEB
from tests.spec.tables import asked, given

DAYS = given("day | arrivals\n2026-08-01 | 0\n2026-08-02 | 7\n2026-08-03 | 90\n2026-08-04 | 0")
TIED = given("day | arrivals\n2026-08-01 to 2026-08-06 | 7\n2026-08-07 | 0")


def test_the_days_left_out_are_named() -> None:
    assert headline(asked("lowest 1 day of arrivals ever above 0", DAYS), WEB) == (
        "The day when the fewest people arrived in small boats, of those when at least one person arrived in "
        "small boats, from 1 to 4 August 2026, was 2 August 2026 (7)."
    )
    assert "of those when more than five people arrived" in headline(
        asked("lowest 1 day of arrivals ever above 5", DAYS), WEB
    )


def test_and_so_where_many_share_the_place() -> None:
    assert headline(asked("lowest 1 day of arrivals ever above 0", TIED), WEB).endswith(
        "the fewest on any day when at least one person arrived in small boats."
    )
