import { findPortOwner, isPortFree } from "../start/port-owner.ts";
import { isAlive, readStartLock } from "../start/start-lock.ts";
import type { DoctorWords, Finding } from "./finding.ts";

export interface PortToCheck {
  readonly port: number;
  /** The option of `start` that changes it; the others are needed later and only noted. */
  readonly option?: string;
}

/** A port is free, ours, or taken by a process that is named where that is known. */
export async function checkPort({ port, option }: PortToCheck, words: DoctorWords): Promise<Finding> {
  const id = `port-${port}`;
  if (await isPortFree(port)) return { id, state: "ok", what: words.portFree(port) };
  const lock = readStartLock();
  if (lock && isAlive(lock.pid) && [lock.port, lock.pagePort].includes(port)) {
    return { id, state: "ok", what: words.portOurs(port, lock.pid) };
  }
  const owner = findPortOwner(port);
  const what = words.portTaken(port, owner && `pid ${owner.pid}: ${owner.command}`);
  if (!option) return { id, state: "note", what, fix: words.portLater };
  return { id, state: "fix", what, fix: words.portFix(`npm start -- ${option} ${port + 1}`) };
}
