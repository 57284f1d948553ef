"""Makes the process look as if the submission and its dependencies had been installed.

Nothing of the submission's own configuration is read here: Java read it and hands over what is
allowed.
"""

import fnmatch
import glob
import os
import site
import sys

import grader_names

SKIPPED = {"venv", "node_modules", "build", "dist", "__pycache__"}  # as pytest does


def set_paths(root, config):
    """sys.path becomes: pythonpath, root, src, the standard library, the candidate's dependencies.

    Returns the submission's own folders, and those of the tools.

    The tools' own site-packages leave the path: what the tools need is imported already, and what else is
    there (black's click) must neither replace the candidate's version nor hide a missing requirement.
    """
    tools = {path for path in sys.path if path.endswith("site-packages")}
    here = os.path.dirname(os.path.abspath(__file__))
    standard = [path for path in sys.path if path not in tools and path != here]
    own = [os.path.join(root, path) for path in config.get("pythonpath", [])]
    own += [root, os.path.join(root, "src")]
    own = [path for path in dict.fromkeys(map(os.path.normpath, own)) if os.path.isdir(path)]
    sys.path[:] = own + standard
    packages = config.get("packages", "")
    if os.path.isdir(packages):
        site.addsitedir(packages)
    return own, sorted(tools)


def test_arguments(root, config):
    """The configured test paths that exist; none means: everything."""
    found = []
    for pattern in config.get("testpaths", []):
        paths = glob.glob(os.path.normpath(os.path.join(root, pattern)), recursive=True)
        found += sorted(path for path in paths if os.path.commonpath([root, path]) == root)
    return found or [root]


def import_mode(root):
    """Pytest's default, unless two test files would become the same module.

    With "prepend" a test can import its neighbours, which many repositories rely on; but two files of one
    name in folders without __init__.py stop the whole run, where "importlib" does not mind.
    """
    modules = set()
    for folder, names in walk(root):
        for name in names:
            if any(fnmatch.fnmatch(name, pattern) for pattern in grader_names.COLLECTED):
                module = module_name(folder, name)
                if module in modules:
                    return "importlib"
                modules.add(module)
    return "prepend"


def module_name(folder, name):
    while os.path.exists(os.path.join(folder, "__init__.py")):
        folder, package = os.path.split(folder)
        name = package + "." + name
    return name


def test_folders(root):
    """Where "prepend" would have looked for the neighbours of a test."""
    return [folder for folder, names in walk(root) if any(n.startswith("test") for n in names)]


def walk(root):
    for folder, folders, names in os.walk(root):
        folders[:] = [
            name
            for name in folders
            if name not in SKIPPED
            and not name.startswith(".")
            and not os.path.exists(os.path.join(folder, name, "pyvenv.cfg"))
        ]
        yield folder, names
