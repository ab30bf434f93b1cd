// The welcome page's chart: pay bands of all roles; choose or point at a role to read it.
import { allRoles, barEnd, roleSentence, ticks } from "./bands.js";
import { breakNames, breakWords } from "../kit/lines.js";
import { h, select } from "../kit/dom.js";
import { chartFrame } from "../kit/frame.js";
import { permalink } from "../kit/permalink.js";

const NAME = { size: 15, line: 20, weight: 650 }; // pixels
const NOTE = { size: 14, line: 19, weight: 400 };
const SEPARATOR_ROOM = 10; // a line of names ends in a dot when more follow
const BAR_HEIGHT = 26;
const ROW_GAP = 14;
const LABEL_ROOM = 84; // for the median's text right of the longest bar
const AXIS_HEIGHT = 24;
const NARROW = 480;

export function render({ model, el }) {
  const bands = model.get("bands");
  const roles = allRoles(bands.rows);
  const known = (slug) => roles.find((role) => role.slug === slug);
  let pointed = null; // slug under the pointer, shown only while it is there

  const choose = (slug) => {
    model.set("role", slug);
    model.save_changes();
    link.write({ role: slug });
  };
  const link = permalink(el, model.get("view_id"), (state) => {
    if (known(state.role)) choose(state.role);
  });

  const chooser = select(
    "Role",
    roles.map(({ slug, name, row }) => ({ value: slug, label: name, group: row.title })),
    model.get("role"),
    choose,
  );
  const chapter = h("p", { class: "cb-chapter-link" });
  el.append(h("div", { class: "cb-controls" }, chooser.element, chapter));
  const frame = chartFrame(el);

  const picture = h("div", { class: "cb-bands-picture" });
  let width = 0;

  const sentenceOf = (role) => roleSentence(role, role.row);
  const paint = () => {
    const chosen = known(model.get("role"));
    const shown = (pointed && known(pointed)) || chosen;
    chooser.control.value = chosen.slug;
    const address = model.get("chapters")[chosen.slug];
    chapter.replaceChildren(
      address
        ? h("a", { href: address }, `Open the chapter: ${chosen.name}`)
        : `${chosen.name}: no chapter yet.`,
    );
    picture.replaceChildren(drawBands(bands.rows, shown, width, measureIn(el)));
    frame.update({
      title: bands.title,
      subtitle: bands.subtitle,
      sentence: sentenceOf(shown),
      picture,
      columns: COLUMNS,
      rows: roles.map(tableRow),
      source: bands.sources,
      fileName: "pay-bands-of-all-roles",
    });
  };

  const slugAt = (event) => {
    const target = event.target.closest?.("[data-slug]");
    return target?.dataset.slug ?? null;
  };
  picture.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const slug = slugAt(event);
    if (slug && slug !== pointed) {
      pointed = slug;
      paint();
    }
  });
  picture.addEventListener("pointerleave", () => {
    if (pointed) {
      pointed = null;
      paint();
    }
  });
  picture.addEventListener("click", (event) => {
    const slug = slugAt(event);
    if (slug) choose(slug);
  });

  const resize = new ResizeObserver(() => {
    const room = Math.round(picture.clientWidth);
    if (room && room !== width) {
      width = room;
      paint();
    }
  });
  model.on("change:role", paint);
  const linked = link.read();
  if (linked && known(linked.role)) model.set("role", linked.role);
  width = Math.round(el.clientWidth) || 640;
  paint();
  resize.observe(picture);
  return () => {
    resize.disconnect();
    model.off("change:role", paint);
    link.stop();
  };
}

const COLUMNS = [
  { key: "role", label: "Role" },
  { key: "occupation", label: "Counted under" },
  { key: "confidence", label: "Confidence of the match" },
  ...["10th percentile", "25th percentile", "Median", "75th percentile", "90th percentile"].map(
    (label, i) => ({ key: `p${i}`, label }),
  ),
];

const tableRow = ({ name, confidence, row }) => ({
  role: name,
  occupation: `${row.title} (${row.soc})`,
  confidence,
  ...Object.fromEntries(row.texts.map((text, i) => [`p${i}`, text])),
});

// Lines are broken by the width that the page's own font gives.
function measureIn(el) {
  const context = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(el);
  return (style) => (text) => {
    context.font = `${style.weight} ${style.size}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}

function drawBands(rows, shown, width, measure) {
  const isNarrow = width < NARROW;
  const values = ticks(Math.max(...rows.map(barEnd)), isNarrow);
  const longest = Math.max(...rows.map(barEnd));
  const right = width - LABEL_ROOM;
  const x = (usd) => (usd / longest) * right;
  const marks = [];
  let y = 0;
  for (const row of rows) {
    const group = drawRow(row, shown, { x, y, width, measure });
    marks.push(group.element);
    y += group.height;
  }
  const inside = values.filter((usd) => usd <= longest);
  const axis = inside.flatMap((usd) => [
    s("line", { x1: x(usd), x2: x(usd), y1: 0, y2: y, stroke: "var(--cb-grid)" }),
    s(
      "text",
      {
        x: x(usd),
        y: y + 17,
        "font-size": 13,
        fill: "var(--cb-muted)",
        "text-anchor": usd ? "middle" : "start",
      },
      usd ? `$${usd / 1000}k` : "0",
    ),
  ]);
  return s(
    "svg",
    {
      role: "img",
      "aria-label": `Pay bands of ${rows.length} occupations; every number is in the table below.`,
      viewBox: `0 0 ${width} ${y + AXIS_HEIGHT}`,
      width,
      height: y + AXIS_HEIGHT,
    },
    ...axis,
    ...marks,
  );
}

function drawRow(row, shown, { x, y, width, measure }) {
  const isShown = shown.row === row;
  const names = breakNames(row.roles, width - SEPARATOR_ROOM, measure(NAME));
  const notes = breakWords(`counted under ${row.title}`, width, measure(NOTE));
  const parts = [];
  let at = y + 8;
  names.forEach((line, i) => {
    at += NAME.line;
    const isLast = i === names.length - 1;
    const spans = line.flatMap((role, j) => [
      s(
        "tspan",
        {
          "data-slug": role.slug,
          fill: role.slug === shown.slug ? "var(--cb-accent)" : "var(--cb-ink)",
        },
        role.name,
      ),
      j === line.length - 1 && isLast ? "" : " · ",
    ]);
    parts.push(text(at, NAME, "var(--cb-ink)", spans));
  });
  for (const line of notes) {
    at += NOTE.line;
    parts.push(text(at, NOTE, "var(--cb-muted)", [line]));
  }
  const middle = at + BAR_HEIGHT / 2 + 4;
  parts.push(...drawBar(row, { x, middle, isShown }));
  const bottom = middle + BAR_HEIGHT / 2 + ROW_GAP / 2;
  const own = row.roles.find((role) => role.slug === shown.slug) ?? row.roles[0];
  const element = s(
    "g",
    { "data-slug": own.slug, style: "cursor: pointer" },
    s("rect", { x: 0, y, width, height: bottom - y, fill: "var(--cb-surface)", "fill-opacity": 0 }),
    s("line", { x1: 0, x2: width, y1: y, y2: y, stroke: "var(--cb-grid)" }),
    ...parts,
  );
  return { element, height: bottom - y };
}

function drawBar(row, { x, middle, isShown }) {
  const [p10, p25, p50, p75, p90] = row.points;
  const end = barEnd(row);
  const line = (from, to, width, color) =>
    s("line", {
      x1: x(from),
      x2: x(to),
      y1: middle,
      y2: middle,
      stroke: color,
      "stroke-width": width,
    });
  const tick = (color, width, half) =>
    s("line", {
      x1: x(p50),
      x2: x(p50),
      y1: middle - half,
      y2: middle + half,
      stroke: color,
      "stroke-width": width,
    });
  const marks = [];
  if (p10 !== null) marks.push(line(p10, end, 4, "var(--cb-band)"));
  if (p25 !== null && p75 !== null) {
    marks.push(line(p25, p75, 12, isShown ? "var(--cb-accent)" : "var(--cb-band-strong)"));
  }
  if (p50 !== null) marks.push(tick("var(--cb-surface)", 5, 9), tick("var(--cb-ink)", 2.5, 10));
  if (p90 === null) {
    const tip = x(end);
    marks.push(
      s("path", {
        d: `M${tip},${middle - 6}l9,6l-9,6z`,
        fill: "var(--cb-band)",
      }),
    );
  }
  marks.push(
    s(
      "text",
      { x: x(end) + 12, y: middle + 5, "font-size": NAME.size, fill: "var(--cb-ink)", ...HALO },
      row.texts[2],
    ),
  );
  return marks;
}

const HALO = { stroke: "var(--cb-surface)", "stroke-width": 4, "paint-order": "stroke" };

function text(y, { size, weight }, fill, children) {
  const look = { "font-size": size, "font-weight": weight, fill, ...HALO };
  return s("text", { x: 0, y, ...look }, ...children);
}

function s(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== ""));
  return element;
}
