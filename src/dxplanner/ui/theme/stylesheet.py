"""The style sheet, built from tokens and text size. Widgets say what they are by their object name.

Knows roles, not screens: a new screen uses the roles here and needs no rule of its own.
"""

from collections.abc import Callable

from dxplanner.ui.theme.tokens import BASE_PX, Tokens

UI_FAMILY = "BIZ UDPGothic"
FIGURE_FAMILY = "BIZ UDGothic"
FALLBACK_FAMILY = "Noto Sans JP"


def stylesheet(t: Tokens, scale: float) -> str:
    """The whole style sheet at a text size (1.0 to 2.0)."""

    def px(size: float) -> str:
        return f"{max(1, round(size * scale))}px"

    return "\n".join(
        part(t, px) for part in (_base, _text, _fields, _buttons, _choices, _areas, _lists, _bars)
    )


Px = Callable[[float], str]


def _base(t: Tokens, px: Px) -> str:
    families = f'"{UI_FAMILY}", "{FALLBACK_FAMILY}"'
    return f"""
QWidget {{ color: {t.ink}; font-family: {families}; font-size: {px(BASE_PX)}; }}
QMainWindow, QDialog, QWidget#page, QStackedWidget, QScrollArea {{ background: {t.paper}; }}
QScrollArea {{ border: none; }}
QWidget#panel {{ background: {t.panel}; }}
QToolTip {{ background: {t.paper}; color: {t.ink}; border: 1px solid {t.field_line}; padding: {px(4)}; }}
"""


def _text(t: Tokens, px: Px) -> str:
    return f"""
QLabel {{ background: transparent; }}
QLabel#page_title {{ font-size: {px(26)}; font-weight: bold; }}
QLabel#step_title {{ font-size: {px(20)}; font-weight: bold; }}
QLabel#heading {{ font-size: {px(16)}; font-weight: bold; }}
QLabel#field_label {{ font-weight: bold; }}
QLabel#support, QLabel#crumb, QLabel#counter {{ color: {t.ink_soft}; font-size: {px(13)}; }}
QLabel#required {{ color: {t.fix}; font-size: {px(13)}; }}
QLabel#fault {{ color: {t.fix}; font-weight: bold; font-size: {px(14)}; }}
QLabel#unit {{ color: {t.ink_soft}; }}
QLabel#figure {{ font-family: "{FIGURE_FAMILY}"; }}
QLabel#badge {{ color: {t.ask}; border: 1px solid {t.ask}; border-radius: {px(4)};
  padding: 0 {px(6)}; font-size: {px(13)}; }}
QLabel[state="done"] {{ color: {t.ok}; }}
QLabel[state="review"] {{ color: {t.ask}; }}
QLabel[state="in_progress"] {{ color: {t.action}; }}
QLabel[state="not_started"] {{ color: {t.ink_soft}; }}
"""


def _fields(t: Tokens, px: Px) -> str:
    edge = px(t.field_width)
    return f"""
QLineEdit, GrowingEdit, QComboBox {{ background: {t.paper}; color: {t.ink}; border: {edge} solid {t.field_line};
  border-radius: {px(4)}; padding: 0 {px(10)}; selection-background-color: {t.action};
  selection-color: {t.on_action}; }}
QLineEdit, QComboBox {{ min-height: {px(38)}; max-height: {px(38)}; }}
GrowingEdit {{ padding: {px(9)} {px(6)} {px(5)} {px(6)}; }}
GrowingEdit[single="true"] {{ padding: {px(4)} {px(6)} 0 {px(6)}; }}
GrowingEdit[cell="true"] {{ padding-left: {px(2)}; padding-right: {px(2)}; }}
QLineEdit[cell="true"], QComboBox[cell="true"] {{ padding: 0 {px(6)}; }}
QComboBox[cell="true"]::drop-down {{ width: {px(22)}; }}
QLineEdit#figure {{ font-family: "{FIGURE_FAMILY}", "{FALLBACK_FAMILY}"; }}
QLineEdit:focus, GrowingEdit:focus, QComboBox:focus {{ border-color: {t.action}; }}
QLineEdit[faulty="true"], GrowingEdit[faulty="true"] {{ border: {px(2)} solid {t.fix}; }}
QLineEdit:read-only, GrowingEdit[quiet="true"], QLineEdit:disabled, QComboBox:disabled {{
  background: {t.panel}; color: {t.ink}; }}
QComboBox::drop-down {{ border: none; width: {px(30)}; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {t.paper}; border: 1px solid {t.field_line}; outline: none;
  selection-background-color: {t.tint}; selection-color: {t.ink}; }}
QComboBox QAbstractItemView::item {{ min-height: {px(34)}; padding: 0 {px(8)}; color: {t.ink}; }}
QComboBox QAbstractItemView::item:selected {{ background: {t.tint}; color: {t.ink}; }}
"""


def _buttons(t: Tokens, px: Px) -> str:
    return f"""
QPushButton {{ background: {t.paper}; color: {t.action}; border: 1px solid {t.action}; border-radius: {px(4)};
  padding: 0 {px(16)}; min-height: {px(38)}; }}
QPushButton:hover {{ background: {t.tint}; color: {t.action_hover}; border-color: {t.action_hover}; }}
QPushButton:pressed {{ background: {t.tint}; }}
QPushButton:disabled {{ color: {t.ink_soft}; border-color: {t.line}; background: {t.panel}; }}
QPushButton#primary {{ background: {t.action}; color: {t.on_action}; font-weight: bold; }}
QPushButton#primary:hover {{ background: {t.action_hover}; color: {t.on_action}; }}
QPushButton#primary:disabled {{ background: {t.panel}; color: {t.ink_soft}; border-color: {t.line}; }}
QPushButton#link {{ background: transparent; border: none; color: {t.action}; padding: 0;
  min-height: {px(28)}; text-align: left; text-decoration: underline; font-size: {px(14)}; }}
QPushButton#link:hover {{ color: {t.action_hover}; }}
QPushButton#link:disabled {{ color: {t.ink_soft}; text-decoration: none; }}
QPushButton#quiet_link {{ background: transparent; border: none; color: {t.ink_soft}; padding: 0;
  min-height: {px(26)}; text-align: left; font-size: {px(13)}; }}
QPushButton#quiet_link:hover {{ color: {t.action}; text-decoration: underline; }}
QPushButton#task_link {{ background: transparent; border: none; color: {t.action}; padding: 0;
  min-height: {px(32)}; text-align: left; text-decoration: underline; font-size: {px(16)}; font-weight: bold; }}
QPushButton#task_link:hover {{ color: {t.action_hover}; }}
QPushButton#quiet {{ background: transparent; border: none; color: {t.ink}; padding: 0 {px(8)};
  min-height: {px(32)}; font-size: {px(14)}; }}
QPushButton#quiet:hover {{ background: {t.tint}; color: {t.ink}; }}
QPushButton#quiet:disabled {{ color: {t.ink_soft}; }}
QPushButton#quiet:checked {{ background: {t.tint}; color: {t.action}; }}
QPushButton#title {{ background: transparent; border: none; color: {t.ink}; padding: 0 {px(8)};
  min-height: {px(32)}; font-weight: bold; }}
QPushButton#title:hover {{ background: {t.tint}; }}
QPushButton#chooser {{ color: {t.ink}; border: {px(t.field_width)} solid {t.field_line}; text-align: left;
  padding: 0 {px(10)}; }}
QPushButton#chooser:hover, QPushButton#chooser:focus {{ border-color: {t.action}; }}
QPushButton#toggle {{ background: transparent; border: 1px solid {t.line}; color: {t.ink_soft};
  padding: 0 {px(10)}; min-height: {px(26)}; font-size: {px(13)}; }}
QPushButton#toggle:hover {{ color: {t.ink}; border-color: {t.field_line}; background: {t.tint}; }}
QPushButton#toggle:checked {{ background: {t.tint}; color: {t.action}; border-color: {t.action}; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QPushButton#chip {{ color: {t.action}; border: 1px solid {t.field_line}; border-radius: {px(15)};
  padding: 0 {px(12)}; min-height: {px(28)}; font-size: {px(14)}; }}
QPushButton#row_title {{ background: transparent; border: none; color: {t.ink}; text-align: left;
  font-weight: bold; padding: 0 {px(4)}; min-height: {px(36)}; }}
QPushButton#row_title:hover {{ color: {t.action}; }}
QPushButton#task {{ background: {t.paper}; border: none; border-radius: 0; color: {t.ink};
  text-align: left; padding: 0; }}
QPushButton#task:hover {{ background: {t.tint}; }}
QPushButton#tab {{ background: transparent; border: none; border-bottom: {px(3)} solid transparent;
  border-radius: 0; color: {t.ink_soft}; padding: 0 {px(10)}; min-height: {px(36)}; font-size: {px(14)}; }}
QPushButton#tab:hover {{ color: {t.ink}; background: {t.tint}; }}
QPushButton#tab:checked {{ color: {t.ink}; font-weight: bold; border-bottom-color: {t.action}; }}
"""


def _choices(t: Tokens, px: Px) -> str:
    dot = (
        f"qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5, stop:0 {t.action}, stop:0.56 {t.action}, "
        f"stop:0.66 {t.paper}, stop:1 {t.paper})"
    )
    return f"""
QRadioButton {{ spacing: {px(10)}; min-height: {px(32)}; background: transparent; }}
QRadioButton::indicator {{ width: {px(16)}; height: {px(16)}; border: {px(2)} solid {t.field_line};
  border-radius: {px(10)}; background: {t.paper}; }}
QRadioButton::indicator:hover {{ border-color: {t.action}; }}
QRadioButton::indicator:checked {{ border-color: {t.action}; background: {dot}; }}
QRadioButton:disabled {{ color: {t.ink}; }}
QCheckBox {{ spacing: {px(10)}; min-height: {px(28)}; background: transparent; }}
QCheckBox::indicator {{ width: {px(18)}; height: {px(18)}; }}
"""


def _areas(t: Tokens, px: Px) -> str:
    return f"""
QFrame#card {{ background: {t.paper}; border: 1px solid {t.line}; border-radius: {px(4)}; }}
QFrame#rule {{ background: {t.line}; border: none; min-height: 1px; max-height: 1px; }}
QFrame#example {{ background: {t.panel}; border: none; border-left: {px(4)} solid {t.line}; }}
QFrame#note {{ background: {t.tint}; border: none; border-left: {px(4)} solid {t.action}; }}
QFrame#ask {{ background: {t.panel}; border: none; border-left: {px(4)} solid {t.ask}; }}
QFrame#faults {{ background: {t.paper}; border: {px(2)} solid {t.fix}; border-radius: {px(4)}; }}
QFrame#overlay {{ background: {t.paper}; border: {px(2)} solid {t.field_line}; border-radius: {px(6)}; }}
QFrame#drawer {{ background: {t.panel}; border: none; border-left: 1px solid {t.field_line}; }}
QFrame#left_drawer {{ background: {t.panel}; border: none; border-right: 1px solid {t.field_line}; }}
QTextBrowser#reader {{ background: {t.paper}; border: none; selection-background-color: {t.action};
  selection-color: {t.on_action}; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:hover {{ background: {t.action}; }}
QScrollBar:vertical {{ background: transparent; width: {px(12)}; margin: 0; }}
QScrollBar::handle:vertical {{ background: {t.field_line}; border-radius: {px(3)}; min-height: {px(32)};
  margin: {px(3)}; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {t.field_line}; border-radius: {px(3)}; min-width: {px(32)};
  margin: {px(3)}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none;
  border: none; width: 0; height: 0; }}
"""


def _lists(t: Tokens, px: Px) -> str:
    return f"""
QTreeView, QListWidget {{ background: {t.panel}; border: none; outline: none; }}
QListWidget#results {{ background: {t.paper}; border: 1px solid {t.field_line}; border-radius: {px(4)}; }}
QListWidget::item {{ padding: {px(6)} {px(10)}; color: {t.ink}; }}
QListWidget::item:hover, QListWidget::item:selected {{ background: {t.tint}; color: {t.ink}; }}
QTableView {{ background: {t.paper}; color: {t.ink}; border: 1px solid {t.field_line}; gridline-color: {t.line};
  outline: none; }}
QTableView::item:selected {{ background: {t.tint}; color: {t.ink}; }}
QTableView::item:focus {{ border: {px(2)} solid {t.action}; }}
QTableView QHeaderView, QTableView QTableCornerButton::section {{ background: {t.panel}; border: none; }}
QHeaderView::section {{ background: {t.panel}; color: {t.ink}; border: none; border-right: 1px solid {t.line};
  border-bottom: 1px solid {t.line}; padding: {px(3)} {px(5)}; font-size: {px(13)}; }}
QMenu {{ background: {t.paper}; border: 1px solid {t.field_line}; padding: {px(4)}; }}
QMenu::item {{ padding: {px(7)} {px(24)} {px(7)} {px(12)}; color: {t.ink}; }}
QMenu::item:selected {{ background: {t.tint}; }}
QMenu::item:disabled {{ color: {t.ink_soft}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {px(4)} {px(8)}; }}
"""


def _bars(t: Tokens, px: Px) -> str:
    return f"""
QFrame#top_bar {{ background: {t.paper}; border: none; border-bottom: 1px solid {t.line}; }}
QFrame#foot {{ background: {t.paper}; border: none; border-top: 1px solid {t.line}; }}
QFrame#message {{ background: {t.ink}; border: none; }}
QFrame#message QLabel {{ color: {t.paper}; }}
QFrame#message QPushButton {{ color: {t.paper}; background: transparent; border: 1px solid {t.paper};
  min-height: {px(28)}; }}
QFrame#banner {{ background: {t.panel}; border: none; border-bottom: {px(2)} solid {t.ask}; }}
QProgressBar {{ background: {t.panel}; border: 1px solid {t.field_line}; border-radius: {px(4)};
  min-height: {px(10)}; max-height: {px(10)}; }}
QProgressBar::chunk {{ background: {t.action}; border-radius: {px(3)}; }}
"""
