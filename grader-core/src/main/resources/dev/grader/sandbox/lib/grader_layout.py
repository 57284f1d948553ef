"""Makes the process look as if the submission and its dependencies had been installed.

Nothing of the submission's own configuration is read here: Java read it and hands over what is
allowed."""

import fnmatch
import glob
import os
import site
import sys
import tempfile

SKIPPED = {"venv", "env", "node_modules", "build", "dist", "site-packages", "__pycache__"}
TEST_PATTERNS = ("test_*.py", "*_test.py", "*_tests.py", "tests.py", "test.py")


def set_paths(root, config):
    """sys.path becomes: pythonpath, root, src, the standard library, the candidate's dependencies.

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
        own.append(packages)
    return own


def set_environment(paths, config):
    """For programs that tests start: they find what this process finds."""
    for name in ("PYTEST_ADDOPTS", "PYTEST_PLUGINS", "PYTEST_DISABLE_PLUGIN_AUTOLOAD"):
        os.environ.pop(name, None)
    os.environ.update(config.get("env", {}))
    os.environ["PYTHONPATH"] = os.pathsep.join(paths)
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    folders = [
        os.path.join(path, "bin") for path in paths if path.startswith(tempfile.gettempdir())
    ]
    folders += [os.path.join(config.get("packages", ""), "bin"), os.path.dirname(sys.executable)]
    os.environ["PATH"] = os.pathsep.join([*folders, os.environ.get("PATH", os.defpath)])
    sys.dont_write_bytecode = True


def install_distribution(config):
    """What `pip install -e .` leaves: metadata (version, entry points) and the console scripts."""
    own = config.get("distribution")
    if not own:
        return []
    folder = tempfile.mkdtemp(prefix="installed-")
    name, version = own["name"], own.get("version") or "0.0.0"
    info = os.path.join(folder, "%s-%s.dist-info" % (name.replace("-", "_"), version))
    write(
        os.path.join(info, "METADATA"),
        "Metadata-Version: 2.1\nName: %s\nVersion: %s\n" % (name, version),
    )
    write(os.path.join(info, "INSTALLER"), "grader\n")
    groups = own.get("entry-points", {})
    lines = []
    for group, entries in groups.items():
        lines += ["[%s]" % group] + ["%s = %s" % entry for entry in entries.items()]
    write(os.path.join(info, "entry_points.txt"), "\n".join(lines) + "\n")
    for script, target in groups.get("console_scripts", {}).items():
        module, _, function = target.partition(":")
        path = os.path.join(folder, "bin", os.path.basename(script))
        text = "#!%s\nimport sys\nfrom %s import %s as main\nsys.exit(main())\n"
        write(path, text % (sys.executable, module, function.partition(".")[0] or "main"), 0o755)
    sys.path.append(folder)
    return [folder]


def write(path, text, mode=0o644):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write(text)
    os.chmod(path, mode)


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
            if any(fnmatch.fnmatch(name, pattern) for pattern in TEST_PATTERNS):
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
