"""Running a chapter in its own page: Python in a worker, code that can be edited, results in place.

The files here are what the browser loads after a click, from ``_static/run/``; `careerbook.pages`
copies them (:mod:`.served`). ``start.js`` turns the cells of a page into editable ones, ``talk.js``
speaks with ``worker.js``, which runs Pyodide from the folder that `make lite` writes. In the worker
``cell_needs.py`` tells which cells need which, ``cell_runner.py`` runs one, ``page_packages.py``
loads a package when it is imported, ``page_widgets.py`` joins widgets to their views.
"""
