"""Addresses of other hosts are found in modules and styles."""

import pytest

from careerbook.live.foreign import foreign_addresses

ADDRESS = "https://esm.sh/d3@7"


@pytest.mark.parametrize(
    ("trait", "text"),
    [
        ("_esm", f'import * as d3 from "{ADDRESS}"'),
        ("_esm", f"import d3 from'{ADDRESS}'"),
        ("_esm", f"import '{ADDRESS}'"),
        ("_esm", f'export * from "{ADDRESS}";'),
        ("_esm", f"const d3 = await import(`{ADDRESS}`)"),
        ("_esm", f'import(\n  "{ADDRESS}"\n)'),
        ("_esm", ADDRESS),
        ("_css", ADDRESS),
        ("_css", f"@import '{ADDRESS}';"),
        ("_css", f"@import url({ADDRESS});"),
        ("_css", f'p {{ background: url("{ADDRESS}") }}'),
    ],
)
def test_every_way_of_importing_is_seen(trait, text):
    """The address is named exactly, whatever the quotes and spaces."""
    assert list(foreign_addresses(trait, text)) == [ADDRESS]


def test_an_address_without_scheme_is_foreign_too():
    """A page on https would fetch //host/x as well."""
    assert list(foreign_addresses("_esm", 'import "//cdn.test/x.js"')) == ["//cdn.test/x.js"]


@pytest.mark.parametrize(
    ("trait", "text"),
    [
        ("_esm", 'const ns = "http://www.w3.org/2000/svg"'),
        ("_esm", f'// import d3 from "{ADDRESS}"'),
        ("_esm", f' * import d3 from "{ADDRESS}"'),
        ("_esm", 'import x from "./x.js"'),
        ("_css", "p { background: url(\"data:image/svg+xml,xmlns='http://www.w3.org'\") }"),
    ],
)
def test_mere_mentions_are_not_imports(trait, text):
    """Name spaces, comments and local files are let through."""
    assert list(foreign_addresses(trait, text)) == []


def test_allowed_beginnings_are_let_through():
    """The option takes beginnings of addresses."""
    text = f'import "{ADDRESS}"; import "https://other.test/x"'
    assert list(foreign_addresses("_esm", text, ["https://esm.sh/"])) == ["https://other.test/x"]
