"""Dates, ages and durations of a text, and the days of the calendar that they cover."""

from isnad.names.dates.finding import find_dates
from isnad.names.dates.grammar import is_year

__all__ = ["find_dates", "is_year"]
