"""The reader of hand-written TOML: every fault is told, with its file and key path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import Field

from careerbook.errors import DataError, Fault
from careerbook.facts.records import Id, Record, fault, read_file, read_folder, used_twice


class Knife(Record):
    """A tool."""

    kind: Literal["knife"]
    edge_cm: Annotated[int, Field(ge=1)]


class Spoon(Record):
    """Another tool."""

    kind: Literal["spoon"]
    deep: bool = False


class Drawer(Record):
    """A file of tools."""

    id: Id
    item: tuple[Annotated[Knife | Spoon, Field(discriminator="kind")], ...] = ()
    best: Mapping[str, Spoon] = {}


def written(folder: Path, text: str, name: str = "drawer.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def faults_of(path: Path) -> dict[str, tuple[str, str]]:
    """Return key path -> problem and what is allowed."""
    with pytest.raises(DataError) as caught:
        read_file(path, Drawer, "drawers")
    assert {found.file for found in caught.value.faults} == {str(path)}
    return {found.column: (found.problem, found.allowed) for found in caught.value.faults}


def test_a_sound_file_becomes_its_model(tmp_path: Path) -> None:
    """Lists become tuples, so that the model is frozen all through."""
    path = written(tmp_path, 'id = "top"\n[[item]]\nkind = "knife"\nedge_cm = 9\n')
    assert read_file(path, Drawer, "drawers").item == (Knife(kind="knife", edge_cm=9),)


def test_two_faults_of_one_file_are_both_told_with_their_keys(tmp_path: Path) -> None:
    """An author mends a file in one go."""
    path = written(tmp_path, 'id = "Top"\n[[item]]\nkind = "knife"\nedge_cm = 0\n')
    assert set(faults_of(path)) == {"id", "item[0].knife.edge_cm"}


def test_faults_of_two_files_come_in_one_error_that_says_what_to_do(tmp_path: Path) -> None:
    """A folder is read to its end; one file that is no TOML hides nothing."""
    paths = [written(tmp_path, "id = 1\n", "a.toml"), written(tmp_path, "id = \n", "b.toml")]
    with pytest.raises(DataError) as caught:
        read_folder(paths, Drawer, "drawers")
    text = str(caught.value)
    assert f"{paths[0]}, key id: not a text, found '1'; allowed: a text in" in text
    assert f"{paths[1]}: cannot be read, it is not TOML" in text
    assert text.endswith("then run 'careerbook check'.")


def test_what_files_say_together_is_checked_beside_what_each_says(tmp_path: Path) -> None:
    """Faults of a file, of a check and of all files come in one list."""

    def check(drawer: Drawer, path: Path) -> Iterator[Fault]:
        yield from used_twice("drawers", path, {"item.kind": [item.kind for item in drawer.item]})

    def across(found: Mapping[Path, Drawer]) -> Iterator[Fault]:
        yield fault("drawers", tmp_path, "id", len(found), "too few drawers", "three")

    spoon = '[[item]]\nkind = "spoon"\n'
    paths = [
        written(tmp_path, f'id = "a"\n{spoon}{spoon}', "a.toml"),
        written(tmp_path, "", "b.toml"),
    ]
    with pytest.raises(DataError) as caught:
        read_folder(paths, Drawer, "drawers", check, across)
    told = [(found.column, found.problem) for found in caught.value.faults]
    assert told == [
        ("item.kind", "used 2 times"),
        ("id", "required key is missing"),
        ("id", "too few drawers"),
    ]


@pytest.mark.parametrize(
    ("text", "key", "allowed"),
    [
        ('[[drawers]]\nid = "a"\n', "drawers", "id, item, best"),
        ('id = "a"\n[best.big]\nkind = "spoon"\ndeap = true\n', "best.big.deap", "kind, deep"),
    ],
)
def test_an_unknown_key_is_answered_with_the_keys_of_its_table(
    tmp_path: Path, text: str, key: str, allowed: str
) -> None:
    """However deep the table stands, the right spelling is in the message."""
    assert faults_of(written(tmp_path, text))[key] == ("unknown key", allowed)


def test_a_file_that_is_missing_says_so(tmp_path: Path) -> None:
    """The message names the file and the reason of the system."""
    with pytest.raises(DataError, match=r"gone\.toml: cannot be read: No such file"):
        read_file(tmp_path / "gone.toml", Drawer, "drawers")
