import { relative } from "node:path";
import { workspaceRoot } from "@workshop/grader";
import type { RequestHandler } from "express";
import { type Sources, sameSources } from "../../sources/read-sources.ts";
import { replaceSources } from "../../sources/replace-sources.ts";
import type { Desk } from "../desk.ts";
import { languageOf } from "../language-of.ts";
import { findReplacement } from "./find-replacement.ts";

/** The answer of `GET /api/replacement`: what the page asks before it overwrites. */
export interface ReplacementAnswer {
  /** Absent when there is nothing to do; then `message` says so. */
  readonly question?: string;
  readonly message?: string;
  /** One line for each file that changes, comes or goes. */
  readonly files: readonly string[];
}

/** Says what would be overwritten. Changes nothing. */
export function showReplacement({ language: fallback }: Desk): RequestHandler {
  return (request, response) => {
    const { lang: _lang, ...query } = request.query;
    const found = findReplacement(query, languageOf(request, fallback));
    const { words, folder, wanted, mine } = found;
    const answer: ReplacementAnswer = sameSources(mine, wanted.files)
      ? { message: words.same(folder, wanted.what), files: [] }
      : { question: words.question(folder, wanted.what), files: linesOf(mine, wanted.files, words.changes) };
    response.json(answer);
  };
}

/** Keeps the learner's files aside, then overwrites them. The page has asked before. */
export function replace({ changes, language: fallback }: Desk): RequestHandler {
  return (request, response) => {
    const found = findReplacement(request.body, languageOf(request, fallback));
    const { words, folder, exercise, wanted, mine } = found;
    if (sameSources(mine, wanted.files)) {
      response.json({ message: words.same(folder, wanted.what), kept: null });
      return;
    }
    const kept = relative(workspaceRoot, replaceSources(exercise, wanted.files));
    changes.say("progress");
    response.json({ message: words.done(folder, wanted.what, kept), kept });
  };
}

function linesOf(from: Sources, to: Sources, words: Record<"changed" | "added" | "removed", string>): string[] {
  const paths = [...new Set([...from.keys(), ...to.keys()])].toSorted();
  return paths
    .filter((path) => from.get(path) !== to.get(path))
    .map((path) => `${path} (${words[to.has(path) ? (from.has(path) ? "changed" : "added") : "removed"]})`);
}
