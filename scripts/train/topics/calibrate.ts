// Margins of texts that a model has not learnt from in; how a margin becomes a chance, and from which chance on a topic is
// shown, out.

type Point = { margin: number; isOn: boolean };
export type Calibration = { slope: number; offset: number };

/**
 * Logistic regression of one variable with Platt's targets ('Probabilistic Outputs for Support Vector Machines', 1999), by
 * Newton's method; a step that makes it worse is halved (Lin, Lin and Weng, Machine Learning 68, 2007).
 */
export function calibrate(points: readonly Point[]): Calibration {
  const on = points.filter((point) => point.isOn).length;
  const off = points.length - on;
  const targets = { on: (on + 1) / (on + 2), off: 1 / (off + 2) };
  let now: Calibration = { slope: 0, offset: Math.log((on + 1) / (off + 1)) };
  let loss = lossOf(points, targets, now);
  for (let round = 0; round < 100; round++) {
    const { slope, offset } = newtonStep(points, targets, now);
    let next = now;
    let nextLoss = loss;
    for (let size = 1; size > 1e-6 && nextLoss >= loss; size /= 2) {
      next = { slope: now.slope - size * slope, offset: now.offset - size * offset };
      nextLoss = lossOf(points, targets, next);
    }
    if (!(nextLoss < loss)) break;
    [now, loss] = [next, nextLoss];
  }
  return now;
}

type Targets = { on: number; off: number };

function newtonStep(points: readonly Point[], targets: Targets, at: Calibration): Calibration {
  let [slope, offset, ss, so, oo] = [0, 0, 1e-9, 0, 1e-9];
  for (const { margin, isOn } of points) {
    const chance = chanceOf(margin, at);
    const error = chance - (isOn ? targets.on : targets.off);
    const spread = chance * (1 - chance);
    slope += error * margin;
    offset += error;
    ss += spread * margin * margin;
    so += spread * margin;
    oo += spread;
  }
  const determinant = ss * oo - so * so;
  return { slope: (oo * slope - so * offset) / determinant, offset: (ss * offset - so * slope) / determinant };
}

function lossOf(points: readonly Point[], targets: Targets, { slope, offset }: Calibration): number {
  let loss = 0;
  for (const { margin, isOn } of points) {
    const value = slope * margin + offset;
    loss += Math.max(0, value) + Math.log1p(Math.exp(-Math.abs(value))) - (isOn ? targets.on : targets.off) * value;
  }
  return loss;
}

export function chanceOf(margin: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * margin + offset)));
}

/**
 * The chance from which on showing the topic gives the best F measure, with recall counting `beta` times as much as
 * precision (van Rijsbergen 1979), drawn towards `common` as if `prior` texts of the topic had said so.
 */
export function thresholdOf(
  chances: readonly { chance: number; isOn: boolean }[],
  { beta, common, prior }: { beta: number; common: number; prior: number },
): number {
  const ranked = [...chances].sort((a, b) => b.chance - a.chance);
  const all = ranked.filter((one) => one.isOn).length;
  let [right, best, at] = [0, 0, common];
  ranked.forEach(({ chance, isOn }, place) => {
    if (isOn) right++;
    const f = ((1 + beta * beta) * right) / (beta * beta * all + place + 1);
    if (f <= best) return;
    best = f;
    at = (chance + (ranked[place + 1]?.chance ?? 0)) / 2;
  });
  return (at * all + common * prior) / (all + prior);
}
