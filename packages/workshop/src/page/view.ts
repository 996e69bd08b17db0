import type { Language } from "@workshop/grader";
import { type Messages, messagesIn } from "../messages/index.ts";
import type { GradingState } from "../grading/grading.ts";
import { type ExerciseView, viewProgress } from "../progress-view.ts";
import type { Desk, TraceSource } from "./desk.ts";

/** What one rendering of the page, or of a region, looks at. */
export interface View {
  readonly language: Language;
  readonly messages: Messages;
  readonly words: Messages["page"];
  readonly token: string;
  /** Read when first asked: a region of the page does not need all. */
  readonly exercises: readonly ExerciseView[];
  readonly grading: GradingState | undefined;
  readonly trace: TraceSource | undefined;
  /** Object id → name. */
  readonly people: ReadonlyMap<string, string>;
  /** The portal's address, when it is up. */
  readonly portal: string | undefined;
}

export function createView(desk: Desk, language: Language): View {
  const messages = messagesIn(language);
  let exercises: readonly ExerciseView[] | undefined;
  return {
    language,
    messages,
    words: messages.page,
    token: desk.token,
    get exercises() {
      return (exercises ??= viewProgress(language));
    },
    grading: desk.grading.state(),
    trace: desk.trace,
    people: new Map(desk.facts.users.map(({ id, name }) => [id, name])),
    portal: desk.facts.addresses.find(({ kind }) => kind === "portal")?.url,
  };
}
