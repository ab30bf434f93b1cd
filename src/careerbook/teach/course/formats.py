"""The formats that questions are written in. To add one: a module like the others, and a line."""

FORMATS = {
    "moodle-xml": "moodle_xml",
    "gift": "gift",
    "canvas-classic": "canvas_classic",
    "canvas-new": "canvas_new",
    "imscc": "cartridge",
}
"""Name -> module in this folder, with ``SUFFIX``, ``CHANGES``, ``left_out`` and ``write``."""
