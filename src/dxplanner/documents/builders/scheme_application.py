"""利用申込書（案）: what a town wants of a scheme's menu, from the plan. A draft to copy into the scheme's own form."""

from decimal import Decimal

from dxplanner.documents.builders.answers import Answers, Context, compose, fte_label, join
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, form, heading, note
from dxplanner.documents.model import Block, Document, Inline, Section, TitleBlock, plain
from dxplanner.facts.cases import Case, cases
from dxplanner.plan.plan import Plan

NAME = "利用申込書（案）"
PATH = "organisation.outreach"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    scheme = answers.say(f"{PATH}.scheme")
    blocks: list[Block] = [
        TitleBlock(
            title=compose(scheme, NAME),
            right_lines=(plain("令和　　年　　月　　日"), answers.say("municipality.name")),
        ),
        heading(1, "申込みの内容"),
        form(_wanted(answers), path=f"{PATH}.applies"),
        heading(1, "団体の状況"),
        form(_town(answers), path="municipality"),
        heading(1, "受入れの体制"),
        form(_receiving(answers), path="organisation.dx_office"),
        note(
            "この案は、申込先の定める様式に写すための下書きである。申込先に様式があるときは、その様式による。"
        ),
        *_known(answers),
    ]
    title = f"{plan.organisation.outreach.scheme or '共同利用の仕組み'}{NAME}"
    return framed(
        answers, "scheme_application", title, (Section(blocks=tuple(blocks)),), subject="人材の共同利用"
    )


def _wanted(answers: Answers) -> list[tuple[str, Words]]:
    term = compose(answers.say(f"{PATH}.use_from"), "から", answers.say(f"{PATH}.use_to"), "まで")
    return [
        ("メニュー", answers.say(f"{PATH}.menu")),
        ("利用の期間", term),
        ("回数及び方法", answers.say(f"{PATH}.frequency")),
        ("支援を受けたい内容", answers.say(f"{PATH}.needs")),
        ("期待する成果", answers.say_or(f"{PATH}.expected", "―")),
        ("経費の負担の見込み", answers.say_or(f"{PATH}.funding", "―")),
    ]


def _town(answers: Answers) -> list[tuple[str, Words]]:
    staff = answers.plan.municipality.it_staff
    shares = [person.share for person in staff if person.share is not None]
    count = answers.sized(f"{len(staff)}人") if staff else "―"
    if shares:
        count += f"（合わせて{fte_label(sum(shares, Decimal(0)))}）"
    return [
        ("人口", answers.say_or("municipality.population", "―")),
        ("職員数", answers.say_or("municipality.staff_actual", "―")),
        ("情報・DXの担当", count),
        ("全体方針", answers.say_or("policy.title", "―")),
    ]


def _receiving(answers: Answers) -> list[tuple[str, Words]]:
    contact: list[Inline] = [
        answers.say(f"municipality.contact.{name}")
        for name in ("section", "phone", "email")
        if answers.has(f"municipality.contact.{name}")
    ]
    return [
        ("受け入れる部署", answers.link_or("organisation.dx_office", "―")),
        ("CIO", answers.link_or("organisation.cio", "―")),
        ("担当及び連絡先", join(contact, "　") if contact else "―"),
        ("守秘及び公平性", _fairness(answers)),
    ]


def _fairness(answers: Answers) -> Words:
    rule = answers.say_or("recruitment.bid_restriction.kind", "")
    start = "助言を受ける人材には、秘密の保持について誓約書を求める。"
    return compose(start, "入札の制限：", rule) if rule else start


def _known(answers: Answers) -> list[Block]:
    """What the facts know of the scheme, where its name is one of theirs."""
    case = _scheme(answers.plan.organisation.outreach.scheme)
    if case is None:
        return []
    words = f"この仕組みについての記載は、{case.as_of}（{case.source.label()}〔{case.source.confidence_label}〕）。"
    return [note(answers.sized(f"{words}今の内容は、申込先に確かめる。"))]


def _scheme(name: str | None) -> Case | None:
    return next((case for case in cases().values() if case.is_scheme and case.name == name), None)
