"""Builds the machine-readable dictionary: ``data/datapackage.json`` (Data Package, version 1).

Everything in it is taken from the rules (`careerbook.facts.tables`), the provenance
(``data/sources.toml``) and the files themselves, so that it cannot say anything else.
"""

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

from careerbook import __version__
from careerbook.facts.provenance import Source
from careerbook.facts.schema import Column, TableSchema
from careerbook.facts.tables import TABLES

TYPES = {"int": "integer", "number": "number", "text": "string"}
TITLE = "Data of the AI Careers Handbook"
DESCRIPTION = (
    "Official wages, jobs, projections and prices for careers in AI and machine learning, and "
    "the claims of one career page, checked. A blank cell means not released, never zero."
)


def build_datapackage(folder: Path, sources: dict[str, Source]) -> dict[str, Any]:
    """Return the descriptor of every table in ``folder / "tables"``.

    Parameters
    ----------
    folder
        The data folder.
    sources
        Provenance by table, from `careerbook.facts.provenance.read_sources`.

    Raises
    ------
    FileNotFoundError
        When the CSV file of a table is missing.
    """
    resources = [
        _resource(schema, folder / "tables" / f"{name}.csv", sources[name])
        for name, schema in TABLES.items()
    ]
    return {
        "profile": "tabular-data-package",
        "name": "ai-careers-handbook",
        "title": TITLE,
        "description": DESCRIPTION,
        "version": __version__,
        "licenses": _distinct(part for resource in resources for part in resource["licenses"]),
        "sources": _distinct(part for resource in resources for part in resource["sources"]),
        "resources": resources,
    }


def format_datapackage(package: dict[str, Any]) -> str:
    """Return the descriptor as the text of the file: two spaces, UTF-8, one newline at the end."""
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"


def count_rows(path: Path) -> int:
    """Return the number of data rows of a CSV file, without the header."""
    with path.open(encoding="utf-8", newline="") as stream:
        return sum(1 for _ in csv.reader(stream)) - 1


def _resource(schema: TableSchema, path: Path, source: Source) -> dict[str, Any]:
    content = path.read_bytes()
    return {
        "profile": "tabular-data-resource",
        "name": schema.name,
        "path": f"tables/{path.name}",
        "title": schema.title,
        "description": schema.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "header": True},
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "rows": count_rows(path),
        "referencePeriod": source.reference_period,
        "attribution": source.attribution,
        "limits": source.limits,
        "licenses": [_licence(source)],
        "sources": [_source(source)],
        "schema": _table_schema(schema),
    }


def _licence(source: Source) -> dict[str, str]:
    return {"name": source.licence_id, "path": source.licence_url, "title": source.licence}


def _source(source: Source) -> dict[str, str]:
    title = f"{source.publisher}: {source.dataset}, {source.reference_period}"
    return {"title": title, **({"path": source.url} if source.url else {})}


def _table_schema(schema: TableSchema) -> dict[str, Any]:
    table: dict[str, Any] = {
        "fields": [_field(column) for column in schema.columns],
        "missingValues": [""],
        "primaryKey": list(schema.key),
    }
    keys = [
        {
            "fields": [key.column, *key.same],
            "reference": {"resource": key.table, "fields": [key.column, *key.same]},
        }
        for key in schema.foreign_keys
    ]
    return {**table, "foreignKeys": keys} if keys else table


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": TYPES[column.dtype],
        "title": column.name.replace("_", " "),
        "description": column.description,
    }
    if column.unit:
        field["unit"] = column.unit
    constraints = {
        "required": True if column.required else None,
        "enum": list(column.allowed) if column.allowed and not column.many else None,
        "pattern": _pattern(column),
        "minimum": column.minimum,
        "maximum": column.maximum,
    }
    kept = {name: value for name, value in constraints.items() if value is not None}
    return {**field, "constraints": kept} if kept else field


def _pattern(column: Column) -> str | None:
    """Return the column's pattern; several marks in a cell are a pattern too."""
    if column.many:
        one = "|".join(column.allowed)
        return f"({one})(;({one}))*"
    return column.pattern


def _distinct(parts: Any) -> list[dict[str, str]]:
    """Return the parts without repetitions, in order of first use."""
    return list({json.dumps(part, sort_keys=True): part for part in parts}.values())
