// Words that report what somebody says, for finding who speaks.

import { wordSet } from './word-set';

/** What is said follows or precedes them, in the speaker's words or in the reporter's. */
const SPEECH = wordSet(`
  said says say told tells added adds argued argues warned warns insisted insists declared declares stated states
  replied replies noted notes remarked remarks explained explains announced announces vowed vows pledged pledges urged
  urges wrote writes tweeted tweets stressed stresses acknowledged acknowledges admitted admits claimed claims demanded
  demands denied denies conceded concedes quipped recalled recalls reiterated reiterates suggested suggests testified
  testifies commented comments responded responds answered answers called calls asked asks observed observes asserted
  asserts predicted predicts complained complains contended contends maintained maintains repeated repeats confirmed
  confirms continued concluded concludes joked joking cautioned cautions promised promises
`);
/** Only for what a person is to a story: they report no words, but that somebody spoke out. */
const SPEAKING_OUT = wordSet(`
  condemned condemns denounced denounces hailed hails appealed appeals objected objects criticised criticized praised
`);
/** Only these may come before the name of the speaker: 'said Putin', but 'told Putin' is said to him. */
const SPEECH_BEFORE = wordSet(`
  said says added adds argued argues warned warns insisted insists declared declares replied replies noted notes
  remarked remarks explained explains wrote writes asked recalled observed commented conceded quipped asserted continued
  concluded joked stated tweeted
`);
/** With a noun after them they are acts: 'declared a state of emergency', 'suggested talks', 'called ministers in'. */
const WITH_A_CLAUSE = wordSet(`
  declared declares suggested suggests maintained maintains confirmed confirms continued answered answers
`);
const CLAUSE = wordSet(`
  that he she it they we i there his her its their the a an on yesterday monday tuesday wednesday thursday friday
  saturday sunday
`);
const CALLED_FOR = wordSet('for on it the this that his her them himself herself an a');

/** Between a name and its verb. */
const BETWEEN = wordSet(`
  also later then has had have himself herself again reportedly once repeatedly on earlier today yesterday monday
  tuesday wednesday thursday friday saturday sunday recently afterwards now publicly often always still flatly merely
  only simply immediately quickly promptly bluntly personally privately formally further previously already separately
  never
`);
/** After the name of a speaker that follows the verb: anything else makes the name the subject of what is said. */
const AFTER_SPEAKER = wordSet(`
  in on at after before during while when who whom whose as of from to with by upon later today yesterday earlier here
  there adding speaking referring referencing citing quoting noting announcing commenting describing discussing
  recalling explaining responding replying smiling laughing monday tuesday wednesday thursday friday saturday sunday last
  this via per through outside inside near following amid about and
`);

export function isSpeech(word: string): boolean {
  return SPEECH.has(word);
}

/** `next`: the word after it, '' where a mark stands; a quotation may follow then. */
export function reportsWords(word: string, next: string): boolean {
  if (!SPEECH.has(word) || next === 'by') return false;
  if (word === 'called' || word === 'calls') return next === '' || CALLED_FOR.has(next);
  if (/^(?:insist|suggest)/.test(word) && next === 'on') return false;
  return !WITH_A_CLAUSE.has(word) || next === '' || (CLAUSE.has(next) && !isAct(word, next));
}

/** 'Declared a state of emergency'. */
function isAct(word: string, next: string): boolean {
  return (
    next === 'a' ||
    next === 'an' ||
    (next === 'the' && !word.startsWith('suggest')) ||
    /^(?:his|her|its|their)$/.test(next)
  );
}

export function speaksOut(word: string, next: string): boolean {
  return SPEAKING_OUT.has(word) && next !== 'by';
}

export function comesBeforeSpeaker(word: string): boolean {
  return SPEECH_BEFORE.has(word);
}

export function isBetween(word: string): boolean {
  return BETWEEN.has(word);
}

export function mayFollowSpeaker(word: string): boolean {
  return AFTER_SPEAKER.has(word);
}
