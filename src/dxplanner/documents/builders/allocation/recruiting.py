"""募集の方法と代替策: where the town looks for the person, and what it does when nobody comes. Internal."""

from dxplanner.documents.builders.after.parts import fallback_row
from dxplanner.documents.builders.answers import Answers, compose, join
from dxplanner.documents.builders.parts import Words, form, heading
from dxplanner.documents.model import Block, Inline, KeepTogether


def recruiting(answers: Answers) -> list[Block]:
    """Two rows and the chosen fallbacks, on one page with their heading."""
    rows: list[tuple[str, Words]] = [
        ("募集の媒体", _channels(answers)),
        ("代替策", answers.say("recruitment.fallback")),
    ]
    table = form(rows, path="recruitment.fallback", label_width="0.16")
    return [KeepTogether(blocks=(heading(1, "募集の方法と代替策"), table, *fallback_row(answers)))]


def _channels(answers: Answers) -> Inline:
    """A line each: 「求人サイト　４週間掲載する。」; none is said plainly, a choice of media is not required."""
    said: list[Inline] = []
    for item in answers.plan.recruitment.channels:
        path = f"recruitment.channels[{item.id}]"
        name = answers.say(f"{path}.channel")
        remark = answers.say_or(f"{path}.note")
        said.append(compose(name, "　", remark) if remark else name)
    return join(said, "\n") if said else compose("―")
