/** One of the things that are wrong with a body (OData JSON 4.01 §21.1). */
export interface ErrorDetail {
  readonly code: string;
  readonly message: string;
  /** The property it is about. */
  readonly target: string;
}

interface More {
  readonly headers?: Readonly<Record<string, string>>;
  readonly details?: readonly ErrorDetail[];
}

/** A refusal as Microsoft Graph words it (Learn, graph/errors). */
export class GraphError extends Error {
  override readonly name = "GraphError";
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly details: readonly ErrorDetail[];
  constructor(status: number, code: string, message: string, { headers = {}, details = [] }: More = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.details = details;
  }
}
