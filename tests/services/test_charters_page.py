"""設置要綱 and 例規の改正 as pages: wording an article, leaving it out, going back; what moved on says so."""

from datetime import date

import pytest

from dxplanner.core.errors import BadInput
from dxplanner.plan.charters import CharterKind
from dxplanner.plan.edit import Change, SetValue, applied
from dxplanner.plan.plan import Plan
from dxplanner.services import charters, ordinances_page
from dxplanner.services.charters import ArticleEntry, CharterEntry
from tests.documents.charter_plans import DEPUTY_LED, MAYOR_LED, VILLAGE
from tests.documents.paper import sample

TODAY = date(2026, 11, 23)
HEADQUARTERS = CharterKind.HEADQUARTERS


def charter(plan: Plan, kind: CharterKind = HEADQUARTERS) -> CharterEntry:
    return next(entry for entry in charters.charter_page(plan, TODAY) if entry.kind is kind)


def entry(plan: Plan, key: str) -> ArticleEntry:
    return next(article for article in charter(plan).articles if article.key == key)


def after(plan: Plan, change: Change) -> Plan:
    return applied(plan, change).plan


def reworded(plan: Plan, key: str, words: str) -> Plan:
    plan = after(plan, charters.reword(plan, HEADQUARTERS, key, TODAY))
    row = plan.charters.edited[-1]
    return after(plan, SetValue(path=f"charters.edited[{row.id}].text", value=words))


def test_every_charter_has_its_page() -> None:
    kinds = [page.kind for page in charters.charter_page(sample("mihon"), TODAY)]
    assert kinds == list(CharterKind)
    assert [page.undecided for page in charters.charter_page(sample("mihon"), TODAY)] == [0, 0, 0]
    assert charter(VILLAGE).undecided == 1
    assert entry(VILLAGE, "secretariat").undecided == ("organisation.secretariat",)
    assert charter(Plan()).needless


def test_an_article_is_worded_anew_and_given_back() -> None:
    before = entry(MAYOR_LED, "other")
    plan = after(MAYOR_LED, charters.reword(MAYOR_LED, HEADQUARTERS, "other", TODAY))
    now = entry(plan, "other")
    assert (now.text, now.heading) == (before.text, before.heading)
    assert now.reworded
    assert not now.moved_on
    assert after(plan, charters.back_to_ours(now.reworded)).charters == MAYOR_LED.charters


def test_a_wording_is_kept_and_marked_when_the_chart_changes() -> None:
    plan = reworded(MAYOR_LED, "secretariat", "本部の庶務は、企画課DX係が行う。")
    moved = after(plan, SetValue(path="organisation.secretariat", value="soumu"))
    assert entry(moved, "secretariat").text == "本部の庶務は、企画課DX係が行う。"
    assert entry(moved, "secretariat").moved_on
    assert charter(moved).moved_on == 1
    row = moved.charters.edited[0].id
    read = after(moved, charters.take_as_read(moved, row, TODAY))
    assert not entry(read, "secretariat").moved_on
    assert entry(read, "secretariat").text == "本部の庶務は、企画課DX係が行う。"


def test_an_article_no_longer_needed_can_be_taken_as_read() -> None:
    plan = reworded(DEPUTY_LED, "exchange", "意見交換会を開く。")
    gone = after(plan, SetValue(path="organisation.nodes[ex].body_kind", value=None))
    assert entry(gone, "exchange").moved_on
    read = after(gone, charters.take_as_read(gone, gone.charters.edited[0].id, TODAY))
    assert not entry(read, "exchange").moved_on


def test_an_article_is_left_out_and_put_back() -> None:
    plan = after(MAYOR_LED, charters.leave_out(MAYOR_LED, HEADQUARTERS, "term", TODAY))
    assert entry(plan, "term").left_out
    assert entry(plan, "secretariat").heading == "第７条（庶務）"
    back = after(plan, charters.put_back(plan, entry(plan, "term").reworded))
    assert back.charters == MAYOR_LED.charters


def test_a_wording_survives_being_left_out() -> None:
    plan = reworded(MAYOR_LED, "term", "任期は、２年とする。")
    plan = after(plan, charters.leave_out(plan, HEADQUARTERS, "term", TODAY))
    assert entry(plan, "term").left_out
    plan = after(plan, charters.put_back(plan, entry(plan, "term").reworded))
    assert entry(plan, "term").text == "任期は、２年とする。"


def test_an_unknown_article_is_refused() -> None:
    with pytest.raises(BadInput):
        charters.reword(VILLAGE, HEADQUARTERS, "working", TODAY)


def test_removing_a_post_removes_what_hangs_on_it() -> None:
    from dxplanner.plan.edit import RemoveRow

    plan = after(MAYOR_LED, RemoveRow(path="organisation.nodes[vice]"))
    assert [row.post for row in plan.charters.vice_heads] == ["edu"]


# ---- the ordinances


def test_the_page_of_the_sample() -> None:
    page = ordinances_page.ordinances_page(sample("mihon"), TODAY)
    assert [item.change for item in page.entries] == ["pay_table", "organisation_rule"]
    assert all(item.named for item in page.entries)
    assert "令和9年3月の定例会に提出します" in page.schedule
    assert page.missing == ""


def test_what_is_missing_for_the_schedule() -> None:
    plan = sample("mihon")
    for path, value in (("charters.enforced_on", None), ("recruitment.apply_from", None)):
        plan = after(plan, SetValue(path=path, value=value))
    for path in ("recruitment.term_from", "recruitment.start_on"):
        plan = after(plan, SetValue(path=path, value=None))
    assert ordinances_page.ordinances_page(plan, TODAY).missing == "charters.enforced_on"
    late = ordinances_page.ordinances_page(sample("mihon"), date(2027, 2, 1))
    assert "すでに過ぎています" in late.schedule
    assert ordinances_page.ordinances_page(Plan(), TODAY).entries == ()


def test_a_row_for_the_name() -> None:
    plan = after(Plan(), ordinances_page.name_it(Plan(), "quota"))
    assert [(row.id, row.change) for row in plan.charters.ordinances] == [("oo1", "quota")]
