// Counts clicks, and writes down what was called.
const log = (window.toyLog ??= []);

function initialize({ model, signal }) {
  log.push(`initialize ${model.get("name")}`);
  signal.addEventListener("abort", () => log.push(`abort ${model.get("name")}`));
  return () => log.push(`forget ${model.get("name")}`);
}

function render({ model, el }) {
  log.push(`render ${model.get("name")}`);
  const button = document.createElement("button");
  button.className = "toy-counter";
  const show = () => (button.textContent = `${model.get("name")}: ${model.get("value")}`);
  button.addEventListener("click", () => {
    model.set("value", model.get("value") + 1);
    model.save_changes();
    model.send({ kind: "clicked" });
  });
  model.on("change:value", show);
  model.on("msg:custom", () => {});
  show();
  el.append(button);
  return () => log.push(`cleanup ${model.get("name")}`);
}

export default { initialize, render };
