"""The generated lists are what the declarations say now."""

from tools.make_lists import TARGET, contents


def test_the_lists_are_current() -> None:
    assert TARGET.read_text(encoding="utf-8") == contents(), "run tools/make_lists.py"


def test_every_kind_of_declaration_is_listed() -> None:
    text = contents()
    for wanted in ("`costs.lines[…].budgeted`", "`cio_aide.rate`", "`allocation`", "ORG-01", "未確認"):
        assert wanted in text
