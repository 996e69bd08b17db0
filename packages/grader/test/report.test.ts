import { type Card, publicClient } from "@workshop/attacks";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { exitCodeOf } from "../src/blame.ts";
import { createReport, leadOf } from "../src/report/grade-report.ts";
import type { PlayedCard } from "../src/report/played-card.ts";
import { renderCard } from "../src/report/render-card.ts";
import { renderReport } from "../src/report/render-report.ts";
import { width } from "../src/report/wrap.ts";

// The longer of the two ways to type a command.
beforeAll(() => void vi.stubEnv("npm_config_user_agent", "npm/11"));
afterAll(() => void vi.unstubAllEnvs());

const about = { exercise: "02-public-client", answer: "starter", seconds: 1.2 };
const plain = { all: false, paint: (text: string) => text };
const deck = Object.values(publicClient);
const held = ({ id, task, rule, look }: Card): PlayedCard => ({ id, task, rule, look, state: "held", facts: {} });
const fell = (card: Card, got: string, facts = {}): PlayedCard => ({ ...held(card), state: "fell", got, facts });

/** Facts long enough to show whether a message still fits when a server talks a lot. */
const facts = {
  said: "x".repeat(48),
  user: "Ada Lovelace",
  wanted: "Grace Hopper",
  got: "Ada Lovelace",
  pages: 10,
  calls: 10,
  answered: 3,
  status: 500,
  kind: "refresh token",
  file: "token-cache/token-cache.json",
  line: "y".repeat(48),
  scopes: "User.ReadBasic.All",
};
const outcomes = deck.flatMap((card) =>
  [
    "neverAsked",
    "noAnswer",
    "askedAgain",
    "notAsked",
    "noError",
    "manyPages",
    "otherAccount",
    "answeredAnyway",
    "noCode",
    "open",
    "found",
    "privatePhone",
    "notMarked",
    "same",
    "asked",
    "stray",
    "body",
    "ended",
    "silent",
    "stayedIdle",
    "hangs",
    "neverAgain",
  ].map((got) => ({ card, got })),
);

describe.each(["en", "zh-Hans"] as const)("in %s", (language) => {
  test("no message is longer than 12 lines or wider than 80 columns", () => {
    for (const { card, got } of outcomes) {
      const lines = renderCard(fell(card, got, facts), about.exercise, language).split("\n");

      expect.soft(lines.length, `${card.id} ${got}\n${lines.join("\n")}`).toBeLessThanOrEqual(12);
      expect.soft(Math.max(...lines.map(width)), `${card.id} ${got}\n${lines.join("\n")}`).toBeLessThanOrEqual(80);
    }
  });

  test("one failure leads, the rest are counted", () => {
    const played = [
      held(publicClient.firstSignIn),
      fell(publicClient.wholeProfile, "privatePhone"),
      fell(publicClient.silentFirst, "askedAgain", { pages: 1 }),
    ];
    const report = createReport(about, played, language);
    const text = renderReport(report, { ...plain, language });

    expect(leadOf(report)?.id).toBe("ENTRA-2.02");
    expect(text).toContain("ENTRA-2.02");
    expect(text).not.toContain("ENTRA-2.14");
    expect(renderReport(report, { ...plain, all: true, language })).toContain("ENTRA-2.14");
  });
});

test("a fallen card is the learner's, and says everything a learner needs", () => {
  const report = createReport(about, [fell(publicClient.oneSignInForTen, "manyPages", { pages: 10, calls: 10 })], "en");

  expect(exitCodeOf(report.blame)).toBe(1);
  expect(report.cards[0]?.message).toMatchInlineSnapshot(`
    "FAIL  ENTRA-2.06  Ten calls, many sign-in pages (task 2)
    Sent      10 × tools/call at the same moment, nobody signed in
    Got       10 sign-in pages opened
    Safe      one page opens; all ten calls wait for it and are answered
    Why       Models call in parallel. A pile of pages gets one click too many: yes
              to a stranger's.
    Rule      OAuth 2.0 for Native Apps (RFC 8252) §4.1, §8.12
              www.rfc-editor.org/rfc/rfc8252
    Look      src/authentication-service.ts: what a second caller does while the
              first is still signing in
    Control   PASS at least one of the ten calls was answered
    Next      a hint: npm run workshop -- hint 02.2"
  `);
});

test("a problem around the cards leads, and carries its own blame", () => {
  const problem: PlayedCard = {
    ...held(publicClient.firstSignIn),
    state: "blocked",
    problem: "No space left on device.",
    blame: "set-up",
  };
  const report = createReport(about, [problem, fell(publicClient.silentFirst, "askedAgain")], "en");

  expect(exitCodeOf(report.blame)).toBe(2);
  expect(renderReport(report, { ...plain, language: "en" })).toContain("YOUR SET-UP");
});

test.each(["en", "zh-Hans"] as const)("servers that ended by themselves are told of, in %s", (language) => {
  const [first, ...rest] = [
    { exitCode: 1, signal: null, words: "  Error: one" },
    { exitCode: null, signal: "SIGABRT", words: "" },
  ];
  const cards = [fell(publicClient.silentFirst, "askedAgain")];
  const report = createReport({ ...about, ended: [first, ...rest] }, cards, language);
  const other = createReport({ ...about, ended: rest }, cards, language);
  const text = renderReport(report, { ...plain, language });

  expect(report.ended).toEqual({ ...first, count: 2 });
  expect(text).toMatch(/(YOUR CODE|你的代码)[^]*2[^]*(code|退出码)\s+1[^]*\n {2}Error: one\n/);
  expect(Math.max(...text.split("\n").map(width))).toBeLessThanOrEqual(80);
  expect(renderReport(other, { ...plain, language })).toMatch(/SIGABRT[^]*stderr/);
  expect(createReport(about, cards, language)).not.toHaveProperty("ended");
});

test("nothing played is our fault, not a pass", () => {
  expect(exitCodeOf(createReport(about, [], "en").blame)).toBe(3);
});

test("a task that nobody played does not pass, and cards that were not played are not counted as held", () => {
  const [first] = deck;
  if (!first) throw new Error("an empty deck");
  const last = deck.at(-1)?.task;
  const skipped = (card: Card): PlayedCard => ({ ...held(card), state: "skipped", reason: "registersApps" });
  const rest = deck.slice(1).map((card) => (card.task === last ? skipped(card) : held(card)));
  const report = (...cards: PlayedCard[]) =>
    renderReport(createReport(about, cards, "en"), { ...plain, language: "en" });
  const played = deck.filter(({ task }) => task !== last).length;

  expect(report(fell(first, "neverAsked"), ...rest)).toMatch(new RegExp(`^ {2}${last}\\. not played `, "m"));
  expect(report(fell(first, "neverAsked"), ...rest)).toContain(`${played - 1} of ${played} cards held`);
  expect(report(held(first), ...rest)).toContain(`${played} of ${played} cards held`);
});

describe.each([
  ["en", "NOT RUN", "set-up, not your code", "1 not run"],
  ["zh-Hans", "未运行", "与你的代码无关", "1 张未运行"],
] as const)("cards that this machine lacks a program for, in %s", (language, label, whose, count) => {
  const [first, ...others] = deck;
  if (!first) throw new Error("an empty deck");
  const notRun: PlayedCard = { ...held(first), state: "skipped", missing: "redis" };
  const report = (...cards: PlayedCard[]) => createReport(about, cards, language);

  test("are no failure, are counted, and say what brings them back", () => {
    const passed = report(notRun, ...others.map(held));
    const text = renderReport(passed, { ...plain, language });

    expect(exitCodeOf(passed.blame)).toBe(0);
    expect(passed.cards.find(({ id }) => id === first.id)).toMatchObject({ state: "skipped", missing: "redis" });
    for (const words of [label, first.id, whose, "REDIS_SERVER_PATH", count]) expect(text).toContain(words);
    expect(text).toContain(String(others.length));
    expect(Math.max(...text.split("\n").slice(0, -1).map(width))).toBeLessThanOrEqual(80);
  });

  test("do not hide a card that fell", () => {
    const fallen = report(notRun, fell(publicClient.silentFirst, "askedAgain", { pages: 1 }));

    expect(exitCodeOf(fallen.blame)).toBe(1);
    expect(renderReport(fallen, { ...plain, language })).toContain(label);
  });
});
