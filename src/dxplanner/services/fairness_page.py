"""調達の公平性 as a screen shows it: the three types side by side, the clause as it is printed, who may touch what."""

from datetime import date

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Confidence
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.restriction_words import notice_parties, numbered, restriction
from dxplanner.documents.model import text_of
from dxplanner.facts.fairness import RestrictionType, fairness_file, restriction_types
from dxplanner.plan.look import row_title
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import COMPANY_FORMS, CONTRACT_FORMS, AppointmentForm
from dxplanner.rules.fairness import Standing, standing, touching_contacts

TITLES = ("制限するもの", "合う場合", "強み", "弱み", "法令上の足場")
EXAMPLES = ("期間の例", "企業等の例", "調達の例", "行為の例", "例の出所")
NONE = "―"
_SIGNS = {Standing.BARRED: "×", Standing.UNCLEAR: "！", Standing.LIMITED: "△"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeColumn:
    """One type; `cells` follow `TITLES`, `examples` follow `EXAMPLES`."""

    id: str
    name: str
    cells: tuple[str, ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TypesPage:
    columns: tuple[TypeColumn, ...]
    laws: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClausePage:
    """The clause as the notice prints it, and the papers that print the same terms."""

    lead: str
    terms: tuple[tuple[str, str], ...]
    after: tuple[str, ...]
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingLine:
    """`strong`: something must be done."""

    title: str
    words: str
    detail: str
    strong: bool


def types_page() -> TypesPage:
    facts = fairness_file()
    laws = tuple(f"{law.title}{law.article}：{law.says}{law.note}" for law in facts.laws)
    columns = tuple(
        TypeColumn(id=item.id, name=item.name, cells=_cells(item), examples=_examples(item))
        for item in restriction_types().values()
    )
    return TypesPage(columns=columns, laws=laws, source=facts.source.label())


def _cells(item: RestrictionType) -> tuple[str, ...]:
    return (
        item.restrains,
        item.suits,
        item.strong,
        _marked(item.weak, item.weak_confidence),
        _marked(item.footing, item.footing_confidence),
    )


def _examples(item: RestrictionType) -> tuple[str, ...]:
    return (
        _listed(item.periods),
        _listed(item.companies),
        _listed(item.procurements),
        _listed(item.acts),
        _marked(item.found_in, item.found_confidence),
    )


def _listed(items: tuple[str, ...]) -> str:
    return "\n".join(f"・{item}" for item in items) or NONE


def _marked(text: str, confidence: Confidence) -> str:
    return text if confidence is Confidence.CONFIRMED else f"{text}〔{confidence.label}〕"


def clause_page(plan: Plan, today: date) -> ClausePage | None:
    """None while no type is chosen."""
    if plan.recruitment.bid_restriction.kind is None:
        return None
    answers = Answers(plan, Context(printed_on=today))
    found = restriction(answers, notice_parties(plan))
    terms = [(label, text_of(words)) for label, words in found.terms]
    if found.exempted is not None:
        terms.append(("適用除外", text_of(numbered(found.exempted))))
    return ClausePage(
        lead=text_of(found.lead),
        terms=tuple(terms),
        after=tuple(text_of(words) for words in found.after),
        papers=_papers(plan.recruitment.appointment_form),
    )


def _papers(form: AppointmentForm | None) -> tuple[str, ...]:
    found = ["募集要項", "CIO補佐官の設置要綱", "誓約書", "調達への関与・接触の記録簿"]
    if form in CONTRACT_FORMS:
        found.insert(1, "業務委託仕様書")
    if form in COMPANY_FORMS:
        found.insert(1, "社員の派遣に関する協定書（案）")
    return tuple(found)


def standing_lines(plan: Plan) -> tuple[StandingLine, ...]:
    fair = plan.recruitment.fairness
    lines: list[StandingLine] = []
    for item in fair.procurements:
        found = standing(fair, item)
        detail = f"仕様書に触れる職：{item.specification_by or '未入力'}"
        met = touching_contacts(fair, item.id)
        if met:
            detail += f"\n申告された企業等と仕様書の内容に触れた記録：{len(met)}件"
        lines.append(
            StandingLine(
                title=row_title(plan, item) or "（名前のない案件）",
                words=f"{_SIGNS.get(found, '○')} {found.label}",
                detail=detail,
                strong=bool(met) or found in (Standing.BARRED, Standing.UNCLEAR),
            )
        )
    return tuple(lines)
