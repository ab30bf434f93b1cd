// Views of widgets that Python makes in this page. `Model` and `modelFor` are those that the page's own
// widgets have; here what a view saves or sends goes to Python, and what Python sets comes back.

const REFERENCE = /^(IPY_MODEL_|anywidget:)/;

const isBytes = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value);

// Buffers travel beside the state; a path says where each belongs.
export function withBuffers(state, paths = [], buffers = []) {
  const whole = structuredClone(state);
  paths.forEach((path, i) => {
    const holder = path.slice(0, -1).reduce((value, key) => value[key], whole);
    const { buffer, byteOffset, byteLength } = buffers[i];
    holder[path.at(-1)] = new DataView(buffer, byteOffset, byteLength);
  });
  return whole;
}

export function withoutBuffers(state) {
  const plain = {};
  const buffer_paths = [];
  const buffers = [];
  for (const [name, value] of Object.entries(state)) {
    if (!isBytes(value)) plain[name] = value;
    else {
      buffer_paths.push([name]);
      buffers.push(
        value.buffer
          ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
          : new Uint8Array(value),
      );
    }
  }
  return { state: plain, buffer_paths, buffers };
}

// `tell(comm, data, buffers)` reaches Python; `load(text)` imports a module's text.
export function makeWidgets({ Model, modelFor, tell, load }) {
  const models = new Map();
  const definitions = new Map();

  class KernelModel extends Model {
    #dirty = new Set();
    #heard;

    set(name, value, options) {
      const given = typeof name === "object" && name !== null ? Object.keys(name) : [name];
      const before = new Map(given.map((key) => [key, this.get(key)]));
      super.set(name, value, options);
      for (const key of given) {
        const now = this.get(key);
        const told = this.#heard && key in this.#heard && now === this.#heard[key];
        if (!told && now !== before.get(key)) this.#dirty.add(key);
      }
      return this;
    }

    save_changes() {
      if (this.#dirty.size === 0) return;
      const changed = Object.fromEntries([...this.#dirty].map((key) => [key, this.get(key)]));
      this.#dirty.clear();
      const { state, buffer_paths, buffers } = withoutBuffers(changed);
      tell(this.model_id, { method: "update", state, buffer_paths }, buffers);
    }

    send(content, _callbacks, buffers) {
      tell(this.model_id, { method: "custom", content }, buffers ?? []);
    }

    // What Python sets is no change to tell Python of; what listeners set to something else is.
    hear(state) {
      this.#heard = state;
      this.set(state);
      this.#heard = undefined;
    }
  }

  const manager = {
    get_model: async (reference) => {
      const found = models.get(String(reference).replace(REFERENCE, ""));
      if (!found) throw new Error(`Python has no widget ${reference}`);
      return found;
    },
  };

  function hear({ kind, comm, data, buffers }) {
    if (kind === "open")
      models.set(
        comm,
        new KernelModel(comm, withBuffers(data.state, data.buffer_paths, buffers), manager),
      );
    else if (kind === "close") models.delete(comm);
    else {
      const model = models.get(comm);
      if (!model) return;
      if (data.method === "update") model.hear(withBuffers(data.state, data.buffer_paths, buffers));
      else if (data.method === "custom")
        model.trigger(
          "msg:custom",
          data.content,
          (buffers ?? []).map((one) => new DataView(one.buffer, one.byteOffset, one.byteLength)),
        );
    }
  }

  const definitionOf = (text) => {
    if (!definitions.has(text))
      definitions.set(
        text,
        load(text).then((module) => {
          const made = module.default ?? module;
          return typeof made === "function" ? made() : made;
        }),
      );
    return definitions.get(text);
  };

  const begun = new WeakMap();
  async function render(id, el, signal) {
    const model = await manager.get_model(id);
    const text = model.get("_esm");
    if (!text) throw new Error("this control has no view for pages");
    const definition = await definitionOf(text);
    const context = Symbol(id);
    const shared = { model: modelFor(model, context), signal, experimental: {} };
    if (!begun.has(model)) begun.set(model, Promise.resolve(definition.initialize?.(shared)));
    await begun.get(model);
    const host = {
      getModel: async (reference) => modelFor(await manager.get_model(reference), context),
      getWidget: async (reference) => ({
        render: ({ el: place, signal: own }) =>
          render(String(reference).replace(REFERENCE, ""), place, own ?? signal),
      }),
    };
    const cleanup = await definition.render?.({ ...shared, el, host });
    signal.addEventListener("abort", () => {
      model.off(null, null, context);
      if (typeof cleanup === "function") cleanup();
    });
    return model;
  }

  return { hear, render, styleOf: (id) => models.get(id)?.get("_css") ?? "" };
}
