// The reader's choice of roles as traits of a widget: those kept, and those not to be offered.
import { choose, dismissed, shortlist } from "./answers.js";

/** Traits `kept` and `dismissed` for reader.js; known(slugs) -> those that the widget can show. */
export const choiceTraits = (known) => ({
  kept: marked((document) => known(shortlist(document)), "kept"),
  dismissed: marked((document) => known(dismissed(document)), "dismissed"),
});

const marked = (read, choice) => ({
  read,
  write(document, wanted) {
    const had = read(document);
    const changed = [...new Set([...had, ...wanted])].filter(
      (slug) => had.includes(slug) !== wanted.includes(slug),
    );
    return changed.reduce(
      (next, slug) => choose(next, slug, wanted.includes(slug) ? choice : ""),
      document,
    );
  },
});
