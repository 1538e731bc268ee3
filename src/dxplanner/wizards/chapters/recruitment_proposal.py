"""外部人材の募集: 公募型プロポーザル, its days and conditions, how proposals are weighed and by whom."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.chapters.recruitment_contract import OUTSOURCED
from dxplanner.wizards.spec import Answered, Equals, Field, RowColumn, Step, TableField

_C = "recruitment.contracting"
_P = f"{_C}.proposal"
_M = f"{_C}.committee"
_PROPOSAL = Equals(path=f"{_C}.method", value="proposal")
_DAY = "年月日で入力します（例：{}）。"


def _day(name: str, example: str, why: str, *documents: str) -> Field:
    return Field(
        path=f"{_P}.{name}",
        hint=_DAY.format(example),
        why=why,
        visible_when=_PROPOSAL,
        required_by=("proposal_guidelines", *documents),
    )


PROPOSAL = Step(
    id="proposal",
    title="プロポーザルの実施要領",
    minutes=10,
    decide="公告から契約までの日程、参加資格、提出書類を決めます。",
    weigh=(
        "提案を考える時間が短いと、参加する者が減り、既に町の事情を知る者だけが有利になります。"
        "質問の締切と回答の公表は、提案書の締切より十分に前に置きます。"
        "参加資格を厳しくしすぎると競争になりません。所属だけを理由に参加を拒むことは、"
        "地方自治法施行令第167条の4に定める場合に当たらないため、合意による制限とします。"
    ),
    source=f"地方自治法施行令第167条の4。{PRACTICE}",
    visible_when=OUTSOURCED,
    items=(
        _day("announced_on", "令和9年4月12日、R9.4.12", "実施要領の日程に印刷します。", "result_notice"),
        _day("question_until", "令和9年4月20日、R9.4.20", "実施要領の日程に印刷します。"),
        _day(
            "answered_on",
            "令和9年4月23日、R9.4.23",
            "回答は参加者の全てに同じ日に示すためです。",
            "question_answers",
        ),
        _day("entry_until", "令和9年4月28日、R9.4.28", "参加の意思を早く知り、審査の準備をするためです。"),
        _day("proposal_until", "令和9年5月14日、R9.5.14", "公告から3週間ほど取ると、提案の質が上がります。"),
        _day("hearing_on", "令和9年5月25日、R9.5.25", "審査の日程に印刷します。", "result_notice"),
        _day("result_on", "令和9年5月31日、R9.5.31", "結果を知らせ、公表する日です。", "result_notice"),
        _day("contract_on", "令和9年6月15日、R9.6.15", "契約の交渉に要る日数を見込みます。"),
        TableField(
            path=f"{_P}.eligibility",
            title="{description}",
            hint="参加できる者の条件を一行ずつ入力します。",
            why="実施要領の「参加資格」に印刷します。",
            example=sample("業務の見直しの支援を、国又は地方公共団体から受託した実績があること。"),
            visible_when=_PROPOSAL,
            required_by=("proposal_guidelines",),
            columns=(
                RowColumn(name="description", required=True, width=36, hint="文末を「こと」として書きます。"),
            ),
            prefix="e",
            row_word="参加資格",
            suggestions=(
                (("description", "地方自治法施行令第167条の4の規定に該当しないこと。"),),
                (
                    (
                        "description",
                        "公告の日から契約の日までの間に、町の指名停止の措置を受けていないこと。",
                    ),
                ),
                (("description", "暴力団員又は暴力団員と密接な関係を有する者でないこと。"),),
                (("description", "更生手続開始又は再生手続開始の申立てがなされていないこと。"),),
                (("description", "国税及び地方税を滞納していないこと。"),),
                (
                    (
                        "description",
                        "同じ種類の業務を、国、地方公共団体又は民間の団体から受託した実績があること。",
                    ),
                ),
            ),
        ),
        Field(
            path=f"{_P}.papers",
            hint="書類の名称、部数、枚数を一行に一つずつ書きます。",
            why="実施要領の「提出書類」に印刷します。枚数を限ると、小さな会社も参加しやすくなります。",
            example=sample(
                "企画提案書（A4判10枚以内）\n業務の実績書\n実施体制及び工程表\n見積書（内訳を付ける。）"
            ),
            visible_when=_PROPOSAL,
            lines=4,
            required_by=("proposal_guidelines",),
        ),
        Field(
            path=f"{_P}.submission",
            hint="電子メール、郵送などの方法を書きます。",
            why="実施要領の「提出の方法」に印刷します。",
            example=sample("電子メールにより提出し、電話で到着を確かめること。"),
            visible_when=_PROPOSAL,
            required_by=("proposal_guidelines",),
        ),
    ),
)

CRITERIA = Step(
    id="criteria",
    title="評価基準と審査委員会",
    minutes=10,
    decide="何を何点で評価し、同点のときはどうするか、だれが審査するかを決めます。",
    weigh=(
        "配点の合計は満点と一致させます。見積額の配点を大きくすると、提案を比べる意味が薄れます。"
        "同点のときの決め方は、公告の前に決めて示します。"
        "審査委員に町の職員以外の者が入り、合議で決めると、附属機関として条例が要ります。"
        "条例がないときは、職員だけで決め、外部の者からは意見を聴くにとどめます。"
    ),
    source=f"地方自治法第138条の4第3項。{PRACTICE}",
    visible_when=OUTSOURCED,
    items=(
        TableField(
            path=f"{_P}.criteria",
            title="{name}",
            summary=("{kind}", "{points}"),
            hint="評価する項目を一行ずつ、配点とともに入力します。",
            why="評価基準と評価表（表計算）に印刷し、実施要領に添えて示します。",
            example=sample("業務の進め方　20点　調査の方法と職員の関わり方が具体的か。"),
            visible_when=_PROPOSAL,
            required_by=("evaluation_criteria", "proposal_guidelines"),
            columns=(
                RowColumn(name="kind", required=True, width=12, hint="区分を選びます。"),
                RowColumn(name="name", required=True, width=14, hint="項目の名称を入力します。"),
                RowColumn(name="view", width=22, hint="どこを見て評価するかを書きます。"),
                RowColumn(name="points", required=True, width=6, hint="整数で入力します（例：20、20点）。"),
            ),
            prefix="g",
            row_word="評価項目",
            suggestions=(
                (
                    ("kind", "record"),
                    ("name", "業務の実績"),
                    ("view", "同じ種類の業務の実績が十分か。"),
                    ("points", "15"),
                ),
                (
                    ("kind", "record"),
                    ("name", "実施体制"),
                    ("view", "責任者及び従事者の経験が業務に合うか。"),
                    ("points", "15"),
                ),
                (
                    ("kind", "content"),
                    ("name", "課題の理解"),
                    ("view", "町の現状及び課題を正しく捉えているか。"),
                    ("points", "20"),
                ),
                (
                    ("kind", "content"),
                    ("name", "業務の進め方"),
                    ("view", "方法、工程及び職員の関わり方が具体的か。"),
                    ("points", "25"),
                ),
                (
                    ("kind", "fairness"),
                    ("name", "公正性及び情報の保護"),
                    ("view", "利益相反を避ける方法及び情報の管理が確かか。"),
                    ("points", "15"),
                ),
                (
                    ("kind", "price"),
                    ("name", "見積額"),
                    ("view", "最も低い見積額との比により算出する。"),
                    ("points", "10"),
                ),
            ),
        ),
        Field(
            path=f"{_P}.full_marks",
            hint="一人の審査委員が付ける点の上限を入力します（例：100、100点）。",
            why="配点の合計と一致するかを確かめます。",
            visible_when=_PROPOSAL,
            required_by=("evaluation_criteria",),
        ),
        Field(
            path=f"{_P}.pass_marks",
            hint="これに満たない提案は選ばない点を入力します（例：60、60点）。",
            why="提案が一つだけのときも、この点により選ぶかを決めます。",
            visible_when=_PROPOSAL,
            required_by=("evaluation_criteria", "proposal_guidelines"),
        ),
        Field(
            path=f"{_P}.tie_first",
            hint="最高点の者が2者以上のとき、まず用いる方法を選びます。",
            why="公告の前に決めておかないと、結果を見てから決めたと疑われるためです。",
            visible_when=_PROPOSAL,
            required_by=(
                "evaluation_criteria",
                "proposal_guidelines",
            ),
        ),
        Field(
            path=f"{_P}.tie_then",
            hint="前の方法でも決まらないときの方法を選びます。",
            why="必ず順位が決まるようにするためです。",
            visible_when=_PROPOSAL,
        ),
        Field(
            path=f"{_M}.name",
            hint="名称を入力します（例：見本町業務委託審査委員会）。",
            why="設置要綱と実施要領に印刷します。",
            visible_when=_PROPOSAL,
            required_by=("review_committee_charter",),
        ),
        TableField(
            path=f"{_M}.seats",
            title="{post}",
            summary=("{role}", "{outside}"),
            hint="審査する人の職を一行ずつ入力します（氏名は書きません）。",
            why="設置要綱に印刷します。利害関係のある人は、その審査から外れます。",
            example=sample("副町長（委員長）、総務課長、住民福祉課長"),
            visible_when=_PROPOSAL,
            required_by=("review_committee_charter",),
            columns=(
                RowColumn(name="post", required=True, width=18, hint="職を入力します（氏名は書きません）。"),
                RowColumn(name="role", width=10, hint="委員長は1人とします。"),
                RowColumn(name="outside", width=10, hint="町の職員でない人は「はい」にします。"),
            ),
            prefix="s",
            row_word="審査委員",
        ),
        Field(
            path=f"{_M}.by_ordinance",
            label="審査委員会を条例で置きますか",
            hint="附属機関の条例に、この委員会を定めるかで答えます。",
            why="外部の者が委員として決定に加わるには、条例が要るためです。",
            visible_when=Answered(path=f"{_M}.seats"),
        ),
        Field(
            path=f"{_M}.effective_on",
            hint="年月日で入力します（例：令和9年4月1日、R9.4.1）。",
            why="設置要綱の附則に印刷します。公告の日までに施行します。",
            visible_when=_PROPOSAL,
            required_by=("review_committee_charter",),
        ),
    ),
)

RESULT = Step(
    id="proposal_result",
    title="質問の回答と審査の結果",
    minutes=6,
    decide="寄せられた質問と回答、審査の結果を入力します。",
    weigh=(
        "回答は、質問した者だけでなく参加者の全てに、質問した者の名を伏せて示します。"
        "回答は実施要領や仕様書の補足とし、同じ効力を持つものとして扱います。"
        "選ばれなかった者の名称は公表せず、記号で示します。"
    ),
    source=PRACTICE,
    visible_when=OUTSOURCED,
    items=(
        TableField(
            path=f"{_P}.questions",
            title="{question}",
            summary=("{place}", "{answer}"),
            hint="質問を一つずつ、質問した者の名を書かずに入力します。",
            why="質問回答書に印刷します。",
            visible_when=_PROPOSAL,
            required_by=("question_answers",),
            columns=(
                RowColumn(name="place", width=14, hint="実施要領や仕様書のどこかを書きます。"),
                RowColumn(name="question", required=True, width=24, lines=3, hint="質問をそのまま書きます。"),
                RowColumn(name="answer", width=24, lines=3, hint="一度で分かるように書きます。"),
            ),
            prefix="n",
            row_word="質問",
        ),
        TableField(
            path=f"{_P}.proposers",
            title="{sign}",
            summary=("{points}", "{result}"),
            hint="提案者を記号で一行ずつ入力します（例：Ａ者）。",
            why="審査結果の公表に印刷します。名称は書きません。",
            visible_when=_PROPOSAL,
            required_by=("result_notice",),
            columns=(
                RowColumn(name="sign", required=True, width=8, hint="記号を入力します。"),
                RowColumn(name="points", width=8, hint="委員の点の平均を入力します（例：78.5、78.5点）。"),
                RowColumn(name="price", width=12, hint="税込みの額を入力します（例：3,190,000、319万円）。"),
                RowColumn(name="result", width=14, hint="結果を選びます。"),
            ),
            prefix="o",
            row_word="提案者",
        ),
        Field(
            path=f"{_P}.comment",
            hint="どの点が優れていたかを、評価項目に沿って書きます。",
            why="審査結果の公表と随意契約理由書に印刷します。",
            example=sample(
                "町の業務の流れを具体的に捉え、職員が自ら見直しを続けられる進め方を示した点が評価された。"
            ),
            visible_when=_PROPOSAL,
            lines=3,
            required_by=("result_notice",),
        ),
    ),
)
