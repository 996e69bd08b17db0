import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { EXIT, type Exercise, SetUpError, findExercise, listExercises, workspaceRoot } from "@workshop/grader";
import { type Context, printJson } from "../context.ts";
import { abortOnSignal } from "../interruption.ts";
import { requireWhole } from "../options.ts";
import { type JudgedRun, type Proof, type ProofOptions, proveExercise } from "../prove/prove-exercise.ts";
import { writeProof } from "../prove/write-proof.ts";

/** Shows that the graders grade right: exit 0 when every grade came out as planned, 3 when one did not. */
export async function proveCommand(context: Context, name: string, options: Record<string, unknown>): Promise<number> {
  const { words } = context;
  const repeats = requireWhole(options["repeats"], { option: "--repeats", from: 0, to: 1000, words });
  const jobs = requireWhole(options["jobs"], { option: "--jobs", from: 1, to: 8, words });
  const quick = options["quick"] === true;
  const proofs: Proof[] = [];
  const interruption = abortOnSignal();
  try {
    for (const exercise of exercisesToProve(context, name)) {
      if (!context.json) context.terminal.out(context.paint.bold(words.prove.heading(exercise.name)));
      const onRun: ProofOptions["onRun"] = (judged, done, of) => printRun(context, judged, `${done}/${of}`);
      const onStarterSetAside = (): void => {
        if (!context.json) context.terminal.out(words.prove.starterSetAside(exercise.name));
      };
      const { signal } = interruption;
      const proof = await proveExercise(exercise, { repeats, jobs, quick, signal, onRun, onStarterSetAside });
      proofs.push(proof);
      const page = writeProof(proof);
      if (!context.json) printSummary(context, proof, page);
    }
  } catch (error) {
    if (interruption.signal.aborted) return 130;
    throw error;
  } finally {
    interruption.forget();
  }
  if (context.json) printJson(context, { proofs });
  return proofs.every(({ proved }) => proved) ? EXIT.held : EXIT.grader;
}

function exercisesToProve({ words }: Context, name: string): Exercise[] {
  const chosen = name ? [findExercise(name)] : listExercises();
  const withSolution = chosen.filter(({ solution }) => existsSync(join(solution, "src")));
  if (withSolution.length > 0) return withSolution;
  throw new SetUpError(words.prove.nothingToProve);
}

function printRun(
  { terminal, words, paint, json }: Context,
  { run, outcome, disagreements }: JudgedRun,
  at: string,
): void {
  if (json) return;
  const agreed = disagreements.length === 0;
  const label = agreed ? paint.green(words.prove.ok) : paint.red(words.prove.fail);
  const seed = run.seed === undefined ? "" : ` --seed ${run.seed}`;
  terminal.out(
    `${label}  ${at.padStart(6)}  ${words.prove.kinds[run.kind]} ${run.answer}${seed}  ${outcome.seconds} s`,
  );
  for (const { about, expected, got } of disagreements)
    terminal.out(`      ${words.prove.disagreement(about, expected, got)}`);
}

function printSummary({ terminal, words }: Context, proof: Proof, page: string): void {
  const { runs, cards, survivors, repeats, missing } = proof;
  const agreed = runs.filter(({ disagreements }) => disagreements.length === 0).length;
  terminal.out("");
  for (const kind of ["starter", "solution", "alternative", "mistake", "repeat"] as const) {
    const [all, good] = [
      runs.filter(({ run }) => run.kind === kind),
      (one: JudgedRun) => one.disagreements.length === 0,
    ];
    terminal.out(words.prove.row(words.prove.kinds[kind], all.filter(good).length, all.length));
  }
  terminal.out(words.prove.killed(cards.length - survivors.length, cards.length));
  if (survivors.length > 0) terminal.out(words.prove.survivors(survivors.join(", ")));
  if (runs.some(({ outcome }) => !outcome.leaks.looked)) terminal.out(words.prove.notLooked);
  for (const { expected, got } of repeats) terminal.out(words.prove.disagreement("repeat", expected, got));
  for (const { what, have, need } of missing) terminal.out(words.prove.tooFew(what, have, need));
  terminal.out(words.prove.verdict(proof.proved, agreed, runs.length));
  terminal.out(words.prove.written(relative(workspaceRoot, page)));
}
