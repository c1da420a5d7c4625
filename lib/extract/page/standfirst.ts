// The paragraph between headline and story that sums the story up.

import { removedPart } from '../cleaning';
import { readStamps } from '../days/stamps';
import { readByline } from '../names/bylines';
import { endsSentence, type Piece } from './story-pieces';

export function isStandfirst(block: Piece): boolean {
  const { text } = block;
  if (block.part || block.links > 0.35 || removedPart(text) !== null) return false;
  if (text.length < 40 || text.length > 1_200) return false;
  if (readStamps(text).length > 0 || readByline(text)) return false;
  return endsSentence(text) || text.split(' ').length >= 9;
}
