import type { User } from "./staff.ts";

/** In every note. */
export const MARK_OF_NOTES = "canary-note";
/** A person may keep 100. */
const MOST = 40;

/** What somebody wrote, and what of it was acknowledged. */
export function createNotebook({ id }: User) {
  const [written, acknowledged] = [new Set<string>(), new Set<string>()];
  return {
    isFull: (): boolean => written.size >= MOST,
    /** A note that is about to be sent. */
    begin(): string {
      const text = `${MARK_OF_NOTES} ${written.size} of ${id}`;
      written.add(text);
      return text;
    },
    acknowledge: (text: string): void => void acknowledged.add(text),
    /** What has to be in a list that is asked for from now on. */
    mustBeThere: (): string[] => [...acknowledged],
    isOwn: (text: string): boolean => written.has(text),
  };
}
