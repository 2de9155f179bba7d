"""Words that say which kind of question it is, or how its parts hang together: cues, phrases parted by
strokes. Blanks and line ends within a phrase are as one."""

from bot.language.meanings import Cue

SURPASSING = (
    *("beat", "beats", "beating", "outstrip", "outstripped", "outpace", "outpaced", "overtake", "overtook"),
    *("overtaken", "surpass", "surpassed", "exceed", "exceeded", "exceeds", "outdo", "outdid", "eclipse"),
    *("eclipsed", "above"),
)
"""What is said right before that which is less; after "more", there is only when it was so."""
CUES: dict[Cue, str] = {
    Cue.COMPARE: (
        """
        beside|alongside|stacked up against|measured against|measure up against|
        how did it compare|comparable with|contrasted with|contrast with|as compared with|
        as compared to|compare to|compare with|compare against|difference from|set beside|compare|
        compared|compared with|compared to|compares with|compares to|comparison|vs|v|versus|against|
        set against|up or down on|relative to|comparing|compares|up on|down on|up or down|year on year|
        how does it compare|stack up against|in comparison with|in comparison to|as against
        """
    ),
    Cue.THAN: "than|than it was|than they were|than there were|than there was",
    Cue.MORE: (
        f"""
        {"|".join(SURPASSING)}|more|higher|bigger|larger|greater|busier|worse|ahead|
        running above|running ahead|up|running higher|more people
        """
    ),
    Cue.LESS: """
        fewer|lower|less|smaller|quieter|below|down|running below|running behind|running lower|
        fewer people
        """,
    Cue.CHANGE: (
        """
        change|changed|changes|rise|rose|risen|increase|increased|fall|fallen|fell|drop|dropped|
        decrease|decreased|growth|grow|grew|grown|jump|jumped|differ|change in|rise in|increase in|
        fall in|drop in|decline|declined|decline in|growth in|gone up|gone down|go up|go down|went up|
        went down|go up or down|gone up or down|going up|going down|going up or down|rising|falling|
        rising or falling|increasing|decreasing|increasing or decreasing|declining|dropping|growing
        """
    ),
    Cue.SAME_POINT: (
        """
        same point|the same point|at the same point|at this point|at this point in the year|
        by this point|at this stage|by this stage|at the same stage|by this date|by now|by this time|
        at this time|by the same point|at the same point in the year|by the same date|by the same stage|
        this far in|at this stage of the year|at this point of the year|at that point|by then|
        over the same period|in the same period|for the same period|same period|the same period|
        same days|the same days|to the same date|to the same point|up to the same date|
        up to the same point|until the same date|until the same point|to the same day|up to the same day|
        to this point|up to this point|same dates|the same dates|like for like|on the same dates
        """
    ),
    Cue.AS: "as|as in|as there were in|as were in|as they did in|as in the",
    Cue.SO_FAR: "so far|thus far|up to now",
    Cue.PROGRESSION: """
        every|successive|progression|progression of|history of|over time|every time|each time|broken|
        was broken|been broken|evolution of|over the years|record progression|succession of|
        one after the other|one after another
        """,
    Cue.TAKE: "did it take|does it take|it took|took|take|needed|taken|it take|long to",
    Cue.HOW_LONG: "how long|how quickly|how fast|how soon",
    Cue.CLAIM: (
        """
        if|whether|someone said|true|is it true|is it true that|true or false|is that true|
        is that right|is that correct|is it right|is it right that|is it correct|is it correct that|
        right|correct|correct that|can you confirm|can we confirm|can you confirm that|confirm|
        confirm that|could you confirm|is this right|is this correct|is this true|claim|claim that|
        claims that|true that|is it the case that|is it the case|is it fair to say|yes or no|can we say|
        can we say that|fact check|accurate|is it accurate|is that accurate|right that
        """
    ),
    Cue.SOMEONE: "anyone|anybody|someone|somebody|any people|anyone at all|any of them|any one",
    Cue.NONZERO: (
        """
        not counting zero days|excluding zero days|ignoring zero days|excluding zeros|ignoring zeros|
        not counting zeros|not counting days with none|not counting days with zero|
        not including zero days|not including zeros|without zero days|leaving out zero days|
        excluding nil days|not counting nil days|excluding days with none|
        excluding days with no crossings|not counting days with no crossings|above zero|
        ignoring nil days|ignoring days with none|ignoring days with no crossings|excluding zero|
        not counting blank days|bar zero days|non zero|nonzero|not counting days without crossings|
        other than zero|not counting zero|excluding blank days|apart from zero days|
        not counting the zeros|ignoring the zeros|excluding the zeros|when boats came|
        on which anyone crossed|that wasnt zero
        """
    ),
    Cue.FRENCH: "french|france|french police|the french|by france|french authorities|by the french",
    Cue.COMBINED: (
        """
        combined|added together|together|put together|taken together|in all|added up|all told|
        all together|combined total|in combination
        """
    ),
    Cue.SINCE_WHEN: "since when|highest since when|since",
    Cue.BEFORE_THAT: """
        before the current record|before the current one|before the present record|before the current|
        prior to the current record|previous|the previous|before this one|before this record|
        next highest before|before that|before it
        """,
    Cue.PACE: (
        """
        at this pace|at this rate|where will|on track to reach|on course to reach|end up|finish up|end|
        finish|on current trends|if it goes on like this|if this goes on|on pace to reach|
        at the current rate|at the current pace|at that rate|on track for|on track to|on course for|
        on course to|on pace for|on pace to|on track|on course|on pace|pace|heading for|headed for|
        set to be|looking like|look like|shaping up to be|set for|likely to be|going to be|
        on target for|on track to be|on course to be|heading to be|on pace to be|on track to beat|
        on course to beat|going to beat|on course to break|on track to break
        """
    ),
    Cue.AMONG: "among|amongst|out of|among all|amongst all|compared with all",
    Cue.WITH: "with",
    Cue.WITHOUT: (
        """
        without a single|passed without|passed without any|passed without a single|went by without|
        went by without any|went by without a single|passed with no|went by with no|without|without any|
        with no|no|with zero|with nil|with none|not a single|zero|nil|none|nobody|
        no one|no one at all|nobody at all|not one|had no|with nobody|with no one|no people|when nobody|
        when no one|no small|at zero|been zero|zeros|nothing
        """
    ),
    Cue.TO: "to",
    Cue.AVERAGE: "average|averages|averaged|avg|mean|on average",
    Cue.RUN: (
        """
        longest period|period|stretch of days|run of consecutive|run|run of days|runs|streak|spell|
        stretch|days in a row|consecutive days|successive days|unbroken|unbroken run|days running|
        days on the trot|straight days|run of consecutive days|sequence|period of days|uninterrupted|
        spell of days|unbroken spell|unbroken run of days|winning streak|back to back days
        """
    ),
    Cue.GAP: """
        gap|gap in crossings|lull|pause|gap in arrivals|gap between crossings|gap between arrivals|
        dry spell|break
        """,
    Cue.LONGEST: "longest",
    Cue.CURRENT: """
        current|present|ongoing|now|right now|at the moment|currently|at present|as it stands|as of now
        """,
    Cue.WHEN: (
        """
        on what day was|on which day was|what day of the year did|on what day of the year did|
        which day of the year did|on which day of the year did|when exactly did|when exactly|
        what was the date|on what day|
        on which day|when|date|what date|which date|milestone|on what date|on which date|what day did|
        which day did|on what day did|on which day did|the date|date of|took to reach|when did|when was|
        the day|reached|reach|passed|pass|hit|topped|got to|get to
        """
    ),
    Cue.FIRST: "first|first time|earliest",
    Cue.LAST: """
        newest|most up to date|up to date|very latest|newest available|last|last time|most recent|
        latest
        """,
    Cue.SHARE: (
        """
        share|share of|percentage of|percent of|per cent of|% of|proportion|proportion of|part of|
        fraction|fraction of|what share|how much of|what part of|pct of|chunk of|as a share of|
        as a proportion of|as a percentage of|as a % of|make up|made up|accounted for|account for|
        of the total|of all arrivals|share of all arrivals|share of the total
        """
    ),
    Cue.REVISIONS: """
        revisions to|revision to|what changed|what has changed|what changes were made to|
        what changes were made|changes made to|changes to|been revised|have been revised|
        has been revised|been changed|been corrected|corrections to|what was changed|revised figures|
        changed since publication|was revised|were revised|got revised|revise|revisions|revision|
        revised|revisions of|corrections|what was revised
        """,
    Cue.DEFINITION: (
        """
        what do you mean by|what is meant by|meant by|what exactly counts as|what exactly is|
        what is counted as|counts as|count as|how do you count|how do they count|how do you define|
        how do they define|how does the home office count|how does the home office define|
        what does it mean by|what qualifies as|who counts as|what do they mean by|how do we count|
        what exactly do you mean by|what is classed as|what do you count as|explain what|
        what do you class as|what do we mean by|definition|definition of|define|defined|meaning|
        meaning of|what counts as|what counts|what is counted|what is a|what is an
        """
    ),
    Cue.COVERAGE: """
        when was this last updated|when was it last updated|when were these last updated|
        when were they last updated|when was the data last updated|when were the figures last updated|
        when was that last updated|
        how fresh is this|how up to date is this|how recent is this|how current is this|how fresh is it|
        how fresh are these|how fresh are they|how up to date are these|how old is this|how far back|
        how recent|last updated|updated|cover|covers|what dates do|which days do you have|
        what days do you have|do you have figures for|do you have data for|how current|up to what date|
        up to which date|up to when|go back|go back to|data go|figures go|records go|numbers go|
        figures start|data start|figures begin|data begin|series start|series begin|how old|out of date|
        latest update|which dates do|what period do|what period does|which period do|newest data|
        most recent data|how far do|how far does|up to date are|coverage|coverage of|how fresh|
        how up to date|freshness|what is covered
        """,
    Cue.RANK: """
        rank|ranks|ranking|ranked|where does|where did|what place|position|what position|what rank
        """,
    Cue.SERIES: """
        broken down|breakdown|breakdown of|split|split up|break down|series|series of|trend|trends|
        chart|graph|time series|table
        """,
    Cue.EACH: "each|each of|respectively|separately|individually|in each of|in each|in turn|apiece",
    Cue.FASTEST: """
        in the fewest days|in fewest days|in the shortest time|in the least time|fewest days|
        most quickly|in the quickest time|quickest time|soonest in the year|earliest in the year|
        in the least days|fastest|fastest year|quickest|quickest year|soonest|fastest time
        """,
    Cue.WHICH: """
        which of the two months|which of the two years|which of the two days|which of the two weeks|
        which of the two quarters|which of the two periods|which of the two|which of these|which|what|list|
        list of|which of|what were
        """,
    Cue.TOTAL: """
        total|totals|sum|in total|altogether|overall total|count|tally|running total|grand total|
        cumulative total|cumulative|total number of|sum total|total number|overall|full total
        """,
    Cue.NATIONALITY: (
        """
        nationality|nationalities|by nationality|by nationalities|countries|by country|country|
        country of origin
        """
    ),
}
