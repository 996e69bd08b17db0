import { randomUUID } from "node:crypto";
import type { FaultScope, LastingFault, Occasion, WaitingFault } from "./model.ts";

type Kind = LastingFault["kind"];
type OfKind<K extends Kind> = Extract<LastingFault, { kind: K }>;
type Entry = WaitingFault & { left: number | null };

const same = (a: string, b: string | undefined) => a.toLowerCase() === b?.toLowerCase();

/** Is this occasion among those that the fault is meant for? */
function fitsScope(scope: FaultScope, { client, users, session }: Occasion): boolean {
  if (scope.client !== undefined && !same(scope.client, client)) return false;
  if (scope.session !== undefined && scope.session !== session) return false;
  const { user } = scope;
  return user === undefined || users.some((candidate) => same(user, candidate));
}

/** Lasting faults in the order in which somebody asked for them. */
export function createShelf(changed: () => void) {
  let entries: Entry[] = [];
  const find = <K extends Kind>(kind: K, occasion: Occasion, fits: (fault: OfKind<K>) => boolean): Entry[] =>
    entries.filter(({ fault }) => fault.kind === kind && fitsScope(fault, occasion) && fits(fault as OfKind<K>));
  const remove = (id: string): boolean => {
    const left = entries.filter((entry) => entry.id !== id);
    const found = left.length < entries.length;
    entries = left;
    if (found) changed();
    return found;
  };
  return {
    add(fault: LastingFault, left: number | null): string {
      const id = randomUUID();
      entries.push({ id, fault, left });
      changed();
      return id;
    },
    remove,
    all: (): readonly WaitingFault[] => entries.map((entry) => ({ ...entry })),
    clear(): void {
      entries = [];
      changed();
    },
    /** Those that stay, oldest first. */
    standing: <K extends Kind>(kind: K, occasion: Occasion, fits: (fault: OfKind<K>) => boolean = () => true) =>
      find(kind, occasion, fits).map(({ id, fault }) => ({ ...(fault as OfKind<K>), id })),
    /** The oldest that fits, once less. */
    take<K extends Kind>(kind: K, occasion: Occasion, fits: (fault: OfKind<K>) => boolean = () => true) {
      const [entry] = find(kind, occasion, fits);
      if (!entry) return undefined;
      if (entry.left !== null) entry.left -= 1;
      if (entry.left === 0) remove(entry.id);
      else changed();
      return entry.fault as OfKind<K>;
    },
  };
}
