// Names of files and captured words on a terminal.

/** They may hold line breaks and worse: they are shown, not sent to the terminal. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, (letter) => JSON.stringify(letter).slice(1, -1));
}
