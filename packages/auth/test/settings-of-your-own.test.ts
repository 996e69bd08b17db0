import { describe, expect, it } from "vitest";
import { clientSecretRule, createEnvironmentReader, tenantIdRule } from "../src/index.ts";

describe("clientSecretRule", () => {
  it("takes what Entra makes", () => {
    const value = "abc8Q~defGHI_jkl-mno.pqrSTUvwx0123456789";
    expect(clientSecretRule(value)).toEqual({ value });
  });

  it.each([
    ["the secret's ID", "5ec2e710-6a0d-4c3b-9e18-c0a705000c03"],
    ["a word", "password"],
    ["a value with a space in it", "abc8Q~defGHI jkl-mno.pqrSTUvwx0123456789"],
  ])("refuses %s and does not repeat it", (_what, value) => {
    const outcome = clientSecretRule(value);
    expect(outcome).toHaveProperty("problem");
    expect(JSON.stringify(outcome)).not.toContain(value);
  });
});

describe("createEnvironmentReader", () => {
  it("collects what is wrong with each variable, in the order of reading", () => {
    const reader = createEnvironmentReader({ TENANT: "common", SECRET: "" });
    reader.required("TENANT", "copy it", tenantIdRule);
    reader.required("SECRET", "make one", clientSecretRule);

    expect(reader.problems.map(({ variable }) => variable)).toEqual(["TENANT", "SECRET"]);
    expect(reader.problems[1]?.fix).toBe("make one");
  });
});
