"""Which earlier cells a cell of a notebook needs, read from the code without running it."""

from __future__ import annotations

import ast
import builtins
from dataclasses import dataclass, field

BUILTINS = frozenset(dir(builtins))
NAMED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.ExceptHandler)


@dataclass
class Names:
    """What one cell does with names at its top level and inside its functions.

    Parameters
    ----------
    binds : set of str
        Names that exist after the cell: assigned, imported, defined.
    reads : set of str
        Names that must exist before some part of it runs.
    changes : set of str
        Names whose object may be another afterwards: an item or attribute is set, or a method is
        called for its effect (``rng.normal()`` draws, ``rows.append(1)`` grows).
    settings : set of str
        Modules on which something is set for all that follows.
    everything : bool
        The code cannot be read, or brings in names that it does not name.
    """

    binds: set[str] = field(default_factory=set)
    reads: set[str] = field(default_factory=set)
    changes: set[str] = field(default_factory=set)
    settings: set[str] = field(default_factory=set)
    everything: bool = False


def needs(sources: list[str]) -> list[list[int]]:
    """Return for each cell the earlier cells that must have run, in order and with theirs.

    Too many is harmless, too few is an error for the reader: a name that is only perhaps read
    counts as read.

    Examples
    --------
    >>> needs(["a = 1", "b = 2", "a + 1"])
    [[], [], [0]]
    >>> needs(["rows = []", "rows.append(1)", "len(rows)"])
    [[], [0], [0, 1]]
    """
    cells = [names_of(source) for source in sources]
    found: list[list[int]] = []
    for place, cell in enumerate(cells):
        direct = set(range(place)) if cell.everything else _direct(place, cells)
        every = set(direct)
        for one in direct:
            every |= set(found[one])
        found.append(sorted(every))
    return found


def _direct(place: int, cells: list[Names]) -> set[int]:
    cell = cells[place]
    wanted = cell.reads | cell.changes
    return {
        earlier
        for earlier, one in enumerate(cells[:place])
        if one.everything
        or wanted & (one.binds | one.changes)
        or one.settings & (wanted | cell.binds)
    }


def names_of(source: str) -> Names:
    """Return what a cell binds, reads and changes."""
    try:
        tree = compile(source, "<cell>", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    except (SyntaxError, ValueError):
        return Names(everything=True)
    assert isinstance(tree, ast.Module)
    whole, fresh = Names(), set[str]()
    for statement in tree.body:
        one = _statement(statement)
        whole.binds |= one.binds
        # What the cell itself has just made is no other cell's.
        whole.reads |= one.reads - fresh
        whole.changes |= one.changes - fresh
        whole.everything |= one.everything
        fresh |= _surely_bound(statement)
    whole.settings = _settings(tree)
    own = BUILTINS - whole.binds
    whole.reads -= own
    whole.changes -= own
    return whole


def _statement(statement: ast.stmt) -> Names:
    names = Names()
    imported = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.Name):
            (names.reads if isinstance(node.ctx, ast.Load) else names.binds).add(node.id)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            for alias in node.names:
                names.everything |= alias.name == "*"
                imported.add(alias.asname or alias.name.partition(".")[0])
        elif isinstance(node, NAMED) and node.name:
            names.binds.add(node.name)
        elif isinstance(node, ast.Subscript | ast.Attribute):
            if not isinstance(node.ctx, ast.Load):
                names.changes |= _root(node)
        elif isinstance(node, ast.AugAssign):
            names.reads |= _root(node.target)
        elif isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                names.changes |= _root(node.func)
            # A function may change what it is given.
            for argument in node.args:
                names.changes |= _root(argument) if isinstance(argument, ast.Name) else set()
    names.binds |= imported
    return names


def _surely_bound(statement: ast.stmt) -> set[str]:
    """Return the names that exist after a statement whatever happens in it."""
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return {alias.asname or alias.name.partition(".")[0] for alias in statement.names}
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {statement.name}
    if isinstance(statement, ast.Assign):
        return {
            node.id
            for target in statement.targets
            for node in ast.walk(target)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        }
    return set()


def _settings(tree: ast.Module) -> set[str]:
    """Return modules on which a function is called as a statement: ``pd.set_option(...)``."""
    imported = {name for one in tree.body for name in _surely_bound(one) if _is_import(one)}
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            found |= _root(node.value.func)
    return found & imported


def _is_import(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Import | ast.ImportFrom)


def _root(node: ast.AST) -> set[str]:
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Call | ast.Starred):
        node = node.func if isinstance(node, ast.Call) else node.value
    return {node.id} if isinstance(node, ast.Name) else set()
