"""Which plugins of the candidate's environment take part, and which options are handed to pytest."""

import importlib.metadata
import warnings

from _pytest.config import PytestPluginManager, parse_warning_filter

# They measure, reorder, repeat, distribute or kill, which is the grader's task, or change the output.
KEPT_OUT = {
    "pytest_cov",
    "xdist",
    "xdist.looponfail",
    "randomly",
    "random_order",
    "timeout",
    "sugar",
    "rerunfailures",
    "flaky",
    "instafail",
    "pytest_forked",
    "testmon",
    "pytest_split",
    "picked",
    "profiling",
    "pretty",
    "rich",
    "html",
    "json_report",
    "reportlog",
    "reporter",
}
THEIR_MARKERS = [
    "timeout: of pytest-timeout",
    "flaky: of pytest-rerunfailures",
    "xdist_group: of pytest-xdist",
    "no_cover: of pytest-cov",
    "random_order: of pytest-random-order",
]
PATTERNS = {
    "python_files": "test_*.py *_test.py *_tests.py tests.py test.py",
    "python_classes": "Test",
    "python_functions": "test",
}
QUIET = ["default::pytest.PytestWarning"]


def has(name):
    return any(entry.name == name for entry in entries())


def entries():
    return importlib.metadata.entry_points(group="pytest11")


def flags(ini, note):
    """Options for pytest: plugins kept out and what of `ini` is usable; `note` is told what is not."""
    found = []
    for entry in entries():
        if entry.name in KEPT_OUT or not loads(entry, note):
            found += ["-p", "no:" + entry.name]
    options = dict(ini)
    options["markers"] = "\n".join([*lines(ini, "markers"), *THEIR_MARKERS])
    filters = [line for line in lines(ini, "filterwarnings") if is_filter(line, note)]
    options["filterwarnings"] = "\n".join([*filters, *QUIET])
    for name, default in PATTERNS.items():
        options[name] = default + " " + " ".join(lines(ini, name))
    for name, value in options.items():
        found += ["-o", "%s=%s" % (name, "\n".join(value) if isinstance(value, list) else value)]
    return found


def lines(ini, name):
    value = ini.get(name, [])
    return value if isinstance(value, list) else value.splitlines()


def loads(entry, note):
    """Whether a plugin can be imported and fits this pytest: one that does not must not stop the run."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            PytestPluginManager().register(entry.load(), entry.name)
        return True
    except Exception as problem:
        note("the pytest plugin %s does not load: %s" % (entry.name, str(problem)[:300]))
        return False


def is_filter(line, note):
    try:
        parse_warning_filter(line, escape=False)
        return True
    except Exception as problem:
        note("the warning filter %r does not work: %s" % (line[:100], str(problem)[:200]))
        return False
