"""How long the machine of deliveries waits for what. Tests shorten them; production takes ``RULES``."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """Seconds, but for ``attempts``.

    * ``lease``: how long a claim holds. Far longer than a post may take, so that only a process that
      died or was stopped outlives it.
    * ``start_within``: a claim that was not posted after so long is given back unposted: whoever was
      stopped and woke up late must not post what others may have taken over.
    * ``settle``: wait after an unclear post before looking for it: by then Slack has shown what it took.
    * ``look_back``: how long before the first attempt the search begins: Slack's clocks may differ a little.
    * ``hold_after``: searches that fail for so long need a person.
    * ``late``: whoever comes so long after a delivery was ready, or began after it was, cannot know that
      nobody sent it: the database may be a restored copy, older than what was sent.
    * ``recheck``: how often to ask whether late data came in; an ingest asks at once.
    * ``again``: the wait where Slack could not be reached, and said nothing of when to come again.
    * ``attempts``: posts that Slack left unclear and never showed, before a person must look; ``first``,
      ``most``: the wait between them, doubled each time.
    * ``channel_gap``: Slack takes about one message a second in a channel
      (https://docs.slack.dev/apis/web-api/rate-limits).
    """

    lease: float = 120.0
    start_within: float = 30.0
    settle: float = 30.0
    look_back: float = 300.0
    hold_after: float = 6 * 3600.0
    late: float = 900.0
    recheck: float = 300.0
    again: float = 30.0
    first: float = 5.0
    most: float = 300.0
    attempts: int = 12
    channel_gap: float = 1.0

    def backoff(self, attempts: int) -> float:
        """The wait before the next post, after so many that were unclear."""
        doubled: float = self.first * 2.0 ** (min(attempts, 16) - 1)
        return min(doubled, self.most) if attempts > 0 else 0.0


RULES = Rules()
