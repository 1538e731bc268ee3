"""推進体制 3～7: who plays which role, the office, the leaders of each section, the rules and the lines."""

from dxplanner.wizards.chapters.common import DECK, PRACTICE, SURVEY, sample
from dxplanner.wizards.chapters.organisation_members import HAS_HEADQUARTERS
from dxplanner.wizards.spec import AnyOf, Equals, Example, Field, RowColumn, Step, Summary, TableField

ROLES = Step(
    id="roles",
    title="だれが担うか",
    papers=("survey_draft",),
    minutes=6,
    decide="推進本部の長、その代理、CIO、CISO、CDOを務める職を決めます。",
    weigh=(
        "CIOは庁内全般を把握し部局間の調整ができるよう、副市区町村長等が望ましいとされています。"
        "CIOを任命した割合は、町70.5％、村69.9％です。推進本部の長は、町長の例（美咲町など）も"
        "副町長の例（長瀞町など）もあり、どちらも誤りではありません。"
    ),
    source=f"{DECK}。{SURVEY}。各町の設置要綱",
    items=(
        Field(
            path="organisation.head",
            hint="前のページで挙げた役職から選びます。",
            why="設置要綱と推進体制図に本部長として印刷します。",
            example=sample("町長"),
            required_by=("policy", "organisation", "headquarters_charter"),
            visible_when=HAS_HEADQUARTERS,
        ),
        TableField(
            path="organisation.deputies",
            hint="代理を務める順に、役職を上から選びます。",
            why="本部長に事故があるときの順序として、設置要綱に印刷します。",
            example=Example(text="副町長、教育長の順", source="美咲町DX推進本部設置要綱（令和5年）の要約"),
            required_by=("organisation", "headquarters_charter"),
            visible_when=HAS_HEADQUARTERS,
            columns=(RowColumn(name="post", required=True, width=16, hint="役職を選びます。"),),
            prefix="v",
            row_word="代理者",
        ),
        Field(
            path="organisation.cio",
            label="CIOを務める職",
            hint="最高情報統括責任者に当たる職を選びます（例：副町長）。",
            why="推進体制の中核であり、役割分担表に印刷します。",
            example=sample("副町長"),
            required_by=(
                "policy",
                "organisation",
                "briefing_sheet",
                "aide_charter",
            ),
        ),
        Field(
            path="organisation.ciso",
            label="CISOを務める職",
            hint="最高情報セキュリティ責任者に当たる職を選びます。",
            why="サイバーセキュリティの方針と役割分担表に印刷します。",
            example=sample("副町長（CIOと兼ねる）"),
        ),
        Field(
            path="organisation.cdo",
            label="CDOを務める職",
            hint="最高デジタル責任者を置くときだけ選び、なければ「該当なし」とします。",
            why="CIOとの役割の違いを、役割分担表で説明するためです。",
            example=Example(
                text="業務の効率化はCIO、行政の仕組みを変えることはCDO、と役割を分ける",
                source="磐梯町長の説明の要約（報道による）",
            ),
        ),
    ),
)

AIDE = Step(
    id="aide",
    title="CIO補佐官と連携",
    papers=("roster", "survey_draft"),
    minutes=6,
    decide="CIOを専門的な知見から補佐する人を、内部・外部・共同のどれで確保するかを決めます。",
    weigh=(
        "内部に適任者がいない場合は、外部人材の活用を積極的に検討することとされています。"
        "CIO補佐官等を置いた割合は、町49.2％、村45.9％です。令和7年度中に全都道府県で市町村と連携した体制と"
        "人材プールを作る国の方針があり、県との共同も選べます。"
    ),
    source=f"{DECK}。{SURVEY}。総務省「都道府県と市町村の連携によるDX推進体制」のページ",
    items=(
        Field(
            path="organisation.aide_source",
            hint="今の時点の考えを一つ選び、後で変えることができます。",
            why="募集要項を作るか、負担金を見込むかが決まります。",
            required_by=("organisation", "aide_charter", "ordinance_changes"),
        ),
        Field(
            path="organisation.cio_aide",
            label="CIO補佐官に当たる職",
            hint="挙げた役職から選びます（例：CIO補佐官）。",
            why="推進体制図でCIOの脇に置き、外部の人は枠の形を変えて印刷します。",
            visible_when=AnyOf(
                conditions=(
                    Equals(path="organisation.aide_source", value="internal"),
                    Equals(path="organisation.aide_source", value="external"),
                    Equals(path="organisation.aide_source", value="shared"),
                )
            ),
        ),
        Field(
            path="organisation.prefecture_link",
            required_by=("anticipated_questions",),
            hint="県や近隣の団体と一緒に行うこと、相談する先を書きます。",
            why="単独で人を確保できないときの支えとして、推進体制に印刷します。",
            example=sample(
                "県の人材プールに参加し、月2回の訪問とオンラインでの相談を受けます。"
                "近隣3町とは、研修とシステムの共同調達について年2回協議します。"
            ),
            lines=4,
        ),
    ),
)

OFFICE = Step(
    id="office",
    title="DX担当部署",
    minutes=4,
    decide="企画立案、総合調整、進捗管理を担う部署と、推進本部の庶務を行う課を決めます。",
    weigh=(
        "専任の部署がある団体は、令和5年に902団体（52％）でした。専任にできなくても、担当を明記し、"
        "兼務の割合と、不在のときに代わる人を決めておきます。"
    ),
    source=f"{DECK}（専任部署の定義）。令和5年の調査の解説記事（二次資料）",
    items=(
        Field(
            path="organisation.office_style",
            hint="専任の部署か、既存の係の兼務かを選びます。",
            why="推進体制図と役割分担表に「専任」「兼務」と印刷します。",
            required_by=("organisation", "ordinance_changes"),
        ),
        Field(
            path="organisation.dx_office",
            hint="挙げた部署から選びます（例：情報係）。",
            why="推進体制図で事務の中心として示します。",
            example=sample("情報係（総務課）"),
            required_by=("organisation", "duties_table"),
        ),
        Field(
            path="organisation.secretariat",
            hint="会議の準備と記録を受け持つ課を選びます（例：総務課）。",
            why="設置要綱の「庶務」の条に印刷します。",
            example=sample("総務課"),
            required_by=(
                "policy",
                "organisation",
                "briefing_sheet",
                "headquarters_charter",
                "aide_charter",
                "leader_charter",
            ),
        ),
    ),
)

LEADERS = Step(
    id="section_leaders",
    title="各課のDX推進リーダー",
    minutes=6,
    decide="各課で業務の見直しを進める職と、任期・異動時の扱いを決めます。",
    weigh=(
        "甲佐町は1課1名以上の係長等、野洲市は各所属1人以上で任期3年度、異動しても継続としています。"
        "中泊町は任期を年度末までとしています。負担が偏らないよう、人数と任期を先に決めます。"
    ),
    source="甲佐町の要綱（令和6年）、野洲市DX推進リーダー設置要綱、中泊町の要綱（令和4年）",
    items=(
        TableField(
            path="organisation.leaders",
            summary=("{title}", "{count}"),
            hint="課ごとに一行ずつ、充てる職と人数を入力します。",
            why="役割分担表に印刷し、置いていない課が一目で分かるようにします。",
            example=sample("各課1人（係長又は主査）、合計8人"),
            columns=(
                RowColumn(name="section", required=True, width=14, hint="課を選びます。"),
                RowColumn(name="title", width=12, hint="充てる職を入力します（例：係長）。"),
                RowColumn(name="count", width=5, hint="人数を入力します（例：1）。"),
            ),
            prefix="l",
            row_word="課",
            required_by=("organisation", "leader_charter"),
        ),
        Field(
            path="organisation.leader_term",
            required_by=("leader_charter",),
            hint="任期と、人事異動があったときの扱いを一文で書きます。",
            why="担い手が途切れないことを、役割分担表の注で示します。",
            example=sample("任期は2年度とし、年度途中に異動したときは、所属の長が後任を指名します。"),
        ),
    ),
)

RULES = Step(
    id="rules",
    title="所掌・会議・体制図",
    minutes=10,
    decide="推進本部の所掌事務、会議の回数、設置の根拠を決め、体制図を確かめます。",
    weigh=(
        "所掌に「全体方針の決定」と「進捗の評価」を入れると、計画と体制がつながります（美咲町、長瀞町の例）。"
        "町長の訓令で置いた本部は、教育委員会や議会を拘束しません。共同の訓令とするか、協議によります。"
        "線は、役割から引けるものは自動で引くため、足りないものだけを加えます。"
    ),
    source=f"美咲町（令和5年）・長瀞町（令和4年）の要綱。{PRACTICE}",
    items=(
        Field(
            path="organisation.duties",
            hint="所掌する事務を一行に一つずつ書きます。",
            why="設置要綱の「所掌事務」の条と、別紙２の説明に印刷します。",
            example=sample(
                "全体方針の策定及び改定に関すること。\n取組の総合調整及び進捗の評価に関すること。\n"
                "情報セキュリティに関すること。\n人材の確保及び育成に関すること。"
            ),
            required_by=("organisation", "headquarters_charter"),
            visible_when=HAS_HEADQUARTERS,
            lines=6,
        ),
        Field(
            path="organisation.meetings",
            hint="回数と時期を書きます（例：年3回、5月・10月・2月）。",
            why="設置要綱の「会議」の条と、年間の日程に使います。",
            example=sample("年3回（5月に評価、10月に予算の方針、2月に次年度の工程）"),
            required_by=("organisation",),
        ),
        Field(
            path="organisation.legal_basis",
            hint="要綱や訓令の名称を書き、未制定なら「（案）」を付けます。",
            why="設置の根拠として、推進体制図の下に印刷します。",
            example=sample("見本町DX推進本部設置要綱（案）"),
            required_by=("organisation",),
        ),
        Summary(view="chart", label="推進体制図"),
        TableField(
            path="organisation.relations",
            title="{source} → {target}（{kind}）",
            summary=("{note}",),
            label="図に加える線",
            hint="図に足りない線だけを、一行ずつ加えます。",
            why="報告、補佐、助言などの関係を、推進体制図の線として印刷します。",
            example=sample("CIO補佐官 → CIO（補佐する）"),
            columns=(
                RowColumn(name="source", required=True, width=14, hint="線の始まりを選びます。"),
                RowColumn(name="kind", required=True, width=14, hint="関係を選びます。"),
                RowColumn(name="target", required=True, width=14, hint="線の終わりを選びます。"),
                RowColumn(name="note", width=12, hint="線に添える言葉があれば入力します。"),
            ),
            prefix="q",
            row_word="線",
        ),
        Field(
            path="organisation.chart_paper",
            hint="選ばないときは、枠が30まではＡ４横、それより多いときはＡ３横にします。",
            why="推進体制図を、配る紙の大きさに合わせて印刷します。",
        ),
    ),
)
