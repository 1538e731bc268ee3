"""統計から見た現状: one topic at a time as a chart, put into the policy with one click; newer figures from a CSV."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.core.errors import DxError
from dxplanner.documents.builders.standing import newer_line, standing_chart, topic_names
from dxplanner.plan.edit import AddRow, Change, RemoveRow, Several, new_id
from dxplanner.plan.plan import Plan
from dxplanner.plan.standing import PrintedChart
from dxplanner.services.newer_figures import COLUMNS, read_newer, take_back, write_example
from dxplanner.ui import messages
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, column, label, reading, rule, set_shown
from dxplanner.ui.views.base import FittedView
from dxplanner.ui.views.chart_picture import chart_picture
from dxplanner.ui.views.picture import Picture
from dxplanner.ui.widgets.combo_input import ComboBox
from dxplanner.ui.widgets.line_edit import LineEdit

CHARTS = "policy.statistics.charts"
FIRST = "peers_policy"
"""The topic one sees first."""
CHOOSE = "統計の話題"
PRINT, STOP = "この図を全体方針に印刷する", "この図の印刷をやめる"
NEWER = "新しい統計に差し替える"
WHAT = (
    "国の新しい公表値などを、CSV（コンマ区切り）のファイルで読み込みます。"
    f"1行目は列の名前（{'、'.join(COLUMNS)}）、2行目からが値です。"
    "「項目」と「区分」は、下のボタンで書き出す記入用のファイルにある名前で書きます。"
    "書かなかった項目は、元の値のままです。"
)
DAY, SOURCE = "基準日（例：令和7年4月1日）", "出典（資料の名称、発行者、公表の日）"
CHOOSE_FILE, WRITE, BACK = "CSVファイルを選んで差し替える", "記入用のCSVを書き出す", "元の値に戻す"


class StandingView(FittedView):
    """What is typed beside the file stays while the chart is drawn anew."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.picture: Picture | None = None
        whole = column(self, desk.theme, gap=8)
        name = label(CHOOSE, "field_label")
        whole.addWidget(name)
        self.topics = ComboBox(desk.theme)
        for topic in topic_names():
            self.topics.addItem(f"{topic.section}：{topic.name}", topic.id)
        self.topics.setCurrentIndex(max(0, self.topics.findData(FIRST)))
        self.topics.setAccessibleName(CHOOSE)
        name.setBuddy(self.topics)
        self.topics.currentIndexChanged.connect(lambda _at: self._draw_now())
        whole.addWidget(self.topics)
        self._whole, self._top = whole, whole.count()
        self._chart: list[QWidget] = []
        whole.addWidget(rule())
        self._draw_newer(whole)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.municipality, plan.policy.statistics)

    # ---- the chart

    @property
    def topic(self) -> str:
        return str(self.topics.currentData())

    def draw(self, plan: Plan) -> None:
        for old in self._chart:
            old.hide()
            old.deleteLater()
        self._chart = []
        self.picture = None
        made = standing_chart(plan, self.topic)
        if made is not None:
            self.picture = chart_picture(self.desk.theme, made.chart, narrow=self.narrow)
            self._show(self.picture)
            for sentence in made.notes:
                self._show(reading(f"※ {sentence}", "support", height=135))
            words = STOP if self._printed(plan) else PRINT
            put = button(words, "link", self.toggle)
            put.setEnabled(not self.desk.editor.read_only)
            self._show(put)
        line = newer_line(plan)
        self._replaced.setText(line)
        set_shown(self._replaced, bool(line))
        set_shown(self.back, bool(line))

    def _show(self, part: QWidget) -> None:
        self._whole.insertWidget(self._top + len(self._chart), part)
        self._chart.append(part)

    def _printed(self, plan: Plan) -> list[str]:
        return [row.id for row in plan.policy.statistics.charts if row.topic == self.topic]

    def toggle(self) -> None:
        plan = self.desk.plan
        printed = self._printed(plan)
        change: Change
        if printed:
            change = Several(changes=tuple(RemoveRow(path=f"{CHARTS}[{row}]") for row in printed))
        else:
            change = AddRow(table=CHARTS, row=PrintedChart(id=new_id(plan, CHARTS, "g"), topic=self.topic))
        if self.desk.editor.make(change, STOP if printed else PRINT):
            self.desk.announce("図の印刷をやめました。" if printed else "図を全体方針に加えました。")

    # ---- newer figures

    def _draw_newer(self, whole: QVBoxLayout) -> None:
        whole.addWidget(label(NEWER, "heading", wrap=True))
        whole.addWidget(reading(WHAT, "support"))
        self.day = self._line(whole, DAY, 40)
        self.source = self._line(whole, SOURCE, 200)
        self.fault = label("", "fault", wrap=True)
        self.fault.hide()
        whole.addWidget(self.fault)
        self._replaced = label("", "support", wrap=True)
        whole.addWidget(self._replaced)
        self.choose = button(CHOOSE_FILE, "", self.read_file)
        self.write = button(WRITE, "link", self.write_file)
        self.back = button(BACK, "", self.take_back)
        for part in (self.choose, self.back):
            part.setEnabled(not self.desk.editor.read_only)
        for part in (self.choose, self.back, self.write):
            whole.addWidget(part)

    def _line(self, whole: QVBoxLayout, words: str, limit: int) -> LineEdit:
        name = label(words, "field_label", wrap=True)
        edit = LineEdit()
        edit.setMaxLength(limit)
        edit.setAccessibleName(words)
        name.setBuddy(edit)
        whole.addWidget(name)
        whole.addWidget(edit)
        return edit

    def read_file(self) -> None:
        path = messages.ask_figures_path(self, self.desk.context.plans_folder)
        if path is None:
            return
        try:
            change = read_newer(self.desk.plan, path, self.day.text(), self.source.text())
        except DxError as problem:
            self._say(problem.message)
            return
        if self.desk.editor.make(change, NEWER):
            self._say("")
            self.desk.announce(f"統計の値を差し替えました。{newer_line(self.desk.plan)}")

    def write_file(self) -> None:
        place = messages.ask_figures_place(self, self.desk.context.plans_folder / "統計の値.csv")
        if place is None:
            return
        try:
            write_example(self.desk.plan, place)
        except DxError as problem:
            self._say(problem.message)
            return
        self._say("")
        self.desk.announce(f"「{place.name}」に、今の値を書き出しました。")

    def take_back(self) -> None:
        if self.desk.editor.make(take_back(self.desk.plan), BACK):
            self.desk.announce("統計を、元の値に戻しました。")

    def _say(self, sentence: str) -> None:
        self.fault.setText(f"！{sentence}" if sentence else "")
        set_shown(self.fault, bool(sentence))
