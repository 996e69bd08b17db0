/** Records of one kind, sealed. Keys are hashes: what is in a store says nothing about anybody. */
export interface Shelf {
  get(key: string): Promise<string | undefined>;
  /** @param lifetime in milliseconds. @returns what had to go to make room: the oldest */
  set(key: string, sealed: string, lifetime: number): Promise<readonly Gone[]>;
  /** Sets what is not there, in one step. @returns false when it is */
  add(key: string, sealed: string, lifetime: number): Promise<boolean>;
  /** Gets and removes, in one step. */
  take(key: string): Promise<string | undefined>;
}

export interface Gone {
  readonly key: string;
  readonly sealed: string;
}

/** Where sealed records are. Everything throws UnavailableError while it is away. */
export interface Store {
  /** @param capacity when there are more, the oldest goes */
  openShelf(name: string, capacity: number): Shelf;
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}
