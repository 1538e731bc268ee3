"""推進体制: cases to print, a letter to the prefecture or a neighbour, a draft application to a scheme."""

from dxplanner.wizards.chapters.common import DECK, PRACTICE, sample
from dxplanner.wizards.spec import Equals, Field, Options, RowColumn, Step, Summary, TableField

ASKS = Equals(path="organisation.outreach.asks", value=True)
APPLIES = Equals(path="organisation.outreach.applies", value=True)

OUTREACH = Step(
    id="outreach",
    title="事例と照会",
    papers=("sharing_letter", "case_excerpt"),
    minutes=10,
    decide="参考にする事例を選び、県や近隣の団体に、人材の共同利用について照会するかを決めます。",
    weigh=(
        "県内の全ての団体に高度な人材を置くことは難しく、県が確保して市町村で共有する仕組みが広がっています。"
        "国は令和7年度中に全ての都道府県で連携の体制を作るとしています。単独で募集する前に、使える仕組みが"
        "あるかを県に尋ねると、費用も手間も少なく済むことがあります。"
    ),
    source=f"{DECK}。総務省「都道府県と市町村の連携によるDX推進体制」のページ。{PRACTICE}",
    items=(
        Summary(view="cases", label="選んだ事例"),
        TableField(
            path="organisation.outreach.cases",
            title="{case}",
            summary=("{remark}",),
            hint="事例の一覧から選び、町で参考にする点を一言添えます。",
            why="「事例集（抜粋）」に、選んだ事例だけを印刷します。",
            example=sample("愛媛県の共有の仕組み：県の専門官に相談できる形を、見本県にも尋ねる"),
            columns=(
                RowColumn(
                    name="case",
                    required=True,
                    width=20,
                    options=Options(source="cases"),
                    hint="事例を選びます。",
                ),
                RowColumn(name="remark", width=24, hint="町で参考にする点を一文で書きます。"),
            ),
            prefix="k",
            row_word="事例",
        ),
        Field(
            path="organisation.outreach.asks",
            hint="県や近隣の団体に文書で尋ねるときは「はい」を選びます。",
            why="「はい」のとき、照会文の案を作ります。",
        ),
        Field(
            path="organisation.outreach.letter_to",
            hint="団体名と職名を入力します（例：見本県総務部DX推進課長）。",
            why="照会文の宛先に印刷します。",
            example=sample("見本県総務部DX推進課長"),
            required_by=("sharing_letter",),
            visible_when=ASKS,
        ),
        Field(
            path="organisation.outreach.letter_from",
            hint="差し出す職を入力します（例：見本町総務課長）。",
            why="照会文の発信者に印刷します。",
            example=sample("見本町総務課長"),
            required_by=("sharing_letter",),
            visible_when=ASKS,
        ),
        Field(
            path="organisation.outreach.letter_number",
            hint="決まっていなければ空けたままにします。",
            why="照会文の右上に印刷し、空いていれば記入する余白を置きます。",
            example=sample("見総第　　号"),
            visible_when=ASKS,
        ),
        Field(
            path="organisation.outreach.letter_on",
            hint="決まっていなければ空けたままにします。",
            why="照会文の日付に印刷し、空いていれば記入する余白を置きます。",
            example=sample("令和9年1月12日"),
            visible_when=ASKS,
        ),
        Field(
            path="organisation.outreach.letter_purpose",
            hint="町の事情と、何を相談したいかを二、三文で書きます。",
            why="照会文の本文に印刷します。",
            example=sample(
                "本町では、情報の担当が2人（1.0人役）であり、専門の人材を単独で確保することが困難です。"
                "つきましては、県が確保する人材の共同利用について、次のとおり御教示ください。"
            ),
            required_by=("sharing_letter",),
            visible_when=ASKS,
            lines=5,
        ),
        TableField(
            path="organisation.outreach.questions",
            hint="尋ねたいことを一行に一つずつ入力します。",
            why="照会文の記に、番号を付けて印刷します。",
            example=sample("令和9年度に町が利用できる人材の人数と、月当たりの回数"),
            required_by=("sharing_letter",),
            visible_when=ASKS,
            columns=(
                RowColumn(name="question", required=True, width=36, hint="一文で一つのことを尋ねます。"),
            ),
            prefix="q",
            row_word="照会する事項",
            suggestions=(
                (("question", "市町村が利用できる人材の共同利用の仕組みの有無と、その概要"),),
                (("question", "利用できる人材の専門分野、人数及び1団体当たりの回数"),),
                (("question", "市町村の負担金の額及び按分の方法"),),
                (("question", "申込みの時期及び手続"),),
                (("question", "人材の身分並びに守秘及び入札の制限の取扱い"),),
                (("question", "負担金に係る特別交付税措置の取扱いについての県の理解"),),
                (("question", "仕組みがない場合の、県内の団体による共同の確保の可能性"),),
            ),
        ),
        Field(
            path="organisation.outreach.answer_by",
            hint="予算要求に間に合う日を入力します（例：令和9年1月29日）。",
            why="照会文の記に回答の期限として印刷します。",
            example=sample("令和9年1月29日"),
            visible_when=ASKS,
        ),
    ),
)

APPLICATION = Step(
    id="application",
    title="共同利用の申込み",
    papers=("scheme_application",),
    minutes=6,
    decide="使える仕組みがあるときに、どの支援を、いつ、どれだけ受けたいかを決めます。",
    weigh=(
        "申込書の様式は仕組みごとに違います。ここで作るのは、様式に写すための下書きです。"
        "相談する業務、庁内の窓口、渡せる資料を先に決めておくと、来てもらった日が無駄になりません。"
    ),
    source=f"{DECK}（支援のメニュー、目的意識についての指摘）。{PRACTICE}",
    items=(
        Field(
            path="organisation.outreach.applies",
            hint="申込みの下書きを作るときは「はい」を選びます。",
            why="「はい」のとき、利用申込書の案を作ります。",
        ),
        Field(
            path="organisation.outreach.scheme",
            hint="仕組みの名称を入力します（「事例を探す」からも選べます）。",
            why="利用申込書の案の表題に印刷します。",
            example=sample("見本県デジタル人材共同利用事業"),
            required_by=("scheme_application",),
            visible_when=APPLIES,
        ),
        Field(
            path="organisation.outreach.menu",
            hint="募集の案内にあるメニューの名称を入力します。",
            why="利用申込書の案に印刷します。",
            example=sample("DX推進計画の実行の支援"),
            required_by=("scheme_application",),
            visible_when=APPLIES,
        ),
        Field(
            path="organisation.outreach.needs",
            hint="困っている業務、これまでに試したこと、知りたいことを書きます。",
            why="利用申込書の案に印刷し、受け入れる目的を示します。",
            example=sample(
                "窓口の申請書が35種類あり、転入の手続に平均35分掛かっています。書かない窓口の試行の進め方と、"
                "見積書の妥当性について助言を受けたいと考えています。"
            ),
            required_by=("scheme_application",),
            visible_when=APPLIES,
            lines=5,
        ),
        Field(
            path="organisation.outreach.use_from",
            hint="利用を始めたい日を入力します（例：令和9年4月1日）。",
            why="利用申込書の案の期間に印刷します。",
            required_by=("scheme_application",),
            visible_when=APPLIES,
        ),
        Field(
            path="organisation.outreach.use_to",
            hint="利用を終える日を入力します（例：令和10年3月31日）。",
            why="利用申込書の案の期間に印刷します。",
            required_by=("scheme_application",),
            visible_when=APPLIES,
        ),
        Field(
            path="organisation.outreach.frequency",
            hint="月の回数と、訪問かオンラインかを書きます。",
            why="利用申込書の案に印刷します。",
            example=sample("月2回（訪問1回、オンライン1回）"),
            required_by=("scheme_application",),
            visible_when=APPLIES,
        ),
        Field(
            path="organisation.outreach.expected",
            hint="終わったときに、どうなっていたいかを一文で書きます。",
            why="利用申込書の案に印刷します。",
            example=sample("書かない窓口の試行を終え、待ち時間を35分から20分に縮める。"),
            visible_when=APPLIES,
        ),
        Field(
            path="organisation.outreach.funding",
            hint="負担金の見込額と予算の状況を書きます。",
            why="利用申込書の案に印刷します。",
            example=sample("負担金900,000円（令和9年度当初予算に計上の見込み）"),
            visible_when=APPLIES,
        ),
    ),
)
