"""Heading numbers of both styles."""

from dxplanner.documents import model as m
from dxplanner.documents.numbering import numbered
from dxplanner.documents.profile import NumberingStyle
from tests.documents.typeset_samples import P, document


def numbers(style: NumberingStyle, *levels: int, full_width: bool = True) -> list[str]:
    made = document(*(m.Heading(level=level, text=P("題")) for level in levels))
    blocks = numbered(made, style, full_width=full_width).sections[0].blocks
    return [block.number for block in blocks if isinstance(block, m.Heading)]


def test_book_style() -> None:
    assert numbers(NumberingStyle.BOOK, 1, 2, 2, 3, 3, 4, 1, 2) == [
        "第１章",
        "１",
        "２",
        "(1)",
        "(2)",
        "①",
        "第２章",
        "１",
    ]


def test_official_style() -> None:
    assert numbers(NumberingStyle.OFFICIAL, 1, 2, 3, 4, 4, 5, 5) == [
        "第１",
        "１",
        "(1)",
        "ア",
        "イ",
        "(ア)",
        "(イ)",
    ]


def test_digit_width_follows_the_profile() -> None:
    assert numbers(NumberingStyle.BOOK, *[1] * 10)[-2:] == ["第９章", "第10章"]
    assert numbers(NumberingStyle.BOOK, 1, full_width=False) == ["第1章"]


def test_many_headings_of_a_level() -> None:
    assert numbers(NumberingStyle.BOOK, *[4] * 51)[19:21] == ["⑳", "㉑"]
    assert numbers(NumberingStyle.BOOK, *[4] * 51)[-1] == "(51)"
    kana = numbers(NumberingStyle.OFFICIAL, *[4] * 60)
    assert kana[46] == "アア"
    assert len(set(kana)) == 60


def test_uncounted_headings_stay_outside_and_groups_are_counted() -> None:
    made = document(
        m.Heading(level=1, text=P("目次"), counted=False),
        m.KeepTogether(blocks=(m.Heading(level=1, text=P("一")), m.Paragraph(text=P("文")))),
        m.Heading(level=1, text=P("二")),
    )
    blocks = numbered(made, NumberingStyle.BOOK).sections[0].blocks
    assert isinstance(blocks[0], m.Heading)
    assert blocks[0].number == ""
    assert isinstance(blocks[1], m.KeepTogether)
    assert isinstance(blocks[1].blocks[0], m.Heading)
    assert blocks[1].blocks[0].number == "第１章"
    assert isinstance(blocks[2], m.Heading)
    assert blocks[2].number == "第２章"


def test_numbering_twice_changes_nothing() -> None:
    once = numbered(
        document(m.Heading(level=1, text=P("一")), m.Heading(level=2, text=P("二"))), NumberingStyle.BOOK
    )
    assert numbered(once, NumberingStyle.BOOK) == once
