import { type TemplateResult, html } from "lit";
import type { Finding, Verdict } from "./finding.ts";
import { firstRefusal } from "./judge-token.ts";
import { ruleLink } from "./rule-link.ts";

const SIGN: Readonly<Record<Verdict, readonly [sign: string, word: string]>> = {
  pass: ["✔", "Passes"],
  refuse: ["✖", "Refuse"],
  decide: ["?", "You decide"],
};

/** The answer in one sentence. */
export function answerWords(findings: readonly Finding[]): string {
  const refusal = firstRefusal(findings);
  return refusal
    ? `No. It does not pass the check “${refusal.check}”.`
    : "It may. No check below refuses it; what is left is your own decision.";
}

/** Each check in the order a server makes it. */
export function findingsList(findings: readonly Finding[]): TemplateResult {
  return html`<ol class="lab-findings">
    ${findings.map(
      ({ check, verdict, says, rule }) =>
        html`<li class=${verdict}>
          <span class="lab-sign"><span aria-hidden="true">${SIGN[verdict][0]}</span> ${SIGN[verdict][1]}</span>
          <span><strong>${check}.</strong> ${says} ${ruleLink(rule)}</span>
        </li>`,
    )}
  </ol>`;
}
