"""A question of another kind than the one before, which gives what it lacks: "per day?", "vs 2025"."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace

from bot.errors import Ambiguous, AskerError, NotUnderstood
from bot.language.followup.given import (
    condition_of,
    cut_of,
    grain_of,
    in_year_of,
    known_on,
    periods_of,
    subject_of,
    untyped,
    year_of,
)
from bot.language.followup.lacking import COMPARING, is_opened, points_back
from bot.language.kinds import decide
from bot.language.kinds.set_against import is_last_year
from bot.language.kinds.sides import AGAINST
from bot.language.meanings import Cue, Earlier, Found, Step
from bot.language.slots import Asked, Slots
from bot.periods import Ever, Period
from bot.questions import (
    Check,
    Compare,
    Direction,
    Each,
    Extreme,
    HighestSince,
    Latest,
    Progression,
    Question,
    Rank,
    Share,
    Subject,
    Total,
    shown,
    text,
)

_SUMS = Total | Check | Compare | Each | Rank | HighestSince
"""Questions whose answer is the figure of a period, so that "that" is plain."""
_OF_SUMS = Compare | Share | Rank | Check | HighestSince
_SENTENCES = frozenset(("how", "which", "when", "who", "was", "were", "is", "did", "has", "have", "what"))
_PREPOSITIONS = frozenset(("in", "on", "for", "during", "of", "over"))


def fill(asked: Asked, before: Question, measure: bool, period: bool) -> tuple[Question, ...]:
    """What the words ask with the measure and the period of ``before``, whichever they lack. Raises
    ``AskerError`` where that is no question, or not one that follows."""
    own = _in_its_year(asked, before)
    lent = (
        *(subject_of(before) if measure else ()),
        *cut_of(before, asked),
        *condition_of(before, asked),
        *known_on(before, asked),
    )
    filled = replace(own, found=(*lent, *own.found))
    made = _with_periods(filled, before, period)
    if measure and not period and _may_stand_alone(asked, before) and made == _made([filled])[0]:
        made = made + _made([asked])[0]
    return tuple(made)


def _with_periods(filled: Asked, before: Question, lacks: bool) -> list[Question]:
    if lacks:
        return _with_its_period(filled, before)
    named = Slots(filled).number_of(Period | Earlier)
    if named == 1 and Slots(filled).has(*COMPARING):
        compared, refused = _made(_set_beside(filled, before))
        compared = [one for one in compared if isinstance(one, Compare)]
        if compared or isinstance(refused, Ambiguous):
            return _some(_plain(compared, before, filled), refused) + _compared_alone(filled)
    if points_back(filled) and Slots(filled).asks_yes_or_no():
        return _claimed(filled, before)
    alone, refused = _made([filled])
    if not alone and named == 1:
        within, _ = _made(_set_beside(filled, before))
        alone = _plain([one for one in within if isinstance(one, Share)], before, filled)
    return _some(alone, refused)


def _with_its_period(filled: Asked, before: Question) -> list[Question]:
    """A kind that has no period, such as a definition, takes none."""
    bare, why = _made([filled])
    if bare and _is_of_now(bare[0], filled):
        return bare
    if not periods_of(before):
        if points_back(filled):
            raise NotUnderstood("The question before is of no one period that this could follow from.")
        return _some(bare, why)
    if Slots(filled).asks_yes_or_no() and Slots(filled).number_of(Direction):
        return _claimed(filled, before)
    made, refused = _made(_set_beside(filled, before))
    if _asks_of_record(made, filled) and made != bare:
        made += bare
    return _some(_plain(made, before, filled), refused)


def _claimed(filled: Asked, before: Question) -> list[Question]:
    """ "Is that a record", "is that the highest this year": whether the period before is, among all of its
    size."""
    lent = [untyped(period, *grain_of(period, filled)) for period in periods_of(before)]
    made, refused = _made(replace(filled, found=(*given, *filled.found)) for given in lent)
    return _some(_plain(made, before, filled), refused)


def _set_beside(filled: Asked, before: Question) -> Iterator[Asked]:
    behind = len(filled.words) + 1
    for period in periods_of(before):
        given = untyped(period, at=behind) if _is_set_against_it(filled) else untyped(period)
        for found in _years_meant(filled, before):
            yield replace(filled, found=(*given, *found))


def _is_set_against_it(filled: Asked) -> bool:
    """In "was 2023 higher?" the period before comes second; in "more than 2023?", first. Raises
    ``NotUnderstood`` for "more than that in 2023"."""
    own = [found for found in filled.found if isinstance(found.meaning, Period | Earlier)]
    if not own or _is_linked(own[0], filled):
        return False
    if Slots(filled).has(Cue.THAN):
        raise NotUnderstood("It is not plain which is set against which: name both periods.")
    return True


def _is_linked(found: Found, filled: Asked) -> bool:
    return found.start > 0 and filled.words[found.start - 1].text in AGAINST


def _years_meant(filled: Asked, before: Question) -> Iterator[tuple[Found, ...]]:
    """ "Up on last year?" after "2022" may be on that before now, or on 2021."""
    yield filled.found
    slots = Slots(filled)
    last = [found for found in filled.found if is_last_year(found, slots)]
    if last and year_of(before, filled.context) != filled.context.today.year:
        before_it = replace(last[0], meaning=Earlier(Step.YEAR))
        yield tuple([before_it if found is last[0] else found for found in filled.found])


def _made(choices: Iterable[Asked]) -> tuple[list[Question], AskerError | None]:
    made: list[Question] = []
    refused: AskerError | None = None
    for choice in choices:
        try:
            made.append(decide(choice))
        except AskerError as error:
            refused = refused or error
    return made, refused


def _some(made: list[Question], refused: AskerError | None) -> list[Question]:
    if made and isinstance(refused, Ambiguous):
        raise Ambiguous(refused.sentence, (*refused.suggestions, *map(text, made)))
    if made:
        return made
    raise refused or NotUnderstood("That does not follow from the question before.")


def _plain(made: list[Question], before: Question, filled: Asked) -> list[Question]:
    """Those that follow. After "busiest day in 2025", "vs 2024" is not plainly of the years' totals. Raises
    ``NotUnderstood``, with what may be meant."""
    fitting = [one for one in made if _fits(one, Slots(filled))]
    if isinstance(before, _SUMS) or not any(isinstance(one, _OF_SUMS) for one in fitting):
        return fitting
    raise NotUnderstood(
        f"It is not plain what of “{shown(before)}” is meant: ask the whole question.",
        tuple(map(text, fitting)),
    )


def _fits(question: Question, slots: Slots) -> bool:
    """ "Is that a record" asks for no ranking, and "since then" for nothing that was highest."""
    if isinstance(question, HighestSince):
        return slots.number_of(Direction) > 0 or slots.says(*Direction)
    return not (isinstance(question, Extreme) and slots.asks_yes_or_no())


def _compared_alone(filled: Asked) -> list[Question]:
    """ "Compare ytd" may be whole; "compare with 2025" has another side."""
    own = next(found for found in filled.found if isinstance(found.meaning, Period | Earlier))
    return [] if _is_linked(own, filled) or points_back(filled) else _made([filled])[0]


def _is_of_now(question: Question, asked: Asked) -> bool:
    if isinstance(question, Latest):
        return Slots(asked).has(Cue.LAST, Cue.CURRENT)
    return not any(one.name in ("period", "periods") for one in fields(question))


def _asks_of_record(made: list[Question], asked: Asked) -> bool:
    """ "The record day" after "2022" may be that of 2022, or of all time."""
    of_records = any(isinstance(one, Extreme | Progression) for one in made)
    return of_records and Slots(asked).has(Cue.RECORD) and Ever() not in map(_period, made)


def _period(question: Question) -> Period | None:
    return getattr(question, "period", None)


def _may_stand_alone(asked: Asked, before: Question) -> bool:
    """ "Busiest day in 2023" after a question about boats lacks a measure, or means people."""
    if before.subject == Subject("arrivals") or is_opened(asked) or points_back(asked):
        return False
    asks = bool(_SENTENCES.intersection(word.text for word in asked.words))
    signs = [one for one in asked.found if not isinstance(one.meaning, Period)]
    return bool(signs) and (asks or any(isinstance(one.meaning, Direction) for one in signs))


def _in_its_year(asked: Asked, before: Question) -> Asked:
    """ "Per day in July?" after "2024": in its July. "Busiest July" is of all years."""
    dated = [asked.words[one.start].text for one in asked.found if one.in_year]
    recurs = any(isinstance(one.meaning, Direction) for one in asked.found)
    if recurs and not _PREPOSITIONS.issuperset(dated):
        return asked
    return replace(asked, found=in_year_of(before, asked.found, asked.context))
