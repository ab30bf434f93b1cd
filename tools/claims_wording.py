"""The words of `claims` where the facts are in shorthand: for `build_claims`.

To reword a claim, edit `CHECKS` or `USES`; `PHRASES` are applied to every text of the table.
"""

# Pattern -> words, applied in this order.
PHRASES = (
    # Where a number comes from.
    (
        r"not found in the stored sources \(field layout resembles .*\)",
        "none found; the layout resembles a salary site's, but which one is unknown",
    ),
    (r"no original found in the stored sources", "none found"),
    (
        r"figure also read at aistatistics\.ai .*",
        "none found; aistatistics.ai gives the number too, without an origin",
    ),
    (
        r"read in 3 stored secondary quotes; report page not stored",
        "read in three quotations of it",
    ),
    (r"\(sentence read in 4 stored repositories; .*\)", "(read in four quotations of it)"),
    (r"read in stored secondary pages", "read in pages that quote it"),
    (r": 'Demand for AI .*? 1 million jobs' 2023-2027", ": growth of 40%, or 1 million jobs"),
    (r"probably \(secondary agrees\)", "cannot be checked"),
    (r"derived by the seed from", "derived by the page from"),
    (r"the seed\b", "the page"),
    # Tables and publishers of the figures to compare with.
    (r"BLS OEWS May 2024:? ?", "oews_national, May 2024: "),
    (r"BLS OEWS 15-2051 employment", "oews_national: 15-2051 employment"),
    (r"BLS Employment Projections 2024-2034:", "employment_projections, 2024-34:"),
    (r"BLS Employment Projections:", "employment_projections, 2024-34:"),
    (
        r"LCA FY2025 'ML Engineer' offered base wage",
        "Visa filings of fiscal year 2025 (US "
        "Department of Labor) titled ML Engineer, offered base wage:",
    ),
    (
        r"aijobs US full-time MLE 2024",
        "aijobs.net, full-time machine learning engineers in the US, 2024:",
    ),
    (r"base wage: median:", "base wage, median:"),
    (r"base wage:,", "base wage,"),
    (
        r"'no seniority word in title'|no seniority word in title:?",
        "no seniority word in the title:",
    ),
    (r"25th pct", "25th percentile"),
    (r"senior-titled", "senior titles:"),
    (r"staff\+ median", "staff titles and above: median"),
    (r"\(n=([\d,]+)\)", r"(\1 rows)"),
    (r"rpp_metro_2024", "price_parity_metro"),
    (r"^deflate with price_parity_metro before", "divide by price_parity_metro before"),
    (r"BLS projections", "employment_projections"),
    (r"OEWS and LCA figures", "the official figures"),
    # Codes and numbers.
    (r"\b15-2051\b", "data scientists (15-2051)"),
    (r"\b15-1252\b", "software developers (15-1252)"),
    (r"\b15-1221\b", "computer and information research scientists (15-1221)"),
    (
        r"\b11-3021 computer and information systems managers\b",
        "computer and information systems managers (11-3021)",
    ),
    (r"(\d+)\.(\d)k\b", r"\1,\g<2>00"),
    (r" -> ", " to "),
    (r", all data scientists, US$", " in the whole US"),
    (r"(OEWS pools) 3 years of panels", r"\1 three years of surveys"),
    # The newest round leads; the one that the page was compared with stays beside it.
    (
        r"employment_projections, 2024-34: ",
        "employment_projections, 2025-35: data scientists (15-2051) +34.6%, 24,800 openings a "
        "year; 2024-34: ",
    ),
)

# What checking showed, where the facts have only a sum or a word.
CHECKS = {
    "C05": "26.03 x 1.362^7 = 226.32: agrees with 225.91 to rounding.",
    "C06": "(225.91 / 26.03)^(1/7) - 1 = 36.17% a year: agrees with 36.2% to rounding.",
    "C11": (
        "Higher by $10,835 than the junior average C15; how the two groups differ is not said."
    ),
    "C12": (
        "1.571 times C11: two groups, one open-ended, so not a yearly rate. Higher than C18, the "
        "senior manager's pay."
    ),
    "C13": "1.207 times the national average C07.",
    "C14": (
        "1.179 times the national average C07; the visa filings show no such premium, but their "
        "mix of places differs."
    ),
    "C24": "The original speaks of market size, that is revenue, not of valuation.",
    "C25": "The page gives neither base year nor base figure.",
    "C26": "Growth of 27.5% on C24 (305.9 / 240 - 1).",
    "C29": "The forecast C05 again, rounded down.",
}

# How a claim may be shown, where the facts say nothing.
USES = {
    "C11": "carry as a quoted claim; an average, not a starting salary",
    "C12": "carry as a quoted claim; never as a yearly raise together with C11",
    "C15": "show only with the contradiction stated",
    "C16": "show only with the contradiction stated; not a pay range",
    "C17": "carry as unverified; never beside a base wage",
    "C18": "carry as unverified; not a step of a ladder",
    "C23": "label as global and survey-based",
    "C25": "carry with the period that the page leaves out",
    "C26": "carry as unverified",
    "C27": "plot only as that firm's forecast, labelled; keep apart from C05",
    "C29": "do not show beside C05 as a second source",
}
