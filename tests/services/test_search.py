"""What Ctrl+K finds: everything that has a name, in any width and kana, quickly."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.plan.edit import SetDraft, applied
from dxplanner.plan.look import label_of
from dxplanner.plan.plan import Plan
from dxplanner.services.samples import sample_plan
from dxplanner.services.search import DOCUMENTS_SHOWN, Findable, HitKind, Index, folded, snippet
from dxplanner.wizards.engine import label_of_item
from dxplanner.wizards.registry import CHAPTERS
from dxplanner.wizards.spec import Summary


@pytest.fixture(scope="module")
def plan() -> Plan:
    return sample_plan("mihon")


@pytest.fixture(scope="module")
def index(plan: Plan) -> Index:
    return Index(
        plan,
        (
            Findable(kind=HitKind.DOCUMENT, title="別紙１ 工程表", document="roadmap"),
            Findable(
                kind=HitKind.FINDING,
                title="任期の終わりが空です。",
                body="要確認",
                path="recruitment.term_to",
            ),
        ),
    )


def test_every_question_and_page_is_found_by_its_own_name(index: Index) -> None:
    for chapter in CHAPTERS:
        for step in chapter.steps:
            assert any(
                hit.kind is HitKind.STEP and hit.step_id == step.id for hit in index.found(step.title)
            ), step.title
            for item in step.items:
                if isinstance(item, Summary):
                    continue
                hits = index.found(label_of_item(item), limit=1000)
                assert any(hit.path == item.path for hit in hits), item.path


def test_what_is_named_so_comes_before_what_only_mentions_it(index: Index) -> None:
    hits = index.found("めざす姿")
    assert (hits[0].kind, hits[0].path) == (HitKind.QUESTION, "policy.vision")
    kinds = [hit.kind for hit in index.found("工程表")]
    assert kinds.index(HitKind.STEP) < kinds.index(HitKind.HELP)


def test_two_characters_in_any_width_kana_or_case_find_the_same(index: Index) -> None:
    assert index.found("窓口")
    assert index.found("ｃｉｏ") == index.found("CIO") == index.found("cio") != ()
    assert index.found("めーる") == index.found("メール") == index.found("ﾒｰﾙ") != ()
    assert index.found("めざす　姿")[0].path == "policy.vision"


def test_answers_help_documents_and_findings_are_found(plan: Plan, index: Index) -> None:
    answer = next(hit for hit in index.found("総合窓口") if hit.kind is HitKind.ANSWER)
    assert "総合窓口" in answer.snippet
    assert answer.title == label_of(plan, answer.path).rpartition(" ＞ ")[2]
    assert "住民福祉課" in answer.where
    assert any(hit.document == "roadmap" for hit in index.found("別紙1"))
    assert any(hit.kind is HitKind.FINDING for hit in index.found("任期の終わり"))
    why = next(
        why for c in CHAPTERS for s in c.steps for item in s.items if (why := getattr(item, "why", ""))
    )
    assert any(hit.kind is HitKind.HELP for hit in index.found(why[:12]))


def test_many_documents_of_one_word_become_one_line(plan: Plan) -> None:
    many = (
        Findable(kind=HitKind.DOCUMENT, title=f"花束に関する書類その{n}", where="募集", document=f"d{n}")
        for n in range(20)
    )
    other = Findable(kind=HitKind.FINDING, title="花束の数が合いません。", path="policy.vision")
    hits = Index(plan, (*many, other)).found("花束")
    documents = [hit for hit in hits if hit.kind is HitKind.DOCUMENT]
    assert [hit.document for hit in documents[:2]] == ["d0", "d1"]
    assert documents[-1].title == f"ほかの書類{20 - DOCUMENTS_SHOWN}件"
    assert (documents[-1].document, documents[-1].chapter_id) == ("", "export")
    assert any(hit.kind is HitKind.FINDING for hit in hits)
    by_group = Index(plan, (Findable(kind=HitKind.DOCUMENT, title="様式", where="募集", document="x"),))
    assert any(hit.document == "x" for hit in by_group.found("募集 様式"))


def test_every_word_must_be_there_and_nothing_typed_finds_nothing(index: Index) -> None:
    assert index.found("  　") == ()
    assert index.found("工程表 そんな言葉はない") == ()
    assert {hit.path for hit in index.found("CIO 職")} <= {hit.path for hit in index.found("CIO", limit=9999)}


def test_what_could_not_be_read_is_found_too(plan: Plan) -> None:
    changed = applied(plan, SetDraft(path="municipality.population", raw="1万くらい")).plan
    hit = Index(changed).found("万くらい")[0]
    assert (hit.path, hit.snippet) == ("municipality.population", "1万くらい")


def test_every_result_leads_somewhere(plan: Plan, index: Index) -> None:
    from dxplanner.wizards.registry import field_of

    for word in ("の", "町", "CIO", "1", "計画"):
        for hit in index.found(word, limit=9999):
            assert hit.document or (hit.chapter_id and not hit.path) or field_of(hit.path, plan), hit


@given(st.text(max_size=30))
def test_anything_may_be_typed(index: Index, text: str) -> None:
    for hit in index.found(text):
        assert hit.title or hit.kind is HitKind.ANSWER


@given(st.text(max_size=200), st.text(min_size=1, max_size=4))
def test_a_snippet_is_short_and_of_the_text(text: str, word: str) -> None:
    said = snippet(text, (folded(word),))
    assert len(said) <= 62
    assert said.strip("…") in " ".join(text.split()) or "…" in text


def test_it_is_quick(plan: Plan) -> None:
    """Generous beside what is measured (5 ms and 2 ms), so that a busy machine does not fail it."""
    Index(plan)
    start = perf_counter()
    index = Index(plan)
    built = perf_counter() - start
    start = perf_counter()
    index.found("町")
    asked = perf_counter() - start
    assert built < 0.2
    assert asked < 0.1
