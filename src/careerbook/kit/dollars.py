"""Keeps dollar amounts from being read as TeX where a notebook shows them.

JupyterLab, Notebook and JupyterLite typeset what stands between two dollar signs of an HTML result:
"from $82,200 to $230,630" becomes one italic word. MathJax leaves alone what lies in an element of
these classes: the first is read by version 3 (JupyterLab), the second by version 2 (nbconvert).
"""

from __future__ import annotations

NO_TEX = "mathjax_ignore tex2jax_ignore"
"""Classes for the outermost element of every HTML result."""


def show_dollars_in_tables() -> None:
    """Let pandas write these classes into every table that it shows from now on."""
    import pandas as pd

    pd.set_option("display.html.use_mathjax", False)
