"""Answers about money, from the same calculation as the estimate: never a figure of their own."""

from dxplanner.core.money import thousand_yen_label, yen_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.allocation.words import measure_name, unconfirmed_sentence
from dxplanner.documents.builders.answers import Answers, compose, gap
from dxplanner.documents.model import Inline
from dxplanner.plan.costs import CostKind, CostOption
from dxplanner.rules import wording
from dxplanner.rules.from_plan import (
    YearEstimate,
    amount_of,
    main_option,
    options_of,
    year_estimates,
)
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.model import Status

NO_COSTS = "costs.lines"


def years_of(answers: Answers) -> tuple[YearEstimate, ...]:
    return year_estimates(answers.plan, main_option(answers.plan))


def town_word(answers: Answers) -> str:
    return (answers.plan.municipality.municipality_class or MunicipalityClass.TOWN).short_label


def burden(answers: Answers) -> Inline:
    years = years_of(answers)
    if not years:
        return (gap(NO_COSTS),)
    own = sum(year.own_burden for year in years)
    support = sum(year.confirmed_amount for year in years)
    span = answers.years(years[0].fiscal_year, years[-1].fiscal_year)
    said = (
        f"{span}の{town_word(answers)}の負担は、交付税の措置が全くない場合に{thousand_yen_label(own)}である。"
        f"条文を確認できた措置の算定見込額を差し引くと{thousand_yen_label(own - support)}となる。"
        f"算定見込額は交付額ではないため、「{wording.DECISION_QUESTION}」は、措置がない場合の額により判断する。"
    )
    return compose(said, _by_year(answers, years))


def _by_year(answers: Answers, years: tuple[YearEstimate, ...]) -> str:
    return "\n" + "、".join(
        f"{answers.year(year.fiscal_year)} {thousand_yen_label(year.own_burden)}" for year in years
    )


def later_years(answers: Answers) -> Inline:
    years = years_of(answers)
    if not years:
        return (gap(NO_COSTS),)
    said = "年度ごとの町の負担（特定財源を除き、措置を見込まない額）は、次のとおりである。".replace(
        "町", town_word(answers)
    )
    last = answers.years(years[0].fiscal_year, years[-1].fiscal_year)
    own = thousand_yen_label(sum(year.own_burden for year in years))
    end = f"\n{last}の計は{own}である。期間の後は、成果を見て継続の要否を判断する。"
    return compose(said, _by_year(answers, years), end)


def law(answers: Answers) -> Inline:
    """Article, rate and status of each measure used, with the day it was checked."""
    said: dict[str, None] = {}
    years = years_of(answers)
    for year in years:
        for item in year.measures:
            if item.careful.status is Status.UNCONFIRMED or item.careful.rate is None:
                continue
            for source in item.careful.sources:
                rate = f"措置率{item.careful.rate.normalize():f}"
                said[
                    f"{measure_name(item.measure)}：{source.label()}。{rate}。{item.careful.status_label}。"
                ] = None
    missing = unconfirmed_sentence(years)
    if not said and not missing:
        return (gap(NO_COSTS),)
    lines = [answers.sized(text) for text in (*said, *([missing] if missing else []))]
    return compose("\n".join(lines))


def instalment(answers: Answers) -> Inline:
    return compose(
        answers.sized(
            "特別交付税の3月分として算定され、12月分には含まれない（特別交付税に関する省令附則第7条）。"
            f"地方交付税は一般財源であり、{wording.NOT_IN_REVENUE}予算要求書の備考に、算定見込額を参考として記載する。"
        )
    )


def budget_steps(answers: Answers) -> Inline:
    years = years_of(answers)
    if not years:
        return (gap(NO_COSTS),)
    contract = any("委託" in (line.name or "") for year in years for line in year.lines)
    said = (
        "年度をまたぐ業務委託の契約には、債務負担行為（地方自治法第214条）を定める。"
        if contract
        else "年度をまたぐ契約はないため、債務負担行為は要しない。契約の方法を業務委託に改めるときは、改めて判断する。"
    )
    first = answers.year(years[0].fiscal_year)
    return compose(
        answers.sized(
            f"経費は{first}から年度ごとに当初予算に計上する。当初予算に計上していない経費が生じたときは、補正予算による。{said}"
        )
    )


def earmarked(answers: Answers) -> Inline:
    years = years_of(answers)
    if not years:
        return (gap(NO_COSTS),)
    total = sum(year.earmarked for year in years)
    have = (
        f"特定財源は{yen_label(total)}を見込み、対象経費から差し引いて試算した。"
        if total
        else "特定財源は見込んでいない。"
    )
    rule = "特別交付税は一般財源であり（地方交付税法第3条）、特定財源とすることはできない。"
    return compose(answers.sized(have + rule), *_funding_note(answers))


def _funding_note(answers: Answers) -> tuple[str | Inline, ...]:
    path = "costs.funding_note"
    return ("\n", answers.say(path)) if answers.has(path) else ()


def open_costs(answers: Answers) -> Inline:
    lines = [line for line in effective_lines(answers.plan) if line.open_item]
    said = "旅費、共済費及び謝金が「任用等するための経費」に含まれるかは、条文に書かれていない。"
    if not lines:
        return compose(f"{said}これらの経費は、計上していない。")
    names = "、".join(dict.fromkeys(line.name or "（名称なし）" for line in lines))
    total = thousand_yen_label(sum(amount_of(line) or 0 for line in lines))
    return compose(f"{said}{names}（計{total}）は、算定見込額に含めず、県に照会する。")


def why_this_option(answers: Answers) -> Inline:
    options = options_of(answers.plan)
    if len(options) < 2 and not answers.has("costs.choice_reason"):
        return compose("比べる案は、設けていない。採用できなかったときの代替策は、別に定めている。")
    chosen = answers.plan.costs.chosen_option
    if chosen is None:
        return compose("採用する案は、", (gap("costs.chosen_option"),))
    path = "costs.option_a" if chosen is CostOption.A else "costs.option_b"
    head = compose(f"{chosen.label}（", answers.say(path), "）を基本とする。\n")
    return compose(head, answers.say("costs.choice_reason"))


def running_costs(answers: Answers) -> Inline:
    """標準化・ガバメントクラウド: the council's first question by amount."""
    lines = [line for line in effective_lines(answers.plan) if line.kind is CostKind.RUNNING]
    if not lines:
        return compose("標準化及びガバメントクラウドの運用経費は、", (gap(NO_COSTS),))
    found: dict[int, int] = {}
    for line in lines:
        if line.fiscal_year is not None:
            found[line.fiscal_year] = found.get(line.fiscal_year, 0) + (amount_of(line) or 0)
    said = "、".join(
        f"{answers.year(year)} {thousand_yen_label(total)}" for year, total in sorted(found.items())
    )
    return compose(
        f"標準化、ガバメントクラウドその他の運用経費は、{said}である。"
        "外部人材の経費とは別に計上しており、CIO補佐官等の措置の対象ではない。"
    )


def honorarium(answers: Answers) -> Inline:
    lines = [line for line in effective_lines(answers.plan) if "謝金" in (line.name or "")]
    if not lines:
        return compose("選考委員の謝金は、計上していない。")
    said = "、".join(
        f"{line.name}（{line.basis or '積算未記入'}）{yen_label(amount_of(line) or 0)}" for line in lines
    )
    return compose(
        answers.sized(
            f"{said}である。報償費とし、町の謝金の基準により支払う。選考への出席と支払を、出席の記録で確かめる。"
        ).replace("町の", f"{town_word(answers)}の")
    )
