// How Sphinx orders what a search finds. The notes for teachers repeat the title of every chapter, and
// the appendix its words; each counts half, so that the chapter itself comes first. The other values
// are those of Sphinx's own script for searching, which this object takes the place of.
var Scorer = {
  score: ([page, , , , score]) => (/^(?:appendix|teach)\//.test(page) ? score / 2 : score),
  objNameMatch: 11,
  objPartialMatch: 6,
  objPrio: { 0: 15, 1: 5, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 7,
  term: 5,
  partialTerm: 2,
};
