// The story in the data that a page's scripts are given (Next, Nuxt, Fusion, Apollo and the like), for pages that show
// nothing until their scripts have run. The texts are read as they stand in the script, whatever holds them: the longest
// run of paragraphs is the story.

import { elementsNamed } from './elements';
import { plain } from './json-ld';

const MOST_SCRIPT = 3_000_000;
const MOST_STRINGS = 60_000;
const DEEPEST = 3;
const SHORTEST_PARAGRAPH = 60;
const SHORTEST_MEAN = 100;
/** Other strings between two paragraphs: ids, types, styles. */
const FARTHEST = 40;
const PARAGRAPHS = /<\/(?:p|h\d|li|blockquote|div)\s*>|<br\s*\/?>/gi;
const PROSE_END = /[.!?…:。！？」』]["'”’»“)\]]*$/;
const SPACED = /\p{L}\s+\p{L}/u;
const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;

/** Paragraphs in their order; empty where no script holds a story. */
export function storyInScripts(document: Document): string[] {
  let best: string[] = [];
  for (const script of elementsNamed(document, 'script')) {
    const text = script.textContent ?? '';
    if (text.length < 500 || text.length > MOST_SCRIPT || /ld\+json/i.test(script.getAttribute('type') ?? '')) continue;
    const run = longestRun(stringsIn(text, 0));
    if (sizeOf(run) > sizeOf(best)) best = run;
  }
  return isStory(best) ? [...new Set(best)] : [];
}

/** The words of forms and faults come in runs as well, of short sentences. */
function isStory(paragraphs: string[]): boolean {
  const scale = CJK.test(paragraphs[0] ?? '') ? 0.5 : 1;
  return sizeOf(paragraphs) >= scale * SHORTEST_MEAN * paragraphs.length;
}

/** The decoded string literals of a script in their order; those that hold data themselves are looked into. */
function stringsIn(text: string, depth: number): string[] {
  const found: string[] = [];
  let start = text.indexOf('"');
  while (start >= 0 && found.length < MOST_STRINGS) {
    const end = closingQuote(text, start + 1);
    if (end < 0) break;
    const string = decoded(text.slice(start + 1, end));
    if (depth < DEEPEST && isData(string)) for (const inner of stringsIn(string, depth + 1)) found.push(inner);
    else found.push(string);
    start = text.indexOf('"', end + 1);
  }
  return found;
}

function isData(string: string): boolean {
  return string.length > 200 && /"\s{0,9}:\s{0,9}["[{]/.test(string);
}

/** The next quote with an even number of backslashes before it. */
function closingQuote(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (end - slashes > from && text[end - slashes - 1] === '\\') slashes++;
    if (slashes % 2 === 0) return end;
  }
  return -1;
}

function decoded(literal: string): string {
  if (!literal.includes('\\')) return literal;
  try {
    return String(JSON.parse(`"${literal.replace(/\p{Cc}/gu, ' ')}"`));
  } catch {
    // No JSON string: a script's own text, which may have other escapes.
    return literal;
  }
}

function longestRun(strings: string[]): string[] {
  let [best, run, far]: [string[], string[], number] = [[], [], 0];
  for (const string of strings) {
    const paragraphs = paragraphsIn(string);
    far = paragraphs.length > 0 ? 0 : far + 1;
    if (far > FARTHEST) run = [];
    run.push(...paragraphs);
    if (sizeOf(run) > sizeOf(best)) best = run;
  }
  return best;
}

/** The paragraphs of a text, with or without markup; none where it is no prose. */
function paragraphsIn(string: string): string[] {
  if (string.length < SHORTEST_PARAGRAPH) return [];
  const marked = /<p[\s>]/i.test(string);
  const lines = (marked ? string.replace(PARAGRAPHS, '\n') : string).split('\n').map(plain);
  const texts = lines.filter((line) => line !== '');
  return marked ? (texts.some(isProse) ? texts : []) : texts.filter(isProse);
}

function isProse(text: string): boolean {
  if (text.length < (CJK.test(text) ? SHORTEST_PARAGRAPH / 2 : SHORTEST_PARAGRAPH)) return false;
  return (
    PROSE_END.test(text) && (SPACED.test(text) || CJK.test(text)) && !/[{}<>=|\\]|https?:|;\s/.test(text.slice(0, 300))
  );
}

function sizeOf(texts: string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
