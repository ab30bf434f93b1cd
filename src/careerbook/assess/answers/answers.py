"""The reader's own document: ratings, interests, quiz answers, shortlist, plan, team reviews.

One versioned JSON document, ``careerbook-answers/1``. In the page it lives in the browser's
storage; here it is read from an exported file. Its shape stands in ``answers.schema.json``, which
:mod:`careerbook.assess.answers.answer_rules` reads here and ``assess/answers/answer_rules.js``
there; ``tests/assess/answers/answers_cases.json`` holds both sides to the same answers.

Every section maps an id to a dated entry, so that two copies merge entry by entry: the later date
wins and nothing else is lost. An id that this edition does not know is kept, because it may come
from a newer edition; an unknown *field* is refused, because we could not say what we are keeping.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping, Set
from pathlib import Path
from typing import Any

from careerbook.assess.answers.answer_rules import Fields, fields_of, is_finite, rule, schema
from careerbook.errors import AnswersError

FORMAT = "careerbook-answers/1"
MAX_BYTES = 1_000_000  # a full document with all evidence written out is below a third of this
MAX_ENTRIES = 1_000  # per section
SHOWN_CHARS = 60
NOT_APPLICABLE = "not-applicable"  # an answer to a statement of a team review

_FORMAT = re.compile(r"careerbook-answers/([0-9]{1,6})")

Answers = dict[str, Any]

_SECTION_SCHEMAS = {
    name: part["additionalProperties"]
    for name, part in schema()["properties"].items()
    if part.get("$ref") == "#/$defs/section"
}
SECTIONS = {name: fields_of(part) for name, part in _SECTION_SCHEMAS.items()}
"""Section -> the fields of an entry; the order is that of the schema."""

NAMED = {
    name: {known: fields_of(entry) for known, entry in part.get("properties", {}).items()}
    for name, part in schema()["properties"].items()
    if part.get("$ref") == "#/$defs/section"
}
"""Section -> the fields of entries that have a shape of their own, by id."""

LATER = frozenset(SECTIONS) - frozenset(schema()["required"])
"""Sections that came later: a document may lack them."""

TARGET = fields_of(schema()["properties"]["target_role"])

_check_id = rule({"$ref": "#/$defs/id"})


def empty() -> Answers:
    """Return a document without any answer."""
    first: Answers = {name: {} for name in SECTIONS if name not in LATER}
    return {"format": FORMAT, **first, "target_role": None}


def validate(document: Any) -> Answers:
    """Return ``document`` as a checked copy.

    Raises
    ------
    AnswersError
        Names the first field that is wrong, what stands there and what is allowed: another
        format, an older or newer version, unknown or missing fields, values out of range.
    """
    if not isinstance(document, dict):
        raise AnswersError("", _kind(document), f"a JSON object of the format {FORMAT}")
    _check_format(document.get("format"))
    _check_keys(document, set(schema()["required"]), "", LATER)
    for section, fields in SECTIONS.items():
        if section not in document:
            continue
        entries = document[section]
        if not isinstance(entries, dict):
            raise AnswersError(section, _show(entries), "an object of entries by id")
        if len(entries) > MAX_ENTRIES:
            raise AnswersError(section, f"{len(entries)} entries", f"at most {MAX_ENTRIES} entries")
        for name in sorted(entries):
            if allowed := _check_id(name):
                raise AnswersError(section, _show(name), allowed)
            place = f"{section}.{name}"
            _check_entry(entries[name], NAMED[section].get(name, fields), place)
            if section == "shortlist":
                _check_choice(entries[name], place)
    if document["target_role"] is not None:
        _check_entry(document["target_role"], TARGET, "target_role")
    checked: Answers = _whole_numbers(document)
    return checked


def parse(text: str | bytes) -> Answers:
    """Return the document in an exported file's text.

    Raises
    ------
    AnswersError
        When the text is too large, not JSON or not a valid document.
    """
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    if len(raw) > MAX_BYTES:
        raise AnswersError("", f"{len(raw):,} bytes long", f"at most {MAX_BYTES:,} bytes")
    try:
        document = json.loads(raw.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        allowed = f"a JSON file of the format {FORMAT}, as this book exports it"
        raise AnswersError("", "not readable as JSON", allowed) from None
    return validate(document)


def read(path: str | Path) -> Answers:
    """Return the document in an exported file.

    Raises
    ------
    AnswersError
        As :func:`parse`.
    OSError
        When the file cannot be opened.
    """
    return parse(Path(path).read_bytes())


def dump(document: Mapping[str, Any]) -> str:
    """Return the text of an export: the same document always gives the same text."""
    checked = validate(dict(document))
    return json.dumps(checked, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def merge(mine: Mapping[str, Any], other: Mapping[str, Any]) -> Answers:
    """Return both documents in one: of two entries with the same id the later one.

    Of two entries with the same date the one whose text sorts last is kept, so that the result
    does not depend on which document comes first. Neither document is changed.
    """
    result = empty()
    for section, fields in SECTIONS.items():
        copies = [copy[section] for copy in (mine, other) if section in copy]
        if copies:
            result[section] = {}
        for name in sorted({name for entries in copies for name in entries}):
            entries = [copy[name] for copy in copies if name in copy]
            result[section][name] = _latest(entries, fields.dated)
    targets = [copy["target_role"] for copy in (mine, other) if copy["target_role"]]
    if targets:
        result["target_role"] = _latest(targets, TARGET.dated)
    return result


def levels(document: Mapping[str, Any]) -> dict[str, int]:
    """Return skill id -> own level for every rating that stands."""
    entries = document["ratings"].items()
    return {name: entry["level"] for name, entry in entries if entry["level"] is not None}


def review_answers(document: Mapping[str, Any]) -> dict[str, int | str]:
    """Return item id -> 0, 1, 2 or :data:`NOT_APPLICABLE` for every answer that stands."""
    entries = document.get("reviews", {}).items()
    return {name: entry["answer"] for name, entry in entries if entry["answer"] is not None}


def shortlist(document: Mapping[str, Any]) -> list[str]:
    """Return the slugs of the roles that the reader keeps, sorted."""
    return sorted(slug for slug, entry in document["shortlist"].items() if entry["kept"])


def dismissed(document: Mapping[str, Any]) -> list[str]:
    """Return the slugs of the roles that the reader does not want to be offered, sorted."""
    entries = document["shortlist"].items()
    return sorted(slug for slug, entry in entries if entry.get("dismissed", False))


def now() -> str:
    """Return the present time as the document writes it."""
    moment = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
    return moment.replace("+00:00", "Z")


def _latest(entries: list[Answers], dated: str) -> Answers:
    ranked = [
        (entry[dated], json.dumps(entry, sort_keys=True, separators=(",", ":")), index)
        for index, entry in enumerate(entries)
    ]
    return {**entries[max(ranked)[2]]}


def _check_format(found: Any) -> None:
    match = _FORMAT.fullmatch(found) if isinstance(found, str) else None
    if match is None:
        raise AnswersError("format", _show(found), f"{FORMAT} (this is not a file of this book)")
    if int(match[1]) > 1:
        allowed = f"{FORMAT} (the file comes from a newer edition: open it there)"
        raise AnswersError("format", _show(found), allowed)
    if found != FORMAT:
        raise AnswersError("format", _show(found), f"{FORMAT} (an older form is not supported)")


def _check_keys(
    value: dict[str, Any], required: Set[str], place: str, optional: Set[str] = frozenset()
) -> None:
    for name in sorted(required - set(value)):
        raise AnswersError(f"{place}{name}", "nothing", "a value, since this field is required")
    for name in sorted(set(value) - required - optional):
        known = f"only the fields {', '.join(sorted(required | optional))}"
        raise AnswersError(place + _show(name).strip('"'), _show(value[name]), known)


def _check_choice(entry: dict[str, Any], place: str) -> None:
    if entry["kept"] and entry.get("dismissed"):
        raise AnswersError(f"{place}.dismissed", "true", "false, since the role is kept")


def _check_entry(entry: Any, fields: Fields, place: str) -> None:
    if not isinstance(entry, dict):
        known = ", ".join(sorted(fields.required))
        raise AnswersError(place, _show(entry), f"an object with {known}")
    _check_keys(entry, set(fields.required), f"{place}.", set(fields.optional))
    for name, check in {**fields.required, **fields.optional}.items():
        if name in entry and (allowed := check(entry[name])):
            raise AnswersError(f"{place}.{name}", _show(entry[name]), allowed)


def _whole_numbers(value: Any) -> Any:
    """Copy, with 3.0 as 3: JSON and JavaScript do not tell them apart."""
    if isinstance(value, dict):
        return {key: _whole_numbers(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_whole_numbers(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _kind(value: Any) -> str:
    if isinstance(value, list):
        return "a JSON list"
    return "JSON null" if value is None else "a single JSON value"


def _show(value: Any) -> str:
    if isinstance(value, int | float) and not is_finite(value):
        return "a number too large"
    text = json.dumps(_whole_numbers(value), ensure_ascii=False, separators=(",", ":"))
    text = text.encode("utf-8", "backslashreplace").decode()  # half a character cannot be printed
    return text if len(text) <= SHOWN_CHARS else f"{text[:SHOWN_CHARS]}..."


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")
