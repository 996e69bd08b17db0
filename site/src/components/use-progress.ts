import { useEffect, useState } from "react";

/** Of the local page's `GET /api/progress`: what the box shows of an exercise. */
export interface Progress {
  readonly number: string;
  readonly state: "not-graded" | "in-progress" | "passed";
  readonly held: number;
  readonly fallen: number;
  readonly blocked: number;
  readonly next?: { readonly task: number; readonly card: string; readonly title: string; readonly message: string };
}

export interface LiveProgress {
  readonly page: string;
  readonly progress: Progress;
}

const EVERY = 3_000;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The progress of an exercise, as long as the workshop runs on this machine. Its server of the site says where the local
 * page is; a page from anywhere else asks nobody.
 */
export function useProgress(exercise: string, language: string): LiveProgress | undefined {
  const [live, setLive] = useState<LiveProgress>();
  useEffect(() => {
    const page = document.querySelector<HTMLMetaElement>('meta[name="workshop-page"]')?.content;
    if (!page || !LOOPBACK.has(location.hostname)) return undefined;
    const leaving = new AbortController();
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const progress = await readProgress(page, exercise, language, leaving.signal);
      if (!leaving.signal.aborted) setLive(progress && { page, progress });
    };
    void look();
    const timer = setInterval(() => void look(), EVERY);
    return () => {
      leaving.abort();
      clearInterval(timer);
    };
  }, [exercise, language]);
  return live;
}

async function readProgress(
  page: string,
  exercise: string,
  language: string,
  signal: AbortSignal,
): Promise<Progress | undefined> {
  try {
    const answer = await fetch(`${page}/api/progress?lang=${language}`, { signal, credentials: "omit" });
    if (!answer.ok) return undefined;
    const { exercises } = (await answer.json()) as { exercises: readonly Progress[] };
    return exercises.find(({ number }) => number === exercise);
  } catch {
    return undefined; // The workshop was stopped.
  }
}
