// What a cell shows, as elements with the classes of the static page.

const WIDGET = "application/vnd.jupyter.widget-view+json";

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const written = (kind, text) =>
  element("div", { class: `output ${kind}` }, element("pre", { tabindex: "0" }, text));

// The line, what it means, and behind a fold everything that Python says.
export function errorBox({ kind, message, line, code, hint, trace }) {
  const box = element("div", { class: "output hb-error", role: "alert" });
  const where = line ? `Line ${line}: ` : "";
  box.append(element("p", {}, element("strong", {}, `${where}${kind}`), ` ${message}`));
  if (code) box.append(element("pre", {}, code));
  if (hint) box.append(element("p", {}, hint));
  box.append(
    element(
      "details",
      {},
      element("summary", {}, "All that Python says"),
      element("pre", { tabindex: "0" }, trace),
    ),
  );
  return box;
}

function dataBox(data, showWidget) {
  if (data[WIDGET]) {
    const box = element("div", { class: "output hb-made-widget" });
    showWidget(data[WIDGET].model_id, box);
    return box;
  }
  const html = data["text/html"] ?? data["image/svg+xml"];
  if (html) {
    const box = element("div", { class: "output text_html" });
    box.innerHTML = html;
    return box;
  }
  if (data["image/png"]) {
    const src = `data:image/png;base64,${data["image/png"]}`;
    return element("div", { class: "output" }, element("img", { src, alt: data["text/plain"] }));
  }
  return written("text_plain", data["text/plain"] ?? "");
}

// A writer for one run: streams of one kind that follow each other are one box.
export function writer(place, showWidget) {
  let last;
  return (output) => {
    if (output.type === "stream") {
      const kind = `stream ${output.name}`;
      if (last?.kind !== kind) {
        last = { kind, box: written(kind, "") };
        place.append(last.box);
      }
      last.box.firstChild.append(output.text);
      return;
    }
    last = undefined;
    place.append(output.type === "error" ? errorBox(output) : dataBox(output.data, showWidget));
  };
}
