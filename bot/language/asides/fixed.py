"""Words that change no figure, by what they are. A word belongs here only if leaving it out of any
question leaves the same question; a word that could carry meaning does not."""


def _cut(said: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in said.split("|")]


_FUNCTION = """
        a|an|the|of|in|on|for|at|and|or|by|from|is|are|was|were|be|been|being|has|have|had|did|do|does|
        there|their|they|it|its|that|these|those|this one|the one|so|then|all|any|who|whos|it was|
        theyve|weve|ive|were there|is there|are there|s|too|as well|also|them|i|we|you|us|me|our|my|
        ours|between|still|but|hold|holds|holding|having|needing|doing|quantity|ashore|brought ashore|
        came ashore|headcount|head count|confirmed|officially|verify|double check|checking|known|
        roughly|approximately|approx|around|about|add up|add up to|adding|whose|itself|as well as|
        themselves|anything|is this the|was this the|is this a|was this a
        """
_ASKING = """
        how|how many|how much|no of|nos of|many|much|number|numbers|number of|the number of|figure|figures|
        nos|statistics|stats|data|give|show|tell|tell me|get|find|need|want|wants|like|would like|would|can|
        could|let|see|know|do you know|do we know|any idea|can you tell me|remind|remind me|check|
        can someone give me|could someone give me|can someone tell me|could someone tell me|
        can anyone give me|could anyone give me|can anyone tell me|could anyone tell me|
        does anyone know|does anyone have|does anybody know|does anybody have|does someone have|
        looking for|look for|look up|send|send me|have you got|got|grab|pull|pull up|dig out|were after the|
        chasing|im after|im after the|i am after the|after the figure|after the figures|after the number|
        after the numbers|after the total|
        id like|wondering|wonder|what about|how about|just|only|exact|exactly how many|
        precise|please provide|provide|have we got|do we have|what do we have for|whats|thats|it is|
        stand|stands|standing|currently stand|question|quick question|quick q|quick one|q|qq|one more|
        another one|grand|plain|simple|simply|actual|actually|in numbers|numerically|say|said|says|
        saying|put|come to|comes to|came to|come out|come out at
        """
_MANNERS = """
        please|pls|plz|hi|hi there|hey|hello there|ok|okay|thanks|thank you|thx|ta|cheers|many thanks|
        thanks in advance|sorry|good morning|good afternoon|good evening|mate|guys|folks|all|team|hello|
        hiya|urgent|urgently|asap|quickly|quick|if you can|if possible|when you can|when you get a sec|
        on deadline|im on deadline|deadline|for deadline|before deadline|right away
        """
_BARE_USES = """
        standfirst|headline|copy|graphic|graphics|caption|splash|script|bulletin|intro|explainer|
        sidebar|factbox|backgrounder|liveblog|newsletter
        """
_ATTRIBUTION = """
        according to the home office|according to home office figures|according to iom|according to|
        reportedly|someone said|someone says|a reader says|a reader said|reader says|
        someone on twitter said|im told|i am told|we are told|were told|i heard|i read|i hear|
        apparently|supposedly|on the radio|on tv|on the telly|on twitter|on x|on facebook|in the mail|
        in the sun|in the times|in the guardian|in the telegraph|by the home office|the home office|
        home office|minister said|minister says|mp said|mp says|a minister said|a minister says|
        an mp said|an mp says|bloke|bloke on the radio|a bloke on the radio|guy on the radio|caller|
        a caller|caller says|a caller says|caller said|colleague|a colleague|colleague says|
        press release|press release says|desk|the desk|editor|my editor|the editor|boss|my boss|
        news desk|newsdesk|the newsdesk|reporter|our reporter|a tweet says|tweet says|tweet said|
        source says|a source says
        """
_CROSSING = """
        uk|the uk|britain|great britain|england|english channel|channel|the channel|across the channel|
        across|over the channel|over|in a small boat|by small boat|by small boats|via small boats|
        via small boat|by boat|by boats|small boat route|to the uk|to britain|to england|into the uk|
        from france to the uk|from france to britain|
        from france to england|from france to uk|
        on the channel|in the channel|in the english channel|across the english channel|over here|here|
        to these shores|our shores|by sea|by dinghy|in the uk|recorded|counted|published|registered|
        logged|reported|detected|arrived in the uk|nationals|national|citizens|make the crossing|
        made the crossing|making the crossing|made the journey|make the journey|make the trip|
        made the trip|made it across|make it across|get across|got across|took place|happened|sees|
        happen|seen|saw|see|each one|occurred
        """
_ORDER = """
        including the zeros|including zeros|including zero days|counting zeros|including nil days|
        including days with none|counting zero days|yet|already|so far this far|overall so far|
        on the nose|one way or the other|in order|in order of size|highest first|lowest first|
        from highest to lowest|from lowest to highest|mon sun|monday to sunday|mon to sun|monday sunday|
        inclusive|incl|included|in days|in people|in boats terms|in per cent terms|rounded|in full|
        as a number|as a figure|in total so far
        """

_WANTED = """
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


def harmless() -> tuple[str, ...]:
    """Every such phrase, once."""
    lists = (_FUNCTION, _ASKING, _MANNERS, _BARE_USES, _ATTRIBUTION, _CROSSING, _ORDER, _WANTED)
    return tuple(dict.fromkeys(phrase for listed in lists for phrase in _cut(listed)))
