"""Shared files are named by content and stay what they were through JavaScript's quoting."""

import gzip
import json
import shutil
import subprocess

import pytest

from careerbook.live.assets import (
    asset_id,
    asset_script,
    host_files,
    host_script,
    to_json,
    write_files,
)

TRICKY = 'it\'s \\ `${x}`\n\r\u2028\u2029</script> "é" 😀'


@pytest.mark.skipif(not shutil.which("node"), reason="node reads the script back")
def test_any_text_survives_the_script_that_carries_it():
    """JavaScript registers exactly the text that was written."""
    program = f"globalThis.window = {{}}; {asset_script('a', TRICKY)}"
    program += "console.log(JSON.stringify(window.liveAssets.a))"
    done = subprocess.run(["node", "-e", program], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == TRICKY


def test_the_name_tells_the_content():
    """Same text, same name; another text or kind, another name."""
    assert asset_id("module", "a") == asset_id("module", "a")
    assert len({asset_id("module", "a"), asset_id("module", "b"), asset_id("value", "a")}) == 3


def test_json_is_the_same_however_the_keys_were_ordered():
    """A fresh notebook and one from the cache, whose keys are sorted, give the same text."""
    assert to_json({"b": [1, {"d": 1, "c": 2}], "a": 0}) == '{"a":0,"b":[1,{"c":2,"d":1}]}'


def test_numbers_that_json_does_not_know_become_null():
    """NaN and infinity would make the page's JSON unreadable."""
    assert to_json({"x": [float("nan"), float("inf"), 1.5]}) == '{"x":[null,null,1.5]}'


def test_files_of_earlier_builds_are_swept_away(tmp_path):
    """The folder holds what the pages use and nothing else; kept files are not rewritten."""
    write_files(tmp_path, {"a.js": "1", "b.js": "2"})
    before = (tmp_path / "a.js").stat().st_mtime_ns
    write_files(tmp_path, {"a.js": "1", "c.js": "3"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.js", "c.js"]
    assert (tmp_path / "a.js").stat().st_mtime_ns == before


def test_the_host_is_small():
    """The host's script and style are under 6 KB gzipped."""
    packed = [gzip.compress(text.encode(), mtime=0) for text in host_files().values()]
    assert sum(map(len, packed)) < 6 * 1024


@pytest.mark.skipif(not shutil.which("node"), reason="node checks the syntax")
def test_the_joined_host_is_one_valid_classic_script(tmp_path):
    """The parts share one scope, so joining them must not break them."""
    path = tmp_path / "host.js"
    path.write_text(host_script(), encoding="utf-8")
    done = subprocess.run(["node", "--check", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
