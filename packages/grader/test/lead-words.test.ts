import { publicClient } from "@workshop/attacks";
import { expect, test } from "vitest";
import { leadWords } from "../src/report/lead-words.ts";

const { id, task, rule, look } = publicClient.silentFirst;
const words = { id, task, title: "graded in English", message: "…" };

test("a lead is said in the reader's language, whatever language it was graded in", () => {
  const played = { id, task, rule, look, state: "fell" as const, got: "askedAgain", facts: { pages: 2 } };

  expect(leadWords({ ...words, played }, "02-public-client", "zh-Hans").message).toContain("又打开了 2 个登录页");
  expect(leadWords({ ...words, played }, "02-public-client", "en").message).toContain("2 more sign-in page(s) opened");
});

test("a lead of an older progress file is shown as it was stored", () => {
  expect(leadWords(words, "02-public-client", "zh-Hans").title).toBe("graded in English");
});
