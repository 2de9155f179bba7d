"""Words for measures beside the names that the catalogue gives them."""

from bot.language.meanings import Counted, Either, Meaning, Said

_ARRIVALS = """
        small boat crossings|small boats crossings|small boat migrants|small boat arrival|
        migrant arrivals|migrant crossings|channel arrivals|channel arrival|channel crossings|
        small boat people|channel migrants|small boat crossing
        """
_PREVENTED = """
        prevent|stop|stops|stopping|preventing|
        french stop|french stopped|stopped by the french|
        stopped by french authorities|stopped by france|prevented by the french|
        stopped by french police|blocked|intercepted by the french|intercepted by france|
        intercepted by french police|intercepted by french authorities
        """
_PEOPLE_OR_BOATS = Either((Counted("arrivals"), Counted("boats")))


def _on_crossings() -> str:
    """During Channel crossings: where people died, unless nothing else is counted."""
    leads = ("in", "on", "for", "during", "making", "attempting")
    kinds = ("", "channel ", "small boat ", "small boats ", "migrant ", "the ")
    return "|".join(f"{lead} {kind}crossings" for lead in leads for kind in kinds)


MEASURE_WORDS: tuple[tuple[tuple[Meaning, ...], str], ...] = (
    (
        (Counted("arrivals", Said.NOUN),),
        "person|persons|migrant|people|migrants|everyone|crossing|crossings",
    ),
    ((Counted("arrivals", Said.NOUN),), _on_crossings()),
    (
        (Counted("arrivals", Said.VERB),),
        """
        arrive|arrived|arriving|came|come|coming|cross|crossed|made it|landed|land|came over|come over|
        turned up|turn up|got here|get here|reached the uk|reach the uk|reached britain|reached england|
        got in by boat|got over|entered|enter|come ashore|came ashore|coming ashore|brought ashore|
        were brought ashore|been brought ashore|got ashore|detected arriving|been detected arriving|
        were detected|been detected|made the crossing|set foot
        """,
    ),
    ((Counted("arrivals"),), _ARRIVALS),
    (
        (Counted("boats", Said.ABOARD),),
        "on small boats|on boats|on dinghies|in dinghies|in boats|in small boats",
    ),
    ((Counted("incidents"),), "fatal incident|deadly incident|fatal accident|fatal accidents"),
    (
        (Counted("events prevented"),),
        """
        crossing attempts|attempts|crossing attempts stopped|attempted crossings stopped|
        attempts to cross stopped|crossings prevented|crossings stopped|crossing attempts prevented
        """,
    ),
    (
        (Counted("people per boat"),),
        """
        people in each boat|people on each boat|people aboard each boat|people to a boat|on each boat|
        in each boat|per dinghy|per vessel|people per dinghy|people per vessel|persons per boat|
        persons per vessel|migrants per boat
        """,
    ),
    ((Counted("boats"),), "migrant boats|dinghy|vessel|small boat"),
    (
        (Counted("deaths"),),
        """
        die|dying|lost their lives|fatality|toll|perished|dead people|people dead|lives lost|lost lives|
        people who died|how deadly
        """,
    ),
    ((Counted("missing"),), "went missing|go missing|gone missing|disappear|vanished"),
    ((Counted("drowned"),), "drown|drowns"),
    ((Counted("prevented"),), _PREVENTED),
    ((_PEOPLE_OR_BOATS,), "boat arrivals|boat crossings|boats crossings|boats arrivals"),
)
"""Meanings, and their phrases parted by strokes."""
