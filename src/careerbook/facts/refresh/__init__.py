"""Refreshing a table from its publisher: fetched, checked, laid beside the old one, compared.

``download`` fetches, ``workbook`` and ``archive`` open what came, ``cells`` and ``header`` read it,
``oews``, ``projections``, ``cpi``, ``price_parities`` and ``postings`` know the publishers' shapes,
``recipes`` says which table is made how. ``compare`` judges the new table against the old one,
``beside`` writes it and replaces, ``command`` is what ``careerbook refresh`` runs. Nothing here is
needed by readers or by a build: the two packages it stands on are the extra ``refresh``.
"""
