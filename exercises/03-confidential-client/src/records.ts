import { ExpiringMap, type ExpiringMapOptions } from "./expiring-map.ts";

/** At once where records are in this memory, later where they are elsewhere. */
export type Soon<T> = T | Promise<T>;

/** What the server has to remember, each under a key, each for a while. Values are plain data: they may be written down. */
export interface Records<T> {
  get(key: string): Soon<T | undefined>;
  /** Adds or replaces; its time starts now. @param lifetime in milliseconds, when it is not the usual one */
  set(key: string, value: T, lifetime?: number): Soon<void>;
  /** Sets what is not there. @returns false when it is: of many that ask at once, one hears true */
  add(key: string, value: T): Soon<boolean>;
  /** Gets and removes: of many that ask at once, one gets it. */
  take(key: string): Soon<T | undefined>;
  delete(key: string): Soon<void>;
}

/** Opens the records of one kind. Opened twice under one name, they are the same where several servers share them. */
export type OpenRecords = <T>(name: string, shape: ExpiringMapOptions<T>) => Records<T>;

/** In this memory, and gone with it: enough for one server, whose clients sign in again after a restart. */
export const openInMemory: OpenRecords = (_name, shape) => new ExpiringMap(shape);
