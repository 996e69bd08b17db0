/** An answer of Graph, as it is kept. */
export interface StoredAnswer {
  readonly text: string;
  readonly contentType: string;
  readonly etag: string | undefined;
  /** Milliseconds since 1970. */
  readonly freshUntil: number;
}

export interface GraphMemoryOptions {
  /** Milliseconds in which an answer is given again without asking. After that, Graph is asked whether it changed, if it had an ETag. */
  readonly fresh: number;
  /** How many owners are remembered; who was away longest is forgotten. Default 1 000. */
  readonly capacity?: number;
}

/** Answers that are kept for one owner. */
const ANSWERS = 20;
/** Milliseconds after which an owner who did not come back is forgotten. */
const REST = 10 * 60_000;
/** Seconds: a pause that is longer is looked into again. */
const LONGEST_PAUSE = 60 * 60;

/** What is remembered for one owner. */
export class OwnMemory {
  /** Milliseconds. */
  readonly fresh: number;
  #answers = new Map<string, StoredAnswer>();
  #pausedUntil = 0;
  #pausedBy = 0;

  constructor(fresh: number) {
    this.fresh = fresh;
  }

  find(key: string): StoredAnswer | undefined {
    return this.#answers.get(key);
  }

  keep(key: string, answer: StoredAnswer): void {
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > ANSWERS && oldest !== undefined) this.#answers.delete(oldest);
  }

  forgetAnswers(): void {
    this.#answers.clear();
  }

  /** Nothing is sent for so many seconds. @param status of the answer that demanded it */
  pause(seconds: number, status: number): void {
    this.#pausedUntil = Date.now() + Math.min(seconds, LONGEST_PAUSE) * 1_000;
    this.#pausedBy = status;
  }

  /** Seconds that are left, and what demanded them; undefined when Graph may be asked. */
  paused(): { readonly retryAfter: number; readonly status: number } | undefined {
    const left = this.#pausedUntil - Date.now();
    return left > 0 ? { retryAfter: Math.ceil(left / 1_000), status: this.#pausedBy } : undefined;
  }
}

/**
 * What is remembered of Graph's answers, for every owner apart: nobody's key can lead to somebody else's answer. It lives in this
 * process, has an end, and serves many clients (`createGraphClient({ memory: memory.of(owner) })`).
 */
export class GraphMemory {
  readonly #owners = new Map<string, { readonly own: OwnMemory; readonly seenAt: number }>();
  readonly #fresh: number;
  readonly #capacity: number;

  constructor({ fresh, capacity = 1_000 }: GraphMemoryOptions) {
    this.#fresh = fresh;
    this.#capacity = capacity;
  }

  /**
   * @param owner everything that decides what Graph may tell: tenant and object id of the person, and the sign-in, so that a new one begins
   * with nothing. Never a name, which changes hands.
   */
  of(owner: string): OwnMemory {
    const now = Date.now();
    const own = this.#owners.get(owner)?.own ?? new OwnMemory(this.#fresh);
    this.#owners.delete(owner);
    this.#owners.set(owner, { own, seenAt: now });
    for (const [one, { seenAt }] of this.#owners) {
      if (this.#owners.size <= this.#capacity && now - seenAt < REST) break;
      this.#owners.delete(one);
    }
    return own;
  }

  /** After a sign-out, say. Clients that are at work keep what they have. */
  forget(owner: string): void {
    this.#owners.get(owner)?.own.forgetAnswers();
    this.#owners.delete(owner);
  }
}
