export type { AttackReport } from "./attack/attack-report.ts";
export { renderAttackPage } from "./attack/attack-page.ts";
export { createGrading, type Grading } from "./grading/grading.ts";
export type { GraderRun, RunGrader } from "./grading/run-grader.ts";
export { type Hints, loadHints, type TaskHints } from "./hints/hint-file.ts";
export { type LocalPage, type PageOptions, startPage } from "./page/start-page.ts";
export { currentExercise, type ExerciseView, viewProgress } from "./progress-view.ts";
export { messagesIn } from "./messages/index.ts";
export { runWorkshop } from "./run-workshop.ts";
