"""外部人材の募集: a few questions, and the forms of appointment held against the answers."""

from dxplanner.wizards.chapters.common import sample
from dxplanner.wizards.spec import AnyOf, Equals, Field, Step, Summary

_Q = "recruitment.form_questions"

CHOICE = Step(
    id="form_choice",
    title="任用等の形態の比較",
    papers=("form_comparison",),
    minutes=6,
    decide="何を、どのくらい、どのように頼むかを答え、合う形態を比べます。",
    weigh=(
        "助言だけなら特別職非常勤職員や業務委託、日々の実務なら会計年度任用職員、"
        "決裁や職員の指揮を任せるなら任期付職員が候補になります。"
        "答えから合う形態とその理由を示しますが、決めるのは町です。次のページで選びます。"
    ),
    source="地方公務員法、地方自治法、任期付職員法、労働者派遣法及び総務省の各要綱",
    items=(
        Field(
            path=f"{_Q}.work",
            hint="最も多くの時間を使う仕事を一つ選びます。",
            why="特別職非常勤職員に任せられるのは、助言、調査及び診断に限られるためです。",
            required_by=("form_comparison",),
        ),
        Field(
            path=f"{_Q}.presence",
            hint="おおよその日数で選びます。",
            why="フルタイムの形態や任期付職員は、常勤の職員と同じ時間の勤務になるためです。",
        ),
        Field(
            path=f"{_Q}.commanded",
            label="町の職員が日々の仕事を指示しますか",
            hint="出勤や仕事の順序を、職員が指示するかで答えます。",
            why="契約の相手に指示をすると、偽装請負とみなされるおそれがあるためです。",
        ),
        Field(
            path=f"{_Q}.decides",
            label="決裁や職員の指揮を任せますか",
            hint="部下を持つ、起案を決裁するなどの立場かで答えます。",
            why="任せられるのは、任期付職員など常勤の一般職に限られるためです。",
        ),
        Field(
            path=f"{_Q}.keeps_job",
            label="今の勤め先を続けてもらいますか",
            hint="副業・兼業の人を募集するかで答えます。",
            why="形態により、兼業に任命権者の許可が要るためです。",
        ),
        Field(
            path=f"{_Q}.start_within",
            hint="着任してほしい時期で選びます。",
            why="条例の改正や協定に掛かる月数と比べるためです。",
        ),
        Field(
            path=f"{_Q}.pay_ordinance",
            label="報酬の条例にこの職がありますか",
            hint="報酬及び費用弁償に関する条例の別表を確かめます。",
            why="要綱だけでは報酬を支給できないためです（地方自治法第203条の2第5項）。",
        ),
        Field(
            path=f"{_Q}.fixed_term_ordinance",
            label="任期付職員の条例がありますか",
            hint="人事担当又は例規集で確かめます。",
            why="条例がないと、任期付職員を採用できないためです。",
            visible_when=AnyOf(
                conditions=(
                    Equals(path=f"{_Q}.presence", value="daily"),
                    Equals(path=f"{_Q}.decides", value=True),
                )
            ),
        ),
        Field(
            path=f"{_Q}.partners",
            label="県や近隣の団体と共同で確保できますか",
            hint="県の担当課に確かめた結果で答えます。",
            why="共同の負担金は、条文で確認できた措置の対象になるためです。",
        ),
        Field(
            path=f"{_Q}.sender",
            label="職員を派遣してくれる団体の当てがありますか",
            hint="県や、デジタル人材を置くほかの市町村に確かめた結果で答えます。",
            why="職員の派遣（地方自治法第252条の17）は、ほかの団体との協議によるためです。",
        ),
        Field(
            path=f"{_Q}.company",
            label="社員を派遣する企業の当てがありますか",
            hint="三大都市圏の企業や、連携協定を結ぶ企業に当てがあるかで答えます。",
            why="地域活性化起業人（企業派遣型）と在籍出向は、企業との協定によるためです。",
        ),
        Field(
            path=f"{_Q}.moves",
            label="町に移り住む人を求めますか",
            hint="住民票を移すことを条件にするかで答えます。",
            why="地域プロジェクトマネージャーと地域おこし協力隊は、移住が要件であるためです。",
        ),
        Summary(view="form_choice", label="答えに合う形態"),
        Field(
            path=f"{_Q}.reason",
            hint="比べた結果と、選んだ形態の理由を書きます。",
            why="任用等形態比較表の「町の判断」に印刷します。",
            example=sample(
                "仕事は月数日の助言であり、兼業の人を広く募集したいため、特別職非常勤職員とする。"
                "報酬条例の別表の改正を3月定例会に提案する。"
            ),
            lines=3,
            required_by=("form_comparison",),
        ),
    ),
)
