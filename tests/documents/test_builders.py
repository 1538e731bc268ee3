"""Every document of every plan: it builds, numbers, is laid out, and says 〔未記入〕 where nothing was answered."""

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.answers import GAP
from dxplanner.documents.builders.charters.words import UNDECIDED
from dxplanner.documents.model import Form, Heading, Table
from dxplanner.documents.profile import NumberingStyle
from dxplanner.documents.renderers.xlsx import render_xlsx
from dxplanner.documents.typeset.layout import layout
from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.organisation import NodeKind, Organisation, OrgNode
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Initiative, Pillar, Policy
from dxplanner.plan.records import Numbering
from dxplanner.plan.recruitment import Recruitment
from dxplanner.plan.roadmap import Milestone, Roadmap, RoadmapRow, Stage
from tests.documents.paper import DAY, KINDS, SAMPLES, blocks_of, made, sample, with_paperwork, words_of
from tests.support.strategies import plans

_HALF_FILLED = {
    "pillars without initiatives": Plan(policy=Policy(pillars=(Pillar(id="p1"), Pillar(id="p2", name="柱")))),
    "an initiative without anything": Plan(policy=Policy(initiatives=(Initiative(id="i1"),))),
    "a row without stages": Plan(roadmap=Roadmap(rows=(RoadmapRow(id="r1"),))),
    "a stage without years": Plan(roadmap=Roadmap(rows=(RoadmapRow(id="r1", stages=(Stage(id="s1"),)),))),
    "a milestone alone": Plan(roadmap=Roadmap(milestones=(Milestone(id="m1", title="議会"),))),
    "one post": Plan(organisation=Organisation(nodes=(OrgNode(id="n1", kind=NodeKind.POST),))),
    "bodies only": Plan(organisation=Organisation(nodes=(OrgNode(id="n1", kind=NodeKind.BODY),))),
    "a cost line without anything": Plan(costs=Costs(lines=(CostLine(id="c1"),))),
    "costs without a year": Plan(
        costs=Costs(lines=(CostLine(id="c1", kind=CostKind.APPOINTMENT, budgeted=1_000_000),))
    ),
    "a ward": Plan(
        municipality=dataclasses.replace(Plan().municipality, municipality_class=MunicipalityClass.WARD),
        costs=Costs(
            lines=(CostLine(id="c1", fiscal_year=2025, kind=CostKind.APPOINTMENT, budgeted=1_000_000),)
        ),
    ),
    "duties only": Plan(recruitment=Recruitment(expected_results="成果")),
}


@pytest.mark.parametrize("document_id", KINDS)
@pytest.mark.parametrize("sample_id", SAMPLES)
def test_samples(sample_id: str, document_id: str) -> None:
    document, profile = made(sample(sample_id), document_id)
    assert layout(document, profile).pages
    assert document.printed_on == "令和８年11月23日"


@pytest.mark.parametrize("document_id", KINDS)
def test_an_empty_plan_prints_gaps_and_is_a_draft(document_id: str) -> None:
    document, profile = made(Plan(), document_id)
    assert document.mark == "素案"
    assert document.version == "素案"
    assert GAP in words_of(document) or UNDECIDED in words_of(document)
    assert "None" not in words_of(document)
    printed = "".join(
        item.text for page in layout(document, profile).pages for item in page.items if hasattr(item, "text")
    )
    assert GAP in printed or UNDECIDED in printed


@pytest.mark.parametrize("document_id", KINDS)
@pytest.mark.parametrize("name", _HALF_FILLED)
def test_half_filled_plans(name: str, document_id: str) -> None:
    document, profile = made(_HALF_FILLED[name], document_id)
    assert layout(document, profile).pages
    assert "None" not in words_of(document)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(plan=plans())
def test_any_plan(plan: Plan) -> None:
    for document_id in KINDS:
        document, profile = made(plan, document_id)
        assert layout(document, profile).pages
        if document.sheets:
            assert render_xlsx(document, profile, printed_on=DAY).startswith(b"PK")


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(plan=plans())
def test_tables_of_any_plan_are_whole(plan: Plan) -> None:
    """Every row fills its table, and no figure stands without its printed form."""
    for document_id in KINDS:
        document, _profile = made(plan, document_id)
        for block in blocks_of(document):
            if isinstance(block, Table):
                _assert_whole(block)
            if isinstance(block, Form):
                assert all(row.label and row.value for row in block.rows)


def _assert_whole(table: Table) -> None:
    assert table.rows, table.name
    hanging: dict[int, int] = {}
    for row in table.rows:
        held = sum(1 for left in hanging.values() if left > 0)
        assert held + sum(cell.columns for cell in row.cells) == len(table.columns), table.name
        hanging = {column: left - 1 for column, left in hanging.items() if left > 1}
        for cell in row.cells:
            assert cell.value is None or cell.text, table.name
            if cell.rows > 1:
                hanging[len(hanging)] = cell.rows - 1


@pytest.mark.parametrize(
    ("chosen", "of_the_plan"),
    [
        (None, NumberingStyle.BOOK),
        (Numbering.BOOK, NumberingStyle.BOOK),
        (Numbering.OFFICIAL, NumberingStyle.OFFICIAL),
    ],
)
def test_only_the_plan_is_numbered_as_a_book(chosen: Numbering | None, of_the_plan: NumberingStyle) -> None:
    plan = with_paperwork(sample("mihon"), numbering=chosen)
    styles = {document_id: made(plan, document_id)[1].numbering for document_id in KINDS}
    assert styles.pop("policy") is of_the_plan
    assert set(styles.values()) == {NumberingStyle.OFFICIAL}


def test_headings_of_the_estimate_are_numbered_and_the_annex_is_not() -> None:
    document, _profile = made(sample("mihon"), "allocation")
    headings = [block for block in blocks_of(document) if isinstance(block, Heading)]
    counted = [block.number for block in headings if block.counted and block.level == 1]
    assert counted == [f"第{digit}" for digit in "１２３４５６７８９"[: len(counted)]]
    assert all(not block.number for block in headings if not block.counted)


@pytest.mark.parametrize(
    ("town", "head", "signed"),
    [("見本町", "町長", "見本町長"), ("見本村", "村長", "見本村長"), ("見本町", "管理者", "見本町　管理者")],
)
def test_the_greeting_is_signed_with_the_office(town: str, head: str, signed: str) -> None:
    plan = sample("mihon")
    municipality = dataclasses.replace(plan.municipality, name=town, head_title=head)
    document, _profile = made(dataclasses.replace(plan, municipality=municipality), "policy")
    lines = [words_of(block).replace("\n", "") for block in blocks_of(document)]
    assert signed in lines


def test_a_share_of_a_person_is_never_printed_as_a_head_count() -> None:
    for document_id in ("policy", "organisation"):
        text = words_of(made(sample("mihon"), document_id)[0])
        assert "1.0人役" in text
        assert "・1人役" not in text
        assert "1人役\n" not in text.replace("1.0人役", "")
