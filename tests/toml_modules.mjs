// Lets plain Node import words.toml as the bundle does; to be named with `node --import`.
import { readFile } from "node:fs/promises";
import { register } from "node:module";
import { isMainThread } from "node:worker_threads";
import { parse } from "smol-toml";

if (isMainThread) register(import.meta.url);

export async function load(url, context, next) {
  if (!url.endsWith(".toml")) return next(url, context);
  const words = parse(await readFile(new URL(url), "utf8"));
  const source = Object.entries(words).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
  );
  return { format: "module", source: source.join("\n"), shortCircuit: true };
}
