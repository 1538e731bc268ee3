"""A 任期付職員条例 for a town that has none: short, and with 〔未定〕 where its pay rules come in."""

from dxplanner.documents.builders.answers import Answers, compose
from dxplanner.documents.builders.charters.heading_lines import BLANK_DATE
from dxplanner.documents.builders.charters.pieces import clause
from dxplanner.documents.builders.charters.words import undecided
from dxplanner.documents.model import Article, Clause, Inline, Rule, Span, plain


def _article(caption: str, *clauses: Clause) -> Article:
    return Article(caption=plain(caption), clauses=clauses)


def fixed_term_rule(answers: Answers, title: Inline) -> Rule:
    day = answers.plan.charters.enforced_on
    when: Inline = (Span(answers.day(day) if day else BLANK_DATE, "charters.enforced_on"),)
    articles = (
        _article(
            "趣旨",
            clause(
                "この条例は、地方公共団体の一般職の任期付職員の採用に関する法律（平成14年法律第48号）第３条第１項の規定に"
                "基づき、職員の任期を定めた採用に関し必要な事項を定めるものとする。"
            ),
        ),
        _article(
            "職員の任期を定めた採用",
            clause(
                "任命権者は、高度の専門的な知識経験又は優れた識見を有する者を、その者が有する当該知識経験又は識見を一定の期間"
                "活用して遂行することが特に必要とされる業務に従事させる場合には、選考により、任期を定めて採用することができる。"
            ),
        ),
        _article(
            "任期",
            clause("前条の規定により採用する職員の任期は、５年を超えない範囲内で任命権者が定める。"),
            clause(
                "任命権者は、前項の任期を定めて採用する場合には、当該職員にその任期を明示しなければならない。"
            ),
            clause(
                "任命権者は、当該職員の同意を得て、採用した日から５年を超えない範囲内において、その任期を更新することができる。"
            ),
        ),
        _article(
            "給与の特例",
            clause(
                compose(
                    "第２条の規定により採用する職員の給与は、", undecided("charters.ordinances"), "とする。"
                )
            ),
        ),
        _article("委任", clause("この条例の施行に関し必要な事項は、規則で定める。")),
    )
    return Rule(
        title=title,
        articles=articles,
        supplement=(clause("この条例は、", when, "から施行する。"),),
        numerals=answers.context.profile.rule_numerals,
        path="charters.ordinances",
    )
