"""Facts in YAML become the pages of *Fragile Order*: read, check, link, view, render, hand over.

`load.load` reads `data/` into a `Catalog` of frozen models, `checks.check` yields every `Problem`,
`graph.link` turns the catalog into an `Atlas` with back-links, `views` choose what each page says,
`render` turns each view into a `Page`, and `build.build` is that sentence as code. Only
`hooks/mkdocs_hooks.py` knows that MkDocs exists.
"""
