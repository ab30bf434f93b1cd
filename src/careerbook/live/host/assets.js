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
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return await import(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

// Over http a module is a file that the browser reads and compiles aside; from a folder it may not be
// imported, so there it comes as a text.
const isFile = (id) => id.startsWith("module-") && location.protocol !== "file:";
const moduleAddress = (id) => new URL(`${id}.esm.js`, assetFolder).href;

function fetchModule(id) {
  if (!isFile(id)) {
    assetText(id).catch(() => {});
    return;
  }
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = moduleAddress(id);
  document.head.append(link);
}

// Imported once per page, however many widgets share it. A server that tells a wrong type for its
// scripts is no reason to do without: browsers refuse such a file with a TypeError. A module that
// fails by itself is not run a second time.
function importModule(id) {
  return once(modulePromises, id, async () => {
    if (id.startsWith("address-")) return import(await assetText(id));
    if (!isFile(id)) return importText(await assetText(id));
    return import(moduleAddress(id)).catch(async (error) => {
      if (!(error instanceof TypeError)) throw error;
      return importText(await assetText(id));
    });
  });
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
