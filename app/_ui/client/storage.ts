// What this browser keeps for its reader, and nobody else: localStorage, by name. A browser that keeps nothing (storage
// switched off, or full) is one that remembers nothing.

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // storage switched off
  }
}

/** null forgets. */
export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Switched off or full: the page works without it.
  }
}
