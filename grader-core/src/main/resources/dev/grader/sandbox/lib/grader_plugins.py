"""Which plugins of the candidate's environment take part, and which options are handed to pytest."""

import importlib.metadata

import grader_names
import pytest
from _pytest.config import parse_warning_filter

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
    "python_files": " ".join(grader_names.COLLECTED),
    "python_classes": "Test",
    "python_functions": "test",
}
# A newer version of a dependency, or of pytest, than the candidate had does not fail their tests.
QUIET = [
    "default::DeprecationWarning",
    "default::PendingDeprecationWarning",
    "default::pytest.PytestWarning",
]


def has(name):
    return any(entry.name == name for entry in entries())


def entries():
    return importlib.metadata.entry_points(group="pytest11")


class Plugins:
    """Registers the candidate's plugins in pytest's stead (it is told --disable-plugin-autoload).

    One that does not load, or does not fit this pytest, does not stop the run; and their packages are
    not rewritten for asserts, which takes seconds where nothing may be cached.
    """

    def __init__(self, note):
        self._note = note

    @pytest.hookimpl(tryfirst=True)
    def pytest_addoption(self, pluginmanager):
        for entry in entries():
            if entry.name not in KEPT_OUT and not pluginmanager.has_plugin(entry.name):
                try:
                    pluginmanager.register(entry.load(), entry.name)
                except Exception as problem:
                    text = "the pytest plugin %s does not load: %s"
                    self._note(text % (entry.name, str(problem)[:300]))

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config):
        if hasattr(config.option, "benchmark_disable"):
            config.option.benchmark_disable = True  # each benchmark once, as a test


def options(ini, note):
    """What of `ini` is usable, as options for pytest; `note` is told what is not."""
    values = dict(ini)
    values["markers"] = [*lines(ini, "markers"), *THEIR_MARKERS]
    filters = [line for line in lines(ini, "filterwarnings") if is_filter(line, note)]
    values["filterwarnings"] = [*filters, *QUIET]
    for name, default in PATTERNS.items():
        values[name] = [default, *lines(ini, name)]
    found = []
    for name, value in values.items():
        separator = " " if name in PATTERNS else "\n"
        found += [
            "-o",
            "%s=%s" % (name, separator.join(value) if isinstance(value, list) else value),
        ]
    return found


def lines(ini, name):
    value = ini.get(name, [])
    return value if isinstance(value, list) else value.splitlines()


def is_filter(line, note):
    try:
        parse_warning_filter(line, escape=False)
        return True
    except Exception as problem:
        note("the warning filter %r does not work: %s" % (line[:100], str(problem)[:200]))
        return False
