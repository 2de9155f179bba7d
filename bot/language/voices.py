"""Who says it, what it is for and how it is asked: words that change no figure, put together from parts.

A speaker stands only beside a verb of saying: "Labour" alone names a government, "Labour says" nobody's
years.
"""

from bot.language.meanings import Cue, Harmless

Phrase = tuple[str, ...]
Read = tuple[Harmless | Cue, int]


def _cut(said: str) -> frozenset[Phrase]:
    return frozenset(tuple(phrase.split()) for phrase in said.split("|"))


_BEFORE = _cut("a|an|the|one|our|my|another|some")
_SPEAKERS = _cut(
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
_ONLY_THE = _cut(
    """
    mail|times|sun|guardian|telegraph|mirror|express|star|observer|independent|ft|economist|spectator|
    standard|metro|i
    """
)
"""Names that are words of their own without "the": "on Sun", "how many times"."""
_SAYS = _cut(
    """
    says|say|said|saying|told us|tells us|told me|tells me|is saying|are saying|has said|have said|
    reckons|reckon|reckoned|insists|insist|insisted|argues|argue|argued|writes|wrote|tweeted|tweets|
    reported|reports
    """
)
_CLAIMS = _cut("claims|claim|claimed|claiming|is claiming|are claiming|has claimed|have claimed")
_LEADING = _cut(
    "for|its for|this is for|that is for|i need it for|need it for|need for|on|in|doing|were doing"
)
_WHOSE = _cut("a|an|the|my|our|this|tomorrows|todays|tonights|mondays|sundays|saturdays")
_USES = _cut(
    """
    standfirst|headline|graphic|monthly graphic|weekly graphic|daily graphic|annual graphic|script|
    leader|leader column|leader page|caption|splash|page lead|bulletin|news bulletin|morning bulletin|
    evening bulletin|late bulletin|explainer|live blog|package|two way|line in the script|
    line in the bulletin|line in the piece|line for the script|line|line in a piece|news at six|
    news at ten|podcast|programme|page one|double page spread|spread|first edition|late edition|
    next edition|data box
    """
)
_LIVE = _cut("on air|live on air|going on air|were on air|were live|live")
_MINUTES = _cut("2|3|5|10|15|20|30|two|three|five|ten|fifteen|twenty|thirty")
_LONGEST = 4


def read_voice(texts: Phrase, at: int) -> Read | None:
    """Who says it ("The Mail says that"), what it is for ("for tomorrow's splash") or how soon ("on air
    in 10"), and the index after it. A claim is a question of yes or no."""
    return _saying(texts, at) or _said_by(texts, at) or _use(texts, at) or _live(texts, at)


def _saying(texts: Phrase, at: int) -> Read | None:
    speaker = _speaker(texts, at)
    if speaker is None:
        return None
    for verbs, meaning in ((_SAYS, Harmless()), (_CLAIMS, Cue.CLAIM)):
        end = _longest(texts, speaker, verbs)
        if end:
            return meaning, _skip(texts, end, _THAT)
    return None


_THAT = _cut("that")


def _said_by(texts: Phrase, at: int) -> Read | None:
    """ "..., says a charity": the speaker last."""
    for verbs, meaning in ((_SAYS, Harmless()), (_CLAIMS, Cue.CLAIM)):
        verb = _longest(texts, at, verbs)
        end = _speaker(texts, verb) if verb and _longest(texts, verb, _BEFORE) else None
        if end:
            return meaning, end
    return None


def _speaker(texts: Phrase, at: int) -> int | None:
    speaker = _longest(texts, _skip(texts, at, _BEFORE), _SPEAKERS)
    return _longest(texts, at + 1, _ONLY_THE) if speaker is None and texts[at] == "the" else speaker


def _use(texts: Phrase, at: int) -> Read | None:
    led = _longest(texts, at, _LEADING)
    end = _longest(texts, _skip(texts, led, _WHOSE), _USES) if led else None
    return (Harmless(), end) if end else None


def _live(texts: Phrase, at: int) -> Read | None:
    air = _longest(texts, at, _LIVE)
    count = _longest(texts, air + 1, _MINUTES) if air and texts[air : air + 1] == ("in",) else None
    return (Harmless(), _skip(texts, count, _cut("minutes|mins"))) if count else None


def _longest(texts: Phrase, at: int, phrases: frozenset[Phrase]) -> int | None:
    for length in range(_LONGEST, 0, -1):
        if texts[at : at + length] in phrases and len(texts) >= at + length:
            return at + length
    return None


def _skip(texts: Phrase, at: int, phrases: frozenset[Phrase]) -> int:
    return _longest(texts, at, phrases) or at


CHECKED = """
    is she right|is he right|are they right|was she right|was he right|were they right|is it so|is that so|
    verify|can you verify|please verify|could you verify|can we verify|verify that|can you verify that|
    does the data bear it out|do the data bear it out|do the figures bear it out|bear it out|
    do the numbers bear it out|does that stand up|does it stand up|does this stand up|do they stand up|
    does that hold up|does it hold up|does that check out|does it check out|fair to say|fair to say that|
    is it fair to say that|is that fair|would it be right to say|would it be right to say that|
    is it accurate to say|can it be said that|is it right to say|is it right to say that|
    is it correct to say|is it correct to say that|true or not|fact or fiction
    """
"""Asking for a claim to be checked."""
WANTED = """
    i am needing|needing|i would need|would you|would you please|would you mind|would you kindly|
    could you please|can you please|kindly|if you would|if you please|if you could|if you dont mind|
    i would like|i would like to know|i would like to have|we would like|we would like to know|
    i should like to know|may i|may i have|may i ask|might i ask|id love to know|i wish to know|
    i would be grateful for|i want to know|we want to know|i need to know|we need to know|let me have|
    let us have|quantity|quantity of|the quantity of|add up to|adds up to|added up to|came in at|
    worked out at|amounts to|amounted to|to one decimal place|to 1 decimal place|to two decimal places|
    to 2 decimal places|one decimal place|1 decimal place|to the nearest whole number|having|recorded as|
    recorded as having|going by|dates and totals|totals and dates|dates and figures|
    date and total|date and figure|
    ive been asked for|we have been asked for|standfirst|headline|graphic|monthly graphic|weekly graphic|
    daily graphic|annual graphic|explainer|caption|fact check|live blog|liveblog|on air now|on air soon
    """
"""Ways of asking, and uses that stand alone."""
