// Round numbers for an axis of jobs. Twin of tick_values and jobs_label in
// explore/growth/by_year_chart.py.

const MILLION = 1e6;

/** Zero and two or three round numbers up to `top`. */
export function tickValues(top) {
  const power = 10 ** (String(Math.floor(top)).length - 1);
  const steps = [power / 5, power / 4, power / 2, power, 2 * power, 5 * power].map(Math.floor);
  const step = steps.find((s) => s && top / s < 4);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step);
}

/** "0", "250k", "1.5M". */
export function jobsLabel(jobs) {
  if (jobs >= MILLION) return `${jobs / MILLION}M`;
  return jobs >= 1000 ? `${jobs / 1000}k` : String(jobs);
}
