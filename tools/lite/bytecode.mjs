// Compiles wheels of the browser's Python, so that no visit has to: `node bytecode.mjs FOLDER NAME...`.
// Done by that Python itself, because bytecode fits one version. Sources of what is compiled are left
// out: both together would be too large.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, ...names] = process.argv.slice(2);
const at = (name) => join(resolve(folder), name);
const { loadPyodide } = await import(pathToFileURL(at("pyodide.mjs")));
const python = await loadPyodide({ indexURL: at("/") });
python.runPython(`
import importlib.util, io, zipfile
from importlib._bootstrap_external import _code_to_hash_pyc

def compiled(wheel):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(wheel)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist()):
            content = old.read(name)
            if name.endswith(".py") and ".dist-info/" not in name and ".data/" not in name:
                code = compile(content, name, "exec", dont_inherit=True)
                # Never compared with a source: there is none.
                content = bytes(_code_to_hash_pyc(code, importlib.util.source_hash(content), False))
                name += "c"
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, content, compresslevel=9)
    return out.getvalue()
`);
const compiled = python.globals.get("compiled");
const lock = JSON.parse(await readFile(at("pyodide-lock.json"), "utf8"));
for (const name of names) {
  const entry = lock.packages[name];
  const before = await readFile(at(entry.file_name));
  const after = compiled(python.toPy(new Uint8Array(before))).toJs();
  await writeFile(at(entry.file_name), after);
  entry.sha256 = createHash("sha256").update(after).digest("hex");
  console.log(`${name}: ${(before.length / 1e6).toFixed(2)} -> ${(after.length / 1e6).toFixed(2)} MB`);
}
await writeFile(at("pyodide-lock.json"), JSON.stringify(lock, null, 1));
