// What the pay views share: a role or official occupation, the reader's own pay, tables that the
// page carries once, and what the frame says of them. Sibling of pay_widget.py.
import { h } from "../../kit/dom.js";
import { explorer, traitsOf } from "../../kit/explorer.js";
import { matchOptions } from "./options.js";
import { ownPayInput } from "./own_pay_input.js";

const MAX_WIDTH = 900;
const TABLES = ["metro", "rpp", "crosswalk", "places", "sources"];

/**
 * tables: names of further tables; index(tables) -> data with `matches`: key -> role or occupation.
 * traits: of the selection, besides role_or_soc and own_usd_per_year; toLink(state) and
 * fromLink(said, data): what the address says of them; settle(state, data): as in kit/explorer.js.
 * ownHint: what own pay is for; ownClass, ownStatus: class of its field, role of the remark below it.
 * build({data, role, own, ...session}) -> {above, below?, show(state, width), stop?}; `role` and `own`
 * are controls; show returns {view, svg, sources, fileName, columns, rows, remark}, where `view` has
 * title, measure, sentence, notes and own, and `sources` are names of tables.
 */
export function payWidget({ model, el }, options) {
  const tables = traitsOf(model, [...TABLES, ...options.tables]);
  const data = options.index(tables);
  return explorer(
    { model, el },
    {
      traits: ["role_or_soc", ...options.traits, "own_usd_per_year"],
      // Own pay stays out of the address, so that a copied link does not carry it.
      toLink: ({ role_or_soc, ...state }) => {
        const [kind, code] = role_or_soc.split(":");
        return { [kind]: code, ...options.toLink(state) };
      },
      fromLink: ({ role, soc, ...said }) => {
        const key = soc ? `soc:${soc}` : `role:${role}`;
        const found = data.matches.has(key) ? { role_or_soc: key } : {};
        return { ...found, ...options.fromLink(said, data) };
      },
      settle: (state) => options.settle(state, data),
      most: MAX_WIDTH,
      build(session) {
        const { controls, apply } = session;
        const role = controls.select("role_or_soc", "Role or occupation", matchOptions(data));
        const own = ownPayInput((usd) => apply({ own_usd_per_year: usd }), options.ownHint);
        const remark = h("p", { class: "cb-own", role: options.ownStatus });
        const field = h("div", { class: options.ownClass }, own.element, remark);
        const built = options.build({ ...session, data, role, own: field });
        return {
          ...built,
          show(state, width) {
            const { view, sources, remark: said, ...shown } = built.show(state, width);
            own.show(view.own);
            remark.textContent = own.isRefused() ? "Write an amount above 0." : said;
            const { title, measure: subtitle, sentence, notes } = view;
            const source = sources.map((name) => tables.sources[name]);
            return { title, subtitle, sentence, notes, source, ...shown };
          },
          stop() {
            own.stop();
            built.stop?.();
          },
        };
      },
    },
  );
}
