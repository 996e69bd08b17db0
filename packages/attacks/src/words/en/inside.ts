import type { CardWords } from "../words.ts";

/** Exercise 3, tasks 4–8. */
export const inside = {
  "ENTRA-3.45": {
    title: "Another person's session opened with the wrong token",
    sent: "tools/list with Grace's token and the id of Ada's session",
    got: { letIn: "{status}: the session answered Grace" },
    safe: "404: for Grace there is no such session",
    why: "Session ids stand in logs and proxies; they must not open anything.",
    look: "is a session found by its id alone?",
    control: "Ada's own call in that session was answered",
  },
} as const satisfies Record<string, CardWords>;
