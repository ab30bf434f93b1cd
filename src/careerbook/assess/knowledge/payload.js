// Reads what careerbook/assess/knowledge/payload.py writes. This is no security, and is not meant
// to be: it keeps a glance at the page's source from giving answers away.

const STREAM_START = 20_261_123;
const BLANK = "\u0002";
const NEXT_TEXT = "\u0001";

/** The plain part: [{topic, name, about, skill, difficulties: [[item id, 1-3]]}]. */
export const topicList = ({ topics }) =>
  topics.map(({ ids, difficulties, ...topic }) => ({
    ...topic,
    difficulties: [...difficulties].map((digit, i, all) => {
      const size = ids.length / all.length;
      return [ids.slice(i * size, (i + 1) * size), Number(digit)];
    }),
  }));

/** Every question by its id: {id, topic, difficulty, kind, ...}; numeric ones with all variants. */
export async function unpack(bank) {
  const unsealed = JSON.parse(await inflated(mixed(bank.sealed)));
  const all = topicList(bank).flatMap(({ topic, difficulties }, t) =>
    difficulties.map(([id, difficulty], q) => [
      id,
      { id, topic, difficulty, ...withVariants(unsealed[t][q]) },
    ]),
  );
  return new Map(all);
}

function withVariants({ text, rows, ...question }) {
  if (!rows) return question;
  const variants = rows.map(([answer, tolerance, values, filled]) => {
    let blank = 0;
    const whole = text.replaceAll(BLANK, () => filled[blank++]);
    const [stem, why, ...whys] = whole.split(NEXT_TEXT);
    return {
      stem,
      answer,
      tolerance,
      why,
      slips: whys.map((w, i) => ({ value: values[i], why: w })),
    };
  });
  return { ...question, variants };
}

function mixed(sealed) {
  let state = STREAM_START;
  return Uint8Array.from(atob(sealed), (letter) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return letter.charCodeAt(0) ^ (state >>> 24);
  });
}

function inflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}
