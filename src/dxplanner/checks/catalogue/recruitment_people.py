"""第4章 募集: whom the notice asks for (R01…R07, R38…R41, R50, R63)."""

import re
from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, INFERRED, MUST_FIX, REVIEW, SECONDARY, Spot, check
from dxplanner.checks.recruitment_view import (
    CONTRACT,
    REGULAR,
    SCHEMES,
    SPECIAL,
    STAFF,
    claimed,
    claims,
    form_label,
    has_form,
    mentions,
    notice,
    plain,
)
from dxplanner.checks.sources import DECK, FAIR_SELECTION
from dxplanner.checks.view import View
from dxplanner.facts.fair_selection import HEALTH, forbidden_matters
from dxplanner.plan.recruitment import Requirement

_QUALIFICATIONS = (
    "ITストラテジスト|ITコーディネータ|ITパスポート|情報処理技術者|情報処理安全確保支援士|応用情報|基本情報技術者"
    "|システム監査技術者|システムアーキテクト|プロジェクトマネージャ試験|スペシャリスト試験|高度試験"
    "|PMP|ITIL|中小企業診断士|技術士|(?:資格|免許)を(?:有|持|取得)|試験.{0,4}合格"
)
_REFORM = "業務改革|業務の改革|業務の見直し|業務改善|業務の改善|変革|BPR|改革"
_FIELD_ONLY = "(?:情報(?:システム|処理|通信|技術)|ICT|IT|システム(?:開発|運用|構築))[^。]{0,30}経験"
_YEARS = re.compile(r"([0-9]+)年")
_AGE = r"[0-9]+歳(?:以下|未満|まで|以内)|[0-9]+代(?:の方)?(?:歓迎|まで|限定)"
_GENDER = "(?:男性|女性|男子|女子)(?:のみ|限定|歓迎|優先|に限る|を募集)|看護婦|保母|スチュワーデス|営業マン|主婦歓迎"
_LIMITS: dict[str, tuple[tuple[str, str], ...]] = {
    "partner_company": (
        ("三大都市圏", "三大都市圏に所在する企業等の社員であること"),
        ("入社|在籍", "入社後の期間"),
    ),
    "partner_side_job": (
        ("三大都市圏", "三大都市圏に所在する企業等に勤めていること"),
        ("副業|兼業", "勤務先の副業の許可"),
    ),
    "regional_project_manager": (("移住|住民票|転入|居住", "住民票の移動（移住）"),),
    "cooperation_corps": (("移住|住民票|転入|居住", "三大都市圏等からの住民票の移動（移住）"),),
}
"""What the schemes ask of the person: words that show the notice says so, and what to write."""
_WITH_REASON = "(?:健康診断|写真)[^。]*(?:ため|必要な理由|必要とする)|(?:ため|必要)[^。]*(?:健康診断|写真)"
"""A sentence that says why it is wanted."""
MOST_REQUIRED = 5


def _required(view: View) -> tuple[Requirement, ...]:
    return view.plan.recruitment.required


def _at(row: Requirement) -> str:
    return f"recruitment.required[{row.id}]"


@check("R01", REVIEW, "必須の要件に資格", source=DECK)
def qualification_required(view: View) -> Iterator[Spot]:
    for row in _required(view):
        found = claims(row.description, _QUALIFICATIONS)
        if found:
            yield (
                _at(row),
                f"必須の要件に資格（{found}）があります。合格者は少なく応募が減りますので、歓迎する要件に移してください。",
            )


@check("R02", REVIEW, "必須の要件が分野の経験だけ", source=DECK)
def field_experience_only(view: View) -> Iterator[Spot]:
    rows = _required(view)
    if any(mentions(row.description, _FIELD_ONLY) for row in rows) and not any(
        mentions(row.description, _REFORM) for row in rows
    ):
        yield (
            "recruitment.required",
            "必須の要件が、情報システムなどの分野の経験だけになっています。「ICTを活用した業務改革を担った経験」のような書き方に直してください。",
        )


@check("R03", ADVICE, "必須の要件が多い", source="地方公務員法第19条")
def too_much_required(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    required, preferred = len(recruitment.required), len(recruitment.preferred)
    if required > MOST_REQUIRED or required > preferred:
        yield (
            "recruitment.required",
            f"必須の要件が{required}、歓迎する要件が{preferred}あります。必須は職務に欠かせないものに絞り、ほかは歓迎する要件に移してください。",
        )


@check(
    "R04", ADVICE, "求める経験年数が長い", source="内閣官房の募集要項の集計（平成29年）", confidence=SECONDARY
)
def years_too_long(view: View) -> Iterator[Spot]:
    for row in _required(view):
        text = plain(row.description)
        limit = 10 if "管理職" in text else 15
        longest = max((int(found) for found in _YEARS.findall(text) if len(found) < 3), default=0)
        if longest > limit:
            yield (
                _at(row),
                f"必須の要件で{longest}年の経験を求めています。公的な募集の例は{limit}年までですので、年数を見直してください。",
            )


@check("R05", REVIEW, "年齢の制限", source="地方公務員法第13条・第19条、労働施策総合推進法第9条・第38条の2")
def age_limit(view: View) -> Iterator[Spot]:
    for path, found in claimed(view, _AGE):
        if has_form(view, *STAFF):
            why = "職員の募集では、地方公務員法の平等取扱いと受験資格を最小限とする趣旨に反するおそれがあります。"
        else:
            why = "受託者や派遣元が採用する人について年齢を制限することは、労働施策総合推進法で禁じられています。"
        yield path, f"年齢の制限（{found}）があります。{why}年齢ではなく、必要な経験や能力で書いてください。"


@check("R06", REVIEW, "性別による表現", source="地方公務員法第13条、男女雇用機会均等法第5条・第32条")
def gender_limit(view: View) -> Iterator[Spot]:
    if has_form(view, *STAFF):
        why = "職員の募集では、地方公務員法の平等取扱いの原則に反するおそれがあります。"
    else:
        why = "受託者や派遣元が人を採用するときは、男女雇用機会均等法で禁じられています。"
    for path, found in claimed(view, _GENDER):
        yield path, f"性別による表現（{found}）があります。{why}性別によらない書き方に直してください。"


@check(
    "R07",
    ADVICE,
    "国籍の扱い",
    source="公務員と国籍についての考え方（原典との照合が必要）",
    confidence=INFERRED,
)
def nationality(view: View) -> Iterator[Spot]:
    if notice(view) is None:
        return
    texts = [view.plan.recruitment.disqualification, *(row.description for row in _required(view))]
    if has_form(view, *REGULAR) and not any(mentions(text, "国籍") for text in texts):
        yield (
            "recruitment.disqualification",
            "国籍の要件が書かれていません。公権力の行使などに当たる職かを人事担当に確かめ、要件の有無を書いてください。",
        )
    elif has_form(view, *SPECIAL, *CONTRACT) and any(claims(text, "日本国籍を有する") for text in texts):
        yield (
            "recruitment.disqualification",
            f"{form_label(view)}に一律の日本国籍の要件があります。業務に欠かせない要件か確かめてください。",
        )


@check("R38", MUST_FIX, "応募書類や選考で尋ねてはならない事項", source=FAIR_SELECTION)
def forbidden_questions(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    places = [("recruitment.documents", recruitment.documents)]
    places += [(f"recruitment.selection[{step.id}].note", step.note) for step in recruitment.selection]
    for path, text in places:
        found = [
            words
            for matter in forbidden_matters().values()
            if matter.id != HEALTH and (words := claims(text, matter.pattern))
        ]
        if found:
            yield (
                path,
                f"尋ねてはならない事項（{'、'.join(found)}）があります。"
                "本人の適性と能力に関わらない事項ですので、取り除いてください。",
            )


@check("R39", MUST_FIX, "戸籍や住民票を応募時に求める", source=FAIR_SELECTION)
def family_register(view: View) -> Iterator[Spot]:
    found = claims(view.plan.recruitment.documents, "戸籍(?:謄本|抄本|全部|個人)?|住民票")
    if found:
        yield (
            "recruitment.documents",
            f"応募のときに{found}を求めています。応募時には求めず、必要なら採用を決めた後に、本籍の記載のないものを求めてください。",
        )


@check("R40", REVIEW, "健康診断書を応募時に求める", source=FAIR_SELECTION)
def health_certificate(view: View) -> Iterator[Spot]:
    text = view.plan.recruitment.documents
    if claims(text, "健康診断") and not claims(text, _WITH_REASON):
        yield (
            "recruitment.documents",
            "応募のときに健康診断書を求めています。業務に欠かせない理由がなければ、取り除いてください。",
        )


@check("R41", ADVICE, "写真を求める", source="公正な採用選考の趣旨", confidence=INFERRED)
def photograph(view: View) -> Iterator[Spot]:
    text = view.plan.recruitment.documents
    if claims(text, "写真") and not claims(text, _WITH_REASON):
        yield (
            "recruitment.documents",
            "応募書類に写真を求めています。選考に要らなければ、取り除いてください。",
        )


@check("R50", REVIEW, "欠格事由の書き方が形態と合わない", source="地方公務員法第4条・第16条")
def disqualification_fits_form(view: View) -> Iterator[Spot]:
    text = view.plan.recruitment.disqualification
    if has_form(view, *REGULAR) and text is None:
        yield (
            "recruitment.disqualification",
            f"{form_label(view)}は、地方公務員法第16条の欠格条項が適用されます。応募できない方の欄に書いてください。",
        )
    if has_form(view, *CONTRACT) and claims(text, "地方公務員法.{0,4}16条|地公法.{0,4}16条"):
        yield (
            "recruitment.disqualification",
            f"{form_label(view)}には、地方公務員法第16条は適用されません。契約又は要綱の定めによる書き方に直してください。",
        )


@check("R63", MUST_FIX, "制度の要件がない", source="総務省の制度の要綱、町村の要綱（公開例規）")
def scheme_requirements(view: View) -> Iterator[Spot]:
    if not has_form(view, *SCHEMES):
        return
    rows = view.plan.recruitment.required
    absent = [
        wanted
        for pattern, wanted in _LIMITS[str(view.plan.recruitment.appointment_form)]
        if not any(mentions(row.description, pattern) for row in rows)
    ]
    if absent:
        yield (
            "recruitment.required",
            f"{form_label(view)}の要件のうち、{'、'.join(absent)}が書かれていません。"
            "国の要綱を確かめて、必須の要件に加えてください。",
        )
