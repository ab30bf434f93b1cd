// Questions to the worker and its answers; what it tells by itself goes to listeners.

// The reader stopped Python: what was asked gets no answer any more.
export class Stopped extends Error {}

// Python could not be had, or broke.
export class Broken extends Error {}

export class Talk {
  #worker;
  #waiting = new Map();
  #listeners = new Map();
  #last = 0;

  constructor(worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#hear(data);
    // A worker that cannot be loaded says no more than that.
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.end(new Broken(event.message || "worker.js could not be loaded"));
    };
  }

  // Resolves to the value of the answer.
  ask(type, content = {}, listen = () => {}) {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      if (!this.#worker) return reject(new Stopped());
      this.#waiting.set(id, { resolve, reject, listen });
      this.#worker.postMessage({ ...content, type, id });
    });
  }

  tell(type, content, transfer = []) {
    this.#worker?.postMessage({ ...content, type }, transfer);
  }

  on(type, listener) {
    this.#listeners.set(type, listener);
  }

  end(reason = new Stopped()) {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }

  #hear(message) {
    const asked = this.#waiting.get(message.id);
    if (message.type === "part") asked?.listen(message.value);
    else if (message.type === "answer" || message.type === "failure") {
      this.#waiting.delete(message.id);
      if (message.type === "answer") asked?.resolve(message.value);
      else asked?.reject(new Broken(message.reason));
    } else this.#listeners.get(message.type)?.(message);
  }
}
