export { type Blame, blameFor, EXIT, exitCodeOf, SetUpError, YourCodeError } from "./blame.ts";
export { type Exercise, findExercise, listExercises } from "./exercises.ts";
export { workshopCommand } from "./how-to-run.ts";
export { chooseLanguage, type Language, languages } from "./language.ts";
export { type ExerciseProgress, type Progress, readProgress, updateProgress } from "./progress.ts";
export { type CardResult, type GradeReport, leadOf } from "./report/grade-report.ts";
export { leadWords } from "./report/lead-words.ts";
export { createPaint } from "./report/terminal.ts";
export { stateDirectory, workspaceRoot } from "./workspace.ts";
