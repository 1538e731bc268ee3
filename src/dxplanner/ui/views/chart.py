"""推進体制図 as it will be printed, to be worked on: boxes are added, joined, moved and folded, by mouse and by keys."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QWidget

from dxplanner.core import tree
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.chart import build_chart
from dxplanner.documents.builders.chart_fold import paper_for
from dxplanner.documents.model import OrgChart
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.typeset.geometry import Drawing, Rect, Region
from dxplanner.documents.typeset.measures import frame_for
from dxplanner.documents.typeset.orgchart import chart_pages
from dxplanner.documents.typeset.orgnudge import POINTS_PER_MM
from dxplanner.plan.edit import Change, applied
from dxplanner.plan.organisation import NodeKind, RelationKind
from dxplanner.plan.plan import Plan
from dxplanner.services import chart_edits as edits
from dxplanner.services import chart_faults
from dxplanner.services.session import local_now
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, label, reading, set_shown
from dxplanner.ui.views.chart_board import KEYS, Board, Thing
from dxplanner.ui.views.chart_names import in_words, name_of
from dxplanner.ui.views.chart_panel import ChartPanel
from dxplanner.ui.views.chart_rename import Renamer
from dxplanner.ui.views.chart_signs import sign_of, told_at
from dxplanner.ui.views.drawing import DrawingView, Shown, stacked
from dxplanner.ui.views.picture import MARGIN
from dxplanner.ui.widgets.combo_input import ComboBox

if TYPE_CHECKING:
    from dxplanner.checks.model import Finding

TITLE_ROOM = 64.0
"""Points of height the title takes above the chart on paper."""
HOW = "\n".join(
    (
        "枠は、押して引くと動きます。別の枠の上で放すと、その枠の下に付きます（Ctrlを押しながらなら線を引きます）。"
        "二度押すと、名前を直せます。",
        *KEYS,
    )
)
STOPPED = "これより先へは動かせません。他の枠か、紙の端に当たります。"
JOINING = "線の先の枠を選び、Enterを押すか、その枠を押してください。やめるときは Esc です。"


class ChartView(DrawingView):
    title = "推進体制図"
    nothing_yet = "枠を加えるか、役職、会議体又は部署を入力すると、推進体制図をここに描きます。"

    _chart: OrgChart | None = None
    _drawing: Drawing | None = None
    _found: "tuple[Finding, ...]" = ()
    _faults: Mapping[str, tuple[str, ...]] = {}
    board: Board | None = None

    # ---- what is drawn

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.organisation, plan.municipality, plan.marks)

    def _layout(self, plan: Plan) -> tuple[OrgChart | None, Drawing | None]:
        chart = build_chart(Answers(plan, Context(printed_on=local_now().date())))
        if chart is None:
            return None, None
        paper = paper_for(plan.organisation.chart_paper, chart)
        frame = frame_for(paper, LayoutProfile(), landscape=True)
        return chart, stacked(chart_pages(chart, frame.width, frame.height - TITLE_ROOM))

    def make(self, plan: Plan) -> Shown | None:
        chart, drawing = self._chart, self._drawing = self._layout(plan)
        if chart is None or drawing is None:
            return None
        return Shown(
            drawing=drawing,
            names={},  # the handles have them
            sentence=f"枠が{len(chart.nodes)}、線が{len(chart.edges)}本あります。",
            lines=tuple(in_words(chart)),
        )

    def draw(self, plan: Plan) -> None:
        super().draw(plan)
        if self.board is None:
            self.renamer = Renamer(self.picture, self.desk.theme)
            self.board = Board(
                self.picture,
                self.desk.theme,
                place_of=self._place_on_screen,
                act=self.act,
                chosen=self._on_chosen,
                revealed=lambda place: self._reveal(QRectF(place)),
            )
        self._faults = told_at(plan, self._found)
        self.board.show(list(self._things()))
        self._on_chosen(self.board.current)
        some = self._chart is not None
        for part in (self._at_box, self.panel, self.how):
            set_shown(part, some)
        set_shown(self._tidy, edits.tidy(plan) is not None)
        words = chart_faults.remark(plan)
        self.remark.setText(f"！ {words}" if words else "")
        set_shown(self.remark, bool(words))

    def _things(self) -> Iterator[Thing]:
        if self._chart is None or self._drawing is None:
            return
        places = {item.path: item.rect for item in self._drawing.items if isinstance(item, Region)}
        nodes = [node for node in self._chart.nodes if node.path in places]
        nodes.sort(key=lambda node: (round(places[node.path].y / 8), places[node.path].x))
        for number, node in enumerate(nodes, start=1):
            sentences = self._faults.get(node.path, ())
            name = f"{name_of(node)}、枠{len(nodes)}のうち{number}"
            yield Thing(
                path=node.path,
                rect=places[node.path],
                name="。".join((name, *sentences)),
                sign=sign_of(sentences),
                moves=edits.node_at(self.desk.plan, node.path) is not None,
            )

    # ---- what is wrong

    def show_findings(self, found: "tuple[Finding, ...]") -> None:
        """Told by the page when the checks have run."""
        self._found = found
        if self.board is not None:
            self._faults = told_at(self.desk.plan, self._found)
            self.board.show(list(self._things()))
            self._on_chosen(self.board.current)

    # ---- places

    def _pixels(self) -> float:
        """Per point of paper."""
        return max(self.picture.width(), 1) / (self.picture.page.width + 2 * MARGIN)

    def _place_on_screen(self, rect: Rect) -> QRect:
        by = self._pixels()
        return QRectF(
            (rect.x + MARGIN) * by, (rect.y + MARGIN) * by, rect.width * by, rect.height * by
        ).toRect()

    def _place(self) -> None:
        super()._place()
        if self.board is not None:
            self.board.place()

    # ---- buttons

    def extras(self) -> tuple[QWidget, ...]:
        self._faults = {}
        self.panel = ChartPanel(self.desk, self.act)
        self.how = reading(HOW, "support", height=140)
        self.remark = label("", "fault", wrap=True)
        self._at_box = self._deeds()
        return self.remark, self._adding(), self._at_box, self.panel, self.how

    def _adding(self) -> QWidget:
        theme = self.desk.theme
        holder = QWidget()
        flow = FlowLayout(holder, theme.px(8), theme.px(6))
        for kind in NodeKind:
            press = button(f"＋ {kind.label}", "toggle", partial(self._at_current, f"ADD_{kind.value}"))
            press.setToolTip(f"選んだ枠の下に、{kind.label}の枠を加えます。")
            press.setAccessibleName(f"選んだ枠の下に{kind.label}を加える")
            flow.addWidget(press)
        holder.setEnabled(not self.desk.editor.read_only)
        return holder

    def _deeds(self) -> QWidget:
        theme = self.desk.theme
        holder = QWidget()
        flow = FlowLayout(holder, theme.px(8), theme.px(6))
        self._kind = ComboBox(theme)
        self._kind.setAccessibleName("引く線の関係")
        self._kind.setMinimumWidth(theme.em(16))
        for kind in RelationKind:
            self._kind.addItem(kind.label)
        self._tidy = button("置き方を整える", "", lambda: self.act("", "TIDY"))
        self._tidy.setToolTip("手で動かした枠を、すべて元の位置に戻します。")
        for part in (
            button("名前を直す", "", lambda: self._at_current("RENAME")),
            button("下を畳む・開く", "", lambda: self._at_current("FOLD")),
            button("枠を消す", "", lambda: self._at_current("REMOVE")),
            self._tidy,
            button("線を引く", "", lambda: self._at_current("JOIN")),
            self._kind,
        ):
            flow.addWidget(part)
        holder.setEnabled(not self.desk.editor.read_only)
        return holder

    def _at_current(self, deed: str) -> None:
        self.act("" if self.board is None else self.board.current, deed)

    def _on_chosen(self, path: str) -> None:
        self.panel.show_node(self.desk.plan, path, self._faults.get(path, ()))

    # ---- deeds

    def act(self, path: str, deed: str, x: int = 0, y: int = 0, *, other: str = "") -> None:
        """One gesture: at most one change of the plan, one step to undo."""
        plan = self.desk.plan
        if path and not tree.exists(plan, path):
            return
        if deed.startswith("ADD_"):
            held = edits.node_at(plan, path)
            kind = next(kind for kind in NodeKind if deed == f"ADD_{kind.value}")
            change, made = edits.add_node(plan, kind, held.id if held else "")
            self._make(change, f"{kind.label}の追加", made)
        elif deed == "OPEN":
            self.desk.jump(path)
        elif deed == "TIDY":
            self._make(edits.tidy(plan), "置き方を整える")
        elif path.startswith(f"{edits.RELATIONS}["):
            self._at_line(path, deed, x)
        elif (node := edits.node_at(plan, path)) is not None:
            _DEEDS[deed](self, node.id, x, y, other)

    def _at_line(self, path: str, deed: str, at: int) -> None:
        plan = self.desk.plan
        if deed == "KIND":
            self._make(edits.set_kind(plan, path, tuple(RelationKind)[at]), "関係の選択")
        elif deed == "TURN":
            self._make(edits.turn_round(plan, path), "線の向きの変更")
        elif deed == "REMOVE" and self._make(edits.remove(path), "線の削除"):
            self.desk.announce("線を消しました。Ctrl+Zで元に戻せます。")

    def _make(self, change: Change | None, words: str, wanted: str = "") -> bool:
        """Change the plan, draw at once, and say what stands there now."""
        if change is None or not self.desk.editor.make(change, words):
            return False
        if self.board is not None:
            self.board.wanted = wanted
        self._draw_now()
        current = self.board.handles.get(self.board.current) if self.board is not None else None
        if current is not None:
            self.desk.announce(current.accessibleName())
        return True

    def _move(self, node: str, x: int, y: int, _other: str) -> None:
        self._nudge(node, x * edits.STEP, y * edits.STEP)

    def _move_px(self, node: str, x: int, y: int, _other: str) -> None:
        mm = self._pixels() * POINTS_PER_MM
        self._nudge(node, round(x / mm), round(y / mm))

    def _nudge(self, node: str, right: int, down: int) -> None:
        """As far as there is room: what is kept is how far the box really went."""
        plan, before = self.desk.plan, self._stands(self._drawing, node)
        change = edits.nudge(plan, node, right, down)
        if change is not None and before is not None:
            after = self._stands(self._layout(applied(plan, change).plan)[1], node)
            if after is not None:
                gone = [(after.x - before.x) / POINTS_PER_MM, (after.y - before.y) / POINTS_PER_MM]
                change = edits.nudge(plan, node, round(gone[0]), round(gone[1]))
        if not self._make(change, "枠の移動"):
            self.desk.announce(STOPPED)

    def _stands(self, drawing: Drawing | None, node: str) -> Rect | None:
        path, items = edits.node_path(node), () if drawing is None else drawing.items
        return next((item.rect for item in items if isinstance(item, Region) and item.path == path), None)

    def _order(self, node: str, x: int, _y: int, _other: str) -> None:
        self._make(edits.shift_order(self.desk.plan, node, x), "並びの変更")

    def _under(self, node: str, _x: int, _y: int, other: str) -> None:
        upper = edits.node_at(self.desk.plan, other)
        change = None if upper is None else edits.put_under(self.desk.plan, node, upper.id)
        if not self._make(change, "上の枠の変更"):
            self.desk.announce("その枠の下には置けません。自分の下にある枠か、今の上の枠です。")

    def _connect(self, node: str, _x: int, _y: int, other: str) -> None:
        target = edits.node_at(self.desk.plan, other)
        kind = tuple(RelationKind)[max(self._kind.currentIndex(), 0)]
        made = None if target is None else edits.connect(self.desk.plan, node, target.id, kind)
        if made is None:
            self.desk.announce("その線は引けません。同じ線があるか、引けない相手です。")
        else:
            self._make(made[0], "線の追加", edits.node_path(node))
            words = f"{edits.title_of(self.desk.plan, node)}から{target.title if target else ''}へ"
            self.desk.announce(f"{words}「{kind.label}」の線を引きました。")

    def _join(self, node: str, _x: int, _y: int, _other: str) -> None:
        if self.board is not None:
            self.board.start_joining(edits.node_path(node))
            self.board.go_to(edits.node_path(node))
            self.desk.announce(JOINING)

    def _stop_joining(self, _node: str, _x: int, _y: int, _other: str) -> None:
        self.desk.announce("線を引くのをやめました。")

    def _fold(self, node: str, _x: int, _y: int, _other: str) -> None:
        self._make(edits.fold(self.desk.plan, node), "下の枠を畳む・開く")

    def _remove(self, node: str, _x: int, _y: int, _other: str) -> None:
        name = edits.title_of(self.desk.plan, node)
        if self._make(edits.remove(edits.node_path(node)), "枠の削除"):
            self.desk.announce(f"{name}を、その線とともに消しました。Ctrl+Zで元に戻せます。")

    def _rename(self, node: str, _x: int, _y: int, _other: str) -> None:
        path = edits.node_path(node)
        handle = None if self.board is None else self.board.handles.get(path)
        if handle is None or self.desk.editor.read_only:
            return

        def done(text: str | None) -> None:
            change = None if text is None else edits.rename(self.desk.plan, node, text)
            if not self._make(change, "名称の入力", path) and self.board is not None:
                self.board.go_to(path)

        self.renamer.start(handle.geometry(), tree.get(self.desk.plan, path).title or "", done)


_DEEDS: dict[str, Callable[[ChartView, str, int, int, str], None]] = {
    "MOVE": ChartView._move,
    "MOVE_PX": ChartView._move_px,
    "ORDER": ChartView._order,
    "UNDER": ChartView._under,
    "CONNECT": ChartView._connect,
    "JOIN": ChartView._join,
    "STOP_JOINING": ChartView._stop_joining,
    "FOLD": ChartView._fold,
    "REMOVE": ChartView._remove,
    "RENAME": ChartView._rename,
}
