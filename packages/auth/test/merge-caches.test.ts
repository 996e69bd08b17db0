import { describe, expect, it } from "vitest";
import { baseAfterReading, mergeCaches, parseCache } from "../src/token-cache/merge-caches.ts";

const accounts = (...names: string[]) => ({ Account: Object.fromEntries(names.map((name) => [name, { name }])) });

describe("mergeCaches", () => {
  it("keeps what both sides added", () => {
    expect(mergeCaches({}, accounts("ada"), accounts("grace"))).toEqual(accounts("ada", "grace"));
  });

  it("removes what either side removed", () => {
    const base = accounts("ada", "grace", "linus");
    expect(mergeCaches(base, accounts("grace", "linus"), accounts("ada", "linus"))).toEqual(accounts("linus"));
  });

  it("lets our change win, and theirs where we have none", () => {
    const base = { RefreshToken: { ada: { secret: "1" }, grace: { secret: "1" } } };
    const ours = { RefreshToken: { ada: { secret: "2" }, grace: { secret: "1" } } };
    const theirs = { RefreshToken: { ada: { secret: "3" }, grace: { secret: "3" } } };
    expect(mergeCaches(base, ours, theirs)).toEqual({ RefreshToken: { ada: { secret: "2" }, grace: { secret: "3" } } });
  });

  it("compares entries by content, not by the order of their members", () => {
    const base = { Account: { ada: { a: 1, b: 2 } } };
    expect(mergeCaches(base, { Account: { ada: { b: 2, a: 1 } } }, {})).toEqual({ Account: {} });
  });

  it("keeps sections it does not know and treats __proto__ as a key", () => {
    const theirs = parseCache('{"Future":{"__proto__":{"polluted":true}}}');
    const merged = mergeCaches({}, {}, theirs);
    expect(JSON.stringify(merged)).toBe('{"Future":{"__proto__":{"polluted":true}}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("baseAfterReading", () => {
  it("lets a change of ours wait for its write", () => {
    const base = baseAfterReading(accounts("ada"), accounts("ada", "grace"), accounts("ada"));
    expect(mergeCaches(base, accounts("ada", "grace"), accounts("ada"))).toEqual(accounts("ada", "grace"));
  });

  it("does not bring back what others removed, though MSAL still has it", () => {
    const memory = accounts("ada", "grace");
    const base = baseAfterReading(memory, memory, accounts("grace"));
    expect(mergeCaches(base, memory, accounts("grace"))).toEqual(accounts("grace"));
  });

  it("does not bring back what we removed and others still have", () => {
    const base = baseAfterReading(accounts("ada"), accounts(), accounts("ada"));
    expect(mergeCaches(base, accounts(), accounts("ada"))).toEqual(accounts());
  });
});

describe("parseCache", () => {
  it.each(["", "null", "[]", "1", '{"Account":1}', '{"Account":null}', "{"])("refuses %j", (text) => {
    expect(() => parseCache(text)).toThrow(/JSON|Not a token cache/);
  });
});
