"""What holds for every headline, whatever is asked."""

import re

from hypothesis import given as generated
from hypothesis import strategies as st

from bot.errors import NoFigure
from bot.wording.headline import headline
from bot.wording.style import NEWSPAPER
from tests.spec.tables import asked, given

KNOWN = given(
    """
    day                      | arrivals | boats | deaths | missing
    2018-01-01 to 2023-12-31 | 2        | 1     | 0      | 0
    2024-01-01 to 2024-12-31 | 1        | 1     | 1      | 1
    2025-01-01 to 2026-08-17 | 40       | 1     | 0      | 0
    2026-08-18 to 2026-08-20 | 0        | 0     | 0      | 0
    """
)
PERIODS = st.one_of(
    st.integers(2018, 2026).map(str),
    st.dates(min_value=KNOWN.holdings.days["arrivals"].first, max_value=KNOWN.today).map(str),
    st.integers(1, 400).map("last {} days".format),
    st.builds("Q{} {}".format, st.integers(1, 4), st.integers(2018, 2026)),
)
MEASURES = st.sampled_from(["arrivals", "boats", "deaths", "people per boat", "dead and missing"])
FORMS = st.sampled_from(
    [
        "total {m} {p}",
        "compare {m} {p} with {o} by difference",
        "highest 1 day of {m} {p}",
        "each of {m} {p}; {o}",
    ]
)


@generated(FORMS, MEASURES, PERIODS, PERIODS)
def test_no_headline_opens_with_a_numeral(form: str, measure: str, period: str, other: str) -> None:
    try:
        said = headline(asked(form.format(m=measure, p=period, o=other), KNOWN), NEWSPAPER)
    except NoFigure:
        return
    assert said[0].isupper()
    assert said.endswith(".")
    assert re.search(r"\b1 (people|boats|days)\b|\bone (people|boats|days)\b|  | ,|\.\.", said) is None
