import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import {
  makeWidgets,
  withBuffers,
  withoutBuffers,
} from "../../../src/careerbook/pages/run/comms.js";

const host = new URL("../../../src/careerbook/live/host/model.js", import.meta.url);
const text = `${await readFile(host, "utf8")}\nexport { Model, modelFor };`;
const { Model, modelFor } = await import(`data:text/javascript,${encodeURIComponent(text)}`);

async function widget(definition, state = {}) {
  const told = [];
  const widgets = makeWidgets({
    Model,
    modelFor,
    tell: (...message) => told.push(message),
    load: async () => ({ default: definition }),
  });
  widgets.hear({ kind: "open", comm: "m1", data: { state: { _esm: "x", ...state } }, buffers: [] });
  const life = new AbortController();
  const model = await widgets.render("m1", {}, life.signal);
  return { told, widgets, model, life };
}

test("a view's change reaches Python once, when it is saved", async () => {
  const { told, model } = await widget({ render() {} }, { n: 1 });
  model.set("n", 2);
  assert.deepEqual(told, []);
  model.save_changes();
  model.save_changes();
  assert.deepEqual(told, [["m1", { method: "update", state: { n: 2 }, buffer_paths: [] }, []]]);
});

test("what Python sets reaches the view and does not go back", async () => {
  const seen = [];
  const { told, widgets, model } = await widget(
    { render: ({ model }) => model.on("change:n", () => seen.push(model.get("n"))) },
    { n: 1 },
  );
  widgets.hear({ kind: "msg", comm: "m1", data: { method: "update", state: { n: 5 } } });
  model.save_changes();
  assert.deepEqual(seen, [5]);
  assert.deepEqual(told, []);
});

test("what a listener sets in answer is saved", async () => {
  const { told, widgets } = await widget(
    {
      render({ model }) {
        model.on("change:n", () => {
          model.set("double", model.get("n") * 2);
          model.save_changes();
        });
      },
    },
    { n: 1, double: 2 },
  );
  widgets.hear({ kind: "msg", comm: "m1", data: { method: "update", state: { n: 5 } } });
  assert.deepEqual(told[0][1].state, { double: 10 });
});

test("messages go both ways", async () => {
  const heard = [];
  const { told, widgets, model } = await widget({
    render: ({ model }) => model.on("msg:custom", (content) => heard.push(content)),
  });
  widgets.hear({ kind: "msg", comm: "m1", data: { method: "custom", content: "from Python" } });
  model.send("from the view");
  assert.deepEqual(heard, ["from Python"]);
  assert.deepEqual(told[0][1], { method: "custom", content: "from the view" });
});

test("a view that ends listens no more", async () => {
  const seen = [];
  let cleaned = false;
  const { widgets, life } = await widget({
    render({ model }) {
      model.on("change:n", () => seen.push(1));
      return () => (cleaned = true);
    },
  });
  life.abort();
  widgets.hear({ kind: "msg", comm: "m1", data: { method: "update", state: { n: 5 } } });
  assert.deepEqual(seen, []);
  assert.equal(cleaned, true);
});

test("bytes travel beside the state", () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const whole = withBuffers({ a: { b: null } }, [["a", "b"]], [bytes]);
  assert.equal(whole.a.b.getUint8(2), 3);
  const { state, buffer_paths, buffers } = withoutBuffers({
    n: 1,
    raw: new DataView(bytes.buffer),
  });
  assert.deepEqual([state, buffer_paths, [...buffers[0]]], [{ n: 1 }, [["raw"]], [1, 2, 3]]);
});
