// The model that a widget module is given: traits, change events, messages that go nowhere.
// Events follow Backbone, because that is what widget modules were written against.

function sameValue(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  if (a instanceof Model || b instanceof Model) return false;
  if (ArrayBuffer.isView(a) || ArrayBuffer.isView(b)) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  );
}

class Model {
  #traits;
  #listeners = [];
  #changing = false;
  #pending = false;

  constructor(id, traits, manager) {
    this.model_id = id;
    this.widget_manager = manager;
    this.#traits = traits;
  }

  get(name) {
    return this.#traits[name];
  }

  set(name, value, options) {
    const isMap = typeof name === "object" && name !== null;
    const given = isMap ? name : { [name]: value };
    const settings = (isMap ? value : options) ?? {};
    const changed = Object.keys(given).filter((key) => !sameValue(this.#traits[key], given[key]));
    for (const key of changed) this.#traits[key] = given[key];
    const outermost = !this.#changing;
    this.#changing = true;
    if (changed.length) this.#pending = true;
    for (const key of changed) this.trigger(`change:${key}`, this, this.#traits[key], settings);
    if (!outermost) return this;
    // A listener may set further traits: one more "change" tells of them all.
    while (this.#pending) {
      this.#pending = false;
      this.trigger("change", this, settings);
    }
    this.#changing = false;
    return this;
  }

  // Nothing to save to: the page is the only holder of the state.
  save_changes() {}

  send(content, callbacks, buffers) {
    sentMessages.push({ model: this.model_id, content, buffers: buffers ?? [] });
    if (sentMessages.length > 100) sentMessages.shift();
    console.debug(`[live] no kernel: message of ${this.model_id} was not sent`, content);
  }

  on(names, callback, context) {
    for (const name of names.split(/\s+/)) this.#listeners.push({ name, callback, context });
    return this;
  }

  off(names, callback, context) {
    const wanted = names?.split(/\s+/);
    this.#listeners = this.#listeners.filter(
      (one) =>
        (wanted && !wanted.includes(one.name)) ||
        (callback && callback !== one.callback) ||
        (context && context !== one.context),
    );
    return this;
  }

  // One widget's broken listener must not stop the others.
  trigger(event, ...details) {
    for (const { name, callback, context } of [...this.#listeners]) {
      if (name !== event && name !== "all") continue;
      try {
        callback.apply(context ?? this, name === "all" ? [event, ...details] : details);
      } catch (error) {
        reportError(error);
      }
    }
  }
}

const sentMessages = [];

// What a module sees of a model. All that it listens to is dropped when `context` ends.
function modelFor(model, context) {
  return {
    get: (name) => model.get(name),
    set: (name, value, options) => model.set(name, value, options),
    save_changes: () => model.save_changes(),
    send: (content, callbacks, buffers) => model.send(content, callbacks, buffers),
    on: (name, callback) => void model.on(name, callback, context),
    off: (name, callback) => void model.off(name, callback, context),
    widget_manager: model.widget_manager,
  };
}

// jslink (both ways) and jsdlink (one way).
function linkModels(source, sourceTrait, target, targetTrait, bothWays) {
  const copy = (from, name, to, toName) => to.set(toName, from.get(name));
  source.on(`change:${sourceTrait}`, () => copy(source, sourceTrait, target, targetTrait));
  if (bothWays) {
    target.on(`change:${targetTrait}`, () => copy(target, targetTrait, source, sourceTrait));
  }
  copy(source, sourceTrait, target, targetTrait);
}
