"""What Slack hands out for a while: trigger ids, addresses to answer at, codes of an installation."""

import secrets
from dataclasses import dataclass

from tests.strict_slack.clock import Clock
from tests.strict_slack.refusals import Refusal

TRIGGER_LASTS = 3.0
RESPONSE_URL_LASTS, RESPONSE_URL_USES = 1800.0, 5


@dataclass(slots=True)
class Trigger:
    team: str
    user: str
    at: float
    used: bool = False


@dataclass(slots=True)
class ResponseUrl:
    """``ts``: of the message whose button was clicked; empty for a command."""

    team: str
    channel: str
    user: str
    at: float
    ts: str = ""
    ephemeral: bool = True
    uses: int = 0


@dataclass(slots=True)
class Code:
    team: str
    client_id: str
    redirect_uri: str
    scopes: str
    used: bool = False


class HandedOut:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.codes: dict[str, Code] = {}

    def trigger(self, team: str, user: str) -> str:
        id_ = f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**11)}.{secrets.token_hex(16)}"
        self.triggers[id_] = Trigger(team, user, self._clock.now())
        return id_

    def use_trigger(self, id_: str, team: str) -> Trigger:
        """Raises ``Refusal``: it works once, within three seconds."""
        trigger = self.triggers.get(id_)
        if trigger is None or trigger.team != team:
            raise Refusal("invalid_trigger_id")
        if self._clock.now() - trigger.at > TRIGGER_LASTS:
            raise Refusal("expired_trigger_id")
        if trigger.used:
            raise Refusal("exchanged_trigger_id")
        trigger.used = True
        return trigger

    def response_url(
        self, team: str, channel: str, user: str, ts: str = "", *, ephemeral: bool = True
    ) -> str:
        """The last part of the address."""
        secret = f"{team}/{secrets.randbelow(10**12)}/{secrets.token_urlsafe(18)}"
        self.response_urls[secret] = ResponseUrl(team, channel, user, self._clock.now(), ts, ephemeral)
        return secret

    def use_response_url(self, secret: str) -> ResponseUrl:
        """Raises ``Refusal``: it works five times, within thirty minutes."""
        found = self.response_urls.get(secret)
        if found is None:
            raise Refusal("invalid_token")
        if found.uses >= RESPONSE_URL_USES:
            raise Refusal("used_url")
        if self._clock.now() - found.at > RESPONSE_URL_LASTS:
            raise Refusal("expired_url")
        found.uses += 1
        return found

    def code(self, team: str, client_id: str, redirect_uri: str, scopes: str) -> str:
        """As a person gets one who allows the app in. ``redirect_uri``: empty if the app sent none."""
        value = f"{secrets.randbelow(10**12)}.{secrets.token_hex(24)}"
        self.codes[value] = Code(team, client_id, redirect_uri, scopes)
        return value
