"""Which files are tests, going by their names."""

import re

# What pytest looks into.
COLLECTED = ("test_*.py", "*_test.py", "*_tests.py", "tests.py", "test.py")

# With what belongs to tests.
FILES = ("test_*.py", "*_test.py", "*_tests.py", "tests.py", "conftest.py")
FOLDERS = ("tests", "test")
TEST_FILE = re.compile(r"(^|/)(test_[^/]*|[^/]*_tests?|tests|conftest)\.py$|(^|/)tests?/")

# Some call their program so: only what is in it tells.
UNCLEAR = re.compile(r"(^|/)test\.py$")
