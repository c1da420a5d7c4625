// Given names that many people bear, by whether men or women bear them.

import { wordSet } from './word-set';

const MEN = wordSet(`
  alan albert alexander andrew anthony arthur ben bill bob brian charles chris christopher daniel dave david dick
  donald edward frank fred gary george gordon harold harry henry hubert hugh ian jack james jim jimmy joe john joseph
  keith ken kenneth kevin mark martin michael mike neil nick nicholas paul peter phil philip ralph ray richard robert
  robin roger ron ronald roy scott stephen steve steven ted thomas tim tom tony walter william carlos jose juan luis
  antonio manuel francisco pedro jorge miguel rafael fernando ricardo roberto eduardo mario alberto alfredo ali ahmed
  mohammed mohamed hassan ibrahim abdul jan hans karl yuri ivan jonathan adam alex aaron jason jeff eric sean ryan
  justin brandon joaquin hunter jeb
`);
const WOMEN = wordSet(`
  anna anne elizabeth helen jane jenny julia margaret mary susan theresa luciana sara sarah laura nancy michelle barbara
  jill melania ivanka hillary chelsea linda karen lisa amy emily emma kate katie jessica jennifer julie kelly megan
  rachel rebecca sally sandra
`);
/** Of women and men. */
const EITHER = wordSet('kim');

export function isGivenName(word: string): boolean {
  return MEN.has(word) || WOMEN.has(word) || EITHER.has(word);
}

export function isMansName(word: string): boolean {
  return MEN.has(word);
}

export function isWomansName(word: string): boolean {
  return WOMEN.has(word);
}
