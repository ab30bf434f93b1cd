"""Reading the O*NET facts: what every ``build_onet_*.py`` script shares.

Only codes that belong to the SOC codes of the handbook's roles are kept, and of these the ratings
and names: no sentence that describes an occupation, a task or an element.
"""

from collections.abc import Iterator
from pathlib import Path

import tidy

NAME_COLUMNS = ("onet_version", "onet_soc_code")
# A blank means that the publisher does not say, which is not the same as no.
SUPPRESS = {"Y": "Y", "N": "N", "": ""}


class OnetTable(tidy.FactsTable):
    """One file of O*NET facts; iterating skips the codes of other occupations.

    Parameters
    ----------
    facts
        The facts folder.
    name
        File name without ``.csv``.
    columns
        Columns that the script needs besides release and code.
    """

    def __init__(self, facts: Path, name: str, columns: tuple[str, ...]) -> None:
        super().__init__(facts, name, (*NAME_COLUMNS, *columns))
        self._codes = tidy.crosswalk_codes(facts)

    def __iter__(self) -> Iterator[tuple[int, tidy.Row]]:
        """Yield ``(row number in the file, row)`` for the codes of the roles."""
        return ((number, row) for number, row in super().__iter__() if self._is_kept(row))

    def _is_kept(self, row: tidy.Row) -> bool:
        return soc_code(row) in self._codes


def soc_code(row: tidy.Row) -> str:
    """Return the SOC code that an O*NET-SOC code belongs to."""
    return row["onet_soc_code"].partition(".")[0]


def row_name(row: tidy.Row) -> tidy.Row:
    """Return release and code."""
    return {"onet_release": row["onet_version"], "onet_code": row["onet_soc_code"]}


def rated_rows(facts: Path, name: str, with_level: bool = True) -> list[tidy.Row]:
    """Return one row per code and element of a file of ratings of release 29.3."""
    level = ("level_0_7", "level_not_relevant") if with_level else ()
    sample = ("importance_n", "importance_se", "recommend_suppress")
    table = OnetTable(facts, name, ("element_id", "element", "importance_1_5", *level, *sample))
    rows = []
    for number, fact in table:
        row = {**element(table, number), "importance": table.number(number, "importance_1_5")}
        if with_level:
            row["level"] = table.number(number, "level_0_7")
            row["level_not_relevant"] = table.translate(number, "level_not_relevant", tidy.FLAGS)
        row["importance_n"] = table.whole(number, "importance_n")
        row["importance_se"] = table.number(number, "importance_se")
        row["recommend_suppress"] = table.translate(number, "recommend_suppress", SUPPRESS)
        rows.append({**row_name(fact), **row})
    return rows


def element(table: tidy.FactsTable, number: int) -> tidy.Row:
    """Return code and name of the element that a row rates."""
    fact = table.rows[number - 2]
    return {"element_id": fact["element_id"], "element_name": fact["element"]}
