import type { CardWords } from "../words.ts";

const NO_START = "the server does not start without AZURE_CLIENT_SECRET";
const NO_SERVICE = "it starts, and nobody can sign in or be known to Graph";
const BY_SECRET = "with AZURE_CLIENT_SECRET the same server signs people in";

/** Exercise 4, task 7. */
export const secretless = {
  "ENTRA-4.48": {
    title: "There is a certificate, and it asks for a secret",
    sent: "AZURE_CLIENT_CERTIFICATE_PATH, no AZURE_CLIENT_SECRET; Ada signs in",
    got: { notStarted: NO_START, notServed: NO_SERVICE },
    safe: "the key signs an assertion; nothing secret leaves the machine",
    why: "A secret is sent with every request, and works for whoever reads it.",
    look: "which credentials can be configured",
    control: BY_SECRET,
  },
  "ENTRA-4.49": {
    title: "The key is in the log, or a dead certificate still works",
    sent: "the certificate removed from the app; then Grace signs in",
    got: { stillIn: "Grace came in, with Graph", leaked: "parts of the key or an assertion in stdout or stderr" },
    safe: "Grace's client hears an error; the log has a code and nothing else",
    why: "It is when something fails that whole requests get logged.",
    look: "what is logged when Entra refuses the server itself",
    control: "while the directory knew the certificate, Ada was served",
  },
  "ENTRA-4.50": {
    title: "The platform brings a token, and it asks for a secret",
    sent: "AZURE_FEDERATED_TOKEN_FILE, no AZURE_CLIENT_SECRET; Ada signs in",
    got: { notStarted: NO_START, notServed: NO_SERVICE },
    safe: "the token in the file is the assertion",
    why: "In Kubernetes, GitHub or another cloud nobody has to keep anything.",
    look: "which credentials can be configured",
    control: BY_SECRET,
  },
  "ENTRA-4.51": {
    title: "The token of yesterday",
    sent: "other contents in the token file, then a fresh token, while it runs",
    got: { kept: "with a file of no use people still came in", notTaken: "with the fresh token nobody came in" },
    safe: "the file is read for every assertion",
    why: "The platform replaces it every hour: all is well until the first night.",
    look: "when the file is read",
    control: "with the first token Ada was served",
  },
  "ENTRA-4.52": {
    title: "The machine has an identity, and it asks for a secret",
    sent: "AZURE_CREDENTIAL=managed-identity, no AZURE_CLIENT_SECRET; Ada signs in",
    got: { notStarted: NO_START, notServed: NO_SERVICE },
    safe: "a token of the managed identity is the app's assertion",
    why: "What does not exist can't be stolen, expire, or be mailed around.",
    look: "which credentials can be configured",
    control: BY_SECRET,
  },
  "ENTRA-4.53": {
    title: "Two proofs, and nobody knows which is used",
    sent: "AZURE_CLIENT_CERTIFICATE_PATH and AZURE_CLIENT_SECRET, both",
    got: { started: "it started", notSaid: "it did not start, and does not say which two" },
    safe: "it refuses to start, naming both variables and no value",
    why: "The secret that everybody believes to be gone is the one that leaks.",
    look: "what happens when more than one is set",
    control: "with the certificate alone it starts (ENTRA-4.48)",
  },
} as const satisfies Record<string, CardWords>;
