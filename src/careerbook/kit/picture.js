// Makes a drawing of Observable Plot one picture with one name.

/**
 * Name an SVG for those who do not see it. Plot labels every group of marks ("link", "text"), which
 * groups without a role may not carry, and which tells a listener nothing: these labels go.
 */
export function namePicture(svg, words) {
  for (const group of svg.querySelectorAll("[aria-label], [aria-description]")) {
    group.removeAttribute("aria-label");
    group.removeAttribute("aria-description");
  }
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", words);
}
