"""Two years of arrivals by nationality; the second is published for nine months."""

from tests.spec.tables import given

NATIONALITIES = given(
    longer="""
    period                   | measure                 | category                | value
    2024                     | arrivals by nationality | Total                   | 1000
    2024                     | arrivals by nationality | Iran                    | 125
    2024                     | arrivals by nationality | Albania                 | 300
    2024                     | arrivals by nationality | All other nationalities | 400
    2024                     | arrivals by nationality | Not currently recorded  | 175
    2025-01-01 to 2025-09-30 | arrivals by nationality | Total                   | 40
    2025-01-01 to 2025-09-30 | arrivals by nationality | Iran                    | 30
    2025-01-01 to 2025-09-30 | arrivals by nationality | Albania                 | 10
    """
)
