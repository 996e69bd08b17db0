/** Why a document of somebody else's could not be had. The text is for the person who asked. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly code = "document";
}
