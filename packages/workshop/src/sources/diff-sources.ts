import { createTwoFilesPatch, diffLines } from "diff";
import type { Sources } from "./read-sources.ts";

export interface FileDiff {
  readonly file: string;
  readonly added: number;
  readonly removed: number;
  /** Unified, with three lines of context. */
  readonly patch: string;
}

/** What changes from one set of files to another, only the files that differ, sorted by name. */
export function diffSources(from: Sources, to: Sources, labels: { from: string; to: string }): FileDiff[] {
  const files = [...new Set([...from.keys(), ...to.keys()])].toSorted();
  return files
    .filter((file) => from.get(file) !== to.get(file))
    .map((file) => diffFile(file, from.get(file), to.get(file), labels));
}

function diffFile(
  file: string,
  before: string | undefined,
  after: string | undefined,
  labels: { from: string; to: string },
): FileDiff {
  const name = (label: string, text: string | undefined): string =>
    text === undefined ? "/dev/null" : `${label}/${file}`;
  const [old, now] = [before ?? "", after ?? ""];
  const patch = createTwoFilesPatch(name(labels.from, before), name(labels.to, after), old, now, undefined, undefined, {
    context: 3,
  });
  const changes = diffLines(old, now);
  const count = (kind: "added" | "removed"): number =>
    changes.filter((change) => change[kind]).reduce((sum, change) => sum + (change.count ?? 0), 0);
  return { file, added: count("added"), removed: count("removed"), patch: patch.replace(/^=+\n/, "").trimEnd() };
}
