// Takes exactly the height that the trait live_height promises.
export default () => ({
  async render({ model, el }) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const box = document.createElement("div");
    const { wide, narrow } = model.get("live_height");
    box.style.height = `${el.clientWidth >= 560 ? wide : narrow}px`;
    box.className = "toy-sized";
    box.textContent = "live";
    el.append(box);
  },
});
