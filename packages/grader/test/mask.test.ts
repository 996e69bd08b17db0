import { expect, test } from "vitest";
import { mask, maskSecrets } from "../src/record/mask.ts";

const SECRETS = [
  `eyJ${"a1".repeat(20)}.eyJ${"b2".repeat(20)}.${"c3".repeat(20)}`,
  `1.${"Yx9-".repeat(20)}`,
  `0.${"Yx9_".repeat(20)}.${"Zz8-".repeat(10)}`,
  "aB3~1234567890abcdefghijXYZ",
];

test.each(SECRETS)("%s is in no recording and in no last words", (secret) => {
  for (const text of [secret, `code=${secret}&state=x`, `"refresh_token":"${secret}"`, `Error: ${secret}\n`]) {
    for (const masked of [mask(text), maskSecrets(text)]) {
      expect(masked).toContain("…");
      expect(masked).not.toContain(secret.slice(-10));
    }
  }
});

test("places in sources, numbers and words stay readable in last words", () => {
  const text = "Error: 10.5 of 20.75 at exercises/04-best-practices/src/throttling/limit-callers.ts:12:34, v20.20.2";

  expect(maskSecrets(text)).toBe(text);
});
