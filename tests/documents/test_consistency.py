"""The same fact reads the same in all papers and all formats."""

from io import BytesIO

import openpyxl
import pytest

from dxplanner.documents.model import Gantt, OrgChart
from dxplanner.documents.registry import DOCUMENTS
from tests.documents.paper import blocks_of, file_of, made, sample, squeezed, text_in

_TITLED = ("policy", "roadmap", "organisation")

FACTS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "見本町DX推進計画（全体方針）",
        tuple((kind.id, name) for kind in DOCUMENTS for name in kind.formats if kind.id in _TITLED),
    ),
    ("見本町", tuple((kind.id, name) for kind in DOCUMENTS for name in kind.formats)),
    ("令和８年11月23日", tuple((kind.id, name) for kind in DOCUMENTS for name in kind.formats)),
    ("令和８年度～令和11年度", (("policy", "pdf"), ("policy", "docx"))),
    ("最高情報統括責任者（CIO）は副町長", (("policy", "pdf"), ("policy", "docx"))),
    ("副町長CIO・CISO", (("policy", "pdf"), ("organisation", "pdf"))),
    (
        "総務課情報係",
        (("policy", "pdf"), ("policy", "docx"), ("organisation", "pdf"), ("recruitment", "pdf")),
    ),
    ("庶務", (("policy", "pdf"), ("organisation", "pdf"))),
    ("1.0人役", (("policy", "pdf"), ("policy", "docx"), ("organisation", "pdf"), ("recruitment", "pdf"))),
    ("8,012人", (("policy", "pdf"), ("policy", "docx"), ("recruitment", "pdf"))),
    ("7,920", (("policy", "pdf"), ("roadmap", "pdf"))),
    ("197360000", (("roadmap", "xlsx"),)),
    ("見本町役場", (("recruitment", "pdf"), ("recruitment", "docx"))),
    ("職務代理第１順位", tuple(("organisation", name) for name in ("pdf", "docx", "xlsx"))),
    ("27.7％（67／242）", (("policy", "pdf"), ("policy", "docx"))),
    ("153,600", (("policy", "pdf"), ("roadmap", "pdf"))),
    ("本稼働", (("policy", "pdf"), ("roadmap", "pdf"))),
    ("オンラインで申請できる手続の数　12件→45件（令和11年度）", (("policy", "pdf"), ("policy", "docx"))),
    ("見本町CIO補佐官", (("recruitment", "pdf"),)),
    ("日額　30,000円", (("recruitment", "pdf"),)),
    ("令和９年７月１日から令和10年３月31日まで", (("recruitment", "pdf"),)),
    ("特別職非常勤職員", (("recruitment", "pdf"), ("allocation", "pdf"), ("allocation", "xlsx"))),
    ("条文確認済（試算）", (("allocation", "pdf"), ("allocation", "xlsx"))),
    ("693,000円", (("allocation", "pdf"), ("allocation", "xlsx"))),
    ("デジタル人材の共同確保に係る県への負担金", (("allocation", "pdf"), ("allocation", "xlsx"))),
    (
        "国の財政措置は確認中であり、措置がない場合の町負担は6,908千円である。",
        (("allocation", "pdf"), ("allocation", "xlsx")),
    ),
)


@pytest.mark.parametrize(
    ("fact", "document_id", "suffix"),
    [(fact, *place) for fact, places in FACTS for place in places],
)
def test_the_fact_stands_in_the_file(fact: str, document_id: str, suffix: str) -> None:
    assert squeezed(fact) in text_in(file_of(("mihon", False), document_id, suffix), suffix)


@pytest.mark.parametrize("document_id", ["policy", "recruitment", "allocation"])
def test_two_formats_of_a_paper_say_the_same(document_id: str) -> None:
    """Every sentence of the model is found in each of its formats."""
    document, _profile = made(sample("mihon"), document_id)
    other = next(kind.formats[1] for kind in DOCUMENTS if kind.id == document_id)
    pdf, second = (text_in(file_of(("mihon", False), document_id, name), name) for name in ("pdf", other))
    sentences = {
        squeezed(part)
        for block in blocks_of(document)
        if block.__class__.__name__ in {"Paragraph", "Heading"}
        for part in "".join(span.text for span in block.text).split("\n")  # type: ignore[union-attr]
        if len(part) > 12
    }
    assert len(sentences) > 5
    missing_pdf = {text for text in sentences if text[:24] not in pdf}
    assert not missing_pdf
    own = {text for text in sentences if "案による" not in text} if document_id == "policy" else set()
    assert not {text for text in own if text not in second}


def test_owners_and_periods_agree_between_plan_and_roadmap() -> None:
    plan = sample("mihon")
    drawn = next(block for block in blocks_of(made(plan, "roadmap")[0]) if isinstance(block, Gantt))
    in_policy = next(block for block in blocks_of(made(plan, "policy")[0]) if isinstance(block, Gantt))
    for ours, theirs in zip(drawn.rows, in_policy.rows, strict=True):
        assert (ours.title, ours.owner, ours.cost, ours.bars) == (
            theirs.title,
            theirs.owner,
            theirs.cost,
            theirs.bars,
        )
        assert [(item.quarter, item.label) for item in ours.milestones] == [
            (item.quarter, item.label) for item in theirs.milestones
        ]
    assert drawn.events
    assert in_policy.events == ()  # dates and the order of work stand in the annex only
    assert (drawn.first_year, drawn.years) == (2026, 4)


def test_the_chart_of_the_plan_is_that_of_the_annex() -> None:
    plan = sample("mihon")
    charts = [
        [
            block
            for block in blocks_of(made(plan, document_id)[0])
            if isinstance(block, OrgChart)
            and block.path == "organisation.nodes"  # those of the 案 are others
        ]
        for document_id in ("policy", "organisation")
    ]
    assert charts[0] == charts[1]
    assert len(charts[0]) == 1


def test_decided_papers_carry_the_day_in_every_format() -> None:
    for kind in DOCUMENTS:
        for name in kind.formats:
            data = file_of(("mihon", True), kind.id, name)
            text = text_in(data, name) if name != "xlsx" else _footers(data)
            assert squeezed("令和９年３月24日決定") in text, (kind.id, name)
            assert "素案令和" not in text


def _footers(data: bytes) -> str:
    book = openpyxl.load_workbook(BytesIO(data))
    texts = [sheet.oddFooter.left.text for sheet in book.worksheets if sheet.oddFooter is not None]
    return squeezed("".join(text or "" for text in texts))
