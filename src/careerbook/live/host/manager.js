// Models by id, their modules, their views: what Jupyter's widget manager is to anywidget.

const REFERENCE = /^(IPY_MODEL_|anywidget:)/;

// Says at which step of its life a widget failed.
async function step(name, work) {
  try {
    return await work();
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    failure.liveStep ??= name;
    throw failure;
  }
}

async function cleanUp(cleanup) {
  try {
    if (typeof cleanup === "function") await cleanup();
  } catch (error) {
    console.warn("[live] a widget failed while cleaning up", error);
  }
}

const experimental = {
  invoke: (name) =>
    Promise.reject(new Error(`"${name}" is computed in Python; this page has no running kernel`)),
};

class Manager {
  #page;
  #models = new Map();
  #links = new Map();
  #widgets = new Map();
  #life = new AbortController();

  constructor(page) {
    this.#page = page;
  }

  // The model with all its traits; its links and `initialize` are begun, not awaited, so that
  // two widgets may ask for each other.
  async get_model(reference) {
    const id = reference.replace(REFERENCE, "");
    const model = await this.#model(id);
    if (this.#page.models[id].esm) this.#widget(id).catch(() => {});
    return model;
  }

  get page() {
    return this.#page;
  }

  // Begin to load everything a widget needs at once; whoever awaits a part hears of its failure.
  // The module is imported now, or when the browser has nothing better to do.
  fetch(id, { now = false } = {}) {
    const { values = {}, buffers = [], esm } = this.#page.models[id] ?? {};
    const assets = [...Object.values(values), ...buffers.map((buffer) => buffer.asset)];
    for (const asset of assets.filter(Boolean)) assetText(asset).catch(() => {});
    if (!esm) return;
    fetchModule(esm);
    const load = () => importModule(esm).catch(() => {});
    if (now || !window.requestIdleCallback) load();
    else requestIdleCallback(load);
  }

  async create_view(model) {
    const el = document.createElement("div");
    const life = new AbortController();
    await this.render(model.model_id, el, life.signal);
    return { el, model, remove: () => (life.abort(), el.remove()) };
  }

  async render(id, el, signal) {
    const model = await step("loading its data", () => this.#model(id));
    if (!this.#page.models[id].esm) throw new Error(`${id} has no module to show it with`);
    const { definition } = await this.#widget(id);
    if (!definition.render || signal.aborted) return;
    for (const [name, value] of Object.entries(model.get("layout")?.css ?? {})) {
      el.style.setProperty(name, value);
    }
    const context = Symbol(id);
    const parts = { model: modelFor(model, context), el, signal, experimental };
    const cleanup = await step("running render", () =>
      definition.render({ ...parts, host: this.#host(signal) }),
    );
    const dispose = () => {
      model.off(null, null, context);
      void cleanUp(cleanup);
    };
    if (signal.aborted) dispose();
    else signal.addEventListener("abort", dispose);
  }

  end() {
    this.#life.abort();
    this.#widgets.clear();
    this.#models.clear();
    this.#links.clear();
    this.#life = new AbortController();
  }

  #model(id) {
    return once(this.#models, id, async () => {
      const entry = this.#page.models[id];
      if (!entry) throw new Error(`this page has no widget ${id}`);
      const traits = await readTraits(entry);
      const layout = this.#page.models[String(traits.layout).replace(REFERENCE, "")];
      if (layout)
        traits.layout = Object.assign(new Model(id, layout.state, this), layoutCss(layout));
      return new Model(id, traits, this);
    });
  }

  #link(id) {
    const touching = (this.#page.links ?? []).filter((link) =>
      [link.source[0], link.target[0]].includes(id),
    );
    const connect = async ({ source, target, both }) => {
      const ends = await Promise.all([this.#model(source[0]), this.#model(target[0])]);
      linkModels(ends[0], source[1], ends[1], target[1], both);
      for (const end of [source[0], target[0]]) if (end !== id) void this.get_model(end);
    };
    return Promise.all(touching.map((link) => once(this.#links, link, () => connect(link))));
  }

  // Import and `initialize`, once per model.
  #widget(id) {
    return once(this.#widgets, id, async () => {
      const model = await step("loading its data", () => this.#model(id));
      await step("linking it to other widgets", () => this.#link(id));
      const definition = await step("importing its module", async () => {
        const module = await importModule(this.#page.models[id].esm);
        if (module.render) return { render: module.render };
        if (!module.default) throw new Error("the module has no default export");
        return typeof module.default === "function" ? module.default() : module.default;
      });
      const { signal } = this.#life;
      const context = Symbol(id);
      const result = await step("running initialize", () =>
        definition.initialize?.({ model: modelFor(model, context), signal, experimental }),
      );
      signal.addEventListener("abort", () => {
        model.off(null, null, context);
        if (typeof result === "function") void cleanUp(result);
      });
      return { definition, exports: typeof result === "object" ? result : undefined };
    });
  }

  // anywidget's own way to reach a child widget from `render`.
  #host(signal) {
    const plain = (reference) => String(reference).replace(REFERENCE, "");
    return {
      getModel: async (reference) => {
        const model = await this.get_model(plain(reference));
        const context = Symbol("child");
        signal.addEventListener("abort", () => model.off(null, null, context));
        return modelFor(model, context);
      },
      getWidget: async (reference) => {
        const { exports } = await this.#widget(plain(reference));
        return {
          exports,
          render: ({ el, signal: own }) => this.render(plain(reference), el, own ?? signal),
        };
      },
    };
  }
}

function layoutCss({ state }) {
  const rules = Object.entries(state).filter(([name, value]) => name[0] !== "_" && value !== null);
  return {
    css: Object.fromEntries(rules.map(([name, value]) => [name.replaceAll("_", "-"), value])),
  };
}
