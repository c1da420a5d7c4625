// A console.error in a unit or store test fails that test: nothing may go wrong quietly.
import { afterEach, beforeEach, expect } from 'vitest';

let printed: string[] = [];
const original = console.error;

beforeEach(() => {
  printed = [];
  console.error = (...values: unknown[]) => {
    printed.push(values.map(String).join(' '));
    original(...values);
  };
});

afterEach(() => {
  console.error = original;
  expect(printed, 'console.error was called').toEqual([]);
});
