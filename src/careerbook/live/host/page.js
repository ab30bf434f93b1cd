// Puts the live widget in the place of its static form, when the reader comes near.

const AHEAD_PX = 600;
const views = new Map();

function readPage() {
  const page = { models: {}, links: [] };
  const script = document.querySelector("script.live-page");
  return Object.assign(page, script && JSON.parse(script.textContent));
}

const heightOf = (wrapper, place = wrapper.getBoundingClientRect()) => place.height;

// The static form, `height` px high, gives way at once: to ask for heights now would lay out the page
// once more before the reader gets an answer. It may be taller than the widget: its place keeps that
// height, and gives it back in the next frame; while the reader is looking at it, all below the screen.
function takeOver(wrapper, still, root, height, signal) {
  wrapper.dataset.liveState = "live";
  if (!still) return;
  still.hidden = true;
  wrapper.style.minHeight = `${height}px`;
  const giveBack = () => (wrapper.style.minHeight = "");
  const settle = () => {
    if (signal.aborted) return;
    const { top, bottom } = wrapper.getBoundingClientRect();
    const seen = top <= innerHeight && bottom >= 0;
    if (!seen || root.offsetHeight >= height) {
      giveBack();
      return;
    }
    wrapper.style.minHeight = `${Math.min(height, Math.ceil(innerHeight - top))}px`;
    addEventListener("resize", giveBack, { once: true, signal });
  };
  requestAnimationFrame(() => setTimeout(settle));
}

function showFailure(wrapper, error) {
  const box = document.createElement("div");
  box.className = "live-error";
  box.setAttribute("role", "alert");
  const title = document.createElement("strong");
  title.textContent = "This interactive part could not start; its static form is shown instead.";
  const reason = document.createElement("span");
  reason.textContent = `Failed while ${error.liveStep ?? "starting"}: ${error.message || error}`;
  box.append(title, " ", reason);
  wrapper.append(box);
}

async function start(wrapper, place) {
  if (views.has(wrapper)) return;
  // A page that is still being read may have but half of the static form.
  const read = document.readyState !== "loading";
  const height = read ? heightOf(wrapper, place) : undefined;
  const life = new AbortController();
  views.set(wrapper, life);
  wrapper.dataset.liveState = "loading";
  manager.fetch(wrapper.dataset.liveModel, { now: true });
  wrapper.querySelector(":scope > .live-error")?.remove();
  const still = wrapper.querySelector(":scope > .live-static");
  const root = document.createElement("div");
  root.className = "live-root";
  const el = document.createElement("div");
  root.append(el);
  wrapper.append(root);
  try {
    await manager.render(wrapper.dataset.liveModel, el, life.signal);
    if (life.signal.aborted) return;
    takeOver(wrapper, still, root, height ?? heightOf(wrapper), life.signal);
    wrapper.dispatchEvent(new CustomEvent("live-ready", { bubbles: true }));
  } catch (error) {
    if (life.signal.aborted) return;
    console.error(error);
    root.remove();
    wrapper.dataset.liveState = "error";
    showFailure(wrapper, error);
  }
}

function wrappersIn(element) {
  const inside = [...element.querySelectorAll(".live-widget")];
  return element.matches?.(".live-widget") ? [element, ...inside] : inside;
}

// Without an element: every view and every model of the page.
function dispose(element = document) {
  for (const wrapper of wrappersIn(element)) {
    const life = views.get(wrapper);
    if (!life) continue;
    views.delete(wrapper);
    life.abort();
    for (const part of wrapper.querySelectorAll(":scope > .live-root, :scope > .live-error"))
      part.remove();
    const still = wrapper.querySelector(":scope > .live-static");
    if (still) still.hidden = false;
    wrapper.style.minHeight = "";
    wrapper.dataset.liveState = "static";
  }
  if (element === document) manager.end();
}

// `#live-v1` names a place, `#view:name?...` a widget whose trait `view_id` is that name.
function followHash() {
  let hash = location.hash.slice(1);
  try {
    hash = decodeURIComponent(hash);
  } catch {
    // Not ours: somebody's address with a lone "%".
  }
  const name = /^view:([^?]*)/.exec(hash)?.[1];
  const target = name
    ? wrappersIn(document).find((wrapper) => wrapper.dataset.liveView === name)
    : document.getElementById(hash);
  if (!target) return;
  for (const wrapper of wrappersIn(target)) void start(wrapper);
  const around = target.closest(".live-widget");
  if (around) void start(around);
  if (name) target.scrollIntoView();
}

let observer;
const watched = new WeakSet();

// May be called again when more of the page has been read.
function watchWidgets() {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target, boundingClientRect } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void start(target, boundingClientRect);
      }
    },
    { rootMargin: `${AHEAD_PX}px 0px` },
  );
  for (const wrapper of wrappersIn(document)) {
    if (watched.has(wrapper)) continue;
    watched.add(wrapper);
    observer.observe(wrapper);
  }
}

function watchAddress() {
  followHash();
  addEventListener("hashchange", followHash);
}

const manager = new Manager(readPage());
window.liveWidgets = {
  start,
  dispose,
  model: (id) => manager.get_model(id),
  sent: sentMessages,
};
// The script runs while the page is still being read: time to get the first widget's files.
const [first] = Object.keys(manager.page.models);
if (first) manager.fetch(first);
watchWidgets();
if (document.readyState === "loading") {
  const read = () => {
    watchWidgets();
    watchAddress();
  };
  document.addEventListener("readystatechange", read, { once: true });
} else {
  watchAddress();
}
