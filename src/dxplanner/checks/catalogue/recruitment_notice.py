"""What the notice must say about purpose, work, contact and personal data (R08, 09, 36, 37, 46…49, 53, 54, 57)."""

from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, INFERRED, MUST_FIX, REVIEW, SECONDARY, Spot, check
from dxplanner.checks.recruitment_view import (
    FISCAL_YEAR,
    STAFF,
    claimed,
    has_form,
    mentioned_anywhere,
    mentions,
    notice,
    notice_texts,
    plain,
)
from dxplanner.checks.sources import DECK
from dxplanner.checks.view import View
from dxplanner.plan.recruitment import Channel

SHORTEST_DUTIES = 120
_OLD_ORDINANCE = r"(?<!議会の)(?<!議会)個人情報(?:の)?保護(?:に関する)?条例"
_DATA_RULES = (
    ("利用目的", "目的|利用する|利用し|用い|使用"),
    ("保存する期間又は廃棄", "保存|保管|廃棄|消去|返却"),
    ("採用しなかった方の書類の扱い", "不採用|採用に至らな|採用しな|採用されな|返却|落選|合格しな"),
)


@check("R08", MUST_FIX, "業務の内容が短い", source="職業安定法第5条の3")
def duties_too_short(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    if recruitment is None:
        return
    length = sum(len(duty.description or "") for duty in recruitment.duties)
    if length < SHORTEST_DUTIES:
        yield (
            "recruitment.duties",
            f"業務の内容が{length}字です。応募する方が判断できるよう、何を、どこまで行うかを{SHORTEST_DUTIES}字以上で具体的に書いてください。",
        )


@check(
    "R09",
    REVIEW,
    "変更の範囲がない",
    source="職業安定法施行規則（令和6年4月1日施行の改正）",
    confidence=SECONDARY,
)
def no_scope_of_change(view: View) -> Iterator[Spot]:
    if not has_form(view, *STAFF):
        return
    if view.plan.recruitment.duties_change is None:
        yield (
            "recruitment.duties_change",
            "業務の変更の範囲がありません。変更しないときも「変更しない」と書いてください。",
        )
    place = view.plan.recruitment.place
    if place is not None and not mentions(place, "変更"):
        yield (
            "recruitment.place",
            "就業の場所に、変更の範囲がありません。変更しないときも「変更しない」と書いてください。",
        )


@check(
    "R36",
    MUST_FIX,
    "個人情報保護条例が残っている",
    source="個人情報の保護に関する法律第2条第11項（令和5年4月1日適用）",
)
def abolished_ordinance(view: View) -> Iterator[Spot]:
    for path, text in notice_texts(view):
        if mentions(text, _OLD_ORDINANCE):
            yield (
                path,
                "個人情報保護条例を根拠にしています。令和5年4月1日から個人情報の保護に関する法律が直接適用されますので、"
                f"法律と{view.town}の法施行条例に直してください。",
            )


@check("R37", REVIEW, "応募者の個人情報の扱い", source="個人情報の保護に関する法律第61条・第62条")
def applicants_data(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    if recruitment is None:
        return
    text = recruitment.applicant_privacy
    absent = [label for label, pattern in _DATA_RULES if not mentions(text, pattern)]
    if absent:
        yield (
            "recruitment.applicant_privacy",
            f"応募者の個人情報について、{'、'.join(absent)}が書かれていません。応募の前に分かるように書いてください。",
        )


@check("R46", REVIEW, "募集の趣旨又は期待する成果がない", source=DECK)
def no_purpose(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    if recruitment is None:
        return
    if recruitment.purpose is None:
        yield (
            "recruitment.purpose",
            f"募集の趣旨がありません。{view.town}のどの課題のために募集するかを書いてください。",
        )
    if recruitment.expected_results is None:
        yield (
            "recruitment.expected_results",
            "期待する成果がありません。任期の終わりまでに何ができていればよいかを書いてください。",
        )


@check("R47", ADVICE, "受入れの体制がない", source=DECK)
def nobody_to_turn_to(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    if recruitment is not None and recruitment.support is None:
        yield (
            "recruitment.support",
            "受入れの窓口となる課と相談役がありません。着任した日に誰が迎えるかを書いてください。",
        )


@check("R48", REVIEW, "旧い刑の名前", source="刑法等の改正（令和7年6月1日施行）", confidence=SECONDARY)
def old_penalties(view: View) -> Iterator[Spot]:
    for path, text in notice_texts(view):
        if has_form(view, *STAFF) and mentions(text, "禁錮|禁こ|懲役"):
            yield (
                path,
                "「禁錮」又は「懲役」とあります。令和7年6月1日から「拘禁刑」ですので、今の条文の書き方に直してください。",
            )


@check("R49", MUST_FIX, "成年被後見人などを欠格にしている", source="地方公務員法第16条")
def old_disqualification(view: View) -> Iterator[Spot]:
    for path, found in claimed(view, "成年被後見人|被保佐人|禁治産"):
        if has_form(view, *STAFF):
            yield (
                path,
                f"欠格事由に「{found}」があります。今の地方公務員法第16条にありませんので、取り除いてください。",
            )


@check(
    "R53",
    ADVICE,
    "面接時のハラスメントの相談先がない",
    source="男女雇用機会均等法の改正（令和8年10月1日施行）",
    confidence=INFERRED,
)
def no_harassment_contact(view: View) -> Iterator[Spot]:
    if notice(view) is not None and not mentioned_anywhere(view, "ハラスメント"):
        yield (
            "recruitment.notes",
            "面接などでのハラスメントの相談先がありません。自治体への適用を確かめた上で、人事担当などの窓口を「その他」に書いてください。",
        )


@check("R54", ADVICE, "媒体が町のホームページだけ", source=DECK)
def town_page_only(view: View) -> Iterator[Spot]:
    channels = {item.channel for item in view.plan.recruitment.channels if item.channel is not None}
    if channels == {Channel.TOWN_PAGE}:
        yield (
            "recruitment.channels",
            "募集の媒体がホームページと広報だけです。国の資料では、周知だけの団体の応募は平均6人でした。"
            "求人サイトや県の人材プールも検討してください。",
        )


@check("R57", ADVICE, "端末やAIの扱いがない", source="情報セキュリティの実務", confidence=INFERRED)
def devices_not_named(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    if recruitment is not None and not mentions(recruitment.privacy, "端末|クラウド|AI|持ち?出"):
        yield (
            "recruitment.privacy",
            "私物の端末、クラウドサービス及び生成AIに情報を入力してよいかが書かれていません。個人情報・情報セキュリティの欄に書いてください。",
        )


@check("R24", REVIEW, "条件付採用の説明", source="地方公務員法第22条、第22条の2第7項")
def trial_period(view: View) -> Iterator[Spot]:
    if not has_form(view, *FISCAL_YEAR):
        return
    texts = [plain(text) for _path, text in notice_texts(view)]
    conditional = [text for text in texts if "条件付" in text]
    if not conditional or any(
        mentions(text, "条件付[^。]{0,20}(?:6|六)(?:か|ヶ|カ|箇)?月") for text in conditional
    ):
        yield (
            "recruitment.notes",
            "会計年度任用職員の条件付採用の期間は1か月です。その説明を「その他」に書き、6か月としている箇所があれば直してください。",
        )
