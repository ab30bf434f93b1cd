import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf, whereKept } from "../../../src/careerbook/assess/answers/place.js";

const at = (address, { inPage = false, python = "computer" } = {}) =>
  placeOf({
    model: { get: () => python },
    el: { closest: () => (inPage ? {} : null) },
    location: new URL(address),
  });

test("a notebook on this machine, on another one, in this browser, and a page are told apart", () => {
  assert.equal(at("http://localhost:8888/lab"), "local");
  assert.equal(at("http://127.0.0.1:8888/lab"), "local");
  assert.equal(at("http://[::1]:8888/lab"), "local");
  assert.equal(at("https://hub.example.org/user/a/lab"), "remote");
  assert.equal(at("https://localhost.example.org/lab"), "remote");
  assert.equal(at("https://book.example.org/lite/", { python: "browser" }), "browser");
  assert.equal(at("http://localhost:8000/lite/", { python: "browser" }), "browser");
  assert.equal(at("https://book.example.org/assess/skills.html", { inPage: true }), "page");
  assert.equal(at("file:///home/me/book/index.html", { inPage: true }), "page");
});

test("where the browser's storage ends with the session, nothing is said to be kept", () => {
  assert.equal(at("https://abc-0-colab.googleusercontent.com/outputframe.html"), "elsewhere");
  assert.equal(at("vscode-webview://1a2b/index.html"), "elsewhere");
  assert.equal(at("https://googleusercontent.com.example.org/"), "remote");
});

test("a remote kernel was said to keep answers here and to send them nowhere", () => {
  const said = whereKept("Your plan is", { place: "remote", host: "hub.example.org" });
  assert.match(said, /^Your plan is kept in this browser and sent to .* on hub\.example\.org/);
  assert.doesNotMatch(said, /nothing is sent anywhere\./);
  for (const place of ["page", "browser", "local", "elsewhere", "given"]) {
    assert.doesNotMatch(whereKept("Your plan is", { place, host: "h" }), /[{}]|undefined/);
  }
});
