"""Words of the notice that promise too much or hand the call to others, and a contract's conditions (R51, R52, R60)."""

from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, INFERRED, REVIEW, Spot, check
from dxplanner.checks.recruitment_view import (
    CONTRACT,
    STAFF,
    claimed,
    has_form,
    mentioned_anywhere,
    mentions,
    notice,
    notice_texts,
    plain,
)
from dxplanner.checks.view import View
from dxplanner.plan.recruitment import PayUnit

MOST_PLANNED = 5
_PLANNED = "予定|見込み|見込ん"
_MAY_CHANGE = "(?:変更|変わ|異な)[^。]{0,14}(?:こと|場合|とき|得る|うる)"
_HANDED_OVER = (
    "(?:募集|採用|選考|応募者の(?:募集|勧誘))(?:の|に関する)?(?:業務|事務|活動|手続)?(?:の全て|の全部|全般)?"
    "(?:を|は)[^。、]{0,16}(?:委託|代行|一任|委ね|任せ)|採用代行|募集代行|委託募集"
)


@check("R51", ADVICE, "「予定」が多く、変わり得る旨がない", source="職業安定法第42条・第65条")
def too_much_is_planned(view: View) -> Iterator[Spot]:
    if notice(view) is None:
        return
    count = sum(
        len(plain(text).split(word)) - 1 for _path, text in notice_texts(view) for word in _PLANNED.split("|")
    )
    if count >= MOST_PLANNED and not mentioned_anywhere(view, _MAY_CHANGE):
        yield (
            "recruitment.notes",
            f"「予定」「見込み」が{count}か所あります。条件と実際が違うと受け取られないよう、"
            "何がどのようなときに変わり得るかを「その他」に書いてください。",
        )


@check(
    "R52",
    REVIEW,
    "個人への委託の条件",
    source="特定受託事業者に係る取引の適正化等に関する法律（令和6年11月1日施行）",
    confidence=INFERRED,
)
def contract_conditions(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    if recruitment is None or not has_form(view, *CONTRACT):
        return
    unpaid = recruitment.pay_unit is PayUnit.NONE
    absent = [
        label
        for label, missing in (
            ("業務の内容", not recruitment.duties),
            ("業務を行う期間", recruitment.term_from is None or recruitment.term_to is None),
            ("報酬の額", not unpaid and recruitment.pay_amount is None),
            (
                "支払の期日",
                not unpaid and not mentions(recruitment.pay_note, "[0-9]日|[0-9]月|月末|以内|翌月"),
            ),
        )
        if missing
    ]
    if absent:
        yield (
            "recruitment.pay_note",
            f"{'、'.join(absent)}が書かれていません。個人に委託するときは、条件を書面などで示し、"
            "報酬を60日以内に支払う定めがあります（自治体への適用は未確認）。念のため書いてください。",
        )


@check("R60", REVIEW, "募集を第三者に任せる書き方", source="職業安定法第4条第6項・第36条")
def handed_to_others(view: View) -> Iterator[Spot]:
    if not has_form(view, *STAFF):
        return
    for path, found in claimed(view, _HANDED_OVER):
        yield (
            path,
            f"「{found}」とあり、職員の募集を有料で第三者に任せる（委託募集）と読めます。許可が要る場合がありますので、"
            "求人サイトへの掲載など、何を頼むかが分かるように書いてください。",
        )
