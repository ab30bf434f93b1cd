"""Runs one cell and tells what it shows, as plain values that can be sent to the page."""

from __future__ import annotations

import ast
import contextlib
import html
import inspect
import io
import linecache
import re
import sys
import traceback
from collections.abc import Callable, Iterator
from typing import Any

Output = dict[str, Any]
Emit = Callable[[Output], None]

ASYNC = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
WIDGET = "application/vnd.jupyter.widget-view+json"
HINTS = {
    "NameError": "A name is not known here. Is it spelled as where it was given?",
    "KeyError": "No column, key or label has this name. Look at those that there are.",
    "AttributeError": "This object has nothing of that name.",
    "TypeError": "A value is of a kind that does not work here, or a call has wrong arguments.",
    "ValueError": "A value is of the right kind and cannot be used here.",
    "IndexError": "There are fewer entries than the position asks for.",
    "ZeroDivisionError": "Something is divided by zero.",
    "ModuleNotFoundError": "Python in this page has no such package. The notebook on your own "
    "computer can install it.",
    "SyntaxError": "Python cannot read this line: a bracket, quote, comma or colon may be missing.",
    "IndentationError": "The spaces at the beginning of this line do not fit the lines around it.",
    "FileNotFoundError": "Python in this page sees no files of your computer.",
}
"""What a kind of error means, for somebody who meets it for the first time."""
_SVG_START = re.compile(r"<svg\b")


class Stream(io.TextIOBase):
    """What a cell prints, handed on as it comes."""

    def __init__(self, name: str, emit: Emit) -> None:
        self._name, self._emit = name, emit

    def writable(self) -> bool:
        """Tell that it can be written to."""
        return True

    def write(self, text: str) -> int:
        """Hand text on."""
        if text:
            self._emit({"type": "stream", "name": self._name, "text": text})
        return len(text)


class Runner:
    """Runs cells in one namespace, as a kernel does."""

    def __init__(self) -> None:
        self.names: dict[str, Any] = {"__name__": "__main__", "__builtins__": __builtins__}

    async def run(self, place: int, code: str, emit: Emit, alt: str = "") -> bool:
        """Run a cell; return whether it ended without an error.

        Parameters
        ----------
        place : int
            The cell's position, for messages.
        code : str
            Its code; ``await`` is allowed.
        emit : callable
            Gets each output as soon as it is there: ``stream``, ``data`` or ``error``.
        alt : str
            Text alternative for the cell's figures; else made of their titles and axes.
        """
        name = f"<cell {place}>"
        linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)

        def display(*values: Any) -> None:
            for value in values:
                self._show(value, emit, alt)

        self.names["display"] = display
        with (
            contextlib.redirect_stdout(Stream("stdout", emit)),
            contextlib.redirect_stderr(Stream("stderr", emit)),
        ):
            try:
                value = await self._evaluate(code, name)
                if value is not None:
                    self._show(value, emit, alt)
                for figure in _open_figures():
                    emit({"type": "data", "data": {"image/svg+xml": drawn(figure, alt)}})
            except BaseException as error:
                emit(explained(error, name, code))
                return False
        return True

    async def _evaluate(self, code: str, name: str) -> Any:
        """Run the statements; return the value of a last expression that no semicolon ends."""
        tree = compile(code, name, "exec", ast.PyCF_ONLY_AST | ASYNC)
        assert isinstance(tree, ast.Module)
        last = tree.body[-1] if tree.body else None
        shown = isinstance(last, ast.Expr) and not code.rstrip().endswith(";")
        body = tree.body[:-1] if shown else tree.body
        await self._execute(compile(ast.Module(body, []), name, "exec", ASYNC))
        if not (shown and isinstance(last, ast.Expr)):
            return None
        return await self._execute(compile(ast.Expression(last.value), name, "eval", ASYNC))

    async def _execute(self, code: Any) -> Any:
        value = eval(code, self.names)
        return await value if code.co_flags & inspect.CO_COROUTINE else value

    def _show(self, value: Any, emit: Emit, alt: str) -> None:
        emit({"type": "data", "data": forms(value, alt)})


def forms(value: Any, alt: str = "") -> dict[str, Any]:
    """Return what a value shows, by MIME type."""
    model = getattr(value, "model_id", None) if hasattr(value, "comm") else None
    if model:
        # Its static form, a picture, is not drawn: the widget itself is shown.
        return {WIDGET: {"model_id": model}, "text/plain": type(value).__name__}
    figures = sys.modules.get("matplotlib.figure")
    if figures is not None and isinstance(value, figures.Figure):
        return {"image/svg+xml": drawn(value, alt)}
    own = getattr(value, "_repr_mimebundle_", None)
    if own is not None and not isinstance(value, type):
        data = own()
        data = data[0] if isinstance(data, tuple) else data
        if data:
            return {kind: text for kind, text in data.items() if isinstance(text, str)}
    for kind, method in (("text/html", "_repr_html_"), ("image/svg+xml", "_repr_svg_")):
        own = getattr(value, method, None)
        text = own() if own is not None and not isinstance(value, type) else None
        if text:
            return {kind: text, "text/plain": repr(value)}
    return {"text/plain": repr(value)}


def _open_figures() -> Iterator[Any]:
    """Yield the figures that the cell opened with pyplot, and close them."""
    plots = sys.modules.get("matplotlib.pyplot")
    if plots is None:
        return
    numbers = plots.get_fignums()
    for number in numbers:
        yield plots.figure(number)
    plots.close("all")


def drawn(figure: Any, alt: str = "") -> str:
    """Return a figure as SVG that fits its column and has a text alternative."""
    buffer = io.StringIO()
    figure.savefig(buffer, format="svg", bbox_inches="tight", metadata={"Date": None})
    svg = buffer.getvalue()
    svg = svg[svg.index("<svg") :]
    label = html.escape(alt or described(figure), quote=True)
    return _SVG_START.sub(f'<svg role="img" aria-label="{label}"', svg, count=1)


def described(figure: Any) -> str:
    """Say what a figure shows as far as its titles and axes do."""
    said = [figure.get_suptitle()]
    for axes in figure.axes:
        parts = [axes.get_title() or axes.get_title("left")]
        for direction, name in (("across", axes.get_xlabel()), ("up", axes.get_ylabel())):
            parts.append(f"{direction}: {name}" if name else "")
        said.append("; ".join(part for part in parts if part))
    return ". ".join(part for part in said if part) or "Figure without title"


def explained(error: BaseException, name: str, code: str) -> Output:
    """Return an error as a beginner can read it: the kind, the line of the cell, what it means."""
    kind = type(error).__name__
    line = error.lineno if isinstance(error, SyntaxError) else _line_of(error, name)
    lines = code.splitlines()
    told = error.msg if isinstance(error, SyntaxError) else str(error)
    frames = traceback.TracebackException.from_exception(error)
    inner = [one for one in frames.stack if not one.filename.endswith("cell_runner.py")]
    frames.stack[:] = inner
    return {
        "type": "error",
        "kind": kind,
        "message": told,
        "line": line or 0,
        "code": lines[line - 1].strip() if line and line <= len(lines) else "",
        "hint": next((HINTS[c.__name__] for c in type(error).__mro__ if c.__name__ in HINTS), ""),
        "trace": "".join(frames.format()),
    }


def _line_of(error: BaseException, name: str) -> int | None:
    """Return the last line of the cell itself that the error passed through."""
    found = None
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename == name:
            found = frame.lineno
    return found
