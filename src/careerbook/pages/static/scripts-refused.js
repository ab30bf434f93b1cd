// A server may send scripts in a way that browsers refuse: as text, with "nosniff". Then no widget
// starts, and only a script that stands in the page itself can say so. All other scripts have been
// loaded or refused when the page is; the wait is for one that runs late.
addEventListener("load", () => setTimeout(() => {
  const place = document.querySelector(".live-slot");
  if (!place || window.liveWidgets) return;
  const note = document.createElement("p");
  note.className = "live-error";
  note.setAttribute("role", "alert");
  note.textContent = "Nothing on this page can be moved: the server sends the book's scripts in a way that your browser refuses. The pictures and tables are all here. From a folder on your device, or from another server, the page works in full.";
  place.before(note);
}, 2000));
