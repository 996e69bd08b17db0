// Every number of the tables is an answer that somebody can get: a row provokes it, or another file does.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aadsts } from "../src/errors/aadsts.ts";
import { authorizeRows } from "./codes/authorize-rows.ts";
import { provokedElsewhere } from "./codes/elsewhere.ts";
import { faultRows } from "./codes/fault-rows.ts";
import type { Row } from "./codes/row.ts";
import { signInRows } from "./codes/sign-in-rows.ts";
import { tokenRows } from "./codes/token-rows.ts";
import { startTestTenant } from "./support/tenant.ts";

const rows: readonly Row[] = [...authorizeRows, ...signInRows, ...tokenRows, ...faultRows];
const tenant = await startTestTenant();

describe("provoked", () => {
  test.each(rows)("AADSTS$aadsts: $what", async ({ aadsts: number, provoke }) => {
    tenant.entra.recorder.clear();
    const { text, tenant: asked } = await provoke(tenant);
    if (text !== undefined) expect(/AADSTS(\d+): ./.exec(text)?.[1]).toBe(String(number));
    expect(asked.entra.recorder.exchanges().map((exchange) => exchange.aadsts)).toContain(number);
  });
});

test("no number of the tables is left without a provocation, and none has two homes", () => {
  const provoked = rows.map((row) => row.aadsts);
  const elsewhere = Object.keys(provokedElsewhere).map(Number);
  const all = [...provoked, ...elsewhere].sort((a, b) => a - b);
  expect(all).toEqual(
    Object.keys(aadsts)
      .map(Number)
      .sort((a, b) => a - b),
  );
});

test.each(Object.entries(provokedElsewhere))("AADSTS%s is shown by test/%s", (number, file) => {
  const path = join(import.meta.dirname, file);
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, "utf8")).toMatch(new RegExp(`\\b${number}\\b`));
});
