export const prove = {
  heading: (exercise: string) => `Proving ${exercise}`,
  ok: "OK  ",
  fail: "FAIL",
  kinds: { starter: "starter", solution: "solution", repeat: "repeat", alternative: "alternative", mistake: "mistake" },
  disagreement: (about: string, expected: string, got: string) => `${about}: expected ${expected}\n      got ${got}`,
  row: (kind: string, agreed: number, all: number) => `  ${kind.padEnd(12)} ${agreed} of ${all} as planned`,
  killed: (killed: number, all: number) => `  ${killed} of ${all} cards fall with at least one mistake`,
  survivors: (cards: string) => `  NOTE  No mistake makes these fall: ${cards}`,
  notLooked: "  NOTE  Left-over processes cannot be looked for on this system.",
  tooFew: (what: "alternatives" | "mistakes" | "declared", have: number, need: number) =>
    what === "declared"
      ? '  FAIL  The exercise\'s package.json declares no failing cards: "workshop": { "fails": [...] }'
      : `  FAIL  ${have} ${what}, and ${need} are needed`,
  verdict: (proved: boolean, agreed: number, all: number) =>
    proved
      ? `OK  Proved: ${agreed} grades, all as planned.`
      : `FAIL  Not proved: ${agreed} of ${all} grades as planned.`,
  written: (page: string) => `    ${page}`,
  starterSetAside: (name: string) =>
    `NOTE  exercises/${name}/src has uncommitted changes. They are left out: the starter is proved as it was committed.`,
  nothingToProve: "no exercise here has a solution to prove it with.",
};
