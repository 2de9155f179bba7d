"""What a measure counts, and what it does not."""

from bot.answers import Answer, Note
from bot.figures.compose import cited
from bot.figures.known import Known
from bot.figures.published import BY_NATIONALITY
from bot.measures import BY_NAME
from bot.questions import Definition


def definition(question: Definition, known: Known) -> Answer:
    """No figures: the definition as a note, with the publication that states the measure."""
    name = BY_NATIONALITY if question.subject.nationality else question.subject.measure
    measure = BY_NAME[name]
    newest = known.holdings.newest(name) or known.today
    citations = cited((measure.source,), known)
    return Answer(
        question,
        (),
        (Note(measure.definition),),
        citations,
        (),
        newest,
        question.as_of or known.holdings.as_of,
    )
