/** Asks Graph with fetch. @throws Error with the status; Graph's text stays out of it */
export function graphWithFetch({ baseUrl, token }: { baseUrl: URL; token: string }) {
  return async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(new URL(`/v1.0${path}`, baseUrl), {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`Graph answered ${response.status} to ${method} ${path.split("?")[0] ?? path}.`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  };
}
