// A slug in, a name that can be shown out, where nobody has said the name itself: 'Hua Chunying' for '~hua-chunying'.

export function nameOfSlug(slug: string): string {
  const words = slug.replace(/^~/, '').split('-');
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ');
}
