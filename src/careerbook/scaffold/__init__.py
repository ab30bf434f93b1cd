"""`careerbook new`: a role or topic chapter from a template, whole enough to build at once.

`role` and `topic` say what is written, `contents` puts the page into ``_toc.yml``, `writing` writes
all of it or nothing. Whatever an author has to say stands as ``TODO:`` in the templates, and the
rules BK044 and BK066 of `careerbook.checks` name what is left.
"""
