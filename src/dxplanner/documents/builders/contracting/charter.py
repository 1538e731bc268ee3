"""審査委員会設置要綱（案）: staff decide; outside people are heard, unless an ordinance makes them members.

A body with outside members that examines and decides is a 附属機関 and needs an ordinance (地方自治法第138条の4第3項).
"""

from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.charters.pieces import annex_title
from dxplanner.documents.builders.contracting.articles import (
    Named,
    article,
    listed,
    rule,
)
from dxplanner.documents.builders.contracting.common import C, head_of_town, only_proposal, paper, said, task
from dxplanner.documents.builders.parts import Words, cell, column, note, paragraph, table
from dxplanner.documents.model import Block, Cell, Document, Inline, TitleBlock, plain
from dxplanner.documents.rule_numbering import article_label
from dxplanner.plan.plan import Plan
from dxplanner.plan.proposal import Committee, Seat, SeatRole

TITLE = "審査委員会設置要綱（案）"
M = f"{C}.committee"
USUAL = "審査委員会"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    missing = only_proposal(answers, "審査委員会設置要綱")
    top = TitleBlock(title=_title(answers), right_lines=(plain("　　　年　　月　　日　訓令第　　号"),))
    if missing:
        top = TitleBlock(title=plain(TITLE), right_lines=(answers.say("municipality.name"),))
        return paper(answers, "review_committee_charter", TITLE, missing, top=top)
    blocks = [
        rule(_articles(answers), context.profile.rule_numerals, supplement=_supplement(answers)),
        *_table(answers),
        *_remarks(answers),
    ]
    return paper(answers, "review_committee_charter", TITLE, blocks, top=top)


def _committee(answers: Answers) -> Committee:
    return answers.plan.recruitment.contracting.committee


def _title(answers: Answers) -> Inline:
    return compose(answers.say(f"{M}.name"), "設置要綱（案）")


def deciding(committee: Committee) -> tuple[Seat, ...]:
    """Who votes: staff, and outside people where an ordinance makes them members."""
    return tuple(seat for seat in committee.seats if not seat.outside or committee.by_ordinance)


def heard(committee: Committee) -> tuple[Seat, ...]:
    """Outside people who are only asked for their view."""
    return () if committee.by_ordinance else tuple(seat for seat in committee.seats if seat.outside)


def _articles(answers: Answers) -> list[Named]:
    committee = _committee(answers)
    mayor = head_of_town(answers)
    outside = heard(committee)
    articles = [
        article("purpose", "設置", _purpose(answers)),
        article(
            "duties",
            "所掌事務",
            listed(
                "委員会は、次に掲げる事項を行う。",
                "提案者から提出された書類を審査し、評価すること。",
                compose("受託候補者及び次点者を選び、", mayor, "に報告すること。"),
                "前２号に掲げるもののほか、審査に必要な事項に関すること。",
            ),
        ),
        article(
            "members",
            "組織",
            "委員会は、委員長、副委員長及び委員をもって組織し、別表に掲げる職にある者をもって充てる。"
            if any(seat.role is SeatRole.DEPUTY for seat in committee.seats)
            else "委員会は、委員長及び委員をもって組織し、別表に掲げる職にある者をもって充てる。",
            *(
                (
                    compose(
                        said(answers, "町の職員以外の委員は、審査に関し専門的な知識を有する者のうちから、"),
                        mayor,
                        "が委嘱する。",
                    ),
                )
                if committee.by_ordinance and any(seat.outside for seat in committee.seats)
                else ()
            ),
            compose("委員の任期は、審査の結果を", mayor, "に報告した時までとする。"),
        ),
        article(
            "chair",
            "委員長の職務",
            "委員長は、委員会を代表し、会務を総理する。",
            "副委員長は、委員長を補佐し、委員長に事故があるとき、又は委員長が欠けたときは、その職務を代理する。"
            if any(seat.role is SeatRole.DEPUTY for seat in committee.seats)
            else "委員長に事故があるとき、又は委員長が欠けたときは、委員長があらかじめ指名する委員が、その職務を代理する。",
        ),
        article(
            "meetings",
            "会議",
            "委員会の会議は、委員長が招集し、その議長となる。",
            "会議は、委員の過半数が出席しなければ、開くことができない。",
            "審査は、評価基準により、出席した委員が提案ごとに行う。評価点が同じ場合の順位は、評価基準に定めるところによる。",
            "前項に定めるもののほか、会議の議事は、出席した委員の過半数で決し、可否同数のときは、議長の決するところによる。",
            "会議は、公開しない。",
        ),
        article(
            "exclusion",
            "除斥",
            "委員は、提案者と利害関係があるときは、その審査に加わることができない。",
            listed(
                "前項の利害関係があるときとは、次のいずれかに当たる場合をいう。",
                "提案者に現に所属し、又は過去２年間に所属していたとき。",
                "提案者から報酬、謝礼その他の利益を受けているとき。",
                "配偶者又は二親等以内の親族が、提案者の役員であるとき。",
                "この業務の仕様書の作成に、提案者とともに関わったとき。",
            ),
            "委員は、審査の前に、前項各号のいずれにも当たらないことを書面で申告するものとする。",
        ),
    ]
    if outside:
        articles.append(
            article(
                "hearing",
                "意見の聴取",
                compose(
                    "委員長は、必要があると認めるときは、",
                    _named(answers, outside),
                    "から、提案の内容に関する専門的な意見を聴くことができる。",
                ),
                "前項により意見を述べる者は、評価点を付さず、議決に加わらない。",
                "〈exclusion〉及び〈secrecy〉の規定は、第１項により意見を述べる者について準用する。",
            )
        )
    articles += [
        article(
            "secrecy",
            "守秘義務",
            "委員は、審査により知り得た秘密を漏らしてはならない。その職を退いた後も、同様とする。",
        ),
        article(
            "office",
            "庶務",
            compose("委員会の庶務は、", answers.say("municipality.contact.section"), "において処理する。"),
        ),
        article(
            "others",
            "委任",
            "この要綱に定めるもののほか、委員会の運営に関し必要な事項は、委員長が委員会に諮って定める。",
        ),
    ]
    return articles


def _purpose(answers: Answers) -> Words:
    committee = _committee(answers)
    ground = "附属機関の設置に関する条例の規定に基づき、" if committee.by_ordinance else ""
    return compose(
        ground,
        task(answers),
        "の委託に係る公募型プロポーザルにおいて、提案を公正に審査するため、",
        answers.say(f"{M}.name"),
        "（以下「委員会」という。）を置く。"
        if not ground
        else "（以下「委員会」という。）の組織及び運営に関し必要な事項を定める。",
    )


def _named(answers: Answers, seats: tuple[Seat, ...]) -> Inline:
    words: list[Words] = []
    for at, seat in enumerate(seats):
        words += [plain("、") if at else (), answers.say(f"{M}.seats[{seat.id}].post")]
    return tuple(span for part in words if not isinstance(part, str) for span in part)


def _supplement(answers: Answers) -> list[Words]:
    return [
        compose("この要綱は、", answers.say(f"{M}.effective_on"), "から施行する。"),
        compose("この要綱は、", task(answers), "に係る契約が締結された日限り、その効力を失う。"),
    ]


def _table(answers: Answers) -> list[Block]:
    seats = deciding(_committee(answers))
    path = f"{M}.seats"
    blocks: list[Block] = [*annex_title("別表", article_label(3, answers.context.profile.rule_numerals))]
    if not seats:
        return [*blocks, paragraph((gap(path),), path=path)]
    rows: list[list[Words | Cell]] = [
        [
            cell(answers.say_or(f"{path}[{seat.id}].role", SeatRole.MEMBER.label), header=True),
            answers.say(f"{path}[{seat.id}].post"),
        ]
        for seat in seats
    ]
    return [*blocks, table((column("区分", 30), column("職", 70)), rows, name="委員", path=path)]


def _remarks(answers: Answers) -> list[Block]:
    committee = _committee(answers)
    outside = [seat for seat in committee.seats if seat.outside]
    if not outside:
        return [
            note(
                said(
                    answers,
                    "委員は町の職員のみであり、附属機関には当たらない。町の職員以外の者を委員に加えるときは、"
                    "条例による設置を検討する（地方自治法第138条の4第3項）。",
                )
            )
        ]
    if committee.by_ordinance:
        return [
            note(
                "町の職員以外の者を委員とするため、附属機関として条例で設置することを前提とする"
                "（地方自治法第138条の4第3項）。条例の名称を第１条に書き、報酬は条例の定めるところによる。"
            )
        ]
    return [
        note(
            "要綱で置く合議体に町の職員以外の者を委員として加え、審査及び決定をさせることは、附属機関を条例によらずに"
            "設けるものとして違法とされた例がある。このため、町の職員以外の者は意見を述べるにとどめ、評価及び議決に加えない。"
        )
    ]
