import { expect, test } from "vitest";
import { blameFor, SetUpError, YourCodeError } from "../src/blame.ts";
import { chooseLanguage } from "../src/language.ts";

test.each([
  ["a set-up error", new SetUpError("x"), "set-up"],
  ["a server that does not start", new YourCodeError("x"), "your-code"],
  ["a full disk", Object.assign(new Error("x"), { code: "ENOSPC" }), "set-up"],
  [
    "a network that is away, inside another error",
    new Error("fetch failed", { cause: Object.assign(new Error("x"), { code: "ENOTFOUND" }) }),
    "network",
  ],
  ["what nobody planned for", new TypeError("x is not a function"), "grader"],
  ["something that is no error", "x", "grader"],
])("%s", (_, error, blame) => {
  expect(blameFor(error)).toBe(blame);
});

test.each([
  [undefined, { LANG: "zh_CN.UTF-8" }, "zh-Hans"],
  [undefined, { LANG: "de_DE.UTF-8" }, "en"],
  [undefined, { LC_ALL: "C", LANG: "zh_CN.UTF-8" }, "en"],
  [undefined, { WORKSHOP_LANG: "zh-Hans", LC_ALL: "C" }, "zh-Hans"],
  ["en", { WORKSHOP_LANG: "zh-Hans" }, "en"],
  [undefined, {}, "en"],
])("--lang %s with %o", (option, env, language) => {
  expect(chooseLanguage(option, env)).toBe(language);
});
