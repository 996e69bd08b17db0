import { describe, expect, test } from "vitest";
import { formsOf, linkThatSaysNo, press } from "../src/remote/html-form.ts";

const PAGE = "https://notes.example/authorize?client_id=1";
const form = (inside: string) => formsOf(`<form method="post" action="/consent">${inside}</form>`, PAGE);
const pressed = (inside: string, answer: "accept" | "decline") => press(form(inside), answer)?.form["d"];

const PAGES: Readonly<Record<string, string>> = {
  "two words": `<button name="d" value="no">No</button><button name="d" value="yes">Allow</button>`,
  "a no that contains the yes": `<button name="d" value="no">Don't allow</button><button name="d" value="yes">Allow</button>`,
  Chinese: `<button name="d" value="no">不允许</button><button name="d" value="yes">允许并登录</button>`,
  "a yes that contains a no": `<button name="d" value="yes">Allow, and do not ask again</button><button name="d" value="no">Cancel</button>`,
};

describe("a page that asks, as a person reads it", () => {
  for (const [what, page] of Object.entries(PAGES))
    test(`${what}: both buttons are found`, () => {
      expect(pressed(page, "accept")).toBe("yes");
      expect(pressed(page, "decline")).toBe("no");
    });

  test("values that say nothing: the labels do", () => {
    const page = `<button name="d" value="1">拒绝</button><button name="d" value="2">同意</button>`;
    expect([pressed(page, "accept"), pressed(page, "decline")]).toEqual(["2", "1"]);
  });

  test("a form for each answer: the one that says yes is sent, to its own address", () => {
    const forms = `<form action="/no"><input type="submit" value="不同意"></form><form action="/yes"><input type="submit" value="同意"></form>`;
    expect(press(formsOf(forms, PAGE), "accept")?.url).toBe("https://notes.example/yes");
    expect(press(formsOf(forms, PAGE), "decline")?.url).toBe("https://notes.example/no");
  });

  test("no button says no, and a link does", () => {
    expect(pressed(`<button name="d" value="yes">Allow</button>`, "decline")).toBeUndefined();
    const links = `<a href="/help">What is this?</a><a href="https://client.example/?error=access_denied&amp;state=1"><b>No</b>, take me back</a>`;
    expect(linkThatSaysNo(links, PAGE)).toBe("https://client.example/?error=access_denied&state=1");
    expect(linkThatSaysNo(`<a href="/help">What is this?</a>`, PAGE)).toBeUndefined();
  });
});
