import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser, type Element, onErrorStopParsing } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import { childrenOf, passesOn, readPolicy } from "../src/best-practices/scenes/gateway-policy.ts";
import { type BicepFile, membersOf, readBicep, usesOf } from "./bicep.ts";

// No compiler of Bicep and no API Management is to be had here, so this says what can be said without them. The folder's
// README lists what is left for Azure.
const root = join(import.meta.dirname, "../../..");
const folderOf = (kind: string): string => join(root, kind, "04-best-practices/src/infra");
const [exercise, solution] = [folderOf("exercises"), folderOf("solutions")];
const read = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");
const files = readdirSync(solution);

/** Elements, their attributes and their children, in order: learn.microsoft.com/azure/api-management/api-management-policies. */
const REFERENCE: Readonly<Record<string, { attributes?: readonly string[]; children?: readonly string[] }>> = {
  policies: { children: ["inbound", "backend", "outbound", "on-error"] },
  base: {},
  "validate-azure-ad-token": {
    attributes: [
      "tenant-id",
      "header-name",
      "failed-validation-httpcode",
      "failed-validation-error-message",
      "output-token-variable-name",
    ],
    children: ["backend-application-ids", "client-application-ids", "audiences", "required-claims"],
  },
  "client-application-ids": { children: ["application-id"] },
  "application-id": {},
  audiences: { children: ["audience"] },
  audience: {},
  "rate-limit-by-key": { attributes: ["calls", "renewal-period", "counter-key"] },
  "set-header": { attributes: ["name", "exists-action"], children: ["value"] },
  value: {},
  "forward-request": { attributes: ["timeout", "follow-redirects", "buffer-request-body", "buffer-response"] },
  choose: { children: ["when", "otherwise"] },
  when: { attributes: ["condition"], children: ["set-header"] },
};
const ANYTHING = ["base", "validate-azure-ad-token", "rate-limit-by-key", "set-header", "forward-request", "choose"];
const SECTIONS = ["inbound", "backend", "outbound", "on-error"];

function everyElement(element: Element): Element[] {
  return [element, ...childrenOf(element).flatMap(everyElement)];
}

const policies = [exercise, solution].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".xml"))
    .map((file) => ({ place: folder === exercise ? "exercise" : "solution", file, text: read(folder, file) })),
);

describe.each(policies)("$place: $file", ({ text }) => {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml");
  const elements = document.documentElement ? everyElement(document.documentElement) : [];

  test("has elements and attributes of the reference, in its order", () => {
    for (const element of elements) {
      const isSection = SECTIONS.includes(element.tagName);
      const { attributes = [], children = [] } = isSection
        ? { children: ANYTHING }
        : (REFERENCE[element.tagName] ?? expect.fail(`the reference has no ${element.tagName}`));
      const own = childrenOf(element).map(({ tagName }) => tagName);
      expect(attributes).toEqual(expect.arrayContaining(Array.from(element.attributes, ({ name }) => name)));
      expect(children).toEqual(expect.arrayContaining(own));
      const places = own.map((name) => children.indexOf(name));
      if (!isSection) expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test("has expressions whose brackets are closed", () => {
    const said = elements.flatMap((element) => [
      ...Array.from(element.attributes, ({ value }) => value),
      childrenOf(element).length > 0 ? "" : (element.textContent ?? ""),
    ]);
    for (const expression of said.map((one) => one.trim()).filter((one) => one.startsWith("@"))) {
      const code = expression.replaceAll(/"[^"]*"/g, '""');
      expect(code).toMatch(/^@\(.*\)$/);
      expect(code.split("(").length).toBe(code.split(")").length);
    }
  });
});

test("a header counts as passed on unless the last word on it is to set or to delete it", () => {
  const policy = readPolicy(
    `<policies><inbound>${["override", "append"].map((action) => `<set-header name="a" exists-action="${action}" />`).join("")}
    <set-header name="B" exists-action="delete" /><set-header name="c" /></inbound></policies>`,
  );
  expect(policy && ["a", "b", "c", "d"].map((name) => passesOn(policy, name))).toEqual([true, false, false, true]);
  expect(readPolicy("<policies><inbound></policies>")).toBeUndefined();
});

const bicep: BicepFile[] = files
  .filter((file) => file.endsWith(".bicep"))
  .map((file) => readBicep(file, read(solution, file)));
const [main] = bicep.filter(({ name }) => name === "main.bicep");

describe.each(bicep)("$name", (file) => {
  test("uses what it declares, and gives a name once", () => {
    const declared = [...file.parameters.map(({ name }) => name), ...file.variables];
    expect(declared.filter((name) => usesOf(file, name) < 2)).toEqual([]);
    const all = [...declared, ...file.symbols];
    expect(all).toEqual([...new Set(all)]);
  });

  test("writes no secret down", () => {
    expect(file.text).not.toMatch(/listKeys|secretRef|accessKeysAuthentication: 'Enabled'/);
    expect(file.text).not.toMatch(/CLIENT_SECRET|AccountKey=|BEGIN [A-Z ]*PRIVATE KEY/);
    expect(file.text).not.toMatch(/:\/\/[^'$/]*:[^'$/]+@/);
    expect(file.text).not.toMatch(/(password|secret|token|accessKey)s?: '[^$]/i);
    const literals = [...file.text.matchAll(/'([^'$\n]{20,})'/g)].map(([, text = ""]) => text);
    const isRandom = (text: string): boolean => !/[ /]|^[\da-f-]{36}$|\.Security\./.test(text) && /\d/.test(text);
    expect(literals.filter(isRandom)).toEqual([]);
  });
});

test("every module gets the parameters it asks for and no others, and gives the outputs that are used", () => {
  for (const { symbol, file, parameters } of main?.modules ?? []) {
    const module = bicep.find(({ name }) => name === file);
    const known = module?.parameters ?? [];
    expect(known.map(({ name }) => name)).toEqual(expect.arrayContaining([...parameters]));
    expect(parameters).toEqual(expect.arrayContaining(known.filter((one) => !one.hasDefault).map(({ name }) => name)));
    const used = [...(main?.text ?? "").matchAll(new RegExp(`\\b${symbol}\\.outputs\\.(\\w+)`, "g"))].map(
      ([, name]) => name,
    );
    expect(module?.outputs).toEqual(expect.arrayContaining(used));
  }
  expect(main?.modules.map(({ file }) => file).toSorted()).toEqual(
    bicep.map(({ name }) => name).filter((name) => name !== "main.bicep"),
  );
});

test("the parameter file sets every parameter that has no default", () => {
  const set = [...read(solution, "main.bicepparam").matchAll(/^param (\w+) =/gm)].map(([, name]) => name);
  expect(set).toEqual(main?.parameters.filter(({ hasDefault }) => !hasDefault).map(({ name }) => name));
});

test("named values of the policies are those that are made", () => {
  const api = read(solution, "gateway-api.bicep");
  const made = [...(/var values = (\{[^}]*\})/.exec(api)?.[1] ?? "").matchAll(/'([\w-]+)':/g)].map(([, name]) => name);
  const used = policies.flatMap(({ text }) => [...text.matchAll(/\{\{([\w-]+)\}\}/g)].map(([, name]) => name));
  expect([...new Set(used)].toSorted()).toEqual(made.toSorted());
});

test("the server is given variables that it reads", () => {
  const given = [...read(solution, "server.bicep").matchAll(/\{ name: '([A-Z_]+)'/g)].map(([, name = ""]) => name);
  const places = ["solutions/04-best-practices/src", "solutions/03-confidential-client/src", "packages/auth/src"];
  const sources = places.flatMap((place) =>
    readdirSync(join(root, place), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => read(join(root, place), file)),
  );
  expect(given.filter((name) => !sources.some((source) => source.includes(`"${name}"`)))).toEqual([]);
});

test("the exercise is given all of it, but for the one policy that is its task", () => {
  const different = files.filter((file) => read(exercise, file) !== read(solution, file));
  expect(different).toEqual(["mcp-policy.xml"]);
  expect(membersOf("{ a: 1, b: { c: 2 } }")).toEqual(["a", "b"]);
});
