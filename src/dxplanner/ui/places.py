"""Where one can be in an open plan, in words. A place is a chapter id and a step id; whole pages have no chapter."""

HOME = ("", "")
EXPORT = ("export", "")
VERSIONS = ("versions", "")
FACTS = ("facts", "")
CASES = ("cases", "")
WHOLE_PAGES = (HOME, EXPORT, VERSIONS, FACTS, CASES)
"""Places that are no step of a chapter."""
WHOLE_TITLES = {
    HOME: "ホーム",
    EXPORT: "書類を出す",
    VERSIONS: "版",
    FACTS: "制度の資料",
    CASES: "事例を探す",
}
CHECK = "check-answers"
"""The step id of the page that lists the answers of a chapter."""
CHECK_TITLE = "入力内容の確認"
