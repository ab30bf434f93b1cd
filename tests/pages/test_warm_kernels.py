"""A kernel that grows from a warm process does what one started from nothing does."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import nbformat
import psutil
import pytest

from careerbook.pages.notebook_run import Job, Run
from careerbook.pages.ordinary_runs import ordinary_runs
from careerbook.pages.warm_runs import CAN_FORK, warm_runs

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CAN_FORK, reason="this platform cannot fork"),
]

SECONDS = 60
"""Far more than any of these kernels needs, on a busy machine too."""

BOOK = {
    "streams": [
        "import sys\nprint('out')\nprint('err', file=sys.stderr)\nprint('out again')",
        "import os\nos.system('echo from a child process');",
        "import warnings\nwarnings.warn('careful')",
        "!echo from a shell",
    ],
    "errors": [("1 / 0", "raises-exception"), ("import nowhere", "raises-exception"), "'after'"],
    "tables": [
        "import pandas as pd\npd.DataFrame([range(60)] * 70)",
        "pd.options.display.max_columns, pd.options.display.width",
        "print(pd.DataFrame({f'a long name {n}': [n] for n in range(30)}))",
    ],
    "pictures": [
        "import matplotlib\nmatplotlib.get_backend(), matplotlib.is_interactive()",
        "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2]);",
        "figure, ax = plt.subplots()\nax.set_title('A title')\nfigure",
        "from careerbook import draw_ladder\ndraw_ladder('data-scientist')",
    ],
    "widgets": [
        "from ipywidgets import IntSlider, interact\nIntSlider()",
        "interact(lambda x=2: print('twice', 2 * x));",
        "from careerbook import PayExplorer\nPayExplorer('data-scientist')",
    ],
    "surroundings": [
        "import os, sys\nos.getcwd(), sys.path, __name__, sys.stdin is None",
        "sorted(name for name in os.environ if not name.startswith('JPY_'))",
        "[a.rpartition('/')[2] for a in sys.argv], sys.flags",
        "import signal, threading\nsignal.getsignal(signal.SIGTERM), threading.main_thread().name",
        "sys.modules['__main__'].__dict__ is globals(), sys.warnoptions, hash('a')",
        "import random, numpy\nrandom.seed(1)\nnumpy.random.seed(1)\n"
        "random.random(), numpy.random.rand()",
    ],
}
"""Name -> code cells of everything in which the two kinds of kernels could differ."""


def job(folder: Path, *cells: str | tuple[str, str]) -> Job:
    """Make the job of a notebook; a cell with a tag is a pair."""
    made = []
    for number, cell in enumerate(cells):
        source, *tags = [cell] if isinstance(cell, str) else cell
        made.append(nbformat.v4.new_code_cell(source, metadata={"tags": tags}, id=f"c{number}"))
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = nbformat.v4.new_notebook(cells=made, metadata={"kernelspec": kernel})
    return Job(json.dumps(notebook), str(folder), SECONDS)


def text_of(run: Run) -> str:
    """Return a notebook with its outputs, its random ids and process ids numbered."""
    assert run.fault == ""
    seen: dict[str, str] = {}
    random_part = r"[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|ipykernel_\d+/\d+"
    text = json.dumps(json.loads(run.text), indent=1)
    return re.sub(random_part, lambda found: seen.setdefault(found[0], f"id {len(seen)}"), text)


def test_both_kinds_of_kernels_give_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Streams, errors, tables, pictures, widgets, and what a cell can see of its process."""
    monkeypatch.setenv("PYTHONHASHSEED", "0")  # as in every build by make
    jobs = [job(tmp_path, *cells) for cells in BOOK.values()]
    warm, ordinary = dict(warm_runs(jobs, 2)), dict(ordinary_runs(jobs, 2))
    for number, name in enumerate(BOOK):
        assert text_of(warm[number]) == text_of(ordinary[number]), name


def test_a_raising_cell_is_told_alike(tmp_path: Path) -> None:
    """The build reports it either way with the cell and its traceback."""
    jobs = [job(tmp_path, "1 / 0"), job(tmp_path, "1")]
    warm, ordinary = dict(warm_runs(jobs, 2)), dict(ordinary_runs(jobs, 2))
    assert warm[0].fault == ordinary[0].fault
    assert "ZeroDivisionError" in warm[0].fault


def test_what_one_notebook_changes_no_other_sees(tmp_path: Path) -> None:
    """Each has a process of its own, however alike they were born; none draws another's luck."""
    change = "import os, pandas\npandas.options.display.max_rows = 7\nos.environ['LEFT'] = 'here'"
    look = "import os, pandas\nprint(pandas.options.display.max_rows, 'LEFT' in os.environ)"
    draw = "import numpy\nprint(numpy.random.rand())"
    jobs = [job(tmp_path, cell) for cell in (change, look, draw, draw)]
    runs = dict(warm_runs(jobs, 1))
    said = [json.loads(runs[n].text)["cells"][0]["outputs"][0]["text"] for n in (1, 2, 3)]
    assert said[0] == "60 False\n"
    assert said[1] != said[2]


@pytest.mark.parametrize(
    ("victim", "words"),
    [("getpid", "Kernel died"), ("getppid", "ended early")],
    ids=["kernel", "child"],
)
def test_a_killed_process_is_a_fault_of_its_notebook_alone(
    victim: str, words: str, tmp_path: Path
) -> None:
    """The others are executed, and the book's builder hears which one it was."""
    die = f"import os, signal\nos.kill(os.{victim}(), signal.SIGKILL)"
    runs = dict(warm_runs([job(tmp_path, die), job(tmp_path, "print('alive')")], 1))
    assert words in runs[0].fault
    assert "alive" in runs[1].text


HANG = """\
import os, pathlib, time
pathlib.Path("{pids}/" + str(os.getpid())).touch()
pathlib.Path("{pids}/" + str(os.getppid())).touch()
print("started", file=open("{told}", "w"), flush=True)
time.sleep(600)
"""
BUILD = """\
import sys
from careerbook.pages.notebook_run import Job
from careerbook.pages.warm_runs import warm_runs
list(warm_runs([Job(open(sys.argv[1]).read(), sys.argv[2], 600)] * 2, 2))
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_nothing_outlives_a_build_that_is_stopped(number: signal.Signals, tmp_path: Path) -> None:
    """Kernels that compute on for hours were the usual remains of a killed build."""
    pids = tmp_path / "pids"
    pids.mkdir()
    told = tmp_path / "told"
    # A pipe with a name: reading it waits until a kernel runs.
    subprocess.run(["mkfifo", str(told)], check=True)
    made = job(tmp_path, HANG.format(pids=pids, told=told))
    (tmp_path / "notebook").write_text(made.text, encoding="utf-8")
    build = subprocess.Popen(
        [sys.executable, "-c", BUILD, str(tmp_path / "notebook"), str(tmp_path)],
        stderr=subprocess.DEVNULL,
        # A run in the background may have been told to ignore it, and so would its children.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    with told.open(encoding="utf-8") as pipe:
        assert pipe.read().startswith("started")
    started = [psutil.Process(int(path.name)) for path in pids.iterdir()]
    server = psutil.Process(build.pid).children()
    build.send_signal(number)
    build.wait(SECONDS)
    _, alive = psutil.wait_procs([*started, *server], timeout=SECONDS)
    assert alive == []
