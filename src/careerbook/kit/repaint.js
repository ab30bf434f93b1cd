// When to draw again: once after a burst of changes, and when the room for the picture changes.

const USUAL_PX = 640; // for a picture that has no room yet

/** later(): call `paint` once, after the changes of the present task; now(): at once, instead. */
export function repainter(paint) {
  let queued = false;
  const now = () => {
    queued = false;
    paint();
  };
  const later = () => {
    if (queued) return;
    queued = true;
    queueMicrotask(() => {
      if (queued) now();
    });
  };
  return { later, now };
}

/** Call onchange(pixels) now and whenever the element's width changes; never more than `most`. */
export function watchRoom(element, most = Infinity, onchange) {
  const measure = () => Math.min(Math.round(element.clientWidth), most);
  let width = measure() || USUAL_PX;
  onchange(width);
  const observer = new ResizeObserver(() => {
    const room = measure();
    if (!room || room === width) return;
    width = room;
    onchange(width);
  });
  observer.observe(element);
  return { stop: () => observer.disconnect() };
}
