// Shows a child's value in words, and hosts the child itself.
async function render({ model, el, host, experimental }) {
  const reference = model.get("child");
  const child = await model.widget_manager.get_model(reference.slice("IPY_MODEL_".length));
  const text = document.createElement("output");
  text.className = "toy-parent";
  const show = () => (text.textContent = `child has ${child.get("value")}`);
  child.on("change:value", show);
  show();
  const place = document.createElement("div");
  const hosted = await host.getWidget(model.get("hosted"));
  await hosted.render({ el: place });
  const answer = await experimental.invoke("compute", {}).catch((error) => error.message);
  const refusal = document.createElement("p");
  refusal.className = "toy-refusal";
  refusal.textContent = answer;
  el.append(text, place, refusal);
}

export default { render };
