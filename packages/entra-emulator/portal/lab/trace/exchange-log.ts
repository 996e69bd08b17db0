import type { Exchange } from "../../../src/recorder/exchange.ts";

/** What the page keeps at most. */
export const CAPACITY = 500;

/** The portal's own files and the Lab's own calls are no part of anybody's protocol. */
export function isProtocol({ surface, path }: Exchange): boolean {
  return surface !== "control" && !/^\/(portal(\/|$)|favicon)/.test(path);
}

/** The newest exchanges, oldest first. While paused, new ones wait and the picture stands still. */
export class ExchangeLog {
  #shown: readonly Exchange[] = [];
  #waiting: readonly Exchange[] = [];
  #paused = false;

  get shown(): readonly Exchange[] {
    return this.#shown;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  get paused(): boolean {
    return this.#paused;
  }

  add(exchanges: readonly Exchange[]): void {
    const wanted = exchanges.filter(isProtocol);
    if (this.#paused) this.#waiting = [...this.#waiting, ...wanted].slice(-CAPACITY);
    else this.#shown = [...this.#shown, ...wanted].slice(-CAPACITY);
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#shown = [...this.#shown, ...this.#waiting].slice(-CAPACITY);
    this.#waiting = [];
  }

  clear(): void {
    this.#shown = [];
    this.#waiting = [];
  }
}
