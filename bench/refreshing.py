"""Memory and time of reading a large workbook, as `careerbook refresh` reads the wages by area.

Alone: ``python -m bench.refreshing``.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
FILE = ROOT / "_build" / "bench" / "wages.xlsx"
MEGABYTES = 50
SEED = 7
COLUMNS = 32
GOAL_MEGABYTES = 300

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
PARTS = {
    "[Content_Types].xml": TYPES,
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" '
    f'Type="{DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}"><sheets>'
    '<sheet name="data" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" '
    f'Type="{DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}
# Runs in a process of its own and prints rows read and the peak in KB.
READ = """
import resource, sys
from pathlib import Path
from careerbook.facts.refresh.header import rows_below
from careerbook.facts.refresh.workbook import sheet_rows
columns = {f"c{n}": f"heading {n}" for n in range(16)}
_, below = rows_below(sheet_rows(Path(sys.argv[1])), columns, "wages.xlsx")
print(sum(1 for _ in below), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@dataclass(frozen=True)
class Cost:
    """What one reading takes."""

    file_megabytes: float
    rows: int
    seconds: float
    megabytes: float


def measure() -> Cost:
    """Read the workbook once in a fresh process."""
    generate(FILE)
    start = time.perf_counter()
    run = subprocess.run(
        [sys.executable, "-c", READ, str(FILE)], capture_output=True, text=True, check=True
    )
    seconds = time.perf_counter() - start
    rows, peak = map(int, run.stdout.split())
    return Cost(FILE.stat().st_size / 1e6, rows, seconds, peak / 1024)


def generate(path: Path) -> None:
    """Write an invented workbook of the size asked for; the same rows every time.

    A row takes about as many bytes as one of the publisher's.
    """
    draw = random.Random(SEED)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = '<c t="inlineStr"><is><t>{}</t></is></c>'.format
    with path.open("wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in PARTS.items():
            archive.writestr(name, part)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            heads = "".join(text(f"HEADING {n}") for n in range(COLUMNS))
            sheet.write(f"<row>{heads}</row>".encode())
            while file.tell() < MEGABYTES * 1e6:
                rows = []
                for _ in range(1000):
                    names = "".join(
                        text(f"Invented {draw.getrandbits(96):x}") for _ in range(COLUMNS // 4)
                    )
                    numbers = "".join(
                        f"<c><v>{draw.randrange(20000, 400000)}</v></c>"
                        for _ in range(COLUMNS - COLUMNS // 4)
                    )
                    rows.append(f"<row>{names}{numbers}</row>")
                sheet.write("".join(rows).encode())
            sheet.write(b"</sheetData></worksheet>")


if __name__ == "__main__":
    cost = measure()
    print(
        f"{cost.file_megabytes:.0f} MB, {cost.rows:,} rows: {cost.seconds:.1f} s, "
        f"{cost.megabytes:.0f} MB of memory"
    )
