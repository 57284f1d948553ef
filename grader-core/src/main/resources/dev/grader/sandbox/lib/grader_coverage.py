"""Line and branch coverage of the submission from the run itself: tests and foreign code left out."""

import json
import os
import tempfile

import coverage

# Ours, whatever the submission's own says. Files that no test imports count too, in any folder.
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
[json]
output = {folder}/report.json
"""
FILES_LEFT_OUT = (
    "test_*.py *_test.py *_tests.py tests.py test.py conftest.py setup.py noxfile.py fabfile.py"
)
FOLDERS_LEFT_OUT = (
    "tests test testing docs migrations venv env .* site-packages node_modules build dist"
)


class Measure:
    """Starts when it is made; also programs that tests start are measured, where they end by themselves."""

    def __init__(self, root):
        self._root = root
        self._start = os.getcwd()  # the report's paths are relative to it, or absolute
        self._folder = tempfile.mkdtemp(prefix="coverage-")
        omit = [os.path.join(root, "**", name) for name in FILES_LEFT_OUT.split()]
        omit += [os.path.join(root, "**", name, "**") for name in FOLDERS_LEFT_OUT.split()]
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
