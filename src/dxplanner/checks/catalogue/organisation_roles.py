"""第3章 推進体制: CIO, CIO補佐官, CISO, CDO and the desk that does the work (ORG-01…07, 28…30)."""

import re
from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, INFERRED, MUST_FIX, REVIEW, SECONDARY, Spot, check
from dxplanner.checks.organisation_view import FROM_OUTSIDE, same_holder
from dxplanner.checks.sources import DECK
from dxplanner.checks.view import View
from dxplanner.plan.organisation import AideSource, OfficeStyle

_SECTION_RANK = re.compile("課長|係長|室長|主幹|主査|主任|課長補佐")
SMALL_TOWN = 10_000


@check("ORG-01", REVIEW, "CIOが決まっていない", source=DECK)
def no_cio(view: View) -> Iterator[Spot]:
    if not view.started("organisation") or view.plan.organisation.cio is not None:
        return
    if view.plan.municipality.has_vice_head is False:
        who = f"{view.vice_head}を置いていないので、{view.town}長又は庁内全般を調整できる課長などの職を選んでください。"
    else:
        who = f"庁内全般を把握し、課の間を調整できる職（{view.vice_head}など）を選んでください。"
    yield "organisation.cio", f"CIO（最高情報統括責任者）を務める職が決まっていません。{who}"


@check("ORG-02", ADVICE, "CIOが課長級以下", source=DECK)
def cio_of_section_rank(view: View) -> Iterator[Spot]:
    cio = view.nodes.get(view.plan.organisation.cio or "")
    if cio is None or view.plan.municipality.has_vice_head is False:
        return
    if _SECTION_RANK.search(cio.title or ""):
        yield (
            "organisation.cio",
            f"CIOが「{cio.title}」です。庁内全般を把握し、課の間を調整できる職か確かめてください。"
            f"{view.vice_head}が欠員の場合など、理由があれば差し支えありません。",
        )


@check("ORG-03", REVIEW, "CIO補佐官が決まっていない", source=DECK)
def no_aide(view: View) -> Iterator[Spot]:
    organisation = view.plan.organisation
    if not view.started("organisation") or organisation.cio_aide or organisation.aide_source in FROM_OUTSIDE:
        return
    if organisation.aide_source is AideSource.INTERNAL:
        yield "organisation.cio_aide", "CIO補佐官に内部の職員を充てるとしています。充てる職を選んでください。"
    else:
        state = "を置く予定がありません" if organisation.aide_source else "の確保の仕方が決まっていません"
        yield (
            "organisation.aide_source",
            f"CIO補佐官{state}。内部に適任者がいなければ、外部人材や県・近隣団体との共同の確保を検討し、"
            "置かないときは理由を付けて保留してください。",
        )


@check("ORG-04", MUST_FIX, "CIOとCIO補佐官が同じ", source=DECK, confidence=INFERRED)
def cio_assists_himself(view: View) -> Iterator[Spot]:
    organisation = view.plan.organisation
    if not same_holder(view, organisation.cio, organisation.cio_aide):
        return
    node = view.nodes.get(organisation.cio or "")
    title = view.called("organisation.nodes", node) if node is not None else ""
    if organisation.cio == organisation.cio_aide:
        yield "organisation.cio_aide", f"CIOとCIO補佐官が同じ職{title}です。補佐する職を別に選んでください。"
    else:
        yield (
            "organisation.cio_aide",
            f"CIO{title}とCIO補佐官を、同じ人が兼ねています。補佐する人を別に充ててください。",
        )


@check("ORG-05", MUST_FIX, "DXの担当がない", source=DECK, confidence=INFERRED)
def nobody_in_charge(view: View) -> Iterator[Spot]:
    if not view.started("organisation"):
        return
    if view.plan.organisation.dx_office is None and not view.plan.municipality.it_staff:
        yield (
            "organisation.dx_office",
            "DXを担当する部署も職員も入力されていません。専任でなくても構いませんので、担当する係又は職員を入力してください。",
        )


@check("ORG-06", REVIEW, "担当者が1人で代わりがいない", source="行政＆情報システム（令和6年3月）")
def one_person_alone(view: View) -> Iterator[Spot]:
    organisation, staff = view.plan.organisation, view.plan.municipality.it_staff
    if len(staff) != 1 or organisation.prefecture_link is not None:
        return
    same = [person for person in organisation.people.persons if person.title == staff[0].title]
    if not any(person.backup for person in same):
        yield (
            "municipality.it_staff",
            f"情報・DXの担当が{view.called('municipality.it_staff', staff[0])}の1人だけです。"
            "不在のときの代行者を決めるか、県・近隣団体の支援を「県・近隣団体との連携」に書いてください。",
        )


@check("ORG-07", REVIEW, "兼任の割合がない", source="行政＆情報システム（令和6年3月）", confidence=INFERRED)
def concurrent_without_share(view: View) -> Iterator[Spot]:
    staff = view.plan.municipality.it_staff
    concurrent = view.plan.organisation.office_style is OfficeStyle.CONCURRENT
    if not staff or not all(person.concurrent_duties or concurrent for person in staff):
        return
    open_names = [view.called("municipality.it_staff", person) for person in staff if person.share is None]
    if open_names:
        yield (
            "municipality.it_staff",
            f"情報・DXの担当は全員が兼任です。{'、'.join(open_names)}がDX・情報に充てる割合（人役）を入力してください。",
        )


@check("ORG-28", ADVICE, "小規模な団体で単独の任用だけ", source=DECK, confidence=INFERRED)
def small_town_alone(view: View) -> Iterator[Spot]:
    population, organisation = view.plan.municipality.population, view.plan.organisation
    if population is None or population >= SMALL_TOWN or organisation.prefecture_link is not None:
        return
    if organisation.aide_source is AideSource.EXTERNAL:
        yield (
            "organisation.aide_source",
            "外部人材を単独で任用する計画です。県の人材プールや近隣団体との共同の利用も比べて、"
            "結果を「県・近隣団体との連携」に書いてください。",
        )


@check("ORG-29", ADVICE, "CDOとCIOの役割の違いがない", source="町長の説明（報道）", confidence=SECONDARY)
def cdo_and_cio_alike(view: View) -> Iterator[Spot]:
    organisation = view.plan.organisation
    cdo, cio = view.nodes.get(organisation.cdo or ""), view.nodes.get(organisation.cio or "")
    if cdo is not None and cio is not None and cdo is not cio and not (cdo.duty and cio.duty):
        yield (
            "organisation.cdo",
            "CDOとCIOを両方置いていますが、役割の違いが書かれていません。それぞれの役割を入力してください。",
        )


@check(
    "ORG-30",
    REVIEW,
    "CISOがいない又はCIOと同じ",
    source="自治体DX・情報化推進概要、情報セキュリティの規程の例（長生村）、令和6年法律第65号（令和8年4月1日施行。条は未確認）",
    confidence=SECONDARY,
)
def no_ciso(view: View) -> Iterator[Spot]:
    """進める者と点検する者: one post for both is common in small towns, and wants its reason."""
    organisation = view.plan.organisation
    if not view.started("organisation"):
        return
    if organisation.ciso is None:
        yield (
            "organisation.ciso",
            "CISO（最高情報セキュリティ責任者）を務める職が決まっていません。サイバーセキュリティを確保するための方針（令和8年4月1日から長、議会及び各執行機関が定めて公表するもの）を所管する職を選んでください。",
        )
    elif same_holder(view, organisation.ciso, organisation.cio):
        same = "同じ職" if organisation.ciso == organisation.cio else "同じ人の兼務"
        yield (
            "organisation.ciso",
            f"CIOとCISOが{same}です。進める責任と安全を点検する責任を分けられないか検討し、"
            "兼ねるときは、点検をどう確保するかを理由に付けて保留してください。",
        )
