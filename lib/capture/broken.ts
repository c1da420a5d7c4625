// Input that ends or breaks in the middle. It is thrown where a stream of bytes is read, and becomes one refusal where
// its part was begun.

/** `message` is the reason in plain words, with the offset where there is one. */
export class Broken extends Error {
  override name = 'Broken';
  /** Said already in a refusal of the innermost part: the containers around it do not say it again. */
  told = false;

  /** `member`: the offset of the member of a packed file that is damaged, when it is one of several. */
  constructor(
    message: string,
    readonly member: number | null = null,
  ) {
    super(message);
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
