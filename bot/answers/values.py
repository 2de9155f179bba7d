"""What a figure can be."""

Number = int | float
Value = Number | str | bool
"""A number; a day, week, month, quarter or year as ISO text; or yes or no."""
