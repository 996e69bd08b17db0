import { createHash } from "node:crypto";
import type { Change } from "../changes.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";
import { renderDecisions } from "./decisions.ts";
import { renderExercises } from "./exercises.ts";
import { renderGrading } from "./grading.ts";
import { renderNow } from "./now.ts";
import type { Region } from "./region.ts";
import { renderTrace } from "./trace.ts";

/** The regions in the order of the page, each with the change that concerns it. Undefined: not on this page. */
const REGIONS = {
  now: { on: "progress", render: renderNow },
  grading: { on: "grading", render: renderGrading },
  exercises: { on: "progress", render: renderExercises },
  decisions: { on: "decisions", render: renderDecisions },
  trace: { on: "trace", render: renderTrace },
} satisfies Record<string, { on: Change; render: (view: View) => Region | undefined }>;
type Name = keyof typeof REGIONS;

export const regionNames = Object.keys(REGIONS) as Name[];

export function isRegion(name: string): name is Name {
  return Object.hasOwn(REGIONS, name);
}

/** One region as a section. The revision changes when its content does. */
export function renderRegion(name: Name, view: View): Html {
  const { on, render } = REGIONS[name];
  const region = render(view);
  if (!region) return html``;
  const { heading, content, announce = "", calm = false } = region;
  const revision = createHash("sha256")
    .update(announce + content.text)
    .digest("hex")
    .slice(0, 16);
  return html`<section
    id="region-${name}"
    data-region="${name}"
    data-on="${on}"
    data-revision="${revision}"
    data-announce="${announce}"
    data-calm="${calm ? "calm" : ""}"
    aria-labelledby="${name}"
  >
    <h2 id="${name}" tabindex="-1">${heading}</h2>
    ${content}
  </section>`;
}
