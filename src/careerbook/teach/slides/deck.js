// Goes from slide to slide and shows the notes; a deck reads well without it.
const slides = [...document.querySelectorAll(".slide")];
const notes = [...document.querySelectorAll(".notes")];
const toggle = document.getElementById("notes");

function at() {
  const middles = slides.map((slide) => Math.abs(slide.getBoundingClientRect().top));
  return middles.indexOf(Math.min(...middles));
}

function go(place) {
  const slide = slides[Math.max(0, Math.min(place, slides.length - 1))];
  slide.scrollIntoView({ block: "start" });
  slide.focus({ preventScroll: true });
}

function showNotes() {
  const here = at();
  const open = toggle.getAttribute("aria-pressed") !== "true";
  toggle.setAttribute("aria-pressed", String(open));
  for (const note of notes) note.hidden = !open;
  go(here);
}

const KEYS = {
  ArrowRight: () => go(at() + 1),
  ArrowDown: () => go(at() + 1),
  PageDown: () => go(at() + 1),
  " ": () => go(at() + 1),
  ArrowLeft: () => go(at() - 1),
  ArrowUp: () => go(at() - 1),
  PageUp: () => go(at() - 1),
  Home: () => go(0),
  End: () => go(slides.length - 1),
  n: showNotes,
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("a, button")) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
toggle.addEventListener("click", showNotes);
document.getElementById("print").addEventListener("click", () => print());
