"""第5章: sharing a cost among towns (負担金の按分). The shares are calculated elsewhere."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.spec import Equals, Example, Field, RowColumn, Step, Summary, TableField

_POPULATION_COUNTS = Equals(path="costs.sharing.model", value="equal_and_population")
_FIXED_COUNTS = Equals(path="costs.sharing.model", value="fixed_and_tapering")

SHARING = Step(
    id="sharing",
    title="負担金の按分",
    papers=("sharing",),
    minutes=6,
    decide="県や近隣団体と費用を分けるときに、各団体の負担額の目安を出します。",
    weigh=(
        "按分の方法に全国共通の決まりはなく、関係団体の協議で決めます。ここに挙げる方法は、いずれも例です。"
        "負担額の合計は、必ず総額と一致させます。自団体の負担額は、負担金として措置の試算に使います。"
    ),
    source=f"県・事務組合の負担金の例による整理（愛媛県・福岡県の内訳は未確認）。{PRACTICE}",
    items=(
        Field(
            path="costs.sharing.fiscal_year",
            hint="年度で入力します（例：令和9年度、R9、2027）。",
            why="その年度の措置率と上限で、各団体の試算をします。",
            example=sample("令和9年度"),
        ),
        Field(
            path="costs.sharing.total",
            hint="分ける前の総額を入力します（例：3,600,000、360万円）。",
            why="各団体の負担額は、この額を分けたものになります。",
            example=sample("3,600,000円（県と3町で共同）"),
        ),
        Field(
            path="costs.sharing.persons",
            hint="総額に含まれる人材の人数を入力します（例：1）。",
            why="1人当たりの上限がある措置の試算に使います。",
            example=sample("1人"),
        ),
        Field(
            path="costs.sharing.prefecture_half",
            hint="県が半分を負担し、残りを市町村で分けるときは「はい」とします。",
            why="残りの2分の1を、次の方法で市町村が分けます。",
            example=Example(
                text="県と市町村が2分の1ずつ負担金を出し合う。",
                source="国資料（令和4年6月）の福岡県の例（市町村の間の内訳は未確認）",
            ),
        ),
        Field(
            path="costs.sharing.model",
            hint="協議のたたき台にする方法を選びます。",
            why="方法ごとに負担額が変わるため、比べて示します。",
            example=Example(
                text="均等割50％と人口割50％による。",
                source="新潟県市町村総合事務組合の負担金の例",
            ),
        ),
        Field(
            path="costs.sharing.equal_share",
            hint="均等割とする割合を入力し、残りが人口割になります（例：50）。",
            why="均等割と人口割の割合が決まります。",
            example=sample("50％"),
            visible_when=_POPULATION_COUNTS,
        ),
        Field(
            path="costs.sharing.fixed_amount",
            hint="どの団体も同じだけ負担する額を入力します（例：10,000円）。",
            why="定額を除いた残りを、人口に応じて分けます。",
            example=Example(
                text="定額 年10,000円に、人口に応じた額を加える。",
                source="北海道の電子自治体に関する協議会の負担金の例（二次資料）",
            ),
            visible_when=_FIXED_COUNTS,
        ),
        Field(
            path="costs.sharing.rounding",
            hint="端数をどの団体がどれだけ負担するかを選びます。",
            why="各団体の負担額の合計を、総額と一致させます。",
            example=sample("1円単位（最大剰余法）"),
        ),
        TableField(
            path="costs.sharing.members",
            summary=("人口{population}", "自団体：{is_own?}"),
            hint="費用を分ける市町村だけを、県を除いて一行ずつ入力します。",
            why="この一覧の団体で総額を分けます。",
            example=sample("見本町 8,012人（自団体）"),
            columns=(
                RowColumn(
                    name="name", required=True, width=12, hint="市町村の名称を入力します（例：見本町）。"
                ),
                RowColumn(
                    name="population",
                    required=True,
                    width=9,
                    hint="協議で使う人口を入力します（例：8,012）。",
                ),
                RowColumn(name="is_own", width=6, hint="自分の団体だけ「はい」とします。"),
            ),
            prefix="sm",
            row_word="団体",
            minimum=2,
        ),
        Field(
            path="costs.sharing.lead",
            hint="契約や支払をまとめて行う団体を選びます。",
            why="1,000円未満を切り捨てるときは、残りをこの団体が負担します。",
            example=sample("見本町"),
        ),
        Field(
            path="costs.sharing.agreed",
            hint="協議が済んでいなければ「いいえ」とします。",
            why="協議の前の額は、例として印刷します。",
            example=sample("いいえ（協議中）"),
        ),
        Summary(view="sharing", label="按分の結果（例）"),
    ),
)
