import type { TokenNote } from "./token-sight.ts";

/** The tokens among the members of an answer: of a token endpoint's JSON, or of what goes to a redirect URI. */
export function issuedTokens(answer: Readonly<Record<string, unknown>>): readonly TokenNote[] {
  return (["access_token", "id_token"] as const).flatMap((name) => {
    const token = answer[name];
    if (typeof token !== "string") return [];
    return [{ where: `answer.${name}` as const, token, validated: [], verdict: "issued" as const }];
  });
}
