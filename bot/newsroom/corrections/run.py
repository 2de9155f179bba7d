"""One check of the ledger after an ingest."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from itertools import groupby, pairwise

from sqlalchemy import Connection, Engine

from bot.answers.correction import Cause, Correction
from bot.newsroom.at_edition import AllEditions
from bot.newsroom.corrections.again import Again, AskedThen, ask_again
from bot.newsroom.corrections.causes import Causes
from bot.newsroom.corrections.editions import Editions
from bot.newsroom.corrections.narrowed import narrowed
from bot.newsroom.corrections.overtaken import overtake_held
from bot.newsroom.corrections.small import SMALL, is_small
from bot.newsroom.hours import LONDON
from bot.sending.delivery import Delivery, State, new_delivery
from bot.sending.said import Before, before_as_json
from bot.series import moved
from bot.store.engine import writing
from bot.store.ledger import checks
from bot.store.ledger.checks import Due, LedgerAnswer
from bot.store.ledger.entries import ChangedDays, resting_on
from bot.store.sending.alerts import followed_up
from bot.store.sending.corrections import put, under_way, was_dismissed
from bot.store.sending.digest_places import with_digest
from bot.wording.corrections import payload
from bot.wording.style import HouseStyle


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check came to: answers found by index, distinct questions asked again, messages corrected,
    and answers whose changes wait for a digest."""

    found: int = 0
    asked: int = 0
    corrected: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Corrections:
    """``style``: the house style of a workspace, by its id. ``small``: the part of a figure under which a
    change waits for the channel's next digest (``is_small``), if it has one."""

    engine: Engine
    library: AllEditions
    causes: Causes
    style: Callable[[int], HouseStyle]
    small: float = SMALL

    def run(self, now: float) -> Outcome:
        """Add the corrections of all releases taken in since the last check. Stopped anywhere and run
        again, or run by several at once, it adds each once."""
        due = checks.begin(self.engine)
        if not due.editions and not due.late:
            return Outcome()
        newest = due.editions[-1] if due.editions else due.done
        editions = Editions(self.library)
        check = self._check(self._found(due, editions), newest, editions, now)
        if overtaken := overtake_held(self.engine, {said.post.subject for said in check.changed()}):
            due = due._replace(late=due.late | overtaken)
            check = self._check(self._found(due, editions), newest, editions, now)
        messages = [list(answers) for _, answers in groupby(check.found, key=lambda said: said.post)]
        corrected = sum(check.correct(answers) for answers in messages)
        waiting = sum(check.let_wait(answers) for answers in messages)
        if not check.missed:  # else it is made again, from what others have kept meanwhile
            checks.finish(self.engine, due)
        return Outcome(len(check.found), len(check.again), corrected, waiting)

    def _check(self, ids: Collection[int], newest: int, editions: Editions, now: float) -> "_Check":
        found = [said for said in checks.kept(self.engine, ids) if said.told < newest]
        again = {asked: ask_again(asked, newest, editions) for asked in sorted(set(map(_asked, found)))}
        digests = with_digest(self.engine, {(said.post.workspace, said.post.channel) for said in found})
        return _Check(self, newest, found, again, digests, now)

    def _found(self, due: Due, editions: Editions) -> frozenset[int]:
        """Answers that rest on a cell that any of the releases changed, be it back to what it was."""
        steps = pairwise((due.done, *due.editions))
        cells = {
            ChangedDays(cell.measure, cell.span)
            for before, after in steps
            for cell in moved(editions.at(after), editions.at(before))
        }
        return resting_on(self.engine, cells) | due.late


@dataclass(frozen=True, slots=True)
class _Check:
    """The part of a check that is about one message after the other. ``missed``: answers that others have
    corrected since they were read, perhaps to an edition before ``newest``."""

    corrections: Corrections
    newest: int
    found: Sequence[LedgerAnswer]
    again: Mapping[AskedThen, Again]
    digests: Collection[tuple[int, str]]
    now: float
    missed: list[LedgerAnswer] = field(default_factory=list)

    def changed(self) -> list[LedgerAnswer]:
        return [said for said in self.found if self._differs(said)]

    def correct(self, answers: Sequence[LedgerAnswer]) -> bool:
        """Tell all that changed in a message, where any of it is large enough; whether that was so. An alert
        that is taken back says the new figure itself. What is not told here stays in the ledger as it was."""
        changed = [said for said in answers if self._differs(said)]
        if not any(self._is_large(said) for said in changed):
            return False
        told = [(said, self._correction(said)) for said in changed]
        with writing(self.corrections.engine) as connection:
            told_otherwise = followed_up(connection, answers[0].post.delivery)
            if told_otherwise or was_dismissed(connection, self._delivery(told)):
                return False
            taken = [(said, correction) for said, correction in told if self._take(connection, said)]
            if taken:
                made = self._delivery(taken)
                before = under_way(connection, made.subject)
                put(connection, replace(made, corrects=before or made.corrects))
        return bool(taken)

    def let_wait(self, answers: Sequence[LedgerAnswer]) -> int:
        """Keep the small changes of a message that was not corrected; how many."""
        if any(self._differs(said) and self._is_large(said) for said in answers):
            return 0
        small = [said for said in answers if self._differs(said)]
        for said in answers:
            figures = self.again[_asked(said)].figures if said in small else None
            if figures is not None or said.small_at is not None:
                kept = checks.let_wait(self.corrections.engine, said, figures, self.newest)
                self.missed.extend([] if kept else [said])
        return len(small)

    def _differs(self, said: LedgerAnswer) -> bool:
        """What cannot be worked out as it was is let be: nothing can be said of it."""
        again = self.again[_asked(said)]
        return not again.same and (again.was is not None or not said.figures)

    def _is_large(self, said: LedgerAnswer) -> bool:
        """Where no digest comes, nothing can wait for one."""
        if (said.post.workspace, said.post.channel) not in self.digests:
            return True
        again = self.again[_asked(said)]
        return not is_small(again.before, again.figures, self.corrections.small)

    def _take(self, connection: Connection, said: LedgerAnswer) -> bool:
        taken = checks.corrected(connection, said, self.again[_asked(said)].figures, self.newest)
        self.missed.extend([] if taken else [said])
        return taken

    def _correction(self, said: LedgerAnswer) -> Correction:
        again = self.again[_asked(said)]
        was = again.was if again.before == said.figures else None  # else not what the channel read
        causes = self.corrections.causes.of(again.moved, said.told, self.newest)
        back = bool(said.first_said) and again.figures == said.first_said
        was, now = narrowed(was, again.now)
        return Correction(was, now, causes, again=bool(said.first_said), back=back)

    def _delivery(self, told: Iterable[tuple[LedgerAnswer, Correction]]) -> Delivery:
        """Named by message and release, and due since the release's day: one made anew after a backup was
        restored has the same name, comes late, and so is looked for in the thread before it is posted."""
        answers, corrections = zip(*told, strict=True)
        first: LedgerAnswer = min(answers)
        post, release = first.post, _newest(corrections)
        period = release.release if release is not None else f"edition {self.newest}"
        since = first.said_at if release is None else _start_of(release.published)
        place, due_at = (post.workspace, post.channel), min(since, self.now)
        return replace(
            new_delivery(post.subject, period, "correction", place, due_at, State.READY),
            thread=post.thread or post.ts,
            corrects="" if post.ts else post.delivery,
            payload=payload(corrections, self.corrections.style(post.workspace)),
            said=[before_as_json(self._before(said)) for said in answers],
        )

    def _before(self, said: LedgerAnswer) -> Before:
        return Before(said.id, self.newest, said.figures, said.first_said, said.told)


def _newest(corrections: Iterable[Correction]) -> Cause | None:
    causes = (cause for each in corrections for cause in each.causes)
    return max(causes, key=lambda cause: (cause.published, cause.edition), default=None)


def _start_of(day: date) -> float:
    return datetime.combine(day, time(), LONDON).timestamp()


def _asked(said: LedgerAnswer) -> AskedThen:
    return AskedThen(said.edition, said.told, said.today, said.question)
