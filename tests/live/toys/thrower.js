// Fails where it is told to.
function initialize({ model }) {
  if (model.get("where") === "initialize") throw new Error("broken initialize");
}

function render({ model, el }) {
  el.textContent = "half done";
  if (model.get("where") === "render") throw new Error("broken render");
}

export default { initialize, render };
