"""How fast and how heavy the program is: ratios taken inside one run, reported and never asserted.

`python3 run.py bench [NAME…]`. A new measure is one file in `bench/measures` and one line in its registry.
"""
