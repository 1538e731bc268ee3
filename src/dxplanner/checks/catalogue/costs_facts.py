"""Facts and figures: rows of 「この率を使う」 that are not used, values replaced, figures that today's facts change."""

from collections.abc import Iterator

from dxplanner.checks.model import REVIEW, Spot, check
from dxplanner.checks.sources import ORDINANCE
from dxplanner.checks.view import View
from dxplanner.rules.overlay import words_of
from dxplanner.rules.recorded import drifts
from dxplanner.rules.user_facts import judged, value_of


@check("C-41", REVIEW, "使っていない確認した値", source=ORDINANCE)
def value_not_used(view: View) -> Iterator[Spot]:
    for fact, problem in judged(view.plan):
        if problem:
            yield f"costs.user_facts[{fact.id}]", f"確認した率・上限額の行を、試算に使っていません。{problem}"


@check("C-42", REVIEW, "資料の値に代えた値", source=ORDINANCE)
def value_replaced(view: View) -> Iterator[Spot]:
    for fact, problem in judged(view.plan):
        if not problem and fact.replaces:
            yield (
                f"costs.user_facts[{fact.id}].replaces",
                f"{words_of(value_of(fact))}を、資料の値に代えて使っています（手修正）。"
                "理由と根拠の文書を、財政担当と県の市町村担当課に確かめてください。",
            )


@check("C-43", REVIEW, "記録した試算と今の試算の違い", source=ORDINANCE)
def figures_changed(view: View) -> Iterator[Spot]:
    found = drifts(view.plan)
    if found:
        sentences = "".join(item.sentence for item in found[:3])
        more = f"ほか{len(found) - 3}件。" if len(found) > 3 else ""
        yield (
            "costs.user_facts",
            f"記録した試算が、今は違う額になります。{sentences}{more}"
            "説明に使った額を見直し、よければ「この試算を記録する」で記録し直してください。",
        )
