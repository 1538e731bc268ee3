"""公募型プロポーザル (K-21…33): days in order, points that add up, equal points, the committee, the result."""

from collections.abc import Iterator
from datetime import date

from dxplanner.checks.catalogue.contracting import contracting
from dxplanner.checks.model import ADVICE, INFERRED, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.sources import OFFICE_PRACTICE, PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label
from dxplanner.plan.contracting import Contracting, ContractMethod
from dxplanner.plan.proposal import CriterionKind, ProposerResult, SeatRole

C = "recruitment.contracting"
P = f"{C}.proposal"
M = f"{C}.committee"
SHORTEST_DAYS = 14
_LINE: tuple[tuple[str, str], ...] = (
    ("announced_on", "公告の日"),
    ("entry_until", "参加表明書の締切日"),
    ("proposal_until", "企画提案書の締切日"),
    ("hearing_on", "審査の日"),
    ("result_on", "審査結果を知らせる日"),
    ("contract_on", "契約の予定日"),
)
"""The days that follow each other; questions and answers stand beside them."""


def proposing(view: View) -> Contracting | None:
    """The answers where a contractor is found by proposals."""
    found = contracting(view)
    return found if found is not None and found.method is ContractMethod.PROPOSAL else None


def _told(path: str, label: str, day: date, other: str, other_day: date, word: str) -> Spot:
    return (
        path,
        f"{label}（{date_label(day)}）が、{other}（{date_label(other_day)}）より{word}です。どちらかの日付を直してください。",
    )


@check("K-21", MUST_FIX, "プロポーザルの日程の前後が逆", source=PLAN_ITSELF)
def days_out_of_order(view: View) -> Iterator[Spot]:
    found = proposing(view)
    if found is None:
        return
    latest: tuple[str, date] | None = None
    for name, label in _LINE:
        day: date | None = getattr(found.proposal, name)
        if day is None:
            continue
        if latest is not None and day < latest[1]:
            yield _told(f"{P}.{name}", label, day, *latest, "前")
        else:
            latest = label, day


@check("K-22", MUST_FIX, "質問の締切が公告の前又は提案書の締切の後", source=PLAN_ITSELF)
def question_day(view: View) -> Iterator[Spot]:
    found = proposing(view)
    if found is None or found.proposal.question_until is None:
        return
    proposal, day = found.proposal, found.proposal.question_until
    path, label = f"{P}.question_until", "質問の締切日"
    if proposal.proposal_until is not None and day > proposal.proposal_until:
        yield _told(path, label, day, "企画提案書の締切日", proposal.proposal_until, "後")
    elif proposal.announced_on is not None and day < proposal.announced_on:
        yield _told(path, label, day, "公告の日", proposal.announced_on, "前")


@check("K-23", MUST_FIX, "回答の日が質問の締切の前又は提案書の締切の後", source=PLAN_ITSELF)
def answer_day(view: View) -> Iterator[Spot]:
    found = proposing(view)
    if found is None or found.proposal.answered_on is None:
        return
    proposal, day = found.proposal, found.proposal.answered_on
    path, label = f"{P}.answered_on", "質問への回答を公表する日"
    if proposal.question_until is not None and day < proposal.question_until:
        yield _told(path, label, day, "質問の締切日", proposal.question_until, "前")
    elif proposal.proposal_until is not None and day >= proposal.proposal_until:
        yield (
            path,
            f"{label}（{date_label(day)}）が、企画提案書の締切日（{date_label(proposal.proposal_until)}）以後です。"
            "回答を提案に生かせるよう、日付を早めてください。",
        )


@check("K-24", ADVICE, "提案を考える期間が短い", source=OFFICE_PRACTICE, confidence=INFERRED)
def short_time(view: View) -> Iterator[Spot]:
    found = proposing(view)
    if found is None or found.proposal.announced_on is None or found.proposal.proposal_until is None:
        return
    days = (found.proposal.proposal_until - found.proposal.announced_on).days
    if 0 <= days < SHORTEST_DAYS:
        yield (
            f"{P}.proposal_until",
            f"公告から企画提案書の締切まで{days}日です。既に町の事情を知る者だけが有利にならないよう、"
            "2週間から3週間を取ることを検討してください。",
        )


@check("K-25", MUST_FIX, "契約の予定日が履行の始まりより後", source=PLAN_ITSELF)
def contract_after_the_work(view: View) -> Iterator[Spot]:
    found, begins = proposing(view), view.plan.recruitment.term_from
    if found is None or begins is None or found.proposal.contract_on is None:
        return
    if found.proposal.contract_on > begins:
        yield _told(
            f"{P}.contract_on", "契約の予定日", found.proposal.contract_on, "履行の始まり", begins, "後"
        )


@check("K-26", MUST_FIX, "配点の合計が満点と合わない", source=PLAN_ITSELF)
def points_do_not_add_up(view: View) -> Iterator[Spot]:
    found = proposing(view)
    if found is None or not found.proposal.criteria or found.proposal.full_marks is None:
        return
    total = sum(item.points or 0 for item in found.proposal.criteria)
    if total != found.proposal.full_marks:
        difference = total - found.proposal.full_marks
        word = f"{difference}点多く" if difference > 0 else f"{-difference}点少なく"
        yield (
            f"{P}.criteria",
            f"配点の合計（{total}点）が、満点（{found.proposal.full_marks}点）より{word}なっています。"
            "配点か満点を直してください。",
        )


@check("K-27", MUST_FIX, "最低基準点が満点以上", source=PLAN_ITSELF)
def pass_marks_too_high(view: View) -> Iterator[Spot]:
    found = proposing(view)
    if found is None or found.proposal.pass_marks is None or found.proposal.full_marks is None:
        return
    if found.proposal.pass_marks >= found.proposal.full_marks:
        yield (
            f"{P}.pass_marks",
            f"最低基準点（{found.proposal.pass_marks}点）が、満点（{found.proposal.full_marks}点）以上です。"
            "満点の6割ほどを目安に直してください。",
        )


@check("K-28", REVIEW, "同点のときに順位が決まらない", source=OFFICE_PRACTICE, confidence=INFERRED)
def ties_undecided(view: View) -> Iterator[Spot]:
    found = proposing(view)
    if found is None or not found.proposal.criteria:
        return
    proposal = found.proposal
    kinds = {item.kind for item in proposal.criteria}
    if proposal.tie_first is None:
        yield f"{P}.tie_first", "同点の場合の順位の決め方がありません。公告の前に決めて、選んでください。"
    elif proposal.tie_first is proposal.tie_then:
        yield (
            f"{P}.tie_then",
            "同点の場合の二つの方法が同じです。それでも同じ点のときに決まる方法を選んでください。",
        )
    elif proposal.tie_first == "content" and CriterionKind.CONTENT not in kinds:
        yield (
            f"{P}.tie_first",
            "「提案の内容」の点で決めることになっていますが、その区分の評価項目がありません。"
            "区分か、同点の場合の方法を直してください。",
        )


@check("K-29", REVIEW, "見積額の配点が大きい", source=OFFICE_PRACTICE, confidence=INFERRED)
def price_weighs_too_much(view: View) -> Iterator[Spot]:
    found = proposing(view)
    if found is None:
        return
    total = sum(item.points or 0 for item in found.proposal.criteria)
    price = sum(item.points or 0 for item in found.proposal.criteria if item.kind is CriterionKind.PRICE)
    if price * 2 > total:
        yield (
            f"{P}.criteria",
            f"見積額の配点（{price}点）が、合計（{total}点）の半分を超えています。提案を比べて選ぶ方法でよいか、"
            "競争入札によるべきでないかを確かめてください。",
        )


@check("K-30", MUST_FIX, "外部の者を含む審査委員会の根拠", source="地方自治法第138条の4第3項")
def outside_members(view: View) -> Iterator[Spot]:
    found = proposing(view)
    if found is None or found.committee.by_ordinance:
        return
    outside = [seat for seat in found.committee.seats if seat.outside]
    if outside:
        yield (
            f"{M}.by_ordinance",
            f"審査委員会に、町の職員以外の者が{len(outside)}人入っています。審査して決める合議体に加えるときは、附属機関として"
            "条例で置くことを検討してください。条例によらないときは、意見を聴くにとどめ、評価と議決に加えないでください。"
            "設置要綱案は、意見を聴く形で作ります。条例で置くかどうかを答えてください。",
        )


@check("K-31", REVIEW, "審査委員会の委員長が1人でない", source=OFFICE_PRACTICE, confidence=INFERRED)
def chair_of_the_committee(view: View) -> Iterator[Spot]:
    found = proposing(view)
    if found is None or not found.committee.seats:
        return
    chairs = sum(seat.role is SeatRole.CHAIR for seat in found.committee.seats)
    if chairs != 1:
        word = "いません" if chairs == 0 else f"{chairs}人います"
        yield f"{M}.seats", f"審査委員会の委員長が{word}。役割の「委員長」を1人だけに選んでください。"


@check("K-32", MUST_FIX, "要綱の施行が公告より後", source=PLAN_ITSELF)
def charter_too_late(view: View) -> Iterator[Spot]:
    found = proposing(view)
    if found is None or found.committee.effective_on is None or found.proposal.announced_on is None:
        return
    if found.committee.effective_on > found.proposal.announced_on:
        yield _told(
            f"{M}.effective_on",
            "審査委員会の要綱の施行日",
            found.committee.effective_on,
            "公告の日",
            found.proposal.announced_on,
            "後",
        )


@check("K-33", MUST_FIX, "審査の結果が評価点と合わない", source=PLAN_ITSELF)
def result_against_points(view: View) -> Iterator[Spot]:
    found = proposing(view)
    if found is None:
        return
    proposal = found.proposal
    chosen = [row for row in proposal.proposers if row.result is ProposerResult.FIRST]
    if len(chosen) > 1:
        yield f"{P}.proposers", f"受託候補者が{len(chosen)}者あります。1者だけに選んでください。"
        return
    for row in chosen:
        path = f"{P}.proposers[{row.id}].result"
        if row.points is None:
            continue
        better = [
            other
            for other in proposal.proposers
            if other.points is not None
            and other.points > row.points
            and other.result is not ProposerResult.WITHDRAWN
        ]
        if proposal.pass_marks is not None and row.points < proposal.pass_marks:
            yield (
                path,
                f"受託候補者の評価点（{row.points}点）が、最低基準点（{proposal.pass_marks}点）に満たない点です。"
                "結果を直してください。",
            )
        elif better:
            yield (
                path,
                f"受託候補者の評価点（{row.points}点）より高い提案者（{better[0].sign or '記号なし'}）があります。"
                "結果か評価点を直してください。",
            )
        elif row.price is not None and found.limit_amount is not None and row.price > found.limit_amount:
            yield path, "受託候補者の見積額が、提案上限額を超えています。結果か見積額を直してください。"
