import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import type { ReactNode } from "react";
import { liveWords } from "./live-words.ts";
import { type Progress, useProgress } from "./use-progress.ts";

/** The failing card and the count of an exercise, when the workshop runs on this machine; nothing without it. */
export function LiveBox({ exercise }: { readonly exercise: string }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const language = i18n.currentLocale === "zh-Hans" ? "zh-Hans" : "en";
  const words = liveWords[language];
  const live = useProgress(exercise, language);
  if (!live) return null;
  const { page, progress } = live;
  return (
    <section className="live-box" aria-label={words.label}>
      <p>
        <strong>{summary(progress, words)}</strong> <a href={`${page}/`}>{words.page}</a>
      </p>
      {progress.next && <pre tabIndex={0}>{progress.next.message}</pre>}
    </section>
  );
}

function summary({ state, held, fallen, blocked }: Progress, words: (typeof liveWords)["en" | "zh-Hans"]): string {
  const all = held + fallen + blocked;
  if (state === "not-graded") return words.notGraded;
  return state === "passed" ? words.passed(all) : words.progress(held, all);
}
