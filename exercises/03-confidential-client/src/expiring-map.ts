interface Entry<T> {
  readonly value: T;
  readonly expiresAt: number;
}

export interface ExpiringMapOptions<T> {
  /** The oldest goes when one more comes: what strangers can fill must not fill the memory. */
  readonly capacity: number;
  /** Milliseconds. */
  readonly lifetime: number;
  /** Milliseconds since 1970. `Date.now` unless said. */
  readonly now?: () => number;
  /** Called with what left the map in any way but `take`. It does not fail. */
  readonly onGone?: (value: T) => void | Promise<void>;
}

/** A map that forgets: after a time, and the oldest first when it is full. */
export class ExpiringMap<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #options: ExpiringMapOptions<T>;

  constructor(options: ExpiringMapOptions<T>) {
    this.#options = options;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (entry.expiresAt > this.#now()) return entry.value;
    void this.delete(key);
    return undefined;
  }

  /** Adds or replaces; its time starts now. @param lifetime in milliseconds, when it is not the usual one */
  set(key: string, value: T, lifetime = this.#options.lifetime): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, expiresAt: this.#now() + lifetime });
    this.#makeRoom();
  }

  /** Sets what is not there. @returns false when it is */
  add(key: string, value: T): boolean {
    if (this.get(key) !== undefined) return false;
    this.set(key, value);
    return true;
  }

  /** Gets and removes: what is good once. */
  take(key: string): T | undefined {
    const value = this.get(key);
    this.#entries.delete(key);
    return value;
  }

  delete(key: string): void | Promise<void> {
    const entry = this.#entries.get(key);
    this.#entries.delete(key);
    if (entry) return this.#options.onGone?.(entry.value);
  }

  *values(): Generator<T> {
    for (const key of this.#entries.keys()) {
      const value = this.get(key);
      if (value !== undefined) yield value;
    }
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  #makeRoom(): void {
    for (const [key, { expiresAt }] of this.#entries) {
      if (this.#entries.size <= this.#options.capacity && expiresAt > this.#now()) return;
      void this.delete(key);
    }
  }
}
