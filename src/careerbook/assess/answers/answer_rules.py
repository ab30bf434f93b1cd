"""The shape of the reader's document: sections, fields and values, read from the JSON Schema.

``answers.schema.json`` is the one place where the shape stands; ``assess/answers/answer_rules.js``
reads the same file. What is understood of JSON Schema is what that file uses. A validator of the
full language says *that* a value is wrong; a reader must be told what would be right.

To add a section or a field: write it into the schema, optional, so that older documents stay good.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

Schema = Mapping[str, Any]
Rule = Callable[[Any], str]
"""Takes a value and returns what is allowed when the value is not, else ``""``."""

NAMES = {
    "id": "an id of a-z, 0-9 and hyphens, at most 80 characters",
    "time": "a time such as 2026-05-31T09:30:00.000Z",
    "day": "a day such as 2026-05-31",
}
"""What the message calls a value of each shared definition; see ``$defs`` in the schema."""


@dataclass(frozen=True)
class Fields:
    """The fields of an entry: ``required`` and ``optional`` map a name to its rule.

    ``dated`` names the field that tells which of two copies is the later one.
    """

    required: Mapping[str, Rule]
    optional: Mapping[str, Rule]
    dated: str


@cache
def schema() -> Schema:
    """Return the published JSON Schema of the document."""
    text = files("careerbook.assess.answers").joinpath("answers.schema.json").read_text("utf-8")
    loaded: Schema = json.loads(text)
    return loaded


def fields_of(entry: Schema) -> Fields:
    """Return the fields of an ``object`` schema."""
    rules = {name: rule(part) for name, part in entry["properties"].items()}
    required = {name: rules[name] for name in rules if name in entry["required"]}
    optional = {name: rules[name] for name in rules if name not in required}
    dated = [n for n, part in entry["properties"].items() if part.get("$ref") == "#/$defs/time"]
    return Fields(required, optional, dated[0])


def rule(part: Schema) -> Rule:
    """Return the rule of one value's schema."""
    allowed = say(part)
    return lambda value: "" if holds(value, part) else allowed


def holds(value: Any, part: Schema) -> bool:
    """Tell whether ``value`` is as ``part`` of the schema wants it."""
    if "$ref" in part:
        return holds(value, _definition(part))
    if "anyOf" in part:
        return any(holds(value, one) for one in part["anyOf"])
    if "enum" in part:
        return any(_same(value, one) for one in part["enum"])
    types = part["type"] if isinstance(part["type"], list) else [part["type"]]
    return any(_TESTS[name](value, part) for name in types)


def say(part: Schema) -> str:
    """Say in words what ``part`` of the schema allows."""
    if "$ref" in part:
        return NAMES.get(part["$ref"].rpartition("/")[2]) or say(_definition(part))
    if "anyOf" in part:
        return ", or ".join(say(one) for one in part["anyOf"])
    if "enum" in part:
        return "one of " + ", ".join(json.dumps(one) for one in part["enum"])
    types = part["type"] if isinstance(part["type"], list) else [part["type"]]
    return ", or ".join(_WORDS[name](part) for name in types)


def is_text(value: Any, longest: int) -> bool:
    """Tell whether ``value`` is a text of at most ``longest`` sound characters."""
    sound = isinstance(value, str) and len(value) <= longest
    return sound and not any("\ud800" <= letter <= "\udfff" for letter in value)


def is_finite(number: float) -> bool:
    """Tell whether JavaScript can hold ``number``; Python's whole numbers have no largest."""
    return abs(number) <= sys.float_info.max


def _definition(part: Schema) -> Schema:
    found: Schema = schema()["$defs"][part["$ref"].removeprefix("#/$defs/")]
    return found


def _same(value: Any, one: Any) -> bool:
    return isinstance(value, bool) == isinstance(one, bool) and bool(value == one)


def _is_number(value: Any, part: Schema) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    low, high = part.get("minimum", -math.inf), part.get("maximum", math.inf)
    return number and is_finite(value) and low <= value <= high


def _is_string(value: Any, part: Schema) -> bool:
    if not is_text(value, part.get("maxLength", 1_000)):
        return False
    if "pattern" in part and not re.search(part["pattern"].replace("$", r"\Z"), value):
        return False
    return "format" not in part or _is_date(value)


def _is_date(text: str) -> bool:
    try:
        dt.datetime.fromisoformat(text.removesuffix("Z"))
    except ValueError:
        return False
    return True


def _is_list(value: Any, part: Schema) -> bool:
    sound = isinstance(value, list) and len(value) <= part["maxItems"]
    return sound and all(holds(item, part["items"]) for item in value)


def _is_object(value: Any, part: Schema) -> bool:
    if not isinstance(value, dict) or len(value) > part["maxProperties"]:
        return False
    return all(
        holds(name, part["propertyNames"]) and holds(item, part["additionalProperties"])
        for name, item in value.items()
    )


def _range(part: Schema) -> str:
    bounded = "minimum" in part
    return f" from {part['minimum']} to {part['maximum']}" if bounded else ""


_TESTS: dict[str, Callable[[Any, Schema], bool]] = {
    "null": lambda value, _: value is None,
    "boolean": lambda value, _: isinstance(value, bool),
    "number": _is_number,
    "integer": lambda value, part: _is_number(value, part) and value == math.floor(value),
    "string": _is_string,
    "array": _is_list,
    "object": _is_object,
}

_WORDS: dict[str, Callable[[Schema], str]] = {
    "null": lambda _: "null",
    "boolean": lambda _: "true or false",
    "number": lambda part: f"a number{_range(part)}",
    "integer": lambda part: f"a whole number{_range(part)}",
    "string": lambda part: f"a text of at most {part['maxLength']} characters",
    "array": lambda part: f"a list of at most {part['maxItems']}, each {say(part['items'])}",
    "object": lambda part: (
        f"an object of at most {part['maxProperties']}, each {say(part['additionalProperties'])}"
    ),
}
