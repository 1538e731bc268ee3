"""工程表 as it will be printed, to be worked on: bars are dragged or moved with the keys, and the table follows."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QWidget

from dxplanner.core import tree
from dxplanner.core.calendar import fiscal_year_range_label
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.gantt import build_gantt
from dxplanner.documents.builders.roadmap import paper_of
from dxplanner.documents.model import Gantt
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.typeset.gantt import gantt_grid, gantt_pages
from dxplanner.documents.typeset.geometry import Drawing, Rect, Region
from dxplanner.documents.typeset.measures import frame_for
from dxplanner.plan.edit import Change
from dxplanner.plan.plan import Plan
from dxplanner.plan.roadmap import Stage, StageKind
from dxplanner.services import roadmap_edits as edits
from dxplanner.services.session import local_now
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, reading, set_shown
from dxplanner.ui.views.drawing import DrawingView, Shown, stacked
from dxplanner.ui.views.picture import MARGIN
from dxplanner.ui.views.roadmap_board import KEYS, Board, Thing
from dxplanner.ui.views.roadmap_handle import Grip
from dxplanner.ui.views.roadmap_names import lines_of, names_of

HOW = "\n".join(("帯は、押して引くと動き、端を引くと伸び縮みします。二度押すと入力欄へ移ります。", *KEYS))
STOPPED = "これより先へは動かせません。計画期間の中で動かしてください。"


class RoadmapView(DrawingView):
    title = "工程表"
    nothing_yet = "取組の行と段階の年度を入力すると、工程表をここに描きます。"

    _chart: Gantt | None = None
    _drawing: Drawing | None = None
    _grid = (0.0, 1.0)
    board: Board | None = None

    # ---- what is drawn

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.roadmap, plan.policy, plan.municipality, plan.costs, plan.marks)

    def make(self, plan: Plan) -> Shown | None:
        chart = build_gantt(Answers(plan, Context(printed_on=local_now().date())))
        self._chart = self._drawing = None
        if chart is None or not chart.rows:
            return None
        frame = frame_for(paper_of(plan.roadmap.paper, chart), LayoutProfile(), landscape=True)
        self._chart = chart
        self._drawing = stacked(gantt_pages(chart, frame.width, frame.height))
        self._grid = gantt_grid(chart, frame.width, frame.height)
        span = fiscal_year_range_label(chart.first_year, chart.first_year + chart.years - 1)
        return Shown(
            drawing=self._drawing,
            names={},  # the handles have them
            sentence=f"{span}の{len(chart.rows)}行の工程表です。",
            lines=tuple(lines_of(chart)),
        )

    def draw(self, plan: Plan) -> None:
        super().draw(plan)
        self._follow(plan)

    def _follow(self, plan: Plan) -> None:
        """The handles, and what the buttons can do."""
        if self.board is None:
            self.board = Board(
                self.picture,
                self.desk.theme,
                place_of=self._place_on_screen,
                quarter_px=lambda: self._grid[1] * self._pixels(),
                limited=self._limited,
                act=self.act,
                revealed=lambda place: self._reveal(QRectF(place)),
            )
        self.board.show(list(self._things()))
        for part in (self._stage, self._milestone, self._remove, self.how):
            set_shown(part, self._chart is not None)
        set_shown(self._rows, bool(edits.missing_rows(plan)))

    def _things(self) -> Iterator[Thing]:
        chart, drawing = self._chart, self._drawing
        if chart is None or drawing is None:
            return
        names = dict(names_of(chart))
        places = {item.path: item.rect for item in drawing.items if isinstance(item, Region)}
        for row in chart.rows:
            if (place := places.get(row.path)) is None:
                continue
            head = Rect(place.x, place.y, self._grid[0] - place.x, place.height)
            yield Thing(row.path, head, names[row.path], row.path)
            for bar in sorted(row.bars, key=lambda bar: (bar.start, bar.end)):
                if bar.path in places:
                    yield Thing(
                        bar.path, places[bar.path], names[bar.path], row.path, moves=True, stretches=True
                    )
            for item in sorted(row.milestones, key=lambda item: item.quarter):
                if item.path in places:
                    yield Thing(item.path, places[item.path], names[item.path], row.path, moves=True)

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

    def _limited(self, path: str, grip: Grip, by: int) -> tuple[int, int]:
        """By how many quarters start and end really move."""
        plan = self.desk.plan
        if not tree.exists(plan, path):
            return 0, 0
        held = tree.get(plan, path)
        if isinstance(held, Stage):
            now = edits.span_of(held)
            to = edits.reach(plan, path, start=by * grip.value[0], end=by * grip.value[1])
            return (0, 0) if now is None or to is None else (to.first - now.first, to.last - now.last)
        at, to_quarter = edits.milestone_quarter(held), edits.milestone_reach(plan, path, by)
        moved = 0 if at is None or to_quarter is None else to_quarter - at
        return moved, moved

    # ---- deeds

    def extras(self) -> tuple[QWidget, ...]:
        self.how = reading(HOW, "support", height=140)
        return self._deeds(), self.how

    def _deeds(self) -> QWidget:
        theme = self.desk.theme
        holder = QWidget()
        flow = FlowLayout(holder, theme.px(10), theme.px(6))
        self._rows = button("取組の行を加える", "", lambda: self.act("", "ADD_ROWS", 0))
        self._stage = button("段階を加える", "", lambda: self._at_current("ADD_STAGE"))
        self._milestone = button("節目を加える", "", lambda: self._at_current("ADD_MILESTONE"))
        self._remove = button("選んだものを消す", "", lambda: self._at_current("REMOVE"))
        self._rows.setToolTip("まだ工程表にない取組を、一行ずつ加えます。")
        for part in (self._rows, self._stage, self._milestone, self._remove):
            flow.addWidget(part)
        return holder

    def _at_current(self, deed: str) -> None:
        if self.board is not None and self.board.current:
            self.act(self.board.current, deed, 0)

    def act(self, path: str, deed: str, argument: int) -> None:
        """One gesture: at most one change of the plan, one step to undo."""
        if path and not tree.exists(self.desk.plan, path):
            return
        if deed == "OPEN":
            self.desk.jump(path)
        elif deed in Grip.__members__:
            self._shift(path, Grip[deed], argument)
        else:
            _DEEDS[deed](self, path, argument)

    def _shift(self, path: str, grip: Grip, by: int) -> None:
        plan, held = self.desk.plan, tree.get(self.desk.plan, path)
        change: Change | None = None
        if isinstance(held, Stage):
            change = edits.shift_stage(plan, path, start=by * grip.value[0], end=by * grip.value[1])
        elif ".milestones[" in path and grip is Grip.WHOLE:
            change = edits.shift_milestone(plan, path, by)
        else:
            return
        if change is None:
            self.desk.announce(STOPPED)
        else:
            self._make(
                change, "段階の移動" if grip is Grip.WHOLE and isinstance(held, Stage) else _WORDS[grip]
            )

    def _make(self, change: Change | None, words: str, wanted: str = "") -> None:
        """Change the plan, draw at once, and say what stands there now."""
        if change is None or not self.desk.editor.make(change, words):
            return
        if self.board is not None:
            self.board.wanted = wanted
        self._draw_now()
        current = self.board.handles.get(self.board.current) if self.board is not None else None
        if current is not None:
            self.desk.announce(current.accessibleName())

    def _set_kind(self, path: str, at: int) -> None:
        if isinstance(tree.get(self.desk.plan, path), Stage):
            kind = tuple(StageKind)[at]
            self._make(edits.set_kind(self.desk.plan, path, kind), "段階の選択")

    def _add_stage(self, path: str, _at: int) -> None:
        row = self._row_of(path)
        made = (
            edits.add_stage(self.desk.plan, row, path if path != row and ".stages[" in path else "")
            if row
            else None
        )
        if made is not None:
            self._make(made[0], "段階の追加", made[1])

    def _add_milestone(self, path: str, _at: int) -> None:
        row, held = self._row_of(path), tree.get(self.desk.plan, path)
        span = edits.span_of(held) if isinstance(held, Stage) else None
        made = edits.add_milestone(self.desk.plan, row, None if span is None else span.last) if row else None
        if made is not None:
            self._make(made[0], "節目の追加", made[1])

    def _row_of(self, path: str) -> str:
        """A milestone may belong to a row or to none."""
        if ".milestones[" in path:
            row = tree.get(self.desk.plan, f"{path}.row")
            return f"roadmap.rows[{row}]" if row is not None else ""
        return edits.row_of(path)

    def _remove_it(self, path: str, _at: int) -> None:
        name = dict(names_of(self._chart)).get(path, "") if self._chart is not None else ""
        word = "段階" if ".stages[" in path else "節目" if ".milestones[" in path else "行"
        self._make(edits.remove(path), f"{word}の削除")
        if not tree.exists(self.desk.plan, path):
            self.desk.announce(f"{name}を消しました。Ctrl+Zで元に戻せます。")

    def _add_rows(self, _path: str, _at: int) -> None:
        made = edits.add_missing_rows(self.desk.plan)
        if made is not None:
            self._make(made[0], "取組の行の追加", made[1])


_WORDS = {Grip.WHOLE: "節目の移動", Grip.START: "段階の始まりの変更", Grip.END: "段階の終わりの変更"}
_DEEDS: dict[str, Callable[[RoadmapView, str, int], None]] = {
    "KIND": RoadmapView._set_kind,
    "ADD_STAGE": RoadmapView._add_stage,
    "ADD_MILESTONE": RoadmapView._add_milestone,
    "REMOVE": RoadmapView._remove_it,
    "ADD_ROWS": RoadmapView._add_rows,
}
