"""The rules that read the forms of time, by the name that a language file gives them."""

from __future__ import annotations

from collections.abc import Mapping

from claims.times import dates, lengths, lunar, recalled, relative, years
from claims.times.values import Rule

RULES: Mapping[str, Rule] = {
    "nothing": lengths.nothing,
    "date": dates.absolute_or_written,
    "date_day_first": dates.day_first,
    "first_day": dates.absolute,
    "day_span": dates.day_span,
    "month": years.month,
    "month_before": years.month,
    "month_near": years.month_near,
    "weekday": dates.weekday,
    "year": years.year,
    "nth": years.nth,
    "day_of_month": dates.day_of_month,
    "day_alone": recalled.day_alone,
    "anniversary": recalled.anniversary,
    "turn": recalled.turn,
    "decade": years.decade,
    "century": years.century,
    "relative": relative.relative,
    "told": relative.told,
    "told_part": relative.told_part,
    "weekend": relative.weekend,
    "this_unit": relative.this_unit,
    "day": relative.deictic_day,
    "tonight": relative.tonight,
    "overnight": relative.overnight,
    "last_night": relative.last_night,
    "season": years.season,
    "ago": relative.ago,
    "year_ago": relative.year_ago,
    "duration": lengths.duration,
    "year_long": lengths.year_long,
    "later": lengths.later,
    "bare": lengths.bare,
    "lately": lengths.lately,
    "first_units": lengths.first_units,
    "ahead": lengths.ahead,
    "set": lengths.set_of,
    "often": lengths.often,
    "quarter": years.quarter,
    "quarter_told": relative.quarter_told,
    "quarter_of_months": years.quarter_of_months,
    "half": years.half,
    "moment": relative.moment,
    "holiday": dates.holiday,
    "lunar": lunar.lunar,
}
