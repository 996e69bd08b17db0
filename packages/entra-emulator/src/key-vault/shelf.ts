import { randomUUID } from "node:crypto";
import type { Attributes } from "./model.ts";
import { VaultError } from "./vault-error.ts";

/** What secrets and keys have in common: versions under a name, deleted softly. */
interface Item {
  readonly version: string;
  attributes: Attributes;
  tags?: Record<string, string> | undefined;
}

export interface Shelved<T extends Item> {
  versions: T[];
  deletedAt?: number | undefined;
}

/** "Secret" or "Key", as error codes begin. */
export type Kind = "Secret" | "Key";

/** Objects of one kind in one vault, by name. Names are case-insensitive (Learn, about-keys-secrets-certificates). */
export class Shelf<T extends Item> {
  readonly kind: Kind;
  readonly #items: Record<string, Shelved<T>>;
  constructor(kind: Kind, items: Record<string, Shelved<T>>) {
    this.kind = kind;
    this.#items = items;
  }

  static newVersion(): string {
    return randomUUID().replaceAll("-", "");
  }

  #find(name: string): Shelved<T> | undefined {
    const key = name.toLowerCase();
    return Object.hasOwn(this.#items, key) ? this.#items[key] : undefined;
  }

  #notFound(name: string): VaultError {
    const text = `A ${this.kind.toLowerCase()} with (name/id) ${name} was not found in this key vault. If it was deleted, recover it first.`;
    return new VaultError(404, `${this.kind}NotFound`, text);
  }

  /** Names, in the order of the alphabet, of what is there or of what is deleted. */
  names(deleted: boolean): string[] {
    const all = Object.entries(this.#items).filter(([, { deletedAt }]) => (deletedAt !== undefined) === deleted);
    return all.map(([name]) => name).toSorted();
  }

  /** @throws VaultError 404 SecretNotFound, KeyNotFound */
  versions(name: string): readonly T[] {
    const found = this.#find(name);
    if (!found || found.deletedAt !== undefined) throw this.#notFound(name);
    return found.versions;
  }

  /** The named version, or the latest. @throws VaultError 404 */
  get(name: string, version: string | undefined): T {
    const versions = this.versions(name);
    const found = version ? versions.find((item) => item.version === version.toLowerCase()) : versions.at(-1);
    if (!found) throw this.#notFound(`${name}/${version}`);
    return found;
  }

  /** @throws VaultError 409 Conflict (ObjectIsDeletedButRecoverable) */
  requireFree(name: string): void {
    if (this.#find(name)?.deletedAt === undefined) return;
    const text = `${this.kind} ${name} is deleted but recoverable, and its name cannot be used again until it is recovered or purged.`;
    throw new VaultError(409, "Conflict", text, "ObjectIsDeletedButRecoverable");
  }

  /** Adds a version, the first or the next. @throws VaultError 409 */
  add(name: string, item: T): void {
    this.requireFree(name);
    const there = this.#find(name);
    if (there) there.versions.push(item);
    else this.#items[name.toLowerCase()] = { versions: [item] };
  }

  /** @throws VaultError 404 */
  delete(name: string, now: number): { latest: T; deletedAt: number } {
    const latest = this.get(name, undefined);
    const found = this.#find(name);
    if (found) found.deletedAt = now;
    return { latest, deletedAt: now };
  }

  /** @throws VaultError 404 */
  deleted(name: string): { latest: T; deletedAt: number } {
    const found = this.#find(name);
    const latest = found?.versions.at(-1);
    if (found?.deletedAt === undefined || !latest) throw this.#notFound(name);
    return { latest, deletedAt: found.deletedAt };
  }

  /** @throws VaultError 404 */
  recover(name: string): T {
    const { latest } = this.deleted(name);
    const found = this.#find(name);
    if (found) delete found.deletedAt;
    return latest;
  }

  /** Gone for good. @throws VaultError 404 */
  purge(name: string): void {
    this.deleted(name);
    delete this.#items[name.toLowerCase()];
  }
}
