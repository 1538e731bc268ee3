"""照会と起案: 庁内照会, 意見募集 and its results, and the draft for the 決裁."""

from dxplanner.documents.builders.circulation import comment, decision, inquiry, results

__all__ = ["comment", "decision", "inquiry", "results"]
