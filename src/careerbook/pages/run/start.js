// Turns the code cells of a page into editable ones. Python is loaded by the first run.

import { cellsToRun, outdatedBy } from "./plan.js";
import { element, writer } from "./outputs.js";
import { makeWidgets } from "./comms.js";
import { sentenceFor, TOO_OLD, WITHOUT_PYTHON } from "./faults.js";
import { Stopped, Talk } from "./talk.js";

const KERNEL_TAG = "needs-kernel";
const STEPS = {
  python: "Loading Python …",
  package: ({ name }) => `Loading ${name} …`,
};

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.pathname} could not be loaded`);
  return answer.json();
}

const textOf = (source) => (Array.isArray(source) ? source.join("") : source);

async function loadText(text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return await import(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

// Begins once; `notebook` is its path, `root` the address of the book, `panel` a place for controls.
export async function begin({ notebook, root, panel }) {
  const say = (text) => {
    panel.querySelector("[role=status]").textContent = text;
  };
  if (typeof WebAssembly !== "object" || typeof Worker !== "function") return say(TOO_OLD);
  let about;
  try {
    about = await json(new URL("lite/run.json", root));
  } catch {
    return say(WITHOUT_PYTHON);
  }
  const folder = new URL(`lite/${about.edition}/`, root);
  let cells;
  try {
    cells = (await json(new URL(`files/${notebook}`, folder))).cells;
  } catch (error) {
    return say(sentenceFor(error, navigator.onLine));
  }
  return new Chapter({ panel, say, about, folder, root, cells }).show();
}

class Chapter {
  #talk;
  #needs;
  #widgets;
  #turn = 0;
  #busy = false;
  #styles = new Set();

  constructor({ panel, say, about, folder, root, cells }) {
    Object.assign(this, { panel, say, about, folder, root });
    this.ran = [];
    this.cells = cells
      .map((cell, at) => ({ ...cell, at }))
      .filter((cell) => cell.cell_type === "code")
      .map((cell, place) => this.#cell(cell, place));
  }

  #cell({ at, source, metadata }, place) {
    const own = textOf(source);
    const kernel = metadata.tags?.includes(KERNEL_TAG) ?? false;
    const alt = metadata.mystnb?.image?.alt ?? "";
    return { place, own, kernel, alt, shell: document.querySelector(`.cell.cell_at_${at}`) };
  }

  show() {
    for (const cell of this.cells) if (cell.shell && !cell.kernel) this.#edit(cell);
    const button = (text, action) => {
      const made = element("button", { type: "button" }, text);
      made.addEventListener("click", action);
      return made;
    };
    this.runAll = button("Run all cells", () => this.#runAll());
    this.stopAll = button("Stop", () => this.#stop());
    this.stopAll.hidden = true;
    const reset = button("Reset all", () => this.#resetAll());
    this.panel.append(element("p", { class: "hb-runner-bar" }, this.runAll, this.stopAll, reset));
    this.say(
      `Cells can be changed and run now. The first run loads Python into this page, about ${this.about.megabytes} MB; nothing that you write leaves this device.`,
    );
    this.panel.dataset.state = "editable";
  }

  #edit(cell) {
    const { shell, own, place } = cell;
    const open = Boolean(shell.querySelector(":scope > .cell_input"));
    cell.still = [...shell.children].filter((one) => one.matches(".cell_output"));
    for (const code of shell.querySelectorAll(":scope > .cell_input, :scope > .cb-code"))
      code.hidden = true;
    const lines = own.split("\n").length;
    const label = `Code of cell ${place + 1}`;
    const area = element("textarea", {
      "aria-label": label,
      spellcheck: "false",
      autocapitalize: "off",
      autocomplete: "off",
      rows: String(lines),
      wrap: "off",
    });
    area.value = own;
    area.addEventListener("input", () => {
      area.rows = area.value.split("\n").length;
      this.#mark(cell, area.value === own ? "" : "Changed");
    });
    area.addEventListener("keydown", (event) => keys(event, area, () => this.#run(cell)));
    const run = element("button", { type: "button", class: "hb-cell-run" }, "Run");
    run.setAttribute("aria-label", `Run cell ${place + 1}`);
    run.addEventListener("click", () => (cell.running ? this.#stop() : this.#run(cell)));
    const reset = element("button", { type: "button" }, "Reset");
    reset.setAttribute("aria-label", `Reset cell ${place + 1}`);
    reset.addEventListener("click", () => this.#reset(cell));
    const status = element("span", { role: "status" });
    const fold = element(
      "details",
      { class: "hb-cell-code" },
      element("summary", {}, `Code, ${lines} line${lines === 1 ? "" : "s"}: change it here`),
      area,
    );
    fold.open = open;
    const bar = element("div", { class: "hb-cell-bar" }, run, reset, status);
    const editor = element("div", { class: "hb-cell" }, fold, bar);
    Object.assign(cell, { area, run, status, editor });
    if (open) shell.prepend(editor);
    else shell.append(editor);
  }

  #mark(cell, text) {
    if (cell.status) cell.status.textContent = text;
  }

  #codes() {
    return this.cells.map((cell) => cell.area?.value ?? cell.own);
  }

  #setBusy(busy, cell) {
    this.#busy = busy;
    this.stopAll.hidden = !busy;
    for (const one of this.cells) {
      if (!one.run) continue;
      one.running = busy && one === cell;
      one.run.textContent = one.running ? "Stop" : "Run";
      one.run.setAttribute("aria-label", `${one.run.textContent} cell ${one.place + 1}`);
    }
    this.panel.dataset.state = busy ? "busy" : "ready";
  }

  async #python() {
    if (this.#talk) return;
    const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    const talk = new Talk(worker);
    this.#talk = talk;
    const { Model, modelFor } = await import("./live_model.js");
    this.#widgets = makeWidgets({
      Model,
      modelFor,
      load: loadText,
      tell: (comm, data, buffers) => talk.tell("comm", { comm, data, buffers }),
    });
    talk.on("comm", (message) => this.#widgets.hear(message));
    talk.on("progress", (step) => {
      const said = STEPS[step.step];
      this.say(typeof said === "function" ? said(step) : said);
    });
    const base = new URL("static/pyodide/", this.folder).href;
    await talk.ask("start", { base, pages: this.root.href.replace(/\/$/, "") });
  }

  async #run(cell) {
    if (this.#busy) return this.say("A cell is running: wait for it, or stop it.");
    this.#setBusy(true, cell);
    try {
      await this.#python();
      const codes = this.#codes();
      const needs = await this.#talk.ask("needs", { sources: codes });
      this.#needs = needs;
      const planned = cellsToRun(cell.place, needs, codes, this.ran);
      const ends = planned.filter((place) => !this.cells[place].kernel || place === cell.place);
      for (const [i, place] of ends.entries()) {
        const left = ends.length - i;
        this.say(
          place === cell.place
            ? "Running …"
            : `Running cell ${place + 1}, which this one needs (${left - 1} to go) …`,
        );
        const good = await this.#execute(this.cells[place], codes[place]);
        if (!good) {
          this.say(
            place === cell.place
              ? `Cell ${place + 1} ended with an error.`
              : `Cell ${place + 1}, which cell ${cell.place + 1} needs, ended with an error.`,
          );
          return;
        }
      }
      this.say("Done. Python waits for the next cell.");
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#setBusy(false);
    }
  }

  async #execute(cell, code) {
    const place = element("div", { class: "cell_output docutils container hb-made" });
    const life = new AbortController();
    const write = writer(place, (id, box) => this.#showWidget(id, box, life.signal));
    this.#mark(cell, "Running …");
    let shown = false;
    const put = () => {
      if (!shown) this.#replace(cell, place, life);
      shown = true;
    };
    const before = performance.now();
    const good = await this.#talk.ask(
      "run",
      { place: cell.place + 1, code, alt: cell.alt },
      (part) => {
        put();
        write(part);
      },
    );
    put();
    const seconds = (performance.now() - before) / 1000;
    this.#mark(cell, good ? `Run here, ${seconds.toFixed(1)} s` : "Ended with an error");
    this.#turn += 1;
    this.ran[cell.place] = good ? { code, turn: this.#turn } : undefined;
    if (good)
      for (const one of outdatedBy(cell.place, this.#needs, this.ran))
        this.#mark(this.cells[one], "A cell above has changed: run again");
    return good;
  }

  // In place of what stood there; nothing is shown of cells that are not on the page.
  #replace(cell, place, life) {
    if (!cell.editor) return;
    this.#clear(cell);
    for (const one of cell.still) {
      window.liveWidgets?.dispose(one);
      one.hidden = true;
    }
    Object.assign(cell, { made: place, life });
    if (cell.shell.firstElementChild === cell.editor) cell.editor.after(place);
    else cell.editor.before(place);
  }

  #clear(cell) {
    cell.life?.abort();
    cell.made?.remove();
    cell.made = cell.life = undefined;
  }

  async #showWidget(id, box, signal) {
    const style = this.#widgets.styleOf(id);
    if (style && !this.#styles.has(style)) {
      this.#styles.add(style);
      document.head.append(element("style", {}, style));
    }
    const el = element("div");
    box.append(el);
    try {
      await this.#widgets.render(id, el, signal);
      box.dataset.state = "live";
    } catch (error) {
      box.dataset.state = "error";
      el.replaceWith(
        element("p", { role: "alert" }, `This control cannot be shown here: ${error.message}.`),
      );
    }
  }

  #reset(cell) {
    cell.area.value = cell.own;
    cell.area.rows = cell.own.split("\n").length;
    this.#clear(cell);
    this.ran[cell.place] = undefined;
    for (const one of cell.still) {
      one.hidden = false;
      for (const widget of one.querySelectorAll(".live-widget")) window.liveWidgets?.start(widget);
    }
    this.#mark(cell, "");
  }

  #resetAll() {
    for (const cell of this.cells) if (cell.editor) this.#reset(cell);
    this.#forget();
    this.say("All cells and results are as the page had them.");
    this.panel.dataset.state = "editable";
  }

  async #runAll() {
    for (const cell of this.cells) {
      if (!cell.editor) continue;
      await this.#run(cell);
      if (!this.ran[cell.place]) return;
    }
  }

  #forget() {
    this.#talk?.end();
    this.#talk = undefined;
    this.ran = [];
  }

  #stop() {
    this.#forget();
  }

  #fail(error) {
    for (const cell of this.cells) if (cell.running) this.#mark(cell, "");
    this.#forget();
    this.say(
      error instanceof Stopped
        ? "Stopped. Python begins anew with the next run; what cells had computed is gone."
        : sentenceFor(error, navigator.onLine),
    );
  }
}

// Ctrl+Enter or Cmd+Enter runs, Enter keeps the indent; Tab leaves the field, as everywhere.
function keys(event, area, run) {
  if (event.key !== "Enter" || event.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    run();
    return;
  }
  if (event.shiftKey || event.altKey) return;
  const line = area.value.slice(0, area.selectionStart).split("\n").at(-1);
  const indent = /^\s*/.exec(line)[0] + (line.trimEnd().endsWith(":") ? "    " : "");
  if (!indent) return;
  event.preventDefault();
  // Keeps what can be undone.
  document.execCommand("insertText", false, `\n${indent}`);
}
