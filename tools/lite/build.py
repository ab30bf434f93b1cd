"""Build JupyterLite with the handbook's notebooks into a site: ``make lite``.

Everything it loads lies in the site itself, under ``lite/<edition>/``. The edition is a hash of
what goes in, so that neither a service worker nor a copy saved by a reader answers for a newer one.
``lite/index.html`` leads there and offers what a reader saved in an earlier edition.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WORK = ROOT / "_build" / "lite"
KERNEL_PLUGIN = "@jupyterlite/pyodide-kernel-extension:kernel"
FRONT_ENDS = {
    "@jupyter-widgets/jupyterlab-manager",
    "@jupyterlite/pyodide-kernel-extension",
    "anywidget",
}
APPS = ["notebooks", "lab"]
MOST_MB = 57.0
PRELOADED = ["micropip", "piplite", "ipykernel", "comm", "pyodide-kernel", "ipython", "careerbook"]


def main() -> None:
    """Make the environment if needed, then build inside it; the argument is the built book."""
    if sys.argv[1:2] != ["--inside"]:
        inside = environment()
        command = [inside, __file__, "--inside", *sys.argv[1:]]
        sys.exit(subprocess.run(command, check=False).returncode)
    site = Path(sys.argv[2] if len(sys.argv) > 2 else ROOT / "_build" / "html")
    try:
        edition, megabytes, count = build(site.resolve())
    except LiteError as error:
        sys.exit(f"lite: {error}")
    print(f"==> {site}/lite/{edition}: {count} files, {megabytes:.1f} MB")


class LiteError(Exception):
    """What was built is not what may be published."""


def environment() -> Path:
    """Return the Python of an environment with the pins of ``requirements.txt``."""
    listed = (HERE / "requirements.txt").read_bytes()
    folder, mark = WORK / "env", WORK / "env.sha256"
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    current = hashlib.sha256(listed).hexdigest()
    if not mark.is_file() or mark.read_text() != current:
        print("==> Installing what builds JupyterLite (first time: half a minute)")
        venv.create(folder, clear=True, with_pip=True)
        options = ("--disable-pip-version-check", "-q", "--require-hashes")
        command = [python, "-m", "pip", "install", *options, "-r", str(HERE / "requirements.txt")]
        if subprocess.run(command, check=False).returncode:
            sys.exit("lite: the packages of tools/lite/requirements.txt cannot be installed")
        mark.write_text(current)
    return python


def build(site: Path) -> tuple[str, float, int]:
    """Build into ``site/lite``; return the edition, its size in MB and its number of files.

    Raises
    ------
    LiteError
        When a file cannot be had, or what was built breaks a promise; the site is left as it was.
    """
    import jupyter_server
    from contents import PAGES, write_contents
    from fetch import FetchError, pure_wheels
    from runtime import write_runtime

    cache, source, out = WORK / "cache", WORK / "source", WORK / "out"
    cache.mkdir(parents=True, exist_ok=True)
    # A database of an earlier build would silently lead back to foreign servers.
    for folder in (source, out, WORK / "doit"):
        shutil.rmtree(folder, ignore_errors=True)
    settings = tomllib.loads((HERE / "runtime.toml").read_text(encoding="utf-8"))
    stubs = Path(sys.prefix) / "share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension"
    try:
        pure = [
            *pure_wheels(HERE / "wheels.txt", WORK / "wheels"),
            *(
                w
                for w in sorted(stubs.glob("static/pypi/*.whl"))
                if "widgetsnbextension-3" not in w.name
            ),
            own_wheel(),
        ]
        write_runtime(settings, pure, source / "static/pyodide", cache)
        compile_wheels(source / "static/pyodide", settings["bytecode"]["wheels"])
    except FetchError as error:
        raise LiteError(str(error)) from error
    names = write_contents(ROOT / "book", source / "contents")
    kernel = {
        "disablePyPIFallback": True,
        "loadPyodideOptions": {"packages": PRELOADED, "env": {"CAREERBOOK_PAGES": PAGES}},
    }
    write_json(source / "jupyter-lite.json", {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "AI Careers Handbook",
            "enableMemoryStorage": True,
            "litePluginSettings": {KERNEL_PLUGIN: kernel},
        },
    })  # fmt: skip
    write_json(source / "overrides.json", {
        "@jupyter-notebook/notebook-extension:scroll-output": {"autoScrollOutputs": False},
    })  # fmt: skip
    edition = edition_of(source)
    write_json(source / "jupyter_lite_config.json", {
        "LiteBuildConfig": {
            "contents": ["contents"], "apps": APPS, "no_sourcemaps": True,
            "no_unused_shared_packages": True, "output_dir": str(out),
            "cache_dir": str(WORK / "doit"), "ignore_contents": [r"\.ipynb_checkpoints"],
        },
    })  # fmt: skip
    command = [sys.executable, "-m", "jupyter", "lite", "build", "--source-date-epoch", date()]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    if done.returncode:
        raise LiteError(f"jupyter lite build failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    shutil.copy(HERE / "links.js", out / "links.js")
    # JupyterLab asks for these while a cell runs; JupyterLite leaves them out.
    icons = Path(jupyter_server.__file__).parent / "static/favicons"
    shutil.copytree(icons, out / "static/favicons", dirs_exist_ok=True)
    for font in out.glob("build/fa-*"):  # the same icons four times; browsers take the last form
        if font.suffix != ".woff2":
            font.unlink()
    for page in out.glob("*/index.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("<head>", '<head>\n<script src="../links.js"></script>', 1))
    megabytes, count = verify(out, names)
    target = site / "lite"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    shutil.move(out, target / edition)
    # What a chapter's own page needs to know, to run in the page itself.
    about = {"edition": edition, "megabytes": round(in_page(target / edition))}
    write_json(target / "run.json", about)
    landing = (HERE / "index.html").read_text(encoding="utf-8").replace("@EDITION@", edition)
    (target / "index.html").write_text(
        landing.replace("@SIZE@", f"{first_visit(target / edition):.0f}")
    )
    return edition, megabytes, count


def compile_wheels(runtime: Path, names: list[str]) -> None:
    """Replace the sources in some wheels by bytecode, and their hashes in the list of packages."""
    command = ["node", str(HERE / "bytecode.mjs"), str(runtime), *names]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise LiteError(f"wheels cannot be compiled: {done.stderr[-500:]}")


def own_wheel() -> Path:
    """Build this package's wheel, data included."""
    folder = WORK / "own"
    shutil.rmtree(folder, ignore_errors=True)
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "-w",
        str(folder),
        str(ROOT),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise LiteError(f"this package's wheel cannot be built: {done.stderr[-500:]}")
    (wheel,) = folder.glob("*.whl")
    return wheel


def edition_of(source: Path) -> str:
    """Return a short hash of everything that goes into the site."""
    digest = hashlib.sha256((HERE / "requirements.txt").read_bytes())
    for path in (HERE / "links.js", *sorted(p for p in source.rglob("*") if p.is_file())):
        digest.update(f"{path.name}\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()[:10]


def date() -> str:
    """Return the time of the last commit: notebooks show it as their last change."""
    command = ["git", "log", "-1", "--format=%ct"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "1767225600"


def first_visit(folder: Path) -> float:
    """Return about how many MB a first visit loads, compressed as most servers do."""
    python = sum(path.stat().st_size for path in (folder / "static/pyodide").iterdir())
    wasm = (folder / "static/pyodide/pyodide.asm.wasm").stat().st_size
    return (python - 0.6 * wasm) / 1e6 + 2.5


def in_page(folder: Path) -> float:
    """Return about how many MB of it a chapter with charts and widgets loads in its page."""
    runtime = folder / "static/pyodide"
    lock = json.loads((runtime / "pyodide-lock.json").read_text("utf-8"))["packages"]
    needed, waiting = {"careerbook"}, ["careerbook"]
    while waiting:
        new = set(lock[waiting.pop()]["depends"]) - needed
        needed |= new
        waiting += new
    wheels = {entry["file_name"] for name, entry in lock.items() if name not in needed}
    unused = sum((runtime / name).stat().st_size for name in wheels)
    return first_visit(folder) - 2.5 - unused / 1e6


def verify(out: Path, names: list[str]) -> tuple[float, int]:
    """Hold what was built against its promises; return MB and number of files.

    Raises
    ------
    LiteError
        When something would come from elsewhere, differs from its hash, is missing or too large.
    """
    config = json.loads((out / "jupyter-lite.json").read_text("utf-8"))["jupyter-config-data"]
    kernel = config["litePluginSettings"][KERNEL_PLUGIN]
    if not kernel["pyodideUrl"].startswith("./static/pyodide/"):
        raise LiteError(f"Python would come from {kernel['pyodideUrl']}")
    if kernel.get("disablePyPIFallback") is not True:
        raise LiteError("missing packages would be fetched from elsewhere")
    missing = FRONT_ENDS - {extension["name"] for extension in config["federated_extensions"]}
    if missing:
        raise LiteError(f"extensions are missing: {sorted(missing)}")
    runtime = out / "static/pyodide"
    lock = json.loads((runtime / "pyodide-lock.json").read_text("utf-8"))["packages"]
    for entry in lock.values():
        content = (runtime / entry["file_name"]).read_bytes()
        if hashlib.sha256(content).hexdigest() != entry["sha256"]:
            raise LiteError(f"{entry['file_name']} differs from its hash")
        if not set(entry["depends"]) <= set(lock):
            raise LiteError(f"{entry['name']} depends on what is not there")
    absent = [name for name in names if not (out / "files" / name).is_file()]
    if absent:
        raise LiteError(f"notebooks are missing: {absent}")
    files = [path for path in out.rglob("*") if path.is_file()]
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    if megabytes > MOST_MB:
        raise LiteError(f"{megabytes:.1f} MB, and at most {MOST_MB} are allowed")
    return megabytes, len(files)


def write_json(path: Path, value: object) -> None:
    """Write a settings file."""
    path.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
