"""版の比較: 新旧対照表 for whoever reads the plan, 変更点一覧 for the 決裁."""

from dxplanner.documents.builders.versions import change_list, comparison

__all__ = ["change_list", "comparison"]
