"""What a parsed Python file is made of; the part of probe.py that looks at the syntax tree."""

import ast

from grader_names import TEST_FILE, UNCLEAR

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
DEFINITIONS = (*FUNCTIONS, ast.ClassDef)
LOOPS = (ast.For, ast.AsyncFor, ast.While)
WITHS = (ast.With, ast.AsyncWith)
TRIES = tuple(getattr(ast, name) for name in ("Try", "TryStar") if hasattr(ast, name))
MATCHES = tuple(getattr(ast, name) for name in ("Match",) if hasattr(ast, name))
BLOCKS = (ast.If, *LOOPS, *WITHS, *TRIES, *MATCHES)
IMPORTS = (ast.Import, ast.ImportFrom)
IMPORT_ERRORS = {"ImportError", "ModuleNotFoundError"}
ALL_ERRORS = {"", "Exception", "BaseException"}
NOT_LOOSE = (*IMPORTS, *DEFINITIONS, ast.Assign, ast.AnnAssign)


def describe(tree, path, code):
    """The facts of one file; `code` is the set of its lines that hold code."""
    facts = {"functions": [], "classes": [], "imports": []}
    for scope, node in definitions(tree, ""):
        if isinstance(node, ast.ClassDef):
            facts["classes"].append(class_facts(scope, node))
        else:
            facts["functions"].append(function_facts(scope, node, code))
    for node, guard in imports(tree.body, ""):
        facts["imports"] += import_facts(node, guard)
    loose = [node for node in tree.body if not isinstance(node, NOT_LOOSE) and not is_guard(node)]
    facts["loose"] = len(loose_lines(loose, code))
    facts["script"] = script_facts([*loose, *filter(is_main, tree.body)], code)
    facts["main"] = any(is_main(node) for node in tree.body)
    facts["tests"] = test_functions(facts, path)
    facts["test"] = bool(TEST_FILE.search(path) or UNCLEAR.search(path) and facts["tests"])
    return facts


def lines_inside_strings(tree):
    """Every line but the first of each string that spans several lines."""
    inside = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Constant, ast.JoinedStr)) and node.end_lineno > node.lineno:
            inside.update(range(node.lineno + 1, node.end_lineno + 1))
    return inside


def docstring_lines(tree):
    found = set()
    for node in [tree, *(node for _, node in definitions(tree, ""))]:
        if ast.get_docstring(node, clean=False) is not None:
            found.update(lines_of(node.body[0]))
    return found


def lines_of(node):
    return range(node.lineno, node.end_lineno + 1)


def definitions(parent, scope):
    """All functions and classes below `parent` with their dotted names, in the order of the file."""
    for block in blocks(parent):
        for node in block:
            if isinstance(node, DEFINITIONS):
                name = scope + node.name
                yield name, node
                yield from definitions(node, name + ".")
            elif isinstance(node, BLOCKS):
                yield from definitions(node, scope)


def blocks(node):
    """The lists of statements directly inside `node`; an elif chain is flat, however long it is."""
    while isinstance(node, ast.If):
        yield node.body
        if not is_elif(node.orelse):
            yield node.orelse
            return
        node = node.orelse[0]
    yield getattr(node, "body", [])
    for part in [*getattr(node, "handlers", []), *getattr(node, "cases", [])]:
        yield part.body
    yield getattr(node, "orelse", [])
    yield getattr(node, "finalbody", [])


def is_elif(orelse):
    return len(orelse) == 1 and isinstance(orelse[0], ast.If)


def class_facts(name, node):
    return short({"name": name, "line": node.lineno, "docstring": has_docstring(node)})


def function_facts(name, node, code):
    parameters = parameters_of(node, name)
    own = code.intersection(lines_of(node))
    return short(
        {
            "name": name,
            "line": node.lineno,
            "lines": node.end_lineno - node.lineno + 1,
            "code": len(own),
            "depth": depth(node.body),
            "complexity": 1 + branches(node.body),
            "parameters": len(parameters),
            "annotated": sum(parameter.annotation is not None for parameter in parameters),
            "returns": node.returns is not None,
            "docstring": has_docstring(node),
        }
    )


def script_facts(nodes, code):
    """What would be a function, if it were one."""
    own = loose_lines(nodes, code)
    if not own:
        return {}
    facts = {"line": min(own), "code": len(own), "depth": depth(nodes)}
    return {**facts, "complexity": 1 + branches(nodes, into=BLOCKS)}


def loose_lines(nodes, code):
    """The lines of code of these statements, without functions and classes that a block holds."""
    own = {line for node in nodes for line in lines_of(node)}
    for node in nodes:
        for _, definition in definitions(node, ""):
            own.difference_update(lines_of(definition))
    return own & code


def has_docstring(node):
    return bool(ast.get_docstring(node, clean=False))


def short(facts):
    """Without what is false, zero or empty; names are cut."""
    facts["name"] = facts["name"][:200]
    return {key: value for key, value in facts.items() if value}


def parameters_of(node, name):
    arguments = node.args
    plain = arguments.posonlyargs + arguments.args
    static = any(getattr(mark, "id", "") == "staticmethod" for mark in node.decorator_list)
    if "." in name and not static and plain and plain[0].arg in ("self", "cls", "mcs"):
        plain = plain[1:]
    stars = [star for star in (arguments.vararg, arguments.kwarg) if star]
    return plain + arguments.kwonlyargs + stars


def depth(body):
    deepest = 0
    for node in body:
        if isinstance(node, BLOCKS):
            deepest = max(deepest, 1 + max(depth(block) for block in blocks(node)))
    return deepest


def branches(body, into=(*BLOCKS, *DEFINITIONS)):
    """Ways to go on, by McCabe's convention as ruff's rule C901 counts them."""
    total = 0
    for node in body:
        if isinstance(node, DEFINITIONS) and not isinstance(node, into):
            continue
        if isinstance(node, (*FUNCTIONS, *LOOPS)):
            total += 1
        elif isinstance(node, TRIES):
            total += len(node.handlers) + bool(node.orelse)
        elif isinstance(node, MATCHES):
            total += len(node.cases) - catches_all(node.cases[-1])
        inner = list(blocks(node))
        if isinstance(node, ast.If):
            total += len(inner) - 1
        total += sum(branches(block, into) for block in inner)
    return total


def catches_all(case):
    pattern = case.pattern
    while isinstance(pattern, ast.MatchAs) and pattern.pattern is not None:
        pattern = pattern.pattern
    return case.guard is None and isinstance(pattern, ast.MatchAs)


def imports(body, guard):
    for node in body:
        if isinstance(node, IMPORTS):
            yield node, guard
        elif isinstance(node, (*DEFINITIONS, *BLOCKS)):
            inner = guard or guard_of(node)
            for block in blocks(node):
                yield from imports(block, inner)


def guard_of(node):
    """What an import in this block is guarded by: it names the error, or is there for nothing else."""
    if isinstance(node, TRIES):
        caught = set().union(*(names_of(handler.type) for handler in node.handlers))
        if caught & IMPORT_ERRORS or caught & ALL_ERRORS and only_names(node):
            return "import-error"
    return "type-checking" if is_for_type_checkers(node) else ""


def is_for_type_checkers(node):
    return isinstance(node, ast.If) and name_of(node.test) == "TYPE_CHECKING"


def is_for_some_pythons(node):
    """Whether it is `if sys.version_info ...:` or `if sys.platform ...:`."""
    compares = isinstance(node, ast.If) and isinstance(node.test, ast.Compare)
    return compares and name_of(node.test.left) in {"version_info", "platform"}


def names_of(caught):
    """The names of the errors that a handler catches; "" for any."""
    return {name_of(part) for part in getattr(caught, "elts", [caught])}


def only_names(node):
    """Whether it does nothing but give names a meaning; where it fails, it may also say so."""
    if isinstance(node, TRIES):
        said = (part for handler in node.handlers for part in handler.body)
        rest = [*node.body, *node.orelse, *node.finalbody]
        return all(map(only_names, rest)) and all(
            isinstance(part, ast.Expr) or only_names(part) for part in said
        )
    if is_for_type_checkers(node) or is_for_some_pythons(node):
        return all(only_names(part) for block in blocks(node) for part in block)
    return isinstance(node, (*NOT_LOOSE, ast.Pass, ast.Raise)) or is_text(node)


def name_of(node):
    return getattr(node, "attr", getattr(node, "id", ""))


def import_facts(node, guard):
    if isinstance(node, ast.Import):
        modules, level = [alias.name for alias in node.names], 0
    else:
        modules, level = [node.module or ""], node.level
    for module in modules:
        facts = {"module": module[:200], "level": level, "line": node.lineno, "guard": guard}
        yield {key: value for key, value in facts.items() if value}


def is_main(node):
    if not isinstance(node, ast.If) or not isinstance(node.test, ast.Compare):
        return False
    sides = [node.test.left, *node.test.comparators]
    return any(name_of(side) == "__name__" for side in sides)


def is_guard(node):
    return is_main(node) or guard_of(node) != "" and only_names(node) or is_text(node)


def is_text(node):
    """Whether it is a string that stands alone, such as a docstring."""
    alone = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return alone and isinstance(node.value.value, str)


def test_functions(facts, path):
    modules = {fact.get("module", "").split(".")[0] for fact in facts["imports"]}
    if not (TEST_FILE.search(path) or UNCLEAR.search(path) or modules & {"pytest", "unittest"}):
        return 0
    names = (fact["name"].rsplit(".", 1)[-1] for fact in facts["functions"])
    return sum(name.startswith("test") for name in names)
