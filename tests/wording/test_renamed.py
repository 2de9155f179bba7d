"""A figure's name is for whoever reads it: nothing that is said is found by it."""

from dataclasses import replace

import pytest

from bot.answers import Answer, Role
from bot.wording.charts import chart
from bot.wording.headline import headline
from bot.wording.slack.arithmetic import arithmetic
from bot.wording.style import NEWSPAPER
from tests.spec.tables import asked
from tests.wording.known import KNOWN
from tests.wording.test_compared_headlines import COMPARED
from tests.wording.test_headlines import SAID
from tests.wording.test_past_headlines import PAST


def renamed(answer: Answer) -> Answer:
    """With other names; what is told of a revised figure is its name."""
    figures = [
        figure if figure.role is Role.REVISED else replace(figure, name=f"difference in share, {at}")
        for at, figure in enumerate(answer.figures)
    ]
    return replace(answer, figures=tuple(figures))


@pytest.mark.parametrize("question", [*SAID, *COMPARED, *PAST])
def test_other_names_change_no_sentence_and_no_chart(question: str) -> None:
    answer = asked(question, KNOWN)
    other = renamed(answer)
    assert headline(other, NEWSPAPER) == headline(answer, NEWSPAPER)
    assert chart(other) == chart(answer)
    assert arithmetic(other, NEWSPAPER) == arithmetic(answer, NEWSPAPER)
