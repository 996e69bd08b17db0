import { expect, test } from "vitest";
import { createLimit } from "../src/lab/limit.ts";

test("jobs go in the order they came, and those in a hurry before the others", async () => {
  const limit = createLimit(1);
  const went: string[] = [];
  const job = (name: string, first = false) => limit(async () => void went.push(name), first);
  await Promise.all([job("a"), job("b"), job("c", true), job("d"), job("e", true)]);
  expect(went).toEqual(["a", "c", "e", "b", "d"]);
});

test("a job that fails gives its place away", async () => {
  const limit = createLimit(1);
  const failed = limit(() => Promise.reject(new Error("no")));
  const after = limit(async () => "went");
  await expect(failed).rejects.toThrow("no");
  expect(await after).toBe("went");
});
