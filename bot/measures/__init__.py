"""The measures: what is counted, by its canonical name. Questions, the store and ``data/`` use the names."""

from bot.measures.catalogue import (
    BY_NAME,
    IOM,
    IOM_BEGINS,
    MEASURES,
    NATIONALITY,
    PREVENTIONS_BEGIN,
    RECORDS_BEGIN,
    RED_DAYS,
    UNCONTROLLED_BEGIN,
    WEEKLY,
)
from bot.measures.measure import Adds, Held, Measure

__all__ = [
    "BY_NAME",
    "IOM",
    "IOM_BEGINS",
    "MEASURES",
    "NATIONALITY",
    "PREVENTIONS_BEGIN",
    "RECORDS_BEGIN",
    "RED_DAYS",
    "UNCONTROLLED_BEGIN",
    "WEEKLY",
    "Adds",
    "Held",
    "Measure",
]
