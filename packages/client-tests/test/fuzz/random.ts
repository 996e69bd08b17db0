/** The same numbers for the same seed, so that a failure can be had again (mulberry32). */
export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** From 0 to `most`, both included. */
  upTo(most: number): number {
    return Math.floor(this.next() * (most + 1));
  }

  chance(likelihood: number): boolean {
    return this.next() < likelihood;
  }

  pick<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
    return choices[this.upTo(choices.length - 1)] as T;
  }

  /** `pick` some, with repetition. */
  some<T>(choices: readonly T[], most: number): T[] {
    return Array.from({ length: this.upTo(most) }, () => this.pick(choices));
  }

  text(length: number): string {
    return Array.from({ length }, () => String.fromCharCode(this.upTo(0xff))).join("");
  }
}
