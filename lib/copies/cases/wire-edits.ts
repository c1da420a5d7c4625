// What newsrooms do to a wire story before they print it, as functions of its blocks: material for the labelled set.

import type { Block } from '#lib/model/article';

export type Wire = { place: string; day: string; blocks: Block[] };
/** `turn` is any whole number: it decides what is cut, moved or added. */
export type Edit = (wire: Wire, turn: number) => Wire;

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];
const AMERICAN: [RegExp, string][] = [
  [/metre/g, 'meter'],
  [/kilogramme/g, 'kilogram'],
  [/tonne/g, 'ton'],
  [/\bcentre/g, 'center'],
  [/honour/g, 'honor'],
  [/neighbour/g, 'neighbor'],
  [/\bharbour/g, 'harbor'],
  [/nationalise/g, 'nationalize'],
  [/recognise/g, 'recognize'],
  [/organisation/g, 'organization'],
  [/\blorry\b/g, 'truck'],
  [/\blorries\b/g, 'trucks'],
];
const HOUSE_WORDS: [RegExp, string][] = [
  [/ percent\b/g, ' per cent'],
  [/United States/g, 'U.S.'],
  [/United Nations/g, 'UN'],
  [/\bon (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, 'yesterday'],
  [/\bshortly before\b/g, 'just before'],
  [/\bmore than\b/g, 'over'],
  [/\bPresident ([A-Z])/g, 'Pres. $1'],
  [/ is to be /g, ' will be '],
];

function body(text: string): Block {
  return { part: 'body', text };
}

function replaceAll(text: string, rules: readonly [RegExp, string][]): string {
  return rules.reduce((changed, [pattern, by]) => changed.replace(pattern, by), text);
}

function eachText(change: (text: string, place: number) => string): (wire: Wire) => Wire {
  return (wire) => ({
    ...wire,
    blocks: wire.blocks.map((block, place) => ({ ...block, text: change(block.text, place) })),
  });
}

/** Printed short: the first three paragraphs of seven at the least. */
export const cutFromBottom: Edit = (wire, turn) => {
  const least = Math.ceil(wire.blocks.length * 0.42);
  const kept = least + (turn % Math.max(1, wire.blocks.length - least));
  return { ...wire, blocks: wire.blocks.slice(0, kept) };
};

export const dropOneParagraph: Edit = (wire, turn) => {
  const dropped = 1 + (turn % Math.max(1, wire.blocks.length - 1));
  return { ...wire, blocks: wire.blocks.filter((_, place) => place !== dropped) };
};

export const swapTwoParagraphs: Edit = (wire, turn) => {
  const at = 1 + (turn % Math.max(1, wire.blocks.length - 2));
  const [one, two] = wire.blocks.slice(at, at + 2);
  if (!one || !two) return wire;
  return { ...wire, blocks: wire.blocks.toSpliced(at, 2, two, one) };
};

export const mergeParagraphs: Edit = (wire) => {
  const merged: Block[] = [];
  for (let at = 0; at < wire.blocks.length; at += 2) {
    const texts = wire.blocks.slice(at, at + 2).map((block) => block.text);
    merged.push(body(texts.join(' ')));
  }
  return { ...wire, blocks: merged };
};

export const splitSentences: Edit = (wire) => ({
  ...wire,
  blocks: wire.blocks.flatMap(({ text }) => text.split(/(?<=[a-z0-9]\.) (?=[A-Z])/).map(body)),
});

export const american: Edit = eachText((text) => replaceAll(text, AMERICAN));

export const houseWords: Edit = eachText((text) => replaceAll(text, HOUSE_WORDS));

/** Numbers below twelve as words, as many stylebooks want. */
export const houseNumbers: Edit = eachText((text) =>
  text
    .replace(/(?<![\d.,:] ?)\b(\d|1[01])\b(?![.,:]?\d| [ap]\.m)/g, (digits) => NUMBER_WORDS[Number(digits)] ?? digits)
    .replace(/ percent\b/g, '%'),
);

export const typographic: Edit = eachText((text) => text.replace(/'/g, '’').replace(/ - /g, ' – '));

/** Later figures: every third number of the text grows. */
export const updateFigures: Edit = (wire, turn) => {
  let seen = turn;
  return eachText((text) =>
    text.replace(/\b\d{2,3}\b(?![:,.]\d)/g, (digits) => (seen++ % 3 === 0 ? String(Number(digits) + 7) : digits)),
  )(wire);
};

/** Relative clauses at the end of a sentence go, in two paragraphs of three. */
export const abridge: Edit = (wire, turn) =>
  eachText((text, place) =>
    (place + turn) % 3 === 0 ? text : text.replace(/, (?:who|which|where|while|most|among)\b[^.]{5,80}\.$/, '.'),
  )(wire);

export const agencyLine: Edit = (wire) => ({
  ...wire,
  blocks: [...wire.blocks, body('(Reporting by Jane Doe in {place}; writing by Mary Major; editing by Richard Roe)')],
});

export const correctionLine: Edit = (wire) => ({
  ...wire,
  blocks: [body('(Corrects spelling of a name in the second paragraph.)'), ...wire.blocks],
});

/** The lead also stands under a picture. */
export const caption: Edit = (wire) => ({
  ...wire,
  blocks: [
    { part: 'caption', text: `${wire.blocks[0]?.text.split(/[,.]/)[0]}. Photo: Continental Wire` },
    ...wire.blocks,
  ],
});

export function addLocal(paragraphs: readonly string[]): Edit {
  return (wire, turn) => {
    const added = paragraphs[turn % paragraphs.length] ?? '';
    const at = 2 + (turn % Math.max(1, wire.blocks.length - 1));
    return { ...wire, blocks: wire.blocks.toSpliced(at, 0, body(added)) };
  };
}

/** The dateline that an outlet prints before the lead. */
export function dateline({ place, day }: Pick<Wire, 'place' | 'day'>, turn: number): string {
  const forms = [
    `${place}, ${day} (Continental Wire) - `,
    `${place} — `,
    '',
    `${place}, ${day} – `,
    `By our correspondent in ${place.split(',')[0]}. `,
    `(${place}) `,
  ];
  return forms[turn % forms.length] ?? '';
}
