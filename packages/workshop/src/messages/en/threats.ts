/** What `workshop threats` says. */
export const threats = {
  state: { met: "MET  ", open: "OPEN ", untried: "NOT TRIED" },
  kinds: {
    Spoofing: "spoofing",
    Tampering: "tampering",
    Repudiation: "repudiation",
    "Information disclosure": "information disclosure",
    "Denial of service": "denial of service",
    "Elevation of privilege": "elevation of privilege",
  },
  columns: { state: "State", kind: "Kind", threat: "Threat", control: "Control", cards: "Cards" },
  notHeld: (cards: string) => `not held yet: ${cards}`,
  summary: (met: number, of: number) => `${met} of ${of} threats are met by your server, as the last grade saw it.`,
  next: (check: string, markdown: string) => `Grade again:  ${check}\nExport:       ${markdown}`,
};
