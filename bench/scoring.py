"""What asking for a result costs: one set of ratings beside all roles, scored in the browser.

``python -m bench.scoring`` measures this alone; no built book is needed.
"""

from __future__ import annotations

import statistics
from dataclasses import asdict, dataclass
from pathlib import Path

from playwright.sync_api import Browser

from bench import browser
from tests.assess.skills.make_rank_cases import handbook_roles

ROOT = Path(__file__).parents[1]
PACKAGE = "src/careerbook"
MODULES = "assess/skills"
GOAL_MS = 16
ROUNDS = 200

SCORE = """
async ([modules, roles, rounds]) => {
  const { rank, sentence } = await import(`${modules}/rank.js`);
  const { score } = await import(`${modules}/gap.js`);
  const ids = [...new Set(roles.flatMap(role => role.skills.map(need => need.id)))];
  const timed = (run) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const all = [], one = [];
  for (let i = 0; i < rounds; i++) {
    const ratings = Object.fromEntries(ids.map((id, k) => [id, (i + 3 * k) % 6]));
    all.push(timed(() => sentence(rank(roles, ratings))));
    one.push(timed(() => score(roles[i % roles.length].skills, ratings)));
  }
  return { all, one };
}
"""


@dataclass(frozen=True)
class Scoring:
    """Milliseconds for all roles with the sentence (median, 95th percentile), and for one role."""

    roles: int
    median: float
    p95: float
    one_mean: float
    all_mean: float

    @property
    def ratio(self) -> float:
        """What all roles cost, in scores of one role; means, since the clock is coarse."""
        return self.all_mean / max(self.one_mean, 1e-6)


def measure(chromium: Browser) -> Scoring:
    """Score complete ratings beside every role, again and again with other ratings."""
    roles = [asdict(role) for role in handbook_roles()]
    with browser.served(ROOT / PACKAGE) as address:
        context = chromium.new_context()
        page = context.new_page()
        page.goto(f"{address}/{MODULES}/rank.js")
        times = page.evaluate(SCORE, [f"{address}/{MODULES}", roles, ROUNDS])
        context.close()
    return Scoring(
        roles=len(roles),
        median=statistics.median(times["all"]),
        p95=browser.percentile_95(times["all"]),
        one_mean=statistics.fmean(times["one"]),
        all_mean=statistics.fmean(times["all"]),
    )


def row(found: Scoring) -> tuple[str, str, str]:
    """Return name, value and goal as the table of measurements shows them."""
    return (
        f"score {found.roles} roles from one set of ratings, ms (median / p95)",
        f"{found.median:.2f} / {found.p95:.2f}",
        f"{found.ratio:.0f} x one role, goal p95 <= {GOAL_MS}",
    )


if __name__ == "__main__":
    with browser.chromium() as started:
        print(*row(measure(started)), sep="   ")
