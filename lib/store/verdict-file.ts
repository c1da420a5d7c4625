// Verdicts <-> a file: one JSON array with a record a line. Where the array is broken its lines are read one by one, so
// that one bad record costs itself alone.

import type { AnyVerdict } from '#lib/model/verdict';
import type { RecordAt } from './import-verdicts';
import { recordOf } from './verdict-record';

export function writeVerdictFile(verdicts: readonly AnyVerdict[]): string {
  const lines = verdicts.map((verdict) => JSON.stringify(recordOf(verdict)));
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

export function readVerdictFile(text: string): RecordAt[] {
  const whole = parsed(text);
  if (whole.ok) {
    const records = Array.isArray(whole.value) ? whole.value : [whole.value];
    return records.map((value, at) => ({ at: `record ${at + 1}`, record: { ok: true, value } }));
  }
  const lines = text.split('\n').map((line, at) => ({ at: `line ${at + 1}`, text: line.trim().replace(/,$/, '') }));
  const records = lines.filter((line) => line.text !== '' && line.text !== '[' && line.text !== ']');
  return records.map(({ at, text: line }) => ({ at, record: parsed(line) }));
}

function parsed(text: string): RecordAt['record'] {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, reason: `It is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}
