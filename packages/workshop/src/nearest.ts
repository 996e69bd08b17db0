/** How many letters must be added, dropped or changed to make one word of the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (above[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
  }
  return row[to.length] ?? 0;
}

/** The word somebody probably meant, or undefined when none is near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const ranked = words
    .map((one) => ({ one, far: distance(word.toLowerCase(), one), longer: Math.abs(one.length - word.length) }))
    .sort((a, b) => a.far - b.far || a.longer - b.longer);
  const best = ranked[0];
  return best && best.far <= Math.max(2, Math.floor(best.one.length / 3)) ? best.one : undefined;
}
