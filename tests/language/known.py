"""A few events of each kind, and the day on which the words are read."""

from datetime import date

from bot.events import Event, EventKind, Events

TODAY = date(2026, 8, 21)  # a Friday
NEWEST = {"arrivals": date(2026, 8, 20), "boats": date(2026, 8, 20), "deaths": date(2026, 5, 3)}
NATIONALITIES = ("Albania", "All other nationalities", "Iran", "Iraq", "South Sudan", "Sudan", "Turkey")

_OFFICE, _LAW, _DEAL = EventKind.OFFICE, EventKind.LAW, EventKind.AGREEMENT
EVENTS = Events.of(
    (
        Event(
            "pm-may",
            "Prime Minister: Theresa May",
            date(2016, 7, 13),
            date(2019, 7, 24),
            _OFFICE,
            ("under theresa may",),
        ),
        Event(
            "pm-truss",
            "Prime Minister: Liz Truss",
            date(2022, 9, 6),
            date(2022, 10, 25),
            _OFFICE,
            ("under truss", "when truss was in office"),
        ),
        Event(
            "pm-starmer",
            "Prime Minister: Keir Starmer",
            date(2024, 7, 5),
            date(2026, 7, 20),
            _OFFICE,
            ("since starmer became prime minister", "the starmer government"),
        ),
        Event(
            "pm-burnham", "Prime Minister: Andy Burnham", date(2026, 7, 20), None, _OFFICE, ("under burnham",)
        ),
        Event(
            "hs-braverman-1",
            "Home Secretary: Suella Braverman (first time)",
            date(2022, 9, 6),
            date(2022, 10, 19),
            _OFFICE,
            ("braverman first term",),
        ),
        Event(
            "hs-braverman-2",
            "Home Secretary: Suella Braverman (second time)",
            date(2022, 10, 25),
            date(2023, 11, 13),
            _OFFICE,
            ("under braverman",),
        ),
        Event(
            "gov-conservative",
            "Conservative-led governments",
            date(2010, 5, 11),
            date(2024, 7, 5),
            EventKind.GOVERNMENT,
            ("under the tories", "the tory years"),
        ),
        Event(
            "gov-labour",
            "Labour government",
            date(2024, 7, 5),
            None,
            EventKind.GOVERNMENT,
            ("since labour took office", "under labour"),
        ),
        Event(
            "starmer-resignation",
            "Keir Starmer announces his resignation",
            date(2026, 6, 22),
            None,
            EventKind.OTHER,
            ("since starmer resigned",),
            counts_from_next_day=True,
        ),
        Event(
            "rwanda-plan",
            "Rwanda plan (announced to scrapped)",
            date(2022, 4, 14),
            date(2024, 7, 6),
            _DEAL,
            ("since the rwanda plan", "the rwanda policy"),
        ),
        Event(
            "rwanda-scrapped",
            "Rwanda scheme scrapped",
            date(2024, 7, 6),
            None,
            EventKind.OTHER,
            ("since the rwanda plan was scrapped",),
            counts_from_next_day=True,
        ),
        Event(
            "illegal-migration-act",
            "Illegal Migration Act 2023",
            date(2023, 7, 20),
            None,
            _LAW,
            ("since the illegal migration act",),
        ),
        Event(
            "border-security-act",
            "Border Security, Asylum and Immigration Act 2025",
            date(2025, 12, 2),
            None,
            _LAW,
            ("since the border security act",),
        ),
        Event(
            "uk-france-mar-2023",
            "UK-France three-year deal (Sunak-Macron summit)",
            date(2023, 3, 10),
            date(2026, 4, 23),
            _DEAL,
            ("since the 2023 france deal",),
        ),
        Event(
            "one-in-one-out",
            "“One in, one out” UK-France returns treaty in force",
            date(2025, 8, 6),
            date(2026, 10, 1),
            _DEAL,
            ("since one in one out", "since the one-in-one-out deal"),
        ),
        Event(
            "uk-france-apr-2026",
            "UK-France three-year deal, April 2026",
            date(2026, 4, 23),
            None,
            _DEAL,
            ("since the new france deal",),
        ),
        Event(
            "manston-crisis",
            "Manston processing centre crisis",
            date(2022, 10, 30),
            date(2022, 11, 22),
            EventKind.OTHER,
            ("during the manston crisis",),
            end_counted=True,
        ),
        Event(
            "disaster-2021-11-24",
            "Deadliest disaster, 24 November 2021",
            date(2021, 11, 24),
            None,
            EventKind.DISASTER,
            ("since the november 2021 disaster",),
            counts_from_next_day=True,
        ),
    )
)
