"""Made-up figures for sentences about them."""

from tests.spec.tables import given

KNOWN = given(
    """
    day                      | arrivals | boats | deaths | missing | drowned
    2018-01-01 to 2022-12-31 | 2        | 1     | 0      | 0       | 0
    2023-01-01 to 2023-12-31 | 60       | 1     | 0      | 0       | 0
    2024-01-01 to 2024-05-11 | 100      | 2     | 0      | 0       | 0
    2024-05-12               | 1305     | 20    | 60     | 3       | 40
    2024-05-13 to 2024-12-31 | 100      | 2     | 0      | 0       | 0
    2025-01-01               | 1        | 1     | 1      | 1       | 1
    2025-01-02 to 2025-12-31 | 80       | 2     | 0      | 0       | 0
    2026-01-01 to 2026-08-17 | 40       | 1     | 0      | 0       | 0
    2026-08-18 to 2026-08-20 | 0        | 0     | 0      | 0       | 0
    """,
    weeks="""
    week ending | prevented
    2026-08-09  | 1
    2026-08-16  | 270
    """,
    longer="""
    period | measure                 | category               | value
    2022   | arrivals by nationality | Total                  | 45755
    2022   | arrivals by nationality | Albania                | 12658
    2022   | arrivals by nationality | Iran                   | 5642
    2022   | arrivals by nationality | Afghanistan            | 8633
    2022   | arrivals by nationality | Not currently recorded | 900
    2024   | arrivals                |                        | 37900
    2024-01-01 to 2024-01-31 | red days |                     | 3
    2024-05-01 to 2025-04-30 | red days |                     | 20
    """,
    revised="""
    period                   | measure   | old | new | published
    2026-08-10 to 2026-08-16 | prevented | 322 | 270 | 2026-08-21
    """,
)
