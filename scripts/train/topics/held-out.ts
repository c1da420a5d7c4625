// Texts of the project in; for each the margins of a model that has not learnt from it out, and from all of them together
// how a margin becomes a chance and from which chance on a topic is shown.

import { vectorOf } from '#lib/topics/vector';
import { TOPICS } from '#lib/topics/vocabulary';
import { type Calibration, calibrate, chanceOf, thresholdOf } from './calibrate';
import { learn, margins, type Recipe, type Text } from './learn';

export type Thresholds = { beta: number; common: number; prior: number };
export type Decision = Calibration & { threshold: number };

/** Every fold is left out once; `others` are always learnt from. By text the margin of each topic. */
export function heldOutMargins(
  own: readonly Text[],
  others: readonly Text[],
  recipe: Recipe,
  folds: number,
): number[][] {
  const found: number[][] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isHeldOut = (at: number) => at % folds === fold;
    const learnt = learn([...own.filter((_, at) => !isHeldOut(at)), ...others], recipe);
    own.forEach((text, at) => {
      if (isHeldOut(at)) found[at] = margins(vectorOf(text.features, learnt), learnt);
    });
  }
  return found;
}

/** By topic. */
export function decisionsOf(own: readonly Text[], heldOut: readonly number[][], thresholds: Thresholds): Decision[] {
  return TOPICS.map((_, topic) => {
    const points = own.map((text, at) => ({ margin: heldOut[at]?.[topic] ?? 0, isOn: text.topics.includes(topic) }));
    const calibration = calibrate(points);
    const chances = points.map(({ margin, isOn }) => ({ chance: chanceOf(margin, calibration), isOn }));
    return { ...calibration, threshold: thresholdOf(chances, thresholds) };
  });
}
