"""What is said beside a calculated cost: assumptions, approximations, whose figure it is."""

COUNTED_MONTHS = (
    "月数は、始まりの月と終わりの月から数えた仮定である。会計年度の所属は地方自治法施行令第143条により決まるため、"
    "年度ごとの月数又は額を確かめること。"
)
NATIONAL_BONUS = "期末手当・勤勉手当の月数は国の値である。町の条例の月数を確かめること。"
SHORT_YEAR_BONUS = "年度の途中から又は途中までの在職による期末手当・勤勉手当の割合は、計算していない。"
NATIONAL_STEP = "給料月額は国の俸給表の額である。町の条例の額を確かめること。"
PREMIUM_IS_ROUGH = (
    "社会保険料等は、報酬・給料と手当に率を掛けた概算である。実際は標準報酬月額の等級と上限による。"
)
HEALTH_BY_TOKYO = (
    "健康保険と介護保険の率は、協会けんぽ東京の二次資料による参考の値であり、未確認である。"
    "県の支部の率を入力すると、それを使う。"
)
NO_ACCIDENT_INSURANCE = "公務災害補償の負担は含めていない（率を「その他の事業主の率」に入れると含める）。"
INSURANCE_OF_SPECIAL = (
    "特別職非常勤職員が社会保険に加入するかは、勤務の実態により年金事務所等に確かめること。"
)
DISPATCH_CATEGORY = "労働者派遣の節は、町の予算科目の扱いによる。"
OUTSOURCING_IS_FOR_PEOPLE = "システムの開発・保守の委託は、人材の任用等の経費に当たらない。"
