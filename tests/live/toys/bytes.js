// Adds up binary traits, one of them deep inside another value.
const sum = (view) => {
  let total = 0;
  for (let i = 0; i < view.byteLength; i++) total += view.getUint8(i);
  return total;
};

function render({ model, el }) {
  const data = model.get("data");
  const deep = model.get("parts").list[1].deep;
  el.className = "toy-bytes";
  el.textContent = `${data.constructor.name} ${sum(data)} ${sum(deep)} ${model.get("parts").name}`;
}

export default { render };
