"""Run every measurement and print one table. All ratios come from this one run."""

from __future__ import annotations

import statistics

from bench import (
    books,
    browser,
    in_page,
    microdata,
    rebuilds,
    refreshing,
    role_chapters,
    scoring,
    weight,
)
from tests.site.pages import chapters, notebooks

PAGE = "topics/salaries.html"
PLACE = "#one-title-several-codes"  # the section that holds the pay explorer
METRO = "#view:pay?place=metro:41940"
QUESTIONS_PAGE = "assess/interests.html"
QUESTIONS_PLACE = "#the-activities"  # the section that holds the first question
LARGEST_PAGE = "explore/pay.html"
VISITS = 7


def show(name: str, value: str, goal: str = "") -> None:
    """Print one row."""
    print(f"  {name:<58} {value:>22}   {goal}", flush=True)


def main() -> None:
    """Build both books, then measure them side by side."""
    count = len(notebooks())
    print("Building both books from nothing ...", flush=True)
    ours, stock = books.copy_sources("ours"), books.stock_copy()
    both = {"ours": ours, "stock": stock}
    cold = rebuilds.from_nothing(both)
    idle = rebuilds.unchanged(both)
    edit = rebuilds.edited(both, PAGE.removesuffix(".html"))

    print("\nBuilding")
    show(
        "cold build, seconds per notebook (ours / stock)",
        f"{cold.ours / count:.2f} / {cold.stock / count:.2f}",
        f"ratio {cold.ratio:.2f}, goal <= {rebuilds.GOAL_COLD:.2f}",
    )
    for told, pair in (("nothing changed", idle), ("one edited chapter", edit)):
        show(
            f"rebuild, {told}, seconds, median of {rebuilds.ROUNDS} (ours / stock)",
            f"{pair.ours:.1f} / {pair.stock:.1f}",
            f"ratio {pair.ratio:.2f}, goal <= {rebuilds.GOAL_REBUILD}",
        )

    few, many = role_chapters.measure()
    ratio_roles = many.per_chapter / few.per_chapter
    show(
        f"seconds per role chapter with {few.chapters} and with {many.chapters} roles",
        f"{few.per_chapter:.2f} / {many.per_chapter:.2f}",
        f"ratio {ratio_roles:.2f}, goal <= {role_chapters.GOAL_RATIO}",
    )
    show(
        f"each role beyond the first {few.chapters}, seconds",
        f"{role_chapters.further_cost(few, many):.2f}",
    )

    html = {name: book / "_build" / "html" for name, book in (("ours", ours), ("stock", stock))}
    with (
        browser.chromium() as chromium,
        browser.served(html["ours"]) as our_address,
        browser.served(html["stock"]) as stock_address,
    ):
        answers: dict[str, list[float]] = {"ours": [], "stock": []}
        for _ in range(VISITS):
            answers["ours"].append(browser.first_answer_ms(chromium, our_address, PAGE + PLACE))
            answers["stock"].append(browser.first_answer_ms(chromium, stock_address, PAGE + PLACE))
        asked: dict[str, list[float]] = {"ours": [], "stock": []}
        for _ in range(VISITS):
            for name, address in (("ours", our_address), ("stock", stock_address)):
                page = QUESTIONS_PAGE + QUESTIONS_PLACE
                script = browser.FIRST_QUESTION
                asked[name].append(browser.first_answer_ms(chromium, address, page, script))
        repaints = browser.repaint_ms(chromium, our_address, PAGE + METRO)
        largest = browser.repaint_ms(
            chromium, our_address, LARGEST_PAGE, ".cb-pay-metros", open_tables=True
        )
        scored = scoring.measure(chromium)

    print("\nIn the browser")
    median = {name: statistics.median(times) for name, times in answers.items()}
    first = ratio = median["ours"] / median["stock"]
    show(
        f"first widget answers, ms, median of {VISITS} (ours / stock)",
        f"{median['ours']:.0f} / {median['stock']:.0f}",
        f"ratio {ratio:.2f}, goal <= 0.33",
    )
    median = {name: statistics.median(times) for name, times in asked.items()}
    question = median["ours"] / median["stock"]
    show(
        f"first question answered, ms, median of {VISITS} (ours / stock)",
        f"{median['ours']:.0f} / {median['stock']:.0f}",
        f"ratio {question:.2f}, goal <= 0.33",
    )
    p95 = browser.percentile_95(repaints)
    show(
        "change to new layout, metro table, ms (median / p95)",
        f"{statistics.median(repaints):.1f} / {p95:.1f}",
        "goal p95 <= 16",
    )
    p95_largest = browser.percentile_95(largest)
    show(
        "the same in ten metros with their table open, ms (median / p95)",
        f"{statistics.median(largest):.1f} / {p95_largest:.1f}",
        "goal p95 <= 16",
    )

    show(*scoring.row(scored))

    print("\nWeight, gzipped")
    loads = {name: weight.widget_weight(html["ours"], name) for name in chapters()}
    scripts = max(load["scripts"] for load in loads.values())
    assess = max(sum(load.values()) for name, load in loads.items() if name.startswith("assess/"))
    show("scripts of a page's widgets, at most, KB", f"{scripts / 1000:.1f}", "goal <= 150")
    show("scripts and data of an assessment, at most, KB", f"{assess / 1000:.1f}", "goal <= 200")
    for name in chapters():
        sizes = {book: sum(weight.page_weight(html[book], name).values()) for book in html}
        show(
            f"{name}, KB (ours / stock)",
            f"{sizes['ours'] / 1000:.0f} / {sizes['stock'] / 1000:.0f}",
        )

    print("\nA person's own file: careerbook data import against pandas")
    imported, plain = microdata.measure()
    ratio_time = imported.seconds / plain.seconds
    ratio_memory = imported.megabytes / plain.megabytes
    show(
        f"{microdata.ROWS:,} rows, seconds (ours / pandas)",
        f"{imported.seconds:.2f} / {plain.seconds:.2f}",
        f"ratio {ratio_time:.2f}, goal < {microdata.GOAL_SECONDS} s",
    )
    show(
        "peak memory, MB (ours / pandas)",
        f"{imported.megabytes:.0f} / {plain.megabytes:.0f}",
        f"ratio {ratio_memory:.2f}, goal < {microdata.GOAL_MEGABYTES} MB",
    )

    ran = ratio_output = ratio_chart = None
    without, whole = in_page.site_megabytes(in_page.SITE)
    print("\nPython in the page, beside JupyterLite of the same site")
    if whole == without:
        show("not measured", "no lite/", "run `make book LITE=1` first")
    else:
        with browser.chromium() as chromium, browser.served(in_page.SITE) as address:
            ran = in_page.measure(chromium, address)
        show("site, MB (without lite/ / with)", f"{without:.1f} / {whole:.1f}")
        ours_first, lite_first = ran["page"].median("first"), ran["lite"].median("first")
        ratio_output = ours_first / lite_first
        show(
            f"click to first output, s, median of {in_page.ROUNDS} (page / Lite)",
            f"{ours_first:.1f} / {lite_first:.1f}",
            f"ratio {ratio_output:.2f}, goal <= {in_page.GOAL_RATIO}",
        )
        ours_chart, lite_chart = ran["page"].median("chart"), ran["lite"].median("chart")
        ratio_chart = ours_chart / lite_chart
        show(
            "click to first chart, s (page / Lite)",
            f"{ours_chart:.1f} / {lite_chart:.1f}",
            f"ratio {ratio_chart:.2f}, goal <= {in_page.GOAL_RATIO}",
        )
        again = ran["page"].median("again")
        show("run again after an edit, s", f"{again:.2f}", f"goal <= {in_page.GOAL_AGAIN}")

    print("\nRefreshing: a large workbook, read row by row")
    read = refreshing.measure()
    show(
        f"{read.file_megabytes:.0f} MB, {read.rows:,} rows, seconds / peak memory, MB",
        f"{read.seconds:.0f} / {read.megabytes:.0f}",
        f"goal < {refreshing.GOAL_MEGABYTES} MB",
    )

    missed = [
        told
        for told, ok in (
            ("cold build", cold.ratio <= rebuilds.GOAL_COLD),
            ("rebuild of nothing", idle.ratio <= rebuilds.GOAL_REBUILD),
            ("rebuild of one chapter", edit.ratio <= rebuilds.GOAL_REBUILD),
            ("roles", ratio_roles <= role_chapters.GOAL_RATIO),
            ("first answer", first <= 1 / 3),
            ("repaint", p95 <= 16),
            ("repaint with the largest table", p95_largest <= 16),
            ("scoring of all roles", scored.p95 <= scoring.GOAL_MS),
            ("first question", question <= 1 / 3),
            ("script bytes", scripts <= 150_000),
            ("bytes of an assessment", assess <= 200_000),
            ("import time", imported.seconds < microdata.GOAL_SECONDS),
            ("import memory", imported.megabytes < microdata.GOAL_MEGABYTES),
            ("first output in the page", (ratio_output or 0) <= in_page.GOAL_RATIO),
            ("first chart in the page", (ratio_chart or 0) <= in_page.GOAL_RATIO),
            ("a run after an edit", ran is None or again <= in_page.GOAL_AGAIN),
            ("memory of a refresh", read.megabytes < refreshing.GOAL_MEGABYTES),
        )
        if not ok
    ]
    print("\nGoals met." if not missed else f"\nGoals missed: {', '.join(missed)}.")


if __name__ == "__main__":
    main()
