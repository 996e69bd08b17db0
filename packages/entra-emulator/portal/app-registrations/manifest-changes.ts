/** Facts of an application that nobody writes (Learn, graph resources/application), or that have calls of their own. */
const READ_ONLY = [
  "id",
  "appId",
  "applicationTemplateId",
  "certification",
  "createdDateTime",
  "createdByAppId",
  "deletedDateTime",
  "disabledByMicrosoftStatus",
  "passwordCredentials",
  "publisherDomain",
  "verifiedPublisher",
  "owners",
];

export type Manifest = Readonly<Record<string, unknown>>;

/** As it is shown: without what OData adds. */
export function manifestText(app: object): string {
  const entries = Object.entries(app).filter(([name]) => !name.startsWith("@odata."));
  return JSON.stringify(Object.fromEntries(entries), null, 2);
}

/**
 * What the text says otherwise than the application is: the body of a PATCH.
 *
 * @throws Error for text that is no JSON object, and for a change of what nobody may change
 */
export function manifestChanges(before: object, text: string): Manifest {
  const old = before as Manifest;
  const wanted: unknown = JSON.parse(text);
  if (typeof wanted !== "object" || wanted === null || Array.isArray(wanted))
    throw new Error("A manifest is one JSON object.");
  const changed = Object.entries(wanted).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]));
  const fixed = changed.find(([name]) => READ_ONLY.includes(name));
  if (fixed) throw new Error(`The manifest cannot change ${fixed[0]}. Put its old value back, and save again.`);
  return Object.fromEntries(changed);
}
