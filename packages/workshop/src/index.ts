export { type Hints, loadHints, type TaskHints } from "./hints/hint-file.ts";
export { type LocalPage, type PageOptions, startPage } from "./page/start-page.ts";
export { currentExercise, type ExerciseView, viewProgress } from "./progress-view.ts";
export { runWorkshop } from "./run-workshop.ts";
