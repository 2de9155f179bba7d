"""What each figure is by its role, for any kind of question."""

from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from bot.answers import Answer, Figure, Role
from bot.measures import MEASURES
from bot.questions import Grain, Per, Question, text
from tests.figures.near import ask, held, of_kind
from tests.questions.generated import KINDS
from tests.spec.tables import asked
from tests.wording.known import KNOWN
from tests.wording.test_compared_headlines import COMPARED
from tests.wording.test_headlines import SAID
from tests.wording.test_past_headlines import PAST

COUNTED = {measure.unit for measure in MEASURES}
UNITS = {
    Role.CHANGE: {"per cent"},
    Role.SHARE: {"per cent"},
    Role.RATIO: {"times"},
    Role.COUNT: {*(f"{grain}s" for grain in Grain), "crossing days", "periods", "changes", "figures"},
    Role.PLACE: {"place"},
    Role.WHEN: {*Grain, "period"},
    Role.VERDICT: {"yes or no"},
    Role.AVERAGE: COUNTED | {f"{unit} per {per}" for unit in COUNTED for per in Per},
}
OF_SOMETHING = {Role.PIECE, Role.TOTAL, Role.TO_DATE, Role.BESIDE, Role.PLACE}
VALUES: dict[Role, type | tuple[type, ...]] = {
    Role.WHEN: str,
    Role.VERDICT: bool,
    Role.PLACE: int,
    Role.REVISED: int,
    Role.OUTLOOK: int,
}


def fits(figure: Figure) -> bool:
    if isinstance(figure.value, bool) and figure.role is not Role.VERDICT:
        return False
    right_value = isinstance(figure.value, VALUES.get(figure.role, (int, float)))
    return right_value and figure.unit in UNITS.get(figure.role, COUNTED)


def examples() -> list[Answer]:
    """The answers to questions of every kind."""
    return [asked(question, KNOWN) for question in (*SAID, *COMPARED, *PAST)]


def test_every_figure_of_every_kind_fits_its_role() -> None:
    figures = [figure for answer in examples() for figure in answer.figures]
    assert [figure for figure in figures if not fits(figure)] == []
    assert {figure.role for figure in figures} == set(Role)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_whatever_is_asked_every_figure_fits_its_role(kind: type[Any]) -> None:
    holdings = held(Random(7))

    @settings(max_examples=60, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
    @given(of_kind(kind))
    def one(question: Question) -> None:
        found = ask(question, holdings)
        for figure in found.figures if found is not None else ():
            assert fits(figure), (text(question), figure)
            assert figure.of or figure.role not in OF_SOMETHING, (text(question), figure)

    one()


def test_only_is_one_or_none() -> None:
    compared = asked("compare arrivals 2025 with 2024 by difference", KNOWN)
    assert compared.only(Role.DIFFERENCE) == compared.figures[0]
    assert compared.only(Role.RATIO) is None
    assert [figure.of for figure in compared.having(Role.TOTAL)] == ["2025", "2024"]
    with pytest.raises(ValueError, match="too many"):
        compared.only(Role.TOTAL)
