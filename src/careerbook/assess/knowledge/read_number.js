// A number as a person writes it.

/** "1,250.5", "$40", "16 %", "0,16" or "3/4" as a number; NaN when it is none. */
export function readNumber(text, unit = "") {
  let bare = text.trim().replace(/^\$/, "");
  if (unit && bare.toLowerCase().endsWith(unit.toLowerCase())) bare = bare.slice(0, -unit.length);
  bare = bare.replace(/%$/, "").replace(/[\s_]/g, "").replace("−", "-");
  if (/^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(bare)) bare = bare.replaceAll(",", "");
  const fraction = /^(-?[\d.,]+)\/([\d.,]+)$/.exec(bare);
  if (fraction) return finite(readNumber(fraction[1]) / readNumber(fraction[2]));
  bare = bare.replace(/^(-?\d*),(\d+)$/, "$1.$2");
  return /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(bare) ? finite(Number(bare)) : Number.NaN;
}

const finite = (value) => (Number.isFinite(value) ? value : Number.NaN);
