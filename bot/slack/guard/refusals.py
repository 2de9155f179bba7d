"""What is refused, with which HTTP status (RFC 9110, section 15.5) and sentence. Nothing of a request is
ever said back."""

from typing import NamedTuple


class Refusal(NamedTuple):
    """``reason``: its name in the metrics."""

    status: int
    reason: str
    sentence: str


class Refused(Exception):
    """The request goes no further."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.reason)
        self.refusal = refusal


METHOD = Refusal(405, "method", "Only POST is taken here.")
CONTENT_TYPE = Refusal(415, "content type", "Only JSON and forms are taken here.")
NO_LENGTH = Refusal(411, "no length", "The length of the body is missing.")
LENGTH = Refusal(400, "length", "The length of the body is not what it says.")
TOO_LARGE = Refusal(413, "too large", "The body is too large.")
TOO_SLOW = Refusal(408, "too slow", "The body took too long to arrive.")
SIGNATURE = Refusal(401, "signature", "The signature is missing or wrong.")
AGE = Refusal(401, "age", "The timestamp is missing, wrong or too old.")
ENCODING = Refusal(400, "encoding", "The body is not UTF-8.")
MALFORMED = Refusal(400, "malformed", "The body is not well formed.")
TOO_DEEP = Refusal(400, "too deep", "The body is nested too deeply.")
SHAPE = Refusal(400, "shape", "The body is not one that Slack sends.")
