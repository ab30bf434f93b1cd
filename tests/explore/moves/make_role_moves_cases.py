"""Write role_moves_cases.json: moves judged in Python, for the browser's twin to reproduce.

Run from the checkout after a change of data, words or the rule: ``python
tests/explore/moves/make_role_moves_cases.py``. Hypothesis thinks up the inputs; they stay in the
file, so that a test can work out the answers again without it.
"""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path
from typing import Any

from careerbook.explore.moves import facts as move_facts
from careerbook.explore.moves import moves, words
from careerbook.explore.moves import rule as move_rule
from careerbook.explore.moves.map_chart import ranked_moves
from careerbook.explore.moves.rule import COMPONENTS, LIMITS, MoveFacts, Rule, Span
from careerbook.explore.moves.tables import tables

CASES = Path(__file__).with_name("role_moves_cases.json")
DRAWN_RULES, DRAWN_FACTS, DRAWN_LISTS = 60, 150, 30

HAND_WRITTEN_RULES: tuple[dict[str, dict[str, float]], ...] = (
    {"weights": {}, "thresholds": {}},
    {"weights": dict.fromkeys(COMPONENTS, 0.0), "thresholds": {}},
    {"weights": dict.fromkeys(COMPONENTS, 0.0) | {"handbook_skills": 0.05}, "thresholds": {}},
    {"weights": {"handbook_skills": 0.0}, "thresholds": {}},
    {"weights": {}, "thresholds": {name: low for name, (low, _) in LIMITS.items()}},
    {"weights": {}, "thresholds": {name: high for name, (_, high) in LIMITS.items()}},
    {"weights": {}, "thresholds": {"viable_above": 0.8, "highly_viable_above": 0.2}},
)


def draw_inputs() -> dict[str, list[Any]]:
    """Let Hypothesis write rules, facts that no pair of roles has, and lists of similarities."""
    from hypothesis import strategies as st

    shares = st.integers(0, 100).map(lambda n: n / 100)
    steps = st.integers(0, 20).map(lambda n: n / 20)
    weights = st.fixed_dictionaries({name: steps for name in COMPONENTS})
    thresholds = st.fixed_dictionaries(
        {
            "viable_above": shares,
            "highly_viable_above": shares,
            "zones_apart_at_most": st.integers(0, 4).map(float),
            "earnings_ratio_at_least": st.integers(0, 40).map(lambda n: n / 20),
        }
    )
    rules = st.fixed_dictionaries({"weights": weights, "thresholds": thresholds})

    def spans(values: st.SearchStrategy[float]) -> st.SearchStrategy[list[float | None] | None]:
        three = st.tuples(values, values, values).map(sorted)
        known = st.tuples(three, st.booleans()).map(
            lambda pair: [pair[0][1] if pair[1] else None, pair[0][0], pair[0][2]]
        )
        return st.none() | known

    facts = st.fixed_dictionaries(
        {
            "components": st.fixed_dictionaries({n: st.none() | shares for n in COMPONENTS}),
            "same_onet": st.booleans(),
            "zones_apart": spans(st.integers(0, 4).map(float)),
            "earnings_ratio": spans(st.integers(0, 300).map(lambda n: n / 100)),
            "rule": rules,
        }
    )
    lists = st.lists(st.none() | shares, max_size=12)
    return {
        "rules": _examples(rules, DRAWN_RULES),
        "facts": _examples(facts, DRAWN_FACTS),
        "lists": _examples(lists, DRAWN_LISTS),
    }


def _examples(strategy: Any, count: int) -> list[Any]:
    """Return what Hypothesis thinks up, the same each time."""
    from hypothesis import HealthCheck, Phase, given, settings

    found: list[Any] = []
    once = settings(
        max_examples=count,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    once(given(strategy)(lambda value: found.append(value)))()
    return found


def rule_answers(rule: Rule, here: str, there: str) -> dict[str, Any]:
    """Return everything said of one move under one rule."""
    found = moves.move(here, there, rule)
    return {
        "here": here,
        "there": there,
        "kind": found.verdict.kind,
        "similarity": found.verdict.similarity,
        "title": words.title(found),
        "sentence": words.describe(found, rule),
        "left_out": [words.reason_left_out(found, name) for name in COMPONENTS],
        "notes": words.notes(found),
        "transfers": words.transfers_sentence(found),
        "missing": words.missing_lines(found),
    }


def map_answers(rule: Rule, here: str) -> dict[str, Any]:
    """Return everything said of the map from one role under one rule."""
    ranked = ranked_moves(here, rule)
    name = move_facts.side(here).name
    return {
        "here": here,
        "title": words.map_title(name, [found.verdict for found in ranked]),
        "sentence": words.map_sentence(
            name, [(found.there.name, found.verdict) for found in ranked]
        ),
        "rows": [list(words.map_row(found).values()) for found in ranked],
    }


def rule_case(given: dict[str, Any], number: int) -> dict[str, Any]:
    """Return a rule with its answers: half the pairs under the first rule, two under others."""
    rule = Rule(given["weights"], given["thresholds"])
    pairs = list(permutations(move_facts.slugs(), 2))
    chosen = pairs[::2] if number == 0 else pairs[number % 79 :: 79]
    froms = move_facts.slugs() if number == 0 else move_facts.slugs()[number:][:1]
    return {
        "given": given,
        "rule": {"weights": dict(rule.weights), "thresholds": dict(rule.thresholds)},
        "moves": [rule_answers(rule, here, there) for here, there in chosen],
        "maps": [map_answers(rule, here) for here in froms],
    }


def facts_case(given: dict[str, Any]) -> dict[str, Any]:
    """Return facts, a rule and the verdict."""
    facts = MoveFacts(
        given["components"],
        given["same_onet"],
        given["zones_apart"] and Span(*given["zones_apart"]),
        given["earnings_ratio"] and Span(*given["earnings_ratio"]),
    )
    verdict = move_rule.judge(facts, Rule(**given["rule"]))
    return {"given": given, "verdict": vars(verdict)}


def answers(inputs: dict[str, list[Any]]) -> str:
    """Return the text of the case file for these inputs; the same data, the same text."""
    rules = [*HAND_WRITTEN_RULES, *inputs["rules"]]
    cases = {
        "inputs": inputs,
        "rules": [rule_case(given, number) for number, given in enumerate(rules)],
        "facts": [facts_case(given) for given in inputs["facts"]],
        "lists": [
            {"given": given, "thresholds": move_rule.field_thresholds(given)}
            for given in inputs["lists"]
        ],
        "same_role": words.WORDS["same_role"],
        "tables": tables(),
    }
    text = json.dumps(cases, ensure_ascii=False, separators=(",", ":"))
    return text.replace("},{", "},\n{") + "\n"


if __name__ == "__main__":
    CASES.write_text(answers(draw_inputs()), encoding="utf-8")
