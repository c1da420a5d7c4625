// Fields of JSON whose shape nobody promised: each is read as what is wanted, or as absent.

import { isObject, type JsonObject } from '../page/json-ld';

export function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    // lib/capture says where JSON is broken; here it is only no object.
    return null;
  }
}

/** A text that is not blank. */
export function jsonText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The objects of a list, or one object alone. */
export function jsonObjects(value: unknown): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}
