"""A virtual environment made by hand, in which the submission looks installed.

Programs that tests start are found in it and run in it, whatever environment variables a test gives
them: python, the console scripts of the dependencies and those of the submission itself, which sees
itself as after `pip install -e .`.
"""

import importlib.metadata
import os
import sys
import tempfile

SCRIPT = """\
#!{python}
import sys
from {module} import {name}
sys.exit({function}())
"""


def make(own, packages, tools, distribution):
    """Makes it, and makes it this process's own as far as tests can tell; returns its bin folder.

    own: folders of the submission; packages: its dependencies; tools: where coverage is, which
    measures the started programs too.
    """
    home = tempfile.mkdtemp(prefix="venv-")
    library = os.path.join(home, "lib", "python%d.%d" % sys.version_info[:2], "site-packages")
    python = os.path.join(home, "bin", "python")
    base = os.path.realpath(sys.executable)
    write(os.path.join(home, "pyvenv.cfg"), "home = %s\n" % os.path.dirname(base))
    os.mkdir(os.path.join(home, "bin"))
    for name in ("python", "python3", "python%d.%d" % sys.version_info[:2]):
        os.symlink(base, os.path.join(home, "bin", name))
    lines = list(own)
    for folder in [packages, *tools] if packages else tools:
        lines.append("import site; site.addsitedir(%r)" % folder)
    write(os.path.join(library, "submission.pth"), "\n".join(lines) + "\n")
    if distribution:
        describe(library, distribution)
    sys.path.append(library)
    sys.executable = python
    for entry in importlib.metadata.entry_points(group="console_scripts"):
        if entry.attr and "/" not in entry.name:
            make_script(os.path.join(home, "bin", entry.name), python, entry)
    return os.path.join(home, "bin")


def describe(library, distribution):
    name, version = distribution["name"], distribution.get("version") or "0.0.0"
    info = os.path.join(library, "%s-%s.dist-info" % (name.replace("-", "_"), version))
    metadata = "Metadata-Version: 2.1\nName: %s\nVersion: %s\n" % (name, version)
    write(os.path.join(info, "METADATA"), metadata)
    lines = []
    for group, entries in distribution.get("entry-points", {}).items():
        lines += ["[%s]" % group] + ["%s = %s" % entry for entry in entries.items()]
    write(os.path.join(info, "entry_points.txt"), "\n".join(lines) + "\n")


def make_script(path, python, entry):
    name = entry.attr.partition(".")[0]
    text = SCRIPT.format(python=python, module=entry.module, name=name, function=entry.attr)
    write(path, text)
    os.chmod(path, 0o755)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write(text)


def set_environment(programs, variables):
    for name in ("PYTEST_ADDOPTS", "PYTEST_PLUGINS", "PYTHONPATH", "PYTHONHOME"):
        os.environ.pop(name, None)
    os.environ.update(variables)
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    os.environ["PATH"] = programs + os.pathsep + os.environ.get("PATH", os.defpath)
    sys.dont_write_bytecode = True
