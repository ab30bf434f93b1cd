"""Which code cells of a chapter an exercise needs, found by the names that it uses.

Going up from the last cell, a cell is needed when it sets or changes a name that is still wanted;
then what it uses is wanted too. A change that only a method makes (``rows.append(...)``) counts as
well, since the name stands before the point.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Sequence

from careerbook.teach.exercises.chapter_exercises import CodeCell

FIRST_CELL = "handbook"
"""The cell that finds the handbook's code: always needed."""


def needed(cells: Sequence[CodeCell], codes: Sequence[str]) -> tuple[CodeCell, ...]:
    """Return the cells that pieces of code rest on, in the order of the chapter.

    Example
    -------
    >>> cells = [CodeCell("a", "x = 1"), CodeCell("b", "y = 2"), CodeCell("c", "x += y")]
    >>> [cell.id for cell in needed(cells, ["print(x)"])]
    ['a', 'b', 'c']
    >>> [cell.id for cell in needed(cells, ["print(y)"])]
    ['b']
    """
    wanted = set().union(*(_names(code)[0] for code in codes)) if codes else set()
    kept = []
    for cell in reversed(cells):
        used, changed = _names(cell.source)
        if cell.id == FIRST_CELL or wanted & changed:
            kept.append(cell)
            wanted |= used
    return tuple(reversed(kept))


def _names(code: str) -> tuple[set[str], set[str]]:
    """Return the names that code uses, and those that it sets or changes at its top level."""
    tree = ast.parse(code)
    used = {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and not hasattr(builtins, node.id)
    }
    changed: set[str] = set()
    for node in _top_level(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            changed.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            changed |= {(one.asname or one.name).partition(".")[0] for one in node.names}
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            changed.add(node.id)
        elif isinstance(node, ast.Subscript | ast.Attribute) and isinstance(node.ctx, ast.Store):
            changed |= _base(node)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            changed |= _base(node.value.func)
    return used, changed


def _top_level(tree: ast.AST) -> list[ast.AST]:
    """Return all nodes but those inside functions, classes and comprehensions."""
    found: list[ast.AST] = []
    waiting = list(ast.iter_child_nodes(tree))
    inner = (ast.FunctionDef, ast.ClassDef, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp,
             ast.GeneratorExp)  # fmt: skip
    while waiting:
        node = waiting.pop()
        found.append(node)
        if not isinstance(node, inner):
            waiting += ast.iter_child_nodes(node)
    return found


def _base(node: ast.AST) -> set[str]:
    """Return the name at the beginning of ``a.b[c].d``, when there is a point or bracket."""
    inside = False
    while isinstance(node, ast.Subscript | ast.Attribute | ast.Call):
        node, inside = (node.func if isinstance(node, ast.Call) else node.value), True
    return {node.id} if inside and isinstance(node, ast.Name) else set()
