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
from bot.sending.said import Before, Told, before_as_json
from bot.series import Moved, moved
from bot.store.batches import batches
from bot.store.engine import writing
from bot.store.ledger import checks
from bot.store.ledger.checks import Due, LedgerAnswer
from bot.store.ledger.entries import ChangedDays, resting_on
from bot.store.sending.alerts import followed_up
from bot.store.sending.corrections import dismissed, put
from bot.store.sending.digest_places import with_digest
from bot.wording.corrections import payload
from bot.wording.style import HouseStyle

Message = Sequence[tuple[LedgerAnswer, Correction]]
"""The answers of one message that changed, and what is to be told of each."""


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
        corrected, waiting = check.correct(messages), check.let_wait(messages)
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
    """The part of a check that is about messages. ``missed``: answers that others have
    corrected since they were read, perhaps to an edition before ``newest``."""

    corrections: Corrections
    newest: int
    found: Sequence[LedgerAnswer]
    again: Mapping[AskedThen, Again]
    digests: Collection[tuple[int, str]]
    now: float
    missed: list[LedgerAnswer] = field(default_factory=list)
    causes: dict[tuple[tuple[Moved, ...], int], tuple[Cause, ...]] = field(default_factory=dict)

    def changed(self) -> list[LedgerAnswer]:
        return [said for said in self.found if self._differs(said)]

    def correct(self, messages: Iterable[Sequence[LedgerAnswer]]) -> int:
        """Tell all that changed in each message of which any is large enough; how many are told. What is not
        told here stays in the ledger as it was."""
        changed = ([said for said in answers if self._differs(said)] for answers in messages)
        large = (answers for answers in changed if any(map(self._is_large, answers)))
        told = ([(said, self._correction(said)) for said in answers] for answers in large)
        return sum(self._tell(some) for some in batches(told))

    def _tell(self, messages: Sequence[Message]) -> int:
        """All in one transaction, and in as many statements however many they are."""
        with writing(self.corrections.engine) as connection:
            going = self._going(connection, messages)
            changes = [(said, self._figures(said)) for told in going for said, _ in told]
            taken = checks.corrected(connection, changes, self.newest)
            mine = [[each for each in told if each[0].id in taken] for told in going]
            made = [self._delivery(told) for told in mine if told]
            put(connection, made)
        self.missed.extend(said for said, _ in changes if said.id not in taken)
        return len(made)

    def _going(self, connection: Connection, messages: Sequence[Message]) -> list[Message]:
        """But for what a person dismissed, and for alerts that are taken back: that says the new figure
        itself."""
        alerts = followed_up(connection, {told[0][0].post.delivery for told in messages})
        left = [told for told in messages if told[0][0].post.delivery not in alerts]
        names = [self._name(told).id for told in left]
        gone = dismissed(connection, names)
        return [told for told, name in zip(left, names, strict=True) if name not in gone]

    def let_wait(self, messages: Iterable[Sequence[LedgerAnswer]]) -> int:
        """Keep the small changes of the messages that are not corrected; how many."""
        waiting = [answers for answers in messages if not any(map(self._changed_much, answers))]
        small = [said for answers in waiting for said in answers if self._differs(said)]
        over = [
            said
            for answers in waiting
            for said in answers
            if said.small_at is not None and not self._differs(said)
        ]
        changes = [*((said, self._figures(said)) for said in small), *((said, None) for said in over)]
        kept = checks.let_wait(self.corrections.engine, changes, self.newest)
        self.missed.extend(said for said, _ in changes if said.id not in kept)
        return len(small)

    def _figures(self, said: LedgerAnswer) -> tuple[Told, ...]:
        return self.again[_asked(said)].figures

    def _changed_much(self, said: LedgerAnswer) -> bool:
        return self._differs(said) and self._is_large(said)

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

    def _correction(self, said: LedgerAnswer) -> Correction:
        again = self.again[_asked(said)]
        was = again.was if again.before == said.figures else None  # else not what the channel read
        causes = self._causes(again.moved, said.told)
        back = bool(said.first_said) and again.figures == said.first_said
        was, now = narrowed(was, again.now)
        return Correction(was, now, causes, again=bool(said.first_said), back=back)

    def _causes(self, cells: tuple[Moved, ...], told: int) -> tuple[Cause, ...]:
        """Looked up once, however many were told the same."""
        key = (cells, told)
        if key not in self.causes:
            self.causes[key] = self.corrections.causes.of(cells, told, self.newest)
        return self.causes[key]

    def _delivery(self, told: Message) -> Delivery:
        answers, corrections = zip(*told, strict=True)
        style = self.corrections.style(answers[0].post.workspace)
        before = [before_as_json(self._before(said)) for said in answers]
        return replace(self._name(told), payload=payload(corrections, style), said=before)

    def _name(self, told: Message) -> Delivery:
        """By message and release, and due since the release's day: one made anew after a backup was restored
        has the same name, comes late, and so is looked for in the thread before it is posted."""
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
