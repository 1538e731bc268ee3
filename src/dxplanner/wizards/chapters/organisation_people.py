"""推進体制: the people behind the boxes with their time, and the skills the work needs."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.spec import Example, RowColumn, Step, Summary, TableField

PEOPLE = Step(
    id="people",
    title="人と時間",
    papers=("skills_grid",),
    minutes=12,
    decide="体制を担う職ごとに、身分、充てる時間、不在のときに代わる人、任期と異動の扱いを決めます。",
    weigh=(
        "小さな団体では、一人が二つ三つの職を兼ねるのが普通です。兼務を責めず、合計が1.0人役に収まるか、"
        "休んだときに止まらないかを確かめます。氏名は書きません。職名と結び付いた充てる時間や技能は、"
        "人事の情報として庁内だけで扱ってください。"
    ),
    source=f"行政＆情報システム（令和6年3月）の寄稿（兼務の計上）、野洲市・中泊町の要綱（任期と異動）。{PRACTICE}",
    items=(
        Summary(view="people", label="人役の合計"),
        TableField(
            path="organisation.people.persons",
            summary=("{section}", "{standing}", "代わり：{backup}", "任期：{term_to}まで"),
            hint="体制を担う人を、職名で一行ずつ入力します。",
            why="人役の表と技能の表に印刷し、重なりや代わる人のないことを検査します。",
            example=sample("情報係長（総務課）、不在のときは情報係主任が代わる"),
            columns=(
                RowColumn(
                    name="title", required=True, width=12, hint="職名だけを入力します（例：情報係長）。"
                ),
                RowColumn(name="section", width=10, hint="所属する課を選びます。"),
                RowColumn(name="standing", width=12, hint="身分を選びます。"),
                RowColumn(name="second_standing", width=12, hint="二つの身分を持つ人だけ選びます。"),
                RowColumn(name="capacity", width=6, hint="週の半分だけ勤務するなら0.5と入力します。"),
                RowColumn(name="backup", width=12, hint="休みや出張のときに代わる人を選びます。"),
                RowColumn(
                    name="term_from", width=10, hint="任期のある人だけ入力します（例：令和8年4月1日）。"
                ),
                RowColumn(name="term_to", width=10, hint="任期の終わりを入力します（例：令和10年3月31日）。"),
                RowColumn(
                    name="moves_in", width=8, hint="異動が見込まれる年度を入力します（例：令和9年度）。"
                ),
                RowColumn(name="handover", width=18, hint="だれに、いつ、何を引き継ぐかを短く書きます。"),
                RowColumn(name="employer", width=14, hint="企業等に属する人だけ、その名称を入力します。"),
                RowColumn(
                    name="supplier", width=8, hint="所属企業が町の入札や契約の相手なら「はい」を選びます。"
                ),
            ),
            prefix="p",
            row_word="人",
        ),
        TableField(
            path="organisation.people.assignments",
            title="{person}",
            summary=("{node}", "{work}", "{share}"),
            hint="職ごとに、どこにどれだけの時間を充てるかを一行ずつ入力します。",
            why="人役の合計と、一人に重なりすぎていないかを計算します。",
            example=sample("情報係長：総務課情報係に0.6人役、広報に0.4人役"),
            columns=(
                RowColumn(name="person", required=True, width=12, hint="上の表から選びます。"),
                RowColumn(name="node", width=14, hint="推進体制図での職や部署を選び、体制の外なら空けます。"),
                RowColumn(name="work", width=12, hint="体制の外の仕事を書きます（例：広報、選挙）。"),
                RowColumn(name="share", width=6, hint="専任なら1、半分なら0.5と入力します。"),
            ),
            prefix="a",
            row_word="兼務",
        ),
    ),
)

SKILLS = Step(
    id="skills",
    title="技能",
    papers=("skills_grid",),
    minutes=10,
    decide="取組に要る技能を挙げ、今いる人で足りるか、研修と外部のどちらで補うかを決めます。",
    weigh=(
        "はじめから完全な表を作る必要はありません。要る技能を5つから8つ挙げ、一人でできる人がいるかだけを"
        "確かめます。人を評価する表ではなく、研修と応援の計画を立てるための表です。"
        "国の標準は、外部に求める人材像ごとの技能の例に使えます。"
    ),
    source="自治体DX推進のための外部人材スキル標準（草案による項目を含む）。技能の段階は、このソフトの区分",
    items=(
        TableField(
            path="organisation.people.skills",
            summary=("{level}", "{people}", "{filling}", "{filled_in}"),
            hint="取組に要る技能を一行に一つずつ入力します。",
            why="技能の表に印刷し、足りない技能と補い方を示します。",
            example=Example(
                text="業務の見直し、発注と見積りの審査、データの活用、情報セキュリティ",
                source="自治体DX推進のための外部人材スキル標準を町の仕事に置き換えた例（このソフトの語）",
            ),
            columns=(
                RowColumn(name="name", required=True, width=16, hint="何ができることかを短く書きます。"),
                RowColumn(
                    name="level", width=10, default="alone", hint="どこまでできる人が要るかを選びます。"
                ),
                RowColumn(name="people", width=5, hint="その水準の人が何人要るかを入力します（例：2）。"),
                RowColumn(name="filling", width=12, hint="足りないときに、どう補うかを選びます。"),
                RowColumn(name="filled_in", width=8, hint="補う年度を入力します（例：令和9年度）。"),
            ),
            prefix="s",
            row_word="技能",
            suggestions=(
                (("name", "業務の流れを書き出し、見直す"), ("level", "alone")),
                (("name", "発注と見積りの審査"), ("level", "alone")),
                (("name", "情報セキュリティの点検"), ("level", "alone")),
                (("name", "住民の目線での手続の設計"), ("level", "alone")),
                (("name", "データの集計と活用"), ("level", "alone")),
                (("name", "会議の進行と合意づくり"), ("level", "alone")),
                (("name", "庁内での操作の研修"), ("level", "teaches")),
                (("name", "全体方針の立案"), ("level", "alone")),
            ),
        ),
        Summary(view="skills", label="だれに、どの技能があるか"),
    ),
)
