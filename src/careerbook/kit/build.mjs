// Builds what readers load: `npm run build`. A page loads the bundles of its own widgets only, and
// only careerbook.js has the chart library: the others are small and answer sooner.
// Options that touch the bytes are fixed here, because a test rebuilds the bundle and compares.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { parse } from "smol-toml";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const outdir = process.env.CAREERBOOK_BUNDLE_DIR ?? here("./static");

// Plot makes a number formatter while it loads, 20 ms of the wait for the first answer. Most charts
// here write their own numbers: it is made when a chart asks for it.
const lateFormatter = {
  name: "late-formatter",
  setup({ onLoad }) {
    onLoad({ filter: /plot[\\/]src[\\/]format\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const early = /const format = numberFormat\(locale\);\s*return (.*)\bformat\.format\(i\)/;
      if (!early.test(text)) return { errors: [{ text: `${path} has changed: see build.mjs` }] };
      return { contents: text.replace(early, "return $1numberFormat(locale).format(i)") };
    });
  },
};

// A subject's words.toml, which Python reads too: a bundle holds only the wordings that it uses.
const wordings = {
  name: "wordings",
  setup({ onLoad }) {
    onLoad({ filter: /\.toml$/ }, async ({ path }) => {
      const words = parse(await readFile(path, "utf8"));
      return { contents: JSON.stringify(words), loader: "json" };
    });
  },
};

await build({
  entryPoints: [
    { in: here("bundles/careerbook.js"), out: "careerbook" },
    { in: here("bundles/explore.js"), out: "explore" },
    { in: here("bundles/exposure.js"), out: "exposure" },
    { in: here("bundles/self_check.js"), out: "self_check" },
    { in: here("bundles/assess.js"), out: "assess" },
    { in: here("bundles/form.js"), out: "form" },
    { in: here("style.css"), out: "careerbook" },
  ],
  outdir,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  alias: { "d3-geo": here("no_maps.js"), "d3-scale-chromatic": here("no_schemes.js") },
  plugins: [lateFormatter, wordings],
  legalComments: "none",
  logLevel: "info",
}).catch(() => process.exit(1));
