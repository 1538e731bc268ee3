"""推進体制 8・9: the charters made from the answers before, when the bodies meet, and which of the town's rules change."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.chapters.organisation_members import HAS_HEADQUARTERS
from dxplanner.wizards.spec import (
    Answered,
    AnyOf,
    Equals,
    Example,
    Field,
    Options,
    RowColumn,
    Step,
    Summary,
    TableField,
)

_HAS_AIDE = AnyOf(
    conditions=tuple(
        Equals(path="organisation.aide_source", value=source) for source in ("internal", "external", "shared")
    )
)

CHARTERS = Step(
    id="charters",
    title="設置要綱",
    papers=("headquarters_charter", "ordinance_changes"),
    minutes=12,
    decide="推進本部、CIO補佐官及びDX推進リーダーの設置要綱の形式と、足りない事項を決めます。",
    weigh=(
        "条文は、これまでの入力から作ります。入力を直すと、条文も変わります。言い回しを直した条は残し、元のデータが"
        "変わったときは印を付けます。長の訓令は教育委員会や議会を拘束しないため、共同の訓令とするか協議によります。"
        "定足数や代理出席を定める例（中泊町、南山城村）があります。"
    ),
    source=f"中泊町（令和4年）・南山城村（令和5年）の要綱。{PRACTICE}",
    items=(
        Field(
            path="charters.headquarters_form",
            hint="庁内だけの決まりは訓令とするのが一般的です。",
            why="要綱の番号、制定文及び署名する機関が決まります。",
            example=sample("訓令（各機関とは協議による。）"),
            required_by=("headquarters_charter",),
            visible_when=HAS_HEADQUARTERS,
        ),
        TableField(
            path="charters.vice_heads",
            title="{post}",
            hint="副本部長を置くときだけ、役職を上から選びます。",
            why="組織と職務代理の条に印刷します。職務代理の順は「だれが担うか」で決めます。",
            example=Example(text="副町長及び教育長", source="美咲町DX推進本部設置要綱（令和5年）の要約"),
            visible_when=HAS_HEADQUARTERS,
            columns=(RowColumn(name="post", required=True, width=16, hint="役職を選びます。"),),
            prefix="vh",
            row_word="副本部長",
        ),
        Field(
            path="charters.quorum",
            hint="会議を開くのに要る出席者の割合を選びます。",
            why="会議の条に、定足数として印刷します。",
            example=Example(text="過半数", source="中泊町の要綱（令和4年）の要約"),
            required_by=("headquarters_charter",),
            visible_when=HAS_HEADQUARTERS,
        ),
        Field(
            path="charters.proxies",
            hint="構成員の代わりの者が出席できるかを選びます。",
            why="会議の条に、代理出席の可否として印刷します。",
            example=Example(text="はい（認める）", source="南山城村の要綱（令和5年）の要約"),
            required_by=("headquarters_charter",),
            visible_when=HAS_HEADQUARTERS,
        ),
        Field(
            path="charters.aide_form",
            hint="庁外の人に示す要綱は、告示とする例があります。",
            why="CIO補佐官の設置要綱の番号と制定文が決まります。",
            example=sample("告示"),
            required_by=("aide_charter",),
            visible_when=_HAS_AIDE,
        ),
        Field(
            path="charters.leader_form",
            hint="庁内だけの決まりは訓令とするのが一般的です。",
            why="DX推進リーダーの設置要綱の番号と制定文が決まります。",
            example=sample("訓令"),
            required_by=("leader_charter",),
            visible_when=Answered(path="organisation.leaders"),
        ),
        Field(
            path="charters.enforced_on",
            hint="年月日で入力し、未定なら空けておきます（例：令和9年4月1日、R9.4.1）。",
            why="附則の施行の日に印刷し、空けておくと手書きできる空欄を印刷します。",
            example=sample("令和9年4月1日"),
        ),
        Field(
            path="charters.numerals",
            hint="町の例規と同じ書き方を選びます。",
            why="条、項及び号の番号の書き方が決まります。",
            example=sample("第１条　２　(1)　ア"),
        ),
        Summary(view="charters", label="要綱案の条文"),
        TableField(
            path="charters.edited",
            title="{charter} {caption}",
            summary=("{text}",),
            label="書き直した条と加えた条",
            hint="上の一覧で「言い回しを直す」を選ぶか、ここで条を加えます。",
            why="計画から作った条文の代わりに印刷し、加えた条は「その他」の前に置きます。",
            example=sample("（報告）　本部長は、毎年度、取組の進捗を議会に報告するものとする。"),
            columns=(
                RowColumn(name="charter", required=True, width=14, hint="どの要綱の条かを選びます。"),
                RowColumn(
                    name="caption", required=True, width=14, hint="かっこを付けずに入力します（例：会議）。"
                ),
                RowColumn(
                    name="text",
                    required=True,
                    width=34,
                    lines=6,
                    hint="項は「２」、号は「(1)」、細目は「ア」で始めて、一行に一つずつ書きます。",
                ),
                RowColumn(name="omitted", width=6, hint="この条を置かないときは「はい」を選びます。"),
            ),
            prefix="ea",
            row_word="条",
        ),
    ),
)

ORDINANCES = Step(
    id="ordinances",
    title="会議の日程と例規改正",
    papers=("ordinance_changes", "aide_charter"),
    minutes=8,
    decide="会議を開く月と、改正する例規の名称及び箇所を決めます。",
    weigh=(
        "特別職の非常勤職員の報酬は、要綱だけでは支給できず、条例の別表に定めます。外部の委員が諮問に答える会議体は、"
        "条例で置きます。議会の定例会の月は「工程表」で入力したものを使い、そこから準備の時期を数えます。"
    ),
    source=f"地方自治法第138条の4第3項、第158条、第172条第3項、第203条の2第5項。{PRACTICE}",
    items=(
        TableField(
            path="charters.meetings",
            title="{body}",
            summary=("{month}月", "{agenda}"),
            hint="会議体ごとに、開く月を一行ずつ入力します。",
            why="会議の日程表に印刷し、推進本部の月は設置要綱の「会議」の条にも使います。",
            example=sample("DX推進本部　5月（前年度の評価）、10月（予算の方針）、2月（次の年度の工程）"),
            required_by=("meeting_calendar",),
            columns=(
                RowColumn(name="body", required=True, width=16, hint="会議体を選びます。"),
                RowColumn(name="month", width=5, hint="月を数字で入力します（例：5）。"),
                RowColumn(name="monthly", width=6, hint="毎月開くときは「はい」を選び、月は空けます。"),
                RowColumn(name="agenda", width=20, hint="主な議題を短く書きます（例：前年度の評価）。"),
            ),
            prefix="mt",
            row_word="会議",
        ),
        Summary(view="ordinances", label="今の選択で要る例規の改正"),
        Field(
            path="charters.amendment",
            hint="町の議案の書き方を選びます。",
            why="例規の改正案を、改め文と新旧対照表のどちらで作るかが決まります。",
            example=sample("新旧対照表"),
            required_by=("ordinance_changes",),
        ),
        TableField(
            path="charters.ordinances",
            title="{name}",
            summary=("{number}", "{place}"),
            hint="町の例規集で、改正する例規の名称と箇所を確かめて入力します。",
            why="改正案に印刷し、空けておくと一般的な名称と〔未定〕を印刷します。",
            example=sample("特別職の職員で非常勤のものの報酬及び費用弁償に関する条例　別表"),
            columns=(
                RowColumn(
                    name="change",
                    required=True,
                    width=16,
                    hint="改正の種類を選びます。",
                    options=Options(source="ordinance_changes"),
                ),
                RowColumn(name="name", width=24, hint="例規の正式な名称を入力します。"),
                RowColumn(
                    name="number", width=16, hint="制定の年と番号を入力します（例：昭和45年条例第12号）。"
                ),
                RowColumn(
                    name="place", width=20, hint="改正する箇所を入力します（例：別表統計調査員の項）。"
                ),
                RowColumn(
                    name="note", width=20, hint="確かめたことを書きます（例：定数に含まないことを確認）。"
                ),
            ),
            prefix="oo",
            row_word="例規",
        ),
    ),
)
