"""自治体DX推進計画策定支援ソフト(DXプランナー). The version of the program stands here and nowhere else."""

__version__ = "0.1.0"
