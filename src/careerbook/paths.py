"""Where the data are: in the checkout's ``data/``, or inside the installed package."""

from pathlib import Path

from careerbook.errors import CareerbookError

PACKAGE = Path(__file__).resolve().parent


def data_dir() -> Path:
    """Return the folder that holds ``sources.toml``, ``tables/`` and the role profiles.

    An installed wheel carries its own copy as ``careerbook/_data``; a checkout is read in place,
    so that an edited table is used at once.

    Raises
    ------
    CareerbookError
        When neither folder is there: the package was installed incompletely.
    """
    places = (PACKAGE / "_data", PACKAGE.parents[1] / "data")
    for place in places:
        if (place / "tables").is_dir():
            return place
    raise CareerbookError(
        f"the handbook's data are missing: neither {places[0]} nor {places[1]} has a folder "
        "'tables'. Install the package again, or run from a complete checkout."
    )


def tables_dir() -> Path:
    """Return the folder that holds one CSV file per table."""
    return data_dir() / "tables"
