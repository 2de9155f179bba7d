"""What monitoring may ask: counts and times, without a word, a name or an id of anybody."""

from functools import cache
from typing import Literal

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

Kind = Literal["command", "event", "action", "view", "other", "unknown"]
Outcome = Literal["done", "seen", "refused", "failed"]
CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0)


class Metrics:
    """Labels come from short fixed lists, so that nobody can fill the memory with them."""

    def __init__(self) -> None:
        self.registry = held = CollectorRegistry()
        self._requests = Counter("desk_requests", "Requests of Slack's.", ["kind", "outcome"], registry=held)
        self._seconds = Histogram(
            "desk_request_seconds",
            "From the headers to the answer.",
            ["kind"],
            buckets=SECONDS,
            registry=held,
        )
        self._refusals = Counter("desk_refusals", "Requests refused, by reason.", ["reason"], registry=held)
        self._seen = Counter("desk_duplicates", "Requests that were taken up before.", registry=held)
        self._unkept = Counter("desk_claims_unkept", "Claims that only this process knows of.", registry=held)
        self._commands = Counter("desk_commands", "Commands typed.", ["command"], registry=held)
        self._answers = Counter(
            "desk_answers", "What was made of questions.", ["face", "outcome"], registry=held
        )
        self._faults = Counter("desk_faults", "Failures that nobody foresaw.", ["where"], registry=held)
        self._errands = Counter("desk_errands", "Slow work, by how it ended.", ["outcome"], registry=held)
        self._steps = Counter(
            "desk_clock_steps", "Steps of the clock, by how they ended.", ["step", "outcome"], registry=held
        )
        self._step_seconds = Counter(
            "desk_clock_step_seconds", "Time spent in each step of the clock.", ["step"], registry=held
        )
        self._newest = Gauge("desk_newest_day_age_days", "Age of the newest published day.", registry=held)
        self._newest.set(float("nan"))
        self._counted = cache(self._requests.labels)  # looking labels up costs more than counting
        self._timed = cache(self._seconds.labels)
        self._command = cache(self._commands.labels)
        self._answered = cache(self._answers.labels)

    def request(self, kind: Kind, outcome: Outcome, seconds: float) -> None:
        self._counted(kind, outcome).inc()
        self._timed(kind).observe(seconds)

    def refusal(self, reason: str) -> None:
        """``reason``: of the list in ``bot.slack.guard.refusals``."""
        self._refusals.labels(reason).inc()

    def seen(self) -> None:
        self._seen.inc()

    def claims_unkept(self, how_many: int) -> None:
        self._unkept.inc(how_many)

    def command(self, name: str) -> None:
        """``name``: one of the desk's own commands, never what was typed."""
        self._command(name).inc()

    def answered(self, face: str, outcome: str) -> None:
        """``face``: command, mention, direct, assistant, action. ``outcome``: answered, clarify, declined,
        help."""
        self._answered(face, outcome).inc()

    def failed(self, where: str) -> None:
        """Something failed in a way that nobody foresaw. ``where``: a name of the desk's own."""
        self._faults.labels(where).inc()

    def errand(self, outcome: Literal["done", "failed", "cut short"]) -> None:
        self._errands.labels(outcome).inc()

    def step(self, step: str, seconds: float, failed: bool) -> None:
        """``step``: a name of ``bot.bootstrap.steps``."""
        self._steps.labels(step, "failed" if failed else "done").inc()
        self._step_seconds.labels(step).inc(seconds)

    def newest_day_age(self, days: int) -> None:
        self._newest.set(days)

    def text(self) -> bytes:
        """In Prometheus's text format."""
        return generate_latest(self.registry)
