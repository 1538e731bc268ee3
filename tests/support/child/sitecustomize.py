"""Found first by every Python process a test starts (conftest.py puts this folder on PYTHONPATH)."""

import sys
from pathlib import Path

_ROOT = str(Path(__file__).parents[3])
sys.path.insert(0, _ROOT)
try:
    from tests.support import no_network
finally:
    sys.path.remove(_ROOT)

no_network.forbid()
