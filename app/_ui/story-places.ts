// The parts of a story's address that lead to places of its page, and the language of what is captured.

/** The entry of a person beside the story. */
export function personAnchor(slug: string): string {
  return `person-${slug}`;
}

/** What the capture states, where it can be a language: it decides how the text is spoken and hyphenated. */
export function langOf(language: string | null): string | undefined {
  return language !== null && /^[a-z]{2,3}$/i.test(language) ? language : undefined;
}
