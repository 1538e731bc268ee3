"""負担金の按分（例）: each town's share of a common cost, the estimate it leads to, and the other models beside it."""

from dxplanner.core.money import number_label, rate_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.allocation.overrides import override_table
from dxplanner.documents.builders.allocation.parts_sheet import figure
from dxplanner.documents.builders.allocation.words import NONE_IN_TABLE, amount_cell, rate_text
from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import (
    Words,
    cell,
    column,
    figures,
    form,
    heading,
    note,
    paragraph,
    table,
)
from dxplanner.documents.builders.sharing.sheets import sheets
from dxplanner.documents.model import Align, Block, Cell, Document, Section, TitleBlock, plain
from dxplanner.plan.plan import Plan
from dxplanner.plan.sharing import SharingModel, SharingRounding
from dxplanner.rules import wording
from dxplanner.rules.overrides import MARK, SHARE
from dxplanner.rules.sharing_from_plan import MemberShare, ModelShares, SharingResult, sharing_result

TITLE = "負担金の按分（例）"
YEN_UNIT = "（単位：円）"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    municipality_class = plan.municipality.municipality_class or MunicipalityClass.TOWN
    found = sharing_result(plan)
    result = found if isinstance(found, SharingResult) else None
    title = TitleBlock(
        title=plain(TITLE),
        right_lines=(plain(answers.day(context.printed_on)), answers.say("municipality.name")),
    )
    blocks: list[Block] = [
        title,
        note(wording.internal_document(municipality_class)),
        *_conditions(answers, result),
    ]
    if result is not None:
        blocks += [
            *_shares(answers, result),
            *override_table(answers, only=SHARE),
            *_models(result),
            *_notes(answers, result),
        ]
    else:
        said = found if isinstance(found, str) else ""
        blocks.append(paragraph(said or "按分の条件が入力されていない。", path="costs.sharing.total"))
    return framed(
        answers,
        "sharing",
        TITLE,
        (Section(blocks=tuple(blocks)),),
        sheets(answers, tuple(blocks), result),
        subject="負担金の按分",
        notice=wording.internal_document(municipality_class),
    )


def _conditions(answers: Answers, found: SharingResult | None) -> list[Block]:
    asked = answers.plan.costs.sharing
    base = "costs.sharing."
    rows: list[tuple[str, Words]] = [
        ("年度", answers.say_or(f"{base}fiscal_year", NONE_IN_TABLE)),
        ("総額", answers.say_or(f"{base}total", NONE_IN_TABLE)),
        ("人材の人数", answers.say_or(f"{base}persons", NONE_IN_TABLE)),
        ("県の負担", _prefecture(answers, found)),
        ("按分の方法", _method(answers)),
        ("端数の扱い", answers.say_or(f"{base}rounding", NONE_IN_TABLE)),
    ]
    if asked.lead is not None or asked.rounding is SharingRounding.THOUSAND_DOWN:
        rows.append(("幹事団体", answers.link_or(f"{base}lead", NONE_IN_TABLE, "name")))
    rows.append(("協議", "関係団体と協議した。" if asked.agreed else "協議の前の案である。"))
    return [heading(1, "按分の条件"), form(rows, path="costs.sharing.total", label_width="0.2")]


def _prefecture(answers: Answers, found: SharingResult | None) -> Words:
    half = answers.plan.costs.sharing.prefecture_half
    if half is None:
        return NONE_IN_TABLE
    if not half:
        return "なし（市町村だけで分ける）"
    if found is not None and found.put_right.prefecture is not None:
        return f"{number_label(found.shares.prefecture)}円（{MARK}）"
    return "総額の2分の1（1円の端数は県）"


def _method(answers: Answers) -> Words:
    asked = answers.plan.costs.sharing
    said = answers.say_or("costs.sharing.model", NONE_IN_TABLE)
    if asked.model is SharingModel.EQUAL_AND_POPULATION:
        percent = rate_label(asked.equal_share) if asked.equal_share is not None else "50"
        return compose(said, f"　均等割{percent}％、残りを人口割")
    if asked.model is SharingModel.FIXED_AND_TAPERING:
        return compose(said, f"　1団体当たり{number_label(asked.fixed_amount or 0)}円、残りを人口の0.585乗")
    return said


def _shares(answers: Answers, found: SharingResult) -> list[Block]:
    rows: list[list[Words | Cell]] = [
        [
            compose(answers.say(f"costs.sharing.members[{member.share.payer.id}].name"), _signs(member)),
            cell(number_label(member.share.payer.population), align=Align.RIGHT),
            figure(member.share.amount),
            cell(rate_text(member.estimate), align=Align.CENTER),
            amount_cell(member.estimate),
            cell(member.estimate.status_label, align=Align.CENTER),
        ]
        for member in found.members
    ]
    municipal = found.shares.municipal
    rows.append(["市町村の計", "", figure(municipal), "", "", ""])
    if found.shares.terms.prefecture_half:
        sign = f"県（{MARK}）" if found.put_right.prefecture is not None else "県"
        rows.append([sign, "", figure(found.shares.prefecture), "", "", ""])
    rows.append(["総額", "", figure(found.shares.terms.total), "", "", ""])
    columns = (
        column("団体", 23),
        figures("人口（人）", 11),
        figures("負担額（円）", 16),
        column("措置率", 9, Align.CENTER),
        figures(f"{wording.ESTIMATED_AMOUNT}（千円）", 17),
        column("確認状況", 24, Align.CENTER),
    )
    totals = 3 if found.shares.terms.prefecture_half else 2
    return [
        heading(1, f"各団体の負担額（{answers.year(found.fiscal_year)}）"),
        table(columns, rows, name="各団体の負担額", path="costs.sharing.members", totals=totals),
    ]


def _signs(member: MemberShare) -> str:
    own = "（自団体）" if member.own else ""
    return own if member.by_hand is None else f"{own}\n（{MARK}）"


def _models(found: SharingResult) -> list[Block]:
    """The same cost by every model, as calculated."""
    columns = [column("団体", 24)]
    columns += [figures(item.model.label.removesuffix("（例）"), 19) for item in found.models]
    rows: list[list[Words | Cell]] = [
        [member.share.payer.name, *(_model_cell(item, at) for item in found.models)]
        for at, member in enumerate(found.members)
    ]
    problems = [f"※　{wording.MODELS_WITHOUT_HAND}"] if found.has_by_hand else []
    problems += [f"※　{item.model.label}：{item.problem}" for item in found.models if item.problem]
    return [
        heading(1, "方法ごとの比較（いずれも例）"),
        table(columns, rows, unit=YEN_UNIT, name="方法ごとの比較", notes=problems),
    ]


def _model_cell(item: ModelShares, at: int) -> Words | Cell:
    if item.shares is None:
        return cell(NONE_IN_TABLE, align=Align.RIGHT)
    return figure(item.shares.shares[at].amount)


def _notes(answers: Answers, found: SharingResult) -> list[Block]:
    said = (
        *((wording.SHARES_BY_HAND,) if found.has_by_hand else ()),
        *((found.put_right.problem,) if found.put_right.problem else ()),
        wording.SHARING_IS_AN_EXAMPLE,
        wording.SHARING_DEFAULTS,
        wording.SHARING_OTHERS,
        wording.PERSON_CAP_ON_SHARE,
        wording.NOT_THE_GRANT,
    )
    return [note(answers.sized(text)) for text in said]
