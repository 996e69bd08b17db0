// Everything an exercise's test imports, behind one door: bundled once, so that a grade does not begin by compiling
// two hundred files. The test file itself, and an editor that runs it, need not know.
export * from "@workshop/attacks";
export * from "./test.ts";
