"""The places that pay is published for: the country, its states and its metropolitan areas.

A place has one key everywhere, in code and in a page's address: ``"us"``, ``"state:CA"``,
``"metro:41940"`` (the area's CBSA code).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from careerbook.errors import UnknownNameError
from careerbook.facts.data import load

UNITED_STATES = "us"
PUERTO_RICO = ("PR", "Puerto Rico")  # has metropolitan areas but no row in the state table
STATE_PHRASES = {
    "District of Columbia": "the District of Columbia",
    "New York": "New York state",
    "Washington": "Washington state",
}


@dataclass(frozen=True)
class Place:
    """One place.

    Parameters
    ----------
    key
        ``"us"``, ``"state:CA"`` or ``"metro:41940"``.
    name
        As in a list: ``"District of Columbia"``.
    phrase
        As in a sentence after "in": ``"the District of Columbia"``.
    group
        The heading that the place stands under in a list: a metropolitan area's first state.
    """

    key: str
    name: str
    phrase: str
    group: str

    @property
    def kind(self) -> str:
        """``"us"``, ``"state"`` or ``"metro"``."""
        return self.key.partition(":")[0]

    @property
    def code(self) -> str:
        """Postal code of a state, CBSA code of a metropolitan area, ``""`` for the country."""
        return self.key.partition(":")[2]


@cache
def places() -> dict[str, Place]:
    """Return every place by its key: the country, states by name, metropolitan areas by state.

    Source
    ------
    ``oews_state`` and ``oews_metro_2025``.
    """
    states = load("oews_state")[["state_code", "state_name"]].drop_duplicates()
    names = dict(zip(states["state_code"], states["state_name"], strict=True))
    found = [Place(UNITED_STATES, "United States", "the United States", "Country")]
    for code, name in sorted(names.items(), key=lambda item: item[1]):
        phrase = STATE_PHRASES.get(name) or name
        found.append(Place(f"state:{code}", name, phrase, "States"))
    names[PUERTO_RICO[0]] = PUERTO_RICO[1]
    metros = load("oews_metro_2025")[["cbsa_code", "metro_name", "primary_state_code"]]
    listed = [
        (names[state], name, code)
        for code, name, state in metros.drop_duplicates().itertuples(index=False)
    ]
    found += [Place(f"metro:{code}", name, name, state) for state, name, code in sorted(listed)]
    return {place.key: place for place in found}


def place_of(key: str) -> Place:
    """Return the place with this key; also takes ``"CA"`` and ``"41940"``.

    Raises
    ------
    UnknownNameError
        When there is no such place.

    Example
    -------
    >>> place_of("state:OH").name
    'Ohio'
    """
    known = places()
    for candidate in (key, key.lower(), f"state:{key.upper()}", f"metro:{key}"):
        if candidate in known:
            return known[candidate]
    raise UnknownNameError("place", key, known)
