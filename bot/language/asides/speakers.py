"""Who says so: "a bloke on the radio said", "shadow minister claims". It changes no figure; a claim asks
for a yes or a no.

A speaker stands only beside a verb of saying: "Labour" alone names a government, "Labour says" nobody's
years.
"""

from functools import cache

from bot.language.asides.matching import Phrase, cut, longest, skip
from bot.language.meanings import Cue, Found, Harmless

LONGEST = 8
_SAYING = """
    says said say claims claimed claiming reckons reckoned insists insisted argues argued tweeted posted
    tells told suggests suggested alleges alleged states stated maintains boasts boasted saying
"""
_SPEAKING = """
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
            named = _words_of(_SPEAKING).intersection(texts[:index])
            end = index + 2 if texts[index + 1] in ("that", "us", "me") else index + 1
            return [Found(Cue.CLAIM, 0, end)] if named or texts[:index] in _TOLD else []
        if text not in _words_of(_SPEAKING) and text not in _words_of(_BESIDE):
            return []
    return []


_BEFORE = cut("a|an|the|one|our|my|another|some")
_SPEAKERS = cut(
    """
    pm|prime minister|mp|minister|immigration minister|border security minister|interior minister|
    french interior minister|home secretary|home sec|shadow home secretary|shadow home sec|
    shadow minister|shadow immigration minister|opposition|opposition leader|leader of the opposition|
    peer|backbencher|tory mp|labour mp|reform mp|lib dem mp|tory|councillor|politician|spokesman|
    spokeswoman|spokesperson|charity|refugee charity|campaign group|campaigner|think tank|union|expert|
    academic|professor|presenter|guest|reader|listener|viewer|caller|colleague|columnist|editor|
    boss|desk|lawyer|producer|bloke|guy|friend|source|tweet|press release|report|rival|rival paper|
    tories|conservatives|labour|reform|reform uk|lib dems|greens|snp|ministers|mps|campaigners|critics|
    daily mail|mail on sunday|sunday times|daily telegraph|daily express|financial times|bbc|itv|sky|
    sky news|gb news|channel 4|lbc|reuters|afp|evening standard|someone|somebody|
    he|she|they
    """
)
_ONLY_THE = cut(
    """
    mail|times|sun|guardian|telegraph|mirror|express|star|observer|independent|ft|economist|spectator|
    standard|metro|i
    """
)
"""Names that are words of their own without "the": "on Sun", "how many times"."""
_SAYS = cut(
    """
    says|say|said|saying|told us|tells us|told me|tells me|is saying|are saying|has said|have said|
    reckons|reckon|reckoned|insists|insist|insisted|argues|argue|argued|writes|wrote|tweeted|tweets|
    reported|reports
    """
)
_CLAIMS = cut("claims|claim|claimed|claiming|is claiming|are claiming|has claimed|have claimed")
_THAT = cut("that")


def read_saying(texts: Phrase, at: int) -> tuple[Harmless | Cue, int] | None:
    """Anywhere in a text: "The Mail says that", "..., says a charity"; and the index after it."""
    return _saying(texts, at) or _said_by(texts, at)


def _saying(texts: Phrase, at: int) -> tuple[Harmless | Cue, int] | None:
    speaker = _speaker(texts, at)
    if speaker is None:
        return None
    for verbs, meaning in ((_SAYS, Harmless()), (_CLAIMS, Cue.CLAIM)):
        end = longest(texts, speaker, verbs)
        if end:
            return meaning, skip(texts, end, _THAT)
    return None


def _said_by(texts: Phrase, at: int) -> tuple[Harmless | Cue, int] | None:
    """ "..., says a charity": the speaker last."""
    for verbs, meaning in ((_SAYS, Harmless()), (_CLAIMS, Cue.CLAIM)):
        verb = longest(texts, at, verbs)
        end = _speaker(texts, verb) if verb and longest(texts, verb, _BEFORE) else None
        if end:
            return meaning, end
    return None


def _speaker(texts: Phrase, at: int) -> int | None:
    speaker = longest(texts, skip(texts, at, _BEFORE), _SPEAKERS)
    return longest(texts, at + 1, _ONLY_THE) if speaker is None and texts[at] == "the" else speaker
