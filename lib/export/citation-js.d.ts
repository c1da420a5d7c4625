// What our tests use of Citation.js, which has no types of its own before version 0.9.

declare module '@citation-js/core' {
  export class Cite {
    /** Without `forceType` it guesses the format, and may take a headline for BibTeX. */
    constructor(text: string, options: { forceType: string });
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
