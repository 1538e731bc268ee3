"""Closed sets of answers: an enum whose members carry the Japanese word they are shown and printed with."""

from enum import StrEnum
from typing import Self


class Choice(StrEnum):
    """`NAME = "stored_value", "日本語の表示"`. The stored value is permanent; the label may be reworded."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member
