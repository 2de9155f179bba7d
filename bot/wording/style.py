"""House style: a workspace's setting, and the two styles there are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """``per_cent`` follows a number: " per cent" or "%"."""

    name: str
    per_cent: str


NEWSPAPER = HouseStyle("per cent", " per cent")
WEB = HouseStyle("%", "%")

STYLES = {style.name: style for style in (NEWSPAPER, WEB)}
