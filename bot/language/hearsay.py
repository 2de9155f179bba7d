"""Who says so: "a bloke on the radio said", "shadow minister claims". It changes no figure, and asks for
a yes or a no."""

from functools import cache

from bot.language.meanings import Cue, Found

LONGEST = 8
_SAYING = """
    says said say claims claimed claiming reckons reckoned insists insisted argues argued tweeted posted
    tells told suggests suggested alleges alleged states stated maintains boasts boasted saying
"""
_SPEAKERS = """
    bloke guy man woman someone somebody caller reader colleague editor boss reporter minister mp mps
    peer lord lady politician politicians spokesman spokeswoman spokesperson campaigner campaigners
    charity charities group groups tank think ngo union council councillor candidate leader source
    sources tweet post article paper papers press release report reports headline story they he she
    pundit commentator presenter host friend mate lobbyist activist activists adviser aide official
    officials whitehall downing street number opposition tory tories conservative conservatives reform
    lib dem dems greens snp party
"""
_BESIDE = """
    a an the my our this that one some another on in of at from to us me for and by here just i im we
    were shadow interior senior former junior local prominent leading home office radio tv telly twitter
    x facebook news show programme campaign anti pro migrant migration bbc itv sky mail sun times
    guardian telegraph mirror express gb lbc morning today yesterday pub tonight question time newsnight
    backbench backbencher labour being been has have had is are
"""


_TOLD = (("im",), ("i", "am"), ("been",), ("ive", "been"), ("we", "were"), ("was",), ("being",))


@cache
def _words_of(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def read_hearsay(texts: tuple[str, ...], at: int) -> list[Found]:
    """At the beginning of a text: everything up to the verb of saying, where it names who says so."""
    if at > 0:
        return []
    for index, text in enumerate(texts[:LONGEST]):
        if text in _words_of(_SAYING) and index + 1 < len(texts):
            named = _words_of(_SPEAKERS).intersection(texts[:index])
            end = index + 2 if texts[index + 1] in ("that", "us", "me") else index + 1
            return [Found(Cue.CLAIM, 0, end)] if named or texts[:index] in _TOLD else []
        if text not in _words_of(_SPEAKERS) and text not in _words_of(_BESIDE):
            return []
    return []
