"""The machine interface: one plain object for each answer, decline or question back.

The keys and their order are a contract with programs that read them.
"""

import json

from bot.answers import Answer, Citation, Figure
from bot.errors import Ambiguous, AskerError, DeskError
from bot.questions import Question, text
from bot.wording.caveats import sentences
from bot.wording.headline import headline
from bot.wording.printable import printable
from bot.wording.read_as import read_as
from bot.wording.style import HouseStyle

Object = dict[str, object]


def line(value: Object) -> str:
    """The object on one line, letters as they are."""
    return json.dumps(value, ensure_ascii=False)


def answered(answer: Answer, style: HouseStyle, notes: tuple[str, ...] = ()) -> Object:
    """``notes``: what was read otherwise than it was typed."""
    as_of = answer.question.as_of
    return {
        "status": "answered",
        "question": text(answer.question),
        "read_as": read_as(answer, notes),
        "headline": headline(answer, style),
        "figures": [_figure(figure) for figure in answer.figures],
        "caveats": list(sentences(answer)),
        "sources": [_source(citation) for citation in answer.citations],
        "newest_day": answer.newest.isoformat(),
        "as_of": as_of.isoformat() if as_of else None,
    }


def not_answered(error: AskerError, question: Question | None = None) -> Object:
    """Declined, with the reason and texts that would be answered; or a question back, with options."""
    asks_back = isinstance(error, Ambiguous)
    as_of = question.as_of if question else None
    offered = [printable(suggestion) for suggestion in error.suggestions]
    return {
        "status": "clarify" if asks_back else "declined",
        "question": text(question) if question else None,
        "read_as": None,
        "headline": printable(error.sentence),
        "figures": [],
        "caveats": [],
        "sources": [],
        "newest_day": None,
        "as_of": as_of.isoformat() if as_of else None,
        "reason": printable(error.sentence),
        "options" if asks_back else "suggestions": offered,
    }


def fault(error: DeskError) -> Object:
    """What the desk could not do, for whoever runs it."""
    return {"status": "fault", "reason": printable(error.sentence)}


def _figure(figure: Figure) -> Object:
    return {
        "name": figure.name,
        "value": figure.value,
        "unit": figure.unit,
        "start": figure.start.isoformat(),
        "end": figure.end.isoformat(),
        "status": figure.status.value,
        "source": figure.source,
    }


def _source(citation: Citation) -> Object:
    return {
        "id": citation.id,
        "publisher": citation.publisher,
        "title": citation.title,
        "url": citation.url,
        "published": citation.published.isoformat(),
        "licence": citation.licence,
    }
