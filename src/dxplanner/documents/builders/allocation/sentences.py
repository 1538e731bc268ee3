"""Sentences to be taken over into the budget request and into the answers to the council."""

from itertools import groupby

from dxplanner.core.calendar import fiscal_year_of
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import bullets, heading, paragraph
from dxplanner.documents.model import Block
from dxplanner.rules import wording
from dxplanner.rules.from_plan import main_option, options_of, year_estimates


def sentences(answers: Answers) -> list[Block]:
    """備考 for the years that can still be budgeted, and the sentence for the council where a rule is missing."""
    remarks, council = _remarks(answers), council_sentences(answers)
    if not remarks and not council:
        return []
    blocks: list[Block] = [heading(1, "予算要求及び議会への説明に用いる文")]
    if remarks:
        blocks += [paragraph("予算要求書の備考に、次のとおり記載する。", keep=True), bullets(remarks)]
    if council:
        blocks += [paragraph("議会に対しては、次のとおり説明する。", keep=True), bullets(council)]
    return blocks


def _remarks(answers: Answers) -> list[str]:
    this_year = fiscal_year_of(answers.context.printed_on)
    years = [
        year
        for year in year_estimates(answers.plan, main_option(answers.plan))
        if year.fiscal_year >= this_year and year.confirmed_amount
    ]
    found: list[str] = []
    for (amount, by_user), group in groupby(
        years, key=lambda year: (year.confirmed_amount, year.has_user_confirmed)
    ):
        same = [year.fiscal_year for year in group]
        mark = wording.USER_CONFIRMED_MARK if by_user else ""
        found.append(f"{_listed(answers, same)}　{wording.budget_remark(amount)}{mark}")
    return found


def _listed(answers: Answers, years: list[int]) -> str:
    """「令和９年度～令和11年度」 for years in a row, else each by name."""
    if years[-1] - years[0] == len(years) - 1:
        return answers.years(years[0], years[-1])
    return "、".join(answers.year(year) for year in years)


def council_sentences(answers: Answers) -> list[str]:
    """One sentence for each 案 with years whose rule is not confirmed."""
    municipality_class = answers.plan.municipality.municipality_class or MunicipalityClass.TOWN
    found: list[str] = []
    for option in options_of(answers.plan) or (None,):
        years = [year for year in year_estimates(answers.plan, option) if year.has_unconfirmed]
        if years:
            name = f"{option.label}　" if option else ""
            burden = sum(year.own_burden for year in years)
            sentence = wording.council_sentence(burden, municipality_class)
            found.append(f"{name}{_listed(answers, [year.fiscal_year for year in years])}　{sentence}")
    return found
