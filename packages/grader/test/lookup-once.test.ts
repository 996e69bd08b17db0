import { lookup } from "node:dns";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { lookupOnce } from "../src/lab/lookup-once.ts";

const ask = (name: string, all: boolean) =>
  new Promise((resolve) => lookupOnce(name, { all }, (...answer) => resolve(answer)));

test("a name is looked up as Node does it", async () => {
  const addresses = await promisify(lookup)("localhost", { all: true });
  expect(await ask("localhost", true)).toEqual([null, addresses]);
  expect(await ask("localhost", false)).toEqual([null, addresses[0]?.address, addresses[0]?.family]);
});

test("a name that nobody has is refused as Node does it", async () => {
  expect(await ask("nobody.invalid", true)).toEqual([expect.objectContaining({ syscall: "getaddrinfo" }), ""]);
});
