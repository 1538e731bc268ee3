"""What a piece of work costs in a fiscal year, per component: pay, allowances, insurance, travel, fees.

`calculate.parts_of(work, fiscal_year)` is the way in. Pure; the numbers of the law stand in `resources/parameters`.
"""
