"""Which characters of a Markdown text are prose: code, comments and tags are blanked out.

Every function here returns text of the same length with the same line breaks, so that positions
found in the result hold in the original.
"""

from __future__ import annotations

import re

# Directives whose body is not prose; the body of any other one is read like the page itself.
CODE_DIRECTIVES = frozenset(
    {
        "code",
        "code-block",
        "code-cell",
        "doctest",
        "eval-rst",
        "image",
        "include",
        "literalinclude",
        "math",
        "mermaid",
        "raw",
        "sourcecode",
        "tableofcontents",
        "toctree",
    }
)

_FENCE = re.compile(r"^(?P<indent>[ ]{0,3}|[ >\t]*)(?P<fence>`{3,}|~{3,}|:{3,})(?P<info>.*)$")
_DIRECTIVE = re.compile(r"^\{(?P<name>[\w:.-]+)\}")
_CODE_SPAN = re.compile(
    r"(?<![`\\])(?P<ticks>`+)(?!`)(?P<body>.+?)(?<!`)(?P=ticks)(?!`)", re.DOTALL
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
# Where a link goes is no prose; its text is. Also reference definitions and bare addresses.
_DESTINATION = re.compile(r"(?<=\])\([^()\s]*(?:\s+\"[^\"]*\")?\)|(?<=\])\(<[^<>\n]*>\)")
_DEFINITION = re.compile(r"^[ ]{0,3}\[[^\]]+\]:[^\n]*$", re.MULTILINE)
_ADDRESS = re.compile(r"https?://[^\s)>\]]+")


def blank(match: re.Match[str]) -> str:
    """Replace a match by spaces of the same length, keeping its line breaks."""
    return re.sub(r"[^\n]", " ", match[0])


def without_code(text: str) -> str:
    """Blank out front matter, code blocks and code spans; links and comments stay.

    Example
    -------
    >>> without_code("Pay is `5 %` here")
    'Pay is       here'
    """
    text = _FRONT_MATTER.sub(blank, text)
    return _CODE_SPAN.sub(blank, _without_fences(text))


def prose_only(text: str) -> str:
    """Blank out all that a reader does not read as words: also comments, tags, link targets.

    Example
    -------
    >>> prose_only("[half](a.md#b) <br>")
    '[half]             '
    """
    text = without_code(text)
    for pattern in (_COMMENT, _TAG, _DESTINATION, _DEFINITION, _ADDRESS):
        text = pattern.sub(blank, text)
    return text


def _without_fences(text: str) -> str:
    """Blank out fenced code; a directive's fences and options go, its prose stays."""
    lines: list[str] = []
    fences: list[tuple[str, bool]] = []  # fence characters and whether the body is prose
    for line in text.split("\n"):
        match = _FENCE.match(line)
        hidden = bool(fences) and not fences[-1][1]
        if match and fences and _closes(match, fences[-1][0]):
            fences.pop()
            lines.append(" " * len(line))
        elif match and not hidden and _opens(match):
            fences.append((match["fence"], _holds_prose(match)))
            lines.append(_argument(line) if fences[-1][1] else " " * len(line))
        else:
            lines.append(" " * len(line) if hidden else line)
    return "\n".join(lines)


def _opens(match: re.Match[str]) -> bool:
    """Say whether the line opens a block; a colon fence must name a directive."""
    return not match["fence"].startswith(":") or bool(_DIRECTIVE.match(match["info"].strip()))


def _closes(match: re.Match[str], fence: str) -> bool:
    same = match["fence"][0] == fence[0] and len(match["fence"]) >= len(fence)
    return same and not match["info"].strip()


def _holds_prose(match: re.Match[str]) -> bool:
    directive = _DIRECTIVE.match(match["info"].strip())
    return directive is not None and directive["name"] not in CODE_DIRECTIVES


def _argument(line: str) -> str:
    """Keep what stands after a directive's name (a title), blank out the rest."""
    end = line.index("}") + 1
    return " " * end + line[end:]
