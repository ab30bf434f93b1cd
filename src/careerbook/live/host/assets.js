// Texts shared between pages: fetched as classic scripts (the one way that also works from a
// folder, where fetch and module scripts are refused), each at most once per page.

window.liveAssets ??= {};
const assetTexts = window.liveAssets;
const assetPromises = new Map();
const modulePromises = new Map();
const assetFolder = new URL(".", document.currentScript.src);

function once(memory, key, make) {
  if (!memory.has(key)) memory.set(key, make());
  return memory.get(key);
}

function assetText(id) {
  return once(assetPromises, id, () => {
    if (id in assetTexts) return Promise.resolve(assetTexts[id]);
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(`${id}.js`, assetFolder).href;
      script.charset = "utf-8";
      script.fetchPriority = "high";
      script.onload = () => resolve(assetTexts[id]);
      script.onerror = () => reject(new Error(`the file ${id}.js could not be loaded`));
      document.head.append(script);
    });
  });
}

async function importText(text) {
  if (/^https?:/.test(text)) return import(text);
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return await import(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

// The module is imported once per page, however many widgets share it.
function importModule(id) {
  return once(modulePromises, id, async () => importText(await assetText(id)));
}

function bytesFrom(base64) {
  const binary = atob(base64);
  return new DataView(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)).buffer);
}

async function readTraits({ state, values = {}, buffers = [] }) {
  const traits = structuredClone(state);
  const large = Object.entries(values).map(async ([name, id]) => {
    traits[name] = JSON.parse(await assetText(id));
  });
  await Promise.all(large);
  for (const { path, base64, asset } of buffers) {
    const last = path.at(-1);
    const holder = path.slice(0, -1).reduce((value, key) => value[key], traits);
    holder[last] = bytesFrom(base64 ?? (await assetText(asset)));
  }
  return traits;
}
