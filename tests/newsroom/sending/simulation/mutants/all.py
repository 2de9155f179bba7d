"""Machines with one thing wrong each. The simulation must notice every one."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.sending.rules import RULES
from bot.store.sending.deliveries import nobody
from tests.newsroom.sending.simulation.machine import Machine, Scenario
from tests.newsroom.sending.simulation.mutants.news import HeldIsTold, Memory, dismissed_is_told
from tests.newsroom.sending.simulation.mutants.orders import (
    ForgetsWhatIsOwed,
    PauseForgets,
    moved_on_apart,
    named_by_chance,
    retry_by_the_operators_clock,
    told_each_time,
)
from tests.newsroom.sending.simulation.mutants.senders import (
    FailureIsAbsence,
    Forgetful,
    LeaseToReady,
    NeverLate,
    NoLook,
    SentFirst,
    Trusting,
)
from tests.newsroom.sending.simulation.mutants.stores import (
    ClaimKeptInMind,
    Hasty,
    Heedless,
    HeldIsUnsent,
    NoFence,
    Overtaking,
    RecordedApart,
    RecordedFirst,
    WakesAll,
)
from tests.newsroom.sending.simulation.mutants.wires import ErrorIsNo, FirstPage, LimitIsSent
from tests.newsroom.sending.simulation.scenarios import (
    crowded,
    deaths_at,
    dismissed,
    given_back,
    gone,
    ill_luck,
    just_restored,
    overtaken,
    restored,
    stopped,
)

MUTANTS: dict[str, tuple[Machine, Callable[[range], Iterable[Scenario]]]] = {
    "no fence": (Machine(store=NoFence), stopped),
    "claim not committed before the post": (Machine(store=ClaimKeptInMind), ill_luck),
    "made anew under another name": (Machine(enqueue=named_by_chance), restored),
    "moves on, and then makes the delivery": (Machine(enqueue=moved_on_apart), deaths_at),
    "follow-up before its alert": (Machine(store=Hasty), ill_luck),
    "correction before the one before": (Machine(store=Overtaking), ill_luck),
    "recorded in a commit of its own": (Machine(store=RecordedApart), ill_luck),
    "recorded before the post": (Machine(store=RecordedFirst), ill_luck),
    "news told by a process that died": (Machine(news=Memory), ill_luck),
    "a channel that is gone pauses nothing": (Machine(refused=nobody), gone),
    "told of each refusal": (Machine(refused=told_each_time), gone),
    "kept as sent before the post": (Machine(sender=SentFirst), ill_luck),
    "posts after being stopped": (Machine(sender=NeverLate), stopped),
    "unknown to ready without a look": (Machine(sender=NoLook), ill_luck),
    "a look that failed found nothing": (Machine(sender=FailureIsAbsence), ill_luck),
    "lease expired to ready": (Machine(sender=LeaseToReady), ill_luck),
    "only the first page": (Machine(wire=FirstPage), ill_luck),
    "5xx is not posted": (Machine(wire=ErrorIsNo), ill_luck),
    "429 is sent": (Machine(wire=LimitIsSent), ill_luck),
    "no settle wait": (Machine(rules=replace(RULES, settle=0.0)), crowded),
    "looks back too short": (Machine(rules=replace(RULES, look_back=-5.0)), ill_luck),
    "trusts what it finds when it begins": (Machine(sender=Trusting), just_restored),
    "late rows start ready": (Machine(sender=Trusting, rules=replace(RULES, late=1e9)), restored),
    "goes by its own clock": (Machine(own_clock=True), ill_luck),
    "an edit forgets what is owed": (Machine(orders=ForgetsWhatIsOwed), ill_luck),
    "a pause forgets what is owed": (Machine(orders=PauseForgets), ill_luck),
    "wakes what is not due": (Machine(store=WakesAll), ill_luck),
    "what a held correction says was read": (Machine(news=HeldIsTold), overtaken),
    "what a dismissed correction says was read": (Machine(dismiss=dismissed_is_told), dismissed),
    "what is held was not sent": (Machine(store=HeldIsUnsent), overtaken),
    "what was written is sent though its order was removed": (Machine(store=Heedless), ill_luck),
    "what is found says what would be written now": (Machine(sender=Forgetful), just_restored),
    "retries by the operator's clock": (
        Machine(sender=Trusting, retry=retry_by_the_operators_clock),
        given_back,
    ),
}
