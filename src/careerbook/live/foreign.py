"""Find code and styles that a widget would fetch from another host."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_ADDRESS = r"""(?P<address>(?:https?:)?//[^'"`\s)]+)"""

# import x from "…", export … from "…", import "…", import("…")
_MODULE_IMPORT = re.compile(rf"""\b(?:from|import)\s*\(?\s*['"`]{_ADDRESS}""")
# @import "…", @import url(…), url(…)
_STYLE_IMPORT = re.compile(rf"""(?:@import\s*['"]|\burl\(\s*['"]?){_ADDRESS}""")
_WHOLE_ADDRESS = re.compile(r"\A\s*(?P<address>https?://\S+)\s*\Z")
_COMMENT_LINE = re.compile(r"\s*(?://|/?\*)")


def is_address(text: str) -> bool:
    """Tell whether a trait holds an address instead of code or style."""
    return bool(_WHOLE_ADDRESS.match(text))


def foreign_addresses(trait: str, text: str, allowed: Sequence[str] = ()) -> Iterator[str]:
    """Yield the foreign addresses that a module or style names, each once, in order.

    Only addresses written out in an import are seen, not those that a script puts together
    while it runs. Matches in comment lines are passed over.

    Parameters
    ----------
    trait
        ``_esm`` (an ES module) or ``_css`` (a style sheet).
    text
        The trait's text, or the address that stands in its place.
    allowed
        Beginnings of addresses that are permitted.

    Example
    -------
    >>> list(foreign_addresses("_esm", 'import * as d3 from "https://esm.sh/d3"'))
    ['https://esm.sh/d3']
    """
    pattern = _STYLE_IMPORT if trait == "_css" else _MODULE_IMPORT
    whole = _WHOLE_ADDRESS.match(text)
    seen = set()
    for match in [whole] if whole else pattern.finditer(text):
        address = match["address"]
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if address in seen or _COMMENT_LINE.match(line) or address.startswith(tuple(allowed)):
            continue
        seen.add(address)
        yield address
