"""Line and branch coverage of the submission from the run itself: tests left out."""

import json
import os
import tempfile

import coverage
import grader_names

# Ours, whatever the submission's own says. Files that no test imports count too, in any folder, and no
# comment takes code out: only what never runs is left out, stubs and what is for type checkers.
SETTINGS = """\
[run]
branch = true
parallel = true
data_file = {folder}/data
source = {root}
disable_warnings = no-data-collected, module-not-measured, no-ctracer
omit =
    {omit}
[report]
include_namespace_packages = true
ignore_errors = true
exclude_lines =
    ^\\s*(((async )?def .*?)?[\\])]+(\\s*->.*?)?:\\s*)?\\.\\.\\.\\s*(#|$)
    ^\\s*if (typing\\.)?TYPE_CHECKING:
partial_branches =
[json]
output = {folder}/report.json
"""
# A test.py is known by the tests in it.
LEFT_OUT = [
    *grader_names.FILES,
    *(folder + "/**" for folder in grader_names.FOLDERS),
    *("setup.py", "noxfile.py", "fabfile.py", "docs/conf.py"),
]


class Measure:
    """Starts when it is made; also programs that tests start are measured, where they end by themselves."""

    def __init__(self, root):
        self._root = root
        self._start = os.getcwd()  # the report's paths are relative to it, or absolute
        self._folder = tempfile.mkdtemp(prefix="coverage-")
        omit = [os.path.join(root, "**", name) for name in LEFT_OUT]
        rcfile = os.path.join(self._folder, "coveragerc")
        with open(rcfile, "w", encoding="utf-8") as file:
            file.write(
                SETTINGS.format(
                    root=root,
                    folder=self._folder,
                    omit="\n    ".join(omit),
                )
            )
        os.environ["COVERAGE_PROCESS_START"] = rcfile
        self._coverage = coverage.Coverage(config_file=rcfile, messages=False)
        self._coverage.start()

    def files(self, tests):
        """(path, [covered lines, lines], [covered branches, branches]) of each file not in `tests`.

        May be called from another thread while the program still runs.
        """
        try:
            self._coverage.stop()
            self._coverage.save()
            self._coverage.combine()
            self._coverage.json_report()
            with open(os.path.join(self._folder, "report.json"), encoding="utf-8") as file:
                found = json.load(file)["files"].items()
        except (coverage.CoverageException, OSError, ValueError):
            return []
        files = [(os.path.join(self._start, path), facts["summary"]) for path, facts in found]
        return [
            numbers(os.path.relpath(path, self._root), summary)
            for path, summary in files
            if path not in tests
        ]


def numbers(path, summary):
    return (
        path,
        [summary["covered_lines"], summary["num_statements"]],
        [summary["covered_branches"], summary["num_branches"]],
    )
