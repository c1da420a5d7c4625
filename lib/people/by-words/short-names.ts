// The persons of a story in; whom a name of one word means there, out: a surname, the family name that stands first, or
// a given name where nobody has it as a surname. Where two fit, none.

import { wordSet } from '../word-set';
import type { StoryPerson } from './persons';

/** Chinese, Korean and Vietnamese family names, which stand before the given name. */
const FAMILY_FIRST = wordSet(`
  ahn bae bai bui cai cao chae chan chang chen cheng cheong cheung chiang chin cho choe choi chou chow chu chun chung
  cui dai dang deng ding dinh do dong du duan duong fan fang feng fu gao ge geng gong gu gu guan guo gwak ha hahm ham
  han hang hao he heo ho hoang hong hou hsieh hsu hu hua huang hur huynh hwang jang jeon jeong jia jiang jiao jin jo
  joo jung kang kim ko kong koo kwak kwok kwon lai lam lau le lee lei leung li liang liao lim lin ling liu lo lu luo
  luong lyu ma mai mao mei meng moon mu na nam ngo nguyen nie ning noh oh pae paek pan pang park peng pham phan qi qian
  qiao qin qiu qu quan ren rhee ri ro roh ryu seo shao shen shi shim shin sim so soh son song su suh sun tang tao thieu
  tian tong tran trinh truong tsai tsang tu vo vu wan wang wei wen weng wong woo wu xi xia xiao xie xin xing xiong xu
  xue yan yang yao ye yeh yi yim yin yoo yoon you yu yuan yun zeng zhan zhang zhao zheng zhong zhou zhu zhuang zou zuo
`);
/** After the surname: 'Jr.' */
export const SUFFIX = wordSet('jr sr ii iii iv');

const MANY = 8;

export type ShortNames = {
  /** Persons whose surname it is, those whose given name it is where it is nobody's surname, else none. */
  bearers(word: string): readonly StoryPerson[];
  /** Persons whose surname it is. */
  ofSurname(word: string): readonly StoryPerson[];
};

export function shortNamesOf(persons: Iterable<StoryPerson>): ShortNames {
  const [surnames, others] = [new Map<string, StoryPerson[]>(), new Map<string, StoryPerson[]>()];
  for (const person of persons) {
    const own = surnamesIn(person.words);
    for (const word of new Set(person.words)) add(own.includes(word) ? surnames : others, word, person);
  }
  const ofSurname = (word: string) => surnames.get(word) ?? [];
  return {
    ofSurname,
    bearers: (word) => surnames.get(word) ?? others.get(word) ?? [],
  };
}

function surnamesIn(words: readonly string[]): string[] {
  const plain = words.filter((word) => !SUFFIX.has(word));
  const [first = ''] = plain;
  const last = plain.at(-1) ?? '';
  return FAMILY_FIRST.has(first) && plain.length <= 3 ? [first, last] : [last];
}

/** Each person once, and no more than a story can have: where so many fit, none is meant. */
function add(map: Map<string, StoryPerson[]>, word: string, person: StoryPerson): void {
  const list = map.get(word);
  if (!list) map.set(word, [person]);
  else if (list.length < MANY && list.every(({ slug }) => slug !== person.slug)) list.push(person);
}
