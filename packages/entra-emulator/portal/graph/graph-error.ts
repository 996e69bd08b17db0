/** What Microsoft Graph answered instead (Learn, graph errors). */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string;

  constructor(status: number, code: string, message: string, requestId: string) {
    super(message);
    this.name = "GraphError";
    this.status = status;
    this.code = code;
    this.requestId = requestId;
  }
}

interface Body {
  readonly error?: {
    readonly code?: string;
    readonly message?: string;
    readonly innerError?: Readonly<Record<string, string>>;
  };
}

export async function graphErrorOf(response: Response): Promise<GraphError> {
  const { error } = (await response.json().catch(() => ({}))) as Body;
  const requestId = error?.innerError?.["request-id"] ?? response.headers.get("request-id") ?? "";
  return new GraphError(
    response.status,
    error?.code ?? `HTTP ${response.status}`,
    error?.message ?? "The answer says no more.",
    requestId,
  );
}
