"""Sphinx extension `careerbook.pages`: what the handbook's pages need beyond plain Markdown.

Each module does one thing: `appendix` writes the page of figures, `tooltips` explains links to it,
`gates` fails the build on broken pages, `execution` re-runs notebooks when data or code change,
`parallel_execution` runs them side by side, `notebook_run` one of them, with `one_thread` each for
numpy and its like, `cell_costs` keeps what each cell costs; `warm_runs`, `warm_server` and
`warm_kernel` let kernels grow from one process, `ordinary_runs` starts each from nothing,
`assets` adds our style sheets and takes foreign scripts away, `bundle` joins styles and scripts,
`icons` cuts the icon fonts down, `code_fold` puts code behind its result,
`frame` tells what stands around a page's text, `opening` makes its first screen, `depth` its short
reading with the parts of `chapter_parts`, `margin_notes` the notes beside it, all of `boxes`,
`kernel_link` says where cells run that need a kernel, `launch_links` where whole notebooks do,
`run` runs them in the page itself,
`reading_paths` shows the ways through the book, `role_list` the roles by family, `glossary_page`
lists the terms of art and `glossary_links` leads to them from their first use in a chapter,
`one_at_a_time` makes a second build wait, `unfinished` begins anew after one that was cut off,
`contents` writes all pages when the table of contents changes, `leftovers` removes pages that the
book no longer has, `known_numbers` looks quoted numbers up,
`build_memory` keeps from one build to the next what was computed, `compiled_templates` the theme's
templates, `collecting` looks for garbage rarely,
`page_index` lists roles, occupations and tables with their pages, `number_changes` what changed,
`release_calendar` which release comes next and what is overdue,
`markdown_copies` writes a copy of every page in Markdown, `data_download` the tables as one zip,
`teaching` writes the instructor's notes and courses from the data,
`slides` the decks, `teacher_sheets` what a teacher prints,
`text_notebooks` cleans the notebooks that are offered for download on Markdown pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect every part to Sphinx; called once per build."""
    from careerbook import __version__
    from careerbook.pages import (
        appendix,
        assets,
        boxes,
        bundle,
        cell_costs,
        code_fold,
        collecting,
        compiled_templates,
        contents,
        data_ages,
        data_download,
        depth,
        execution,
        frame,
        gates,
        glossary_links,
        glossary_page,
        kernel_link,
        known_numbers,
        launch_links,
        leftovers,
        margin_notes,
        markdown_copies,
        number_changes,
        one_at_a_time,
        opening,
        page_index,
        parallel_execution,
        reading_paths,
        release_calendar,
        role_list,
        share_cards,
        slides,
        teacher_sheets,
        teaching,
        text_notebooks,
        toc_path,
        tooltips,
        unfinished,
        used_styles,
    )
    from careerbook.pages.run import served

    collecting.collect_rarely(app)
    app.add_config_value("careerbook_require_execution", True, "", bool)
    app.add_config_value(cell_costs.CONFIG_VALUE, cell_costs.CPU_LIMIT_SECONDS, "", (int, float))
    app.add_config_value(parallel_execution.WARM_KERNELS, True, "", bool)
    app.add_config_value(launch_links.CONFIG_VALUE, False, "html", bool)
    app.add_config_value(glossary_links.CONFIG_VALUE, "", "html", str)
    # Both before sphinx_external_toc reads the table of contents and lists the source files.
    app.connect("config-inited", toc_path.find_toc, priority=100)
    app.connect("config-inited", one_at_a_time.take_turn, priority=60)
    # The key of the build comes first: what is kept from earlier builds is found by it.
    app.connect("config-inited", execution.set_cache_path, priority=80)
    app.connect("config-inited", unfinished.begin, priority=85)
    app.connect("config-inited", known_numbers.look_up, priority=90)
    app.connect("config-inited", appendix.write_page, priority=100)
    app.connect("config-inited", glossary_links.set_fingerprint)
    app.connect("config-inited", kernel_link.set_kernel_link, priority=900)
    app.connect("config-inited", launch_links.read_environment)
    app.connect("html-page-context", launch_links.set_links, priority=550)
    app.connect("env-before-read-docs", parallel_execution.execute_side_by_side)
    # After every other extension has had its say.
    app.connect("config-inited", assets.remove_foreign, priority=900)
    app.connect("config-inited", assets.add_templates)
    app.connect("config-inited", assets.order_search)
    app.connect("builder-inited", assets.add_static_folder)
    app.connect("builder-inited", assets.copy_notebook_style)
    app.connect("builder-inited", assets.copy_chart_style)
    app.connect("html-page-context", assets.add_page_scripts)
    app.connect("builder-inited", served.write)
    app.connect("html-page-context", served.add_address)
    app.connect("html-page-context", frame.add_frame, priority=600)
    app.connect("env-updated", contents.pages_to_write)
    app.connect("builder-inited", compiled_templates.keep_compiled)
    app.connect("builder-inited", bundle.forget)
    app.connect("html-page-context", bundle.name_bundles, priority=990)
    app.connect("source-read", appendix.as_definitions)
    app.connect("doctree-read", appendix.mark_entries)
    for place, name in enumerate(assets.OWN_SHEETS):
        app.add_css_file(name, priority=800 + place)
    app.add_js_file(assets.OWN_SCRIPT, priority=800)
    boxes.register(app)
    teaching.register(app)
    app.add_directive("reading-paths", reading_paths.ReadingPaths)
    app.add_directive("terms", glossary_page.Terms)
    app.add_directive("role-list", role_list.RoleList)
    app.add_directive("page-index", page_index.PageIndex)
    app.add_directive("data-ages", data_ages.DataAges)
    app.add_directive("release-calendar", release_calendar.ReleaseCalendar)
    app.connect("env-get-outdated", release_calendar.pages_of_another_month)
    app.add_directive("number-changes", number_changes.NumberChanges)
    app.add_directive("data-releases", number_changes.DataReleases)
    app.add_env_collector(gates.PageCollector)
    app.add_directive("data-package", data_download.DataPackage)
    app.connect("html-page-context", markdown_copies.write_copy)
    app.connect("build-finished", leftovers.remove)
    app.connect("build-finished", data_download.write_package)
    app.connect("html-page-context", share_cards.add_card)
    app.connect("build-finished", share_cards.write_cards)
    app.connect("build-finished", slides.write_decks)
    app.connect("build-finished", teacher_sheets.write_sheets)
    app.connect("build-finished", markdown_copies.write_list)
    app.connect("build-finished", text_notebooks.clean_copies)
    app.connect("build-finished", bundle.check_icons)
    app.connect("build-finished", used_styles.cut_sheets)
    app.connect("build-finished", unfinished.end)
    app.connect("build-finished", gates.fail_on_problems)
    app.add_post_transform(tooltips.ExplainNumberLinks)
    app.add_post_transform(served.MarkCells)
    app.add_post_transform(code_fold.FoldCode)
    app.add_post_transform(glossary_links.LinkTerms)
    app.add_post_transform(opening.Opening)
    app.add_post_transform(depth.Depth)
    app.add_post_transform(margin_notes.MarginNotes)
    return {
        "version": __version__,
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
