import type { Random } from "./random.ts";

const BAD = [
  "",
  "%",
  "%zz",
  "%00",
  "\u0000",
  "%ff%fe",
  "%F0%9F%92%A9",
  "..%2f..%2f..%2fetc%2fpasswd",
  "../../../../etc/passwd",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "NaN",
  "-1",
  "1e309",
  "9007199254740993",
  "true",
  "[]",
  "{}",
  "' or 1 eq 1 or '",
  "(((((((((",
  "(".repeat(2_000),
  `${"not ".repeat(500)}x eq 1`,
  "<script>alert(1)</script>",
  "a\r\nSet-Cookie: x=1",
  "javascript:alert(1)",
  "http://",
  "http://[::1",
  "https://user:pass@evil.example/#x",
  "eyJhbGciOiJub25lIn0.e30.",
  "eyJhbGciOiJSUzI1NiJ9.bm90IGpzb24.x",
  "a.b.c",
  "é".repeat(300),
  "\u202e\ud800",
  "x".repeat(5_000),
  "a/".repeat(700),
];

/** A value for a parameter, a segment or a member. @param good values that mean something where it goes */
export function oddValue(random: Random, good: readonly string[]): string {
  if (random.chance(0.4)) return random.pick(good);
  return random.chance(0.15) ? random.text(random.upTo(40)) : random.pick(BAD);
}
