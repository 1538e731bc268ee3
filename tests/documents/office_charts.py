"""Charts for the tests of the Office renderers: a roadmap, an organisation chart and bars like a town's."""

from decimal import Decimal

from dxplanner.documents.model import (
    BarChart,
    ChartBar,
    ChartEdge,
    ChartNode,
    EdgeKind,
    Gantt,
    GanttBar,
    GanttMilestone,
    GanttRow,
    NodeKind,
    OrgChart,
    plain,
)


def gantt() -> Gantt:
    return Gantt(
        first_year=2026,
        years=4,
        rows=(
            GanttRow(
                group="柱１　町民の利便性の向上",
                title="行政手続のオンライン化",
                owner="総務課",
                cost="1,200千円",
                bars=(
                    GanttBar(start=1, end=3, label="検討", pattern="study"),
                    GanttBar(start=4, end=6, label="準備・調達", pattern="procure"),
                    GanttBar(start=7, end=15, label="運用・手続の追加", pattern="operate"),
                ),
                milestones=(GanttMilestone(quarter=7, label="12手続で開始"),),
            ),
            GanttRow(
                group="柱１　町民の利便性の向上",
                title="書かない窓口の導入（住民票・転入転出・税証明）",
                owner="住民福祉課",
                cost="8,400千円",
                bars=(
                    GanttBar(start=2, end=5, label="業務の見直し", pattern="study"),
                    GanttBar(start=6, end=7, label="試行", pattern="trial"),
                    GanttBar(start=8, end=15, pattern="operate"),
                ),
            ),
            GanttRow(
                group="柱２　業務の効率化",
                title="標準化対応とガバメントクラウド移行",
                owner="総務課",
                cost="－",
                bars=(
                    GanttBar(start=0, end=3, label="移行", pattern="prepare"),
                    GanttBar(start=3, end=15, label="運用", pattern="operate"),
                ),
            ),
            GanttRow(
                group="柱３　推進体制",
                title="外部人材の活用（県共同）",
                owner="企画振興課",
                cost="3,150千円",
                bars=(GanttBar(start=2, end=15, label="県共同の負担金による支援", pattern="plain"),),
                milestones=(GanttMilestone(quarter=4, label="条例改正施行"),),
            ),
        ),
        events=((2, "６月議会"), (8, "12月議会"), (11, "当初予算"), (23, "当初予算"), (35, "当初予算")),
        notes=(plain("※ ★は節目を示す。"),),
    )


def org_chart() -> OrgChart:
    def node(
        key: str,
        title: str,
        *lines: str,
        kind: NodeKind = NodeKind.POST,
        external: bool = False,
        reconstructed: bool = False,
    ) -> ChartNode:
        return ChartNode(
            id=key, kind=kind, title=title, lines=lines, external=external, reconstructed=reconstructed
        )

    sections = ("総務課", "企画振興課", "税務課", "住民福祉課", "健康こども課", "農林課", "建設課")
    return OrgChart(
        nodes=(
            node("head", "本部長", "町長"),
            node("hq", "DX推進本部", "庁議兼用・月１回", kind=NodeKind.BODY),
            node("cio", "CIO・CISO", "副町長"),
            node("aide", "CIO補佐官", "県共同（月２日）", kind=NodeKind.OUTSIDE, external=True),
            node("council", "有識者意見交換会", kind=NodeKind.OUTSIDE, external=True),
            node("office", "総務課情報係", "係長0.6＋主任0.4", "1.0人役（兼務）", kind=NodeKind.SECTION),
            node("wg", "DXワーキンググループ", "８人", kind=NodeKind.BODY, reconstructed=True),
            node("leaders", "各課DX推進リーダー", "各課１人", kind=NodeKind.ROLE_GROUP),
            *(node(f"s{number}", title, kind=NodeKind.SECTION) for number, title in enumerate(sections)),
        ),
        edges=(
            ChartEdge(source="head", target="hq", kind=EdgeKind.COMMAND),
            ChartEdge(source="hq", target="council", kind=EdgeKind.ADVISE, label="助言"),
            ChartEdge(source="head", target="cio", kind=EdgeKind.COMMAND),
            ChartEdge(source="cio", target="aide", kind=EdgeKind.ASSIST),
            ChartEdge(source="cio", target="office", kind=EdgeKind.COMMAND),
            ChartEdge(source="cio", target="wg", kind=EdgeKind.COMMAND, reconstructed=True),
            ChartEdge(source="office", target="leaders", kind=EdgeKind.SUPPORT),
            *(
                ChartEdge(source="leaders", target=f"s{number}", kind=EdgeKind.COMMAND)
                for number in range(len(sections))
            ),
        ),
        notes=(plain("※ 本部は庁議を兼ねる。"),),
    )


def bar_chart() -> BarChart:
    return BarChart(
        title=plain("図１　全体方針を策定している団体の割合"),
        bars=(
            ChartBar(label="市（人口５万人未満）", value=Decimal("27.7"), text="27.7％（67／242）"),
            ChartBar(label="町", value=Decimal("4.8"), text="4.8％（36／743）", own=True),
            ChartBar(label="村", value=Decimal("2.2"), text="2.2％（４／183）"),
        ),
        maximum=Decimal(30),
        source=plain("出典：国の調査（令和３年４月１日現在）"),
    )
