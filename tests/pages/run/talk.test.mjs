import assert from "node:assert/strict";
import { test } from "node:test";
import { sentenceFor } from "../../../src/careerbook/pages/run/faults.js";
import { Broken, Stopped, Talk } from "../../../src/careerbook/pages/run/talk.js";

function worker() {
  return {
    sent: [],
    ended: false,
    postMessage(message) {
      this.sent.push(message);
    },
    terminate() {
      this.ended = true;
    },
    say(data) {
      this.onmessage({ data });
    },
  };
}

test("an answer finds its question, whatever comes in between", async () => {
  const side = worker();
  const talk = new Talk(side);
  const parts = [];
  const first = talk.ask("run", { code: "1" }, (part) => parts.push(part));
  const second = talk.ask("needs", {});
  const [{ id }, other] = side.sent;
  assert.deepEqual(side.sent[0], { type: "run", code: "1", id });
  side.say({ type: "answer", id: other.id, value: "second" });
  side.say({ type: "part", id, value: "a" });
  side.say({ type: "part", id, value: "b" });
  side.say({ type: "answer", id, value: true });
  assert.equal(await first, true);
  assert.equal(await second, "second");
  assert.deepEqual(parts, ["a", "b"]);
});

test("what fails rejects with its reason", async () => {
  const side = worker();
  const asked = new Talk(side).ask("start");
  side.say({ type: "failure", id: side.sent[0].id, reason: "pyodide.mjs could not be loaded" });
  await assert.rejects(
    asked,
    (error) => error instanceof Broken && /pyodide\.mjs/.test(error.message),
  );
});

test("stopping ends the worker and every open question", async () => {
  const side = worker();
  const talk = new Talk(side);
  const asked = [talk.ask("run"), talk.ask("run")];
  talk.end();
  assert.equal(side.ended, true);
  for (const one of asked) await assert.rejects(one, Stopped);
  await assert.rejects(talk.ask("run"), Stopped);
  talk.tell("comm", {});
  assert.equal(side.sent.length, 2);
});

test("a worker that cannot be loaded is told to whoever asked", async () => {
  const side = worker();
  const asked = new Talk(side).ask("start");
  side.onerror({ message: "" });
  await assert.rejects(asked, /worker\.js could not be loaded/);
});

test("listeners hear what the worker tells by itself", () => {
  const side = worker();
  const talk = new Talk(side);
  const heard = [];
  talk.on("progress", (message) => heard.push(message.step));
  side.say({ type: "progress", step: "python" });
  side.say({ type: "comm", comm: "x" });
  assert.deepEqual(heard, ["python"]);
});

test("each fault ends in one sentence that says what to do or what is missing", () => {
  const faults = [
    [new Error("numpy-2.whl could not be loaded"), true, /its file numpy-2\.whl/],
    [
      new Error("Failed to fetch dynamically imported module: http://x/pyodide.mjs"),
      true,
      /pyodide\.mjs/,
    ],
    [new Error("Failed to fetch"), false, /offline/],
    [new RangeError("WebAssembly.Memory(): could not allocate memory"), true, /too little memory/],
    [new Error("odd\nand long"), true, /\(odd\)/],
  ];
  for (const [error, online, expected] of faults) {
    const said = sentenceFor(error, online);
    assert.match(said, expected);
    assert.equal(said.match(/[.!?](\s|$)/g).length, 1);
  }
});
