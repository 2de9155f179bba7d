"""A digest for programs: one plain object. Its keys and their order are a contract with those who read it."""

from bot.answers import Answer
from bot.answers.digest import Against, Digest, Line, YearEnded
from bot.sending.calendar import key_of
from bot.wording.digest.printed import printed
from bot.wording.machine import Object, answered
from bot.wording.style import HouseStyle


def as_object(digest: Digest, style: HouseStyle) -> Object:
    said = printed(digest, style)
    return {
        "status": "answered",
        "week": key_of(digest.week),
        "headline": said.headline,
        "body": list(said.body),
        "news": list(said.news),
        "revised": list(said.revised),
        "measures": [_line(line) for line in digest.lines],
        "year_to_date": _answered(digest.to_date, style),
        "year_ended": [_year(year, style) for year in digest.ended],
        "notes": list(said.notes),
        "sources": [{"line": source.line, "url": source.url} for source in said.sources],
        "newest_day": digest.newest.isoformat(),
        "next_release": digest.next_release.isoformat(),
    }


def _line(line: Line) -> Object:
    return {
        "measure": line.measure,
        "value": line.week.figures[0].value if line.week is not None else None,
        "newest_day": line.newest.isoformat() if line.newest is not None else None,
        "week_before": _against(line.before),
        "same_week_year_before": _against(line.year_before),
        "average": _against(line.average),
    }


def _year(ended: YearEnded, style: HouseStyle) -> Object:
    return {
        "measure": ended.measure,
        "year": ended.year,
        "total": _answered(ended.total, style),
        "place": _answered(ended.place, style),
        "missing": [day.isoformat() for day in ended.missing],
    }


def _answered(answer: Answer | None, style: HouseStyle) -> Object | None:
    return answered(answer, style) if answer is not None else None


def _against(against: Against | None) -> Object | None:
    if against is None:
        return None
    weeks = [key_of(week) for week in against.weeks]
    return {"weeks": weeks, "value": against.value, "percent": against.percent}
