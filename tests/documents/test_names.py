"""All 1,741 names of municipalities, and characters outside the first plane, print in every format."""

import dataclasses

import pytest

from dxplanner.core.errors import BadInput
from dxplanner.documents.builders.parts import column, paragraph, table
from dxplanner.documents.model import Document, Section, Sheet, SheetKind
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.registry import DOCUMENTS
from dxplanner.documents.typeset.fonts import has_glyph
from dxplanner.documents.typeset.missing import missing_glyphs
from dxplanner.facts.municipalities import all_municipalities, sample_municipality
from dxplanner.services.exporting import MissingGlyphs, make_document, render
from tests.documents.paper import DAY, kind_of, made, rendered, sample, squeezed, text_in

ABSENT = "\U0002a6d7"
"""A character that none of our fonts has; the first test proves it."""
RARE = "𠮷田・髙橋・﨑山・葛\U000e0100城・①から③・㈱見本・㋿"


def _names() -> list[str]:
    found = [f"{item.prefecture}{item.name}" for item in all_municipalities()]
    return [*found, f"{sample_municipality().prefecture}{sample_municipality().name}"]


def _document() -> Document:
    names = _names()
    assert len(names) == 1_742
    listed = table(
        [column("団体名", 1), column("見出し", 1)],
        [[name, f"{name}DX推進計画"] for name in names],
        name="団体",
    )
    return Document(
        id="names",
        title="全国の団体名",
        town="見本県見本町",
        sections=(Section(blocks=(paragraph("、".join(names)), listed)),),
        sheets=(Sheet(name="データ_団体", kind=SheetKind.DATA, blocks=(listed,)),),
    )


def test_no_name_lacks_a_glyph() -> None:
    assert missing_glyphs(_document()) == ()


@pytest.mark.parametrize("suffix", ["pdf", "xlsx", "docx"])
def test_every_name_is_read_back(suffix: str) -> None:
    data = render(_document(), LayoutProfile(), suffix, DAY)
    text = text_in(data, suffix)
    absent = [name for name in _names() if squeezed(name) not in text]
    assert not absent


@pytest.mark.parametrize(("kind", "suffix"), [(kind.id, name) for kind in DOCUMENTS for name in kind.formats])
def test_rare_characters_print_in_every_paper(kind: str, suffix: str) -> None:
    plan = sample("mihon")
    municipality = dataclasses.replace(plan.municipality, name=RARE)
    policy = dataclasses.replace(plan.policy, title=f"{RARE}推進計画")
    data = rendered(dataclasses.replace(plan, municipality=municipality, policy=policy), kind, suffix)
    without_selectors = squeezed(RARE).replace("\U000e0100", "")
    assert without_selectors in text_in(data, suffix).replace("\U000e0100", "")


def test_a_character_without_a_glyph_names_its_field() -> None:
    assert not has_glyph(ABSENT)
    plan = sample("mihon")
    spoilt = dataclasses.replace(
        plan, policy=dataclasses.replace(plan.policy, philosophy=f"手続は短く{ABSENT}")
    )
    with pytest.raises(MissingGlyphs) as caught:
        make_document(spoilt, kind_of("policy"), DAY)
    assert caught.value.place == "policy.philosophy"
    assert "基本理念" in str(caught.value)
    assert "U+2A6D7" in str(caught.value)
    assert "入力した内容はそのままです" in str(caught.value)
    assert isinstance(caught.value, BadInput)


@pytest.mark.parametrize(
    ("document_id", "path"),
    [
        ("roadmap", "roadmap.rows[{row}].title"),
        ("organisation", "organisation.nodes[{node}].title"),
        ("recruitment", "recruitment.purpose"),
        ("allocation", "costs.choice_reason"),
    ],
)
def test_the_field_is_named_inside_drawings_and_tables_too(document_id: str, path: str) -> None:
    from dxplanner.plan.edit import SetValue, applied

    plan = sample("mihon")
    full = path.format(row=plan.roadmap.rows[0].id, node=plan.organisation.nodes[0].id)
    spoilt = applied(plan, SetValue(path=full, value=f"字{ABSENT}")).plan
    with pytest.raises(MissingGlyphs) as caught:
        make_document(spoilt, kind_of(document_id), DAY)
    assert caught.value.place.startswith(full.rpartition(".")[0])
    assert "文中" not in str(caught.value)


def test_samples_have_every_glyph() -> None:
    for kind in DOCUMENTS:
        assert missing_glyphs(made(sample("mihon"), kind.id)[0]) == ()
        assert missing_glyphs(made(sample("bandai"), kind.id)[0]) == ()
