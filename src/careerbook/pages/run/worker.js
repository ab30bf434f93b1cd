// Python for one page, in a worker of its own: the page stays quick, and can be stopped.

const MODULES = [
  "__init__",
  "cell_needs",
  "cell_runner",
  "page_packages",
  "page_widgets",
  "page_start",
];
// What nearly every cell imports, fetched while the interpreter starts; then what charts and widgets
// import, while the first cell runs. Python unpacks a package when it is imported.
const AT_ONCE = ["comm", "careerbook", "numpy", "pandas", "pydantic"];
const NEXT = ["matplotlib", "anywidget"];

const post = (message) => postMessage(message);
const wheels = new Map();
let base;
let page;
let python;
let lost;

async function bytes(name) {
  const answer = await fetch(base + name);
  if (!answer.ok) throw new Error(`${name} could not be loaded`);
  return new Uint8Array(await answer.arrayBuffer());
}

function closure(packages, roots) {
  const found = new Set();
  const waiting = [...roots];
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (found.has(name) || !packages[name]) continue;
    found.add(name);
    // careerbook names all that any notebook needs.
    if (name !== "careerbook") waiting.push(...packages[name].depends);
  }
  return [...found].map((name) => packages[name].file_name);
}

const prefetch = (names) =>
  Promise.all(
    names
      .filter((name) => !wheels.has(name))
      .map(async (name) => {
        wheels.set(name, undefined);
        wheels.set(name, await bytes(name).catch(() => undefined));
      }),
  );

// Python waits for this while it imports, so it cannot be asynchronous.
function wheel(name) {
  const ready = wheels.get(name);
  wheels.delete(name);
  if (ready) return ready;
  const request = new XMLHttpRequest();
  request.open("GET", base + name, false);
  request.responseType = "arraybuffer";
  try {
    request.send();
  } catch {
    // Told below.
  }
  if (request.status !== 200) {
    lost = name;
    throw new Error(`${name} could not be loaded`);
  }
  return new Uint8Array(request.response);
}

async function start(message) {
  base = message.base;
  post({ type: "progress", step: "python" });
  const lock = bytes("pyodide-lock.json").then((content) => new TextDecoder().decode(content));
  const files = MODULES.map(async (name) => {
    const answer = await fetch(new URL(`${name}.py`, import.meta.url));
    if (!answer.ok) throw new Error(`${name}.py could not be loaded`);
    return answer.text();
  });
  // Fetched in parallel, and found in the browser's memory when the interpreter asks for it.
  const early = lock.then((text) => {
    const { packages } = JSON.parse(text);
    const first = prefetch(closure(packages, AT_ONCE));
    first.then(() => prefetch(closure(packages, NEXT)));
  });
  early.catch(() => {});
  const { loadPyodide } = await import(`${base}pyodide.mjs`);
  python = await loadPyodide({
    indexURL: base,
    lockFileURL: `${base}pyodide-lock.json`,
    env: { HOME: "/home/pyodide", MPLBACKEND: "agg", CAREERBOOK_PAGES: message.pages },
  });
  const texts = await Promise.all(files);
  python.FS.mkdirTree("/page/run_page");
  for (const [i, name] of MODULES.entries())
    python.FS.writeFile(`/page/run_page/${name}.py`, texts[i]);
  python.runPython("import sys; sys.path.insert(0, '/page')");
  const made = python.pyimport("run_page.page_start");
  python.globals.set("_fetch", (name) => wheel(name));
  const fetched = python.runPython("lambda name: _fetch(name).to_bytes()");
  const tell = (name) => post({ type: "progress", step: "package", name });
  const send = (kind, comm, data, buffers) => {
    const copies = buffers.toJs?.({ create_proxies: false }) ?? [];
    post({ type: "comm", kind, comm, data: JSON.parse(data), buffers: copies });
  };
  page = made.Page(await lock, fetched, tell, send);
  return true;
}

const answers = {
  start,
  needs: ({ sources }) => JSON.parse(page.needs(JSON.stringify(sources))),
  run: async ({ id, place, code, alt }) => {
    lost = undefined;
    const done = await page.run(place, code, alt ?? "", (output) => {
      if (!lost) post({ type: "part", id, value: JSON.parse(output) });
    });
    if (lost) throw new Error(`${lost} could not be loaded`);
    return done;
  },
};

self.onmessage = async ({ data }) => {
  if (data.type === "comm") {
    page.hear(data.comm, JSON.stringify(data.data), python.toPy(data.buffers ?? []));
    return;
  }
  try {
    post({ type: "answer", id: data.id, value: await answers[data.type](data) });
  } catch (error) {
    post({ type: "failure", id: data.id, reason: String(error?.message ?? error) });
  }
};
