import { describe, expect, test } from "vitest";
import { en } from "../src/messages/en.ts";
import { zhHans } from "../src/messages/zh-hans.ts";

type Tree = { readonly [key: string]: string | Tree | ((...given: never[]) => unknown) };

/** Every leaf with its path; the compiler keeps the keys, this keeps the contents. */
function leaves(tree: Tree, path = ""): [string, string | ((...given: never[]) => unknown)][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "object" ? leaves(value, `${path}${key}.`) : [[`${path}${key}`, value] as [string, typeof value]],
  );
}

const [english, chinese] = [leaves(en), leaves(zhHans)];
const SAME_IN_BOTH = /^(start\.(ok|fail)|prove\.(ok|fail|written)|doctor\.labels\..*|doctor\.(node|pnpm))$/;

describe("the catalogues", () => {
  test("have the same keys, in the same order", () => {
    expect(chinese.map(([key]) => key)).toEqual(english.map(([key]) => key));
    expect(english.length).toBeGreaterThan(80);
  });

  test("no text is empty or left in the other language", () => {
    const texts = chinese.flatMap(([key, value]) => (typeof value === "string" ? [[key, value] as const] : []));
    const untranslated = texts.filter(([key, value]) => !/\p{Script=Han}/u.test(value) && !SAME_IN_BOTH.test(key));
    expect(untranslated).toEqual([]);
    const foreign = english.filter(([, value]) => typeof value === "string" && /\p{Script=Han}|^$/u.test(value));
    expect(foreign).toEqual([]);
  });

  test("a sentence takes as many values in one language as in the other", () => {
    const sentences = english.flatMap(([key, value], index) =>
      typeof value === "function" ? [{ key, english: value, chinese: chinese[index]?.[1] }] : [],
    );
    const takes = (value: unknown): number => (typeof value === "function" ? value.length : -1);
    const different = sentences.filter((sentence) => takes(sentence.english) !== takes(sentence.chinese));
    expect(sentences.length).toBeGreaterThan(40);
    expect(different.map(({ key }) => key)).toEqual([]);
  });
});
