// When to draw again: once after a burst of changes, and when the room for the picture changes.

/** Return a function that calls `paint` once, after the changes of the present task. */
export function soon(paint) {
  let queued = false;
  return () => {
    if (queued) return;
    queued = true;
    queueMicrotask(() => {
      queued = false;
      paint();
    });
  };
}

/** Call onchange(pixels) now and whenever the element's width changes; never more than `most`. */
export function watchRoom(element, most, onchange) {
  let width = Math.min(Math.round(element.clientWidth), most) || most;
  onchange(width);
  const observer = new ResizeObserver(() => {
    const room = Math.min(Math.round(element.clientWidth), most);
    if (!room || room === width) return;
    width = room;
    onchange(width);
  });
  observer.observe(element);
  return { stop: () => observer.disconnect() };
}
