"""Take one member out of a zip archive, whole."""

from __future__ import annotations

import re
import shutil
import zipfile
import zlib
from pathlib import Path

from careerbook.errors import RefreshError


def extract(path: Path, pattern: str, folder: Path) -> Path:
    """Take the one member whose file name matches a pattern out of an archive.

    Parameters
    ----------
    path
        The archive.
    pattern
        Regular expression for the whole file name, without folders; case does not matter.
    folder
        Where to put it.

    Raises
    ------
    RefreshError
        When the file is no zip archive, is cut off or damaged, or none or several members match.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = [item for item in archive.infolist() if not item.is_dir()]
            names = {item: item.filename.rpartition("/")[2] for item in members}
            found = [m for m in members if re.fullmatch(pattern, names[m], re.IGNORECASE)]
            if len(found) != 1:
                inside = ", ".join(sorted(names.values())) or "nothing"
                raise RefreshError(
                    f"{path.name}: {len(found)} files match {pattern}; the archive holds {inside}"
                )
            target = folder / names[found[0]]
            with archive.open(found[0]) as packed, target.open("wb") as file:
                shutil.copyfileobj(packed, file)
            return target
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise RefreshError(
            f"{path.name} is no whole zip archive ({error}): it was cut off on the way, or is "
            "something else"
        ) from error
