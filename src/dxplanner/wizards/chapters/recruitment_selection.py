"""外部人材の募集: by what people are judged, what they are asked, and how they are told. Nobody's data is asked for."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.spec import Field, RowColumn, Step, Summary, TableField

_SHEET = ("scoring_sheet",)
_FAIR = "厚生労働省「公正な採用選考」の14事項"

SCORING = Step(
    id="scoring",
    title="評価の項目と配点",
    minutes=10,
    decide="だれが、何により、何点の配点で評価するかを、応募を受け付ける前に決めます。",
    weigh=(
        "項目は段階ごとに3つか4つに絞ると、採点がそろいます。配点は合計を100点にすると分かりやすくなります。"
        "一人の委員の印象に左右されないよう、二人以上で別々に採点してから合わせます。"
        "応募者の氏名や点数は、このソフトには入れません。評価表は受付番号で作ります。"
    ),
    source=PRACTICE,
    items=(
        TableField(
            path="recruitment.selecting.criteria",
            title="{name}",
            summary=("{stage}", "{weight}", "{viewpoint}"),
            hint="評価の項目を、段階ごとに一行ずつ入力します。",
            why="評価表の項目になり、委員が同じ物差しで採点できます。",
            example=sample("書類選考「業務改革の経験」50点、「説明の力」30点、「町の課題への理解」20点"),
            required_by=_SHEET,
            columns=(
                RowColumn(name="stage", required=True, width=12, hint="この項目で評価する段階を選びます。"),
                RowColumn(name="name", required=True, width=14, hint="短い言葉で書きます。"),
                RowColumn(name="viewpoint", width=24, hint="何が確かめられれば高い点とするかを書きます。"),
                RowColumn(name="weight", width=7, hint="満点のときの点を入力します（例：40）。"),
            ),
            prefix="v",
            row_word="項目",
            suggestions=(
                (("stage", "documents"), ("name", "業務改革の経験"), ("weight", "50")),
                (("stage", "documents"), ("name", "説明の力"), ("weight", "30")),
                (("stage", "documents"), ("name", "町の課題への理解"), ("weight", "20")),
                (("stage", "online_interview"), ("name", "経験の具体性"), ("weight", "40")),
                (("stage", "online_interview"), ("name", "仕事の進め方"), ("weight", "40")),
                (("stage", "online_interview"), ("name", "公正性"), ("weight", "20")),
                (("stage", "task"), ("name", "課題の捉え方"), ("weight", "50")),
                (("stage", "task"), ("name", "提案の実現性"), ("weight", "50")),
            ),
        ),
        TableField(
            path="recruitment.selecting.raters",
            title="{post}",
            hint="選考委員の職を、一行に一人ずつ入力します（氏名は要りません）。",
            why="評価表に、委員ごとの欄を作ります。",
            example=sample("副町長、総務課長、住民福祉課長"),
            required_by=_SHEET,
            columns=(RowColumn(name="post", required=True, width=20, hint="職名を入力します。"),),
            prefix="e",
            row_word="委員",
        ),
        Field(
            path="recruitment.selecting.candidates",
            hint="見込む応募者の数を入力します（例：12）。",
            why="評価表の行の数になり、後から増やすこともできます。",
        ),
        Field(
            path="recruitment.selecting.pass_percent",
            hint="満点に対する割合を入力します（例：60）。",
            why="評価表が、基準に届くかどうかを示します。",
        ),
        Field(
            path="recruitment.selecting.tie_rule",
            hint="同じ点の人が出たときの決め方を一文で書きます。",
            why="採点の前に決めておくと、後から疑われません。",
            example=sample(
                "配点の最も大きい項目の得点が高い方を上位とし、なお同点のときは委員の協議による。"
            ),
            required_by=_SHEET,
        ),
        Summary(view="scoring", label="配点の合計"),
    ),
)

INTERVIEW = Step(
    id="interview",
    title="面接の質問と結果の通知",
    papers=("notification_letters",),
    minutes=10,
    decide="面接で全員に尋ねる質問と、結果の知らせ方、応募書類を廃棄する日を決めます。",
    weigh=(
        "本籍、家族、住まい、宗教、支持政党、尊敬する人物、愛読書などは、面接の場の雑談でも尋ねません。"
        "質問は経験と仕事の進め方に絞り、全員に同じ順で尋ねます。"
        "令和8年10月から、求職者等へのセクシュアルハラスメントの防止も求められています"
        "（自治体への適用は確認中です）。"
        "応募書類は、決めた日に廃棄して記録を残します。"
    ),
    source=f"{_FAIR}、個人情報の保護に関する法律第61条・第62条、均等法の改正（二次資料）",
    items=(
        TableField(
            path="recruitment.selecting.questions",
            title="{question}",
            summary=("{criterion}", "{follow_up}"),
            hint="質問を一行に一つずつ、尋ねる順に入力します。",
            why="面接の質問票になります。14事項に触れる質問は印刷しません。",
            example=sample("業務の流れを見直した経験のうち、最も力を入れたものは何ですか。"),
            required_by=("interview_questions",),
            columns=(
                RowColumn(name="criterion", width=14, hint="この質問で確かめる項目を選びます。"),
                RowColumn(name="question", required=True, width=24, hint="そのまま読める言葉で書きます。"),
                RowColumn(name="follow_up", width=20, hint="答が短いときに重ねて聞くことを書きます。"),
            ),
            prefix="j",
            row_word="質問",
            suggestions=(
                (("question", "業務の流れを見直した経験のうち、最も力を入れたものは何ですか。"),),
                (("question", "うまくいかなかった取組から、何を変えましたか。"),),
                (("question", "町が使えるお金と人が限られるとき、取組の順をどう決めますか。"),),
                (("question", "ICTに慣れていない職員に、新しい進め方をどのように伝えましたか。"),),
                (("question", "所属する企業が関わる調達が町にあるとき、どのように行動しますか。"),),
                (("question", "登庁の日とリモートの日を、どのように確保できますか。"),),
                (("question", "町に確かめておきたいことはありますか。"),),
            ),
        ),
        Field(
            path="recruitment.selecting.letter_number",
            hint="町の文書番号の書き方を、番号を空けて入力します。",
            why="応募者への通知の右上に印刷し、番号は発送のときに書き入れます。",
            example=sample("見総情第　　号"),
        ),
        Field(
            path="recruitment.selecting.inquiry",
            hint="だれに、何を、いつまで知らせるかを書きます。",
            why="結果の通知に印刷し、問合せへの答をそろえます。",
            example=sample("本人に限り、得点及び順位を、通知の日から1か月の間、窓口でお知らせします。"),
        ),
        Field(
            path="recruitment.selecting.delete_on",
            hint="年月日で入力します（例：令和10年3月31日、R10.3.31）。",
            why="通知と日程表に印刷し、応募書類を持ち続けないようにします。",
            example=sample("令和10年3月31日"),
            required_by=("notification_letters", "selection_schedule"),
        ),
    ),
)
