"""Of the totals of several periods, those that changed: the others need no correction."""

from dataclasses import replace

from bot.answers import Answer
from bot.questions import Each, Total


def narrowed(was: Answer | None, now: Answer | None) -> tuple[Answer | None, Answer | None]:
    """The same two answers, of the periods alone whose figures differ."""
    if was is None or now is None or not (_is_plain(was) and _is_plain(now)):
        return was, now
    both = zip(was.figures, now.figures, strict=True)
    changed = [at for at, (old, new) in enumerate(both) if old.value != new.value]
    return (_of(was, changed), _of(now, changed)) if changed else (was, now)


def _is_plain(answer: Answer) -> bool:
    """A figure for each period, and none beside them."""
    question = answer.question
    return isinstance(question, Each) and len(question.periods) == len(answer.figures) == len(answer.spans)


def _of(answer: Answer, chosen: list[int]) -> Answer:
    question = answer.question
    if not isinstance(question, Each):
        return answer
    periods = tuple(question.periods[at] for at in chosen)
    few: Each | Total = replace(question, periods=periods)
    if len(periods) == 1:
        few = Total(question.subject, periods[0])
    figures = tuple(answer.figures[at] for at in chosen)
    return replace(answer, question=few, figures=figures, spans=tuple(answer.spans[at] for at in chosen))
