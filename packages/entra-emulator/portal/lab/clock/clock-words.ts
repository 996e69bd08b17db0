const UNITS: readonly (readonly [seconds: number, name: string])[] = [
  [86_400, "day"],
  [3_600, "hour"],
  [60, "minute"],
  [1, "second"],
];

/** "3 days, 2 hours" for seconds; the two largest units that count. */
export function durationWords(seconds: number): string {
  let rest = Math.abs(Math.round(seconds));
  const parts: string[] = [];
  for (const [size, name] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? "" : "s"}`);
  }
  return parts.slice(0, 2).join(", ") || "no time";
}

export function offsetWords(seconds: number): string {
  if (Math.round(seconds) === 0) return "The same as on this machine.";
  return `${durationWords(seconds)} ${seconds > 0 ? "ahead of" : "behind"} this machine.`;
}
