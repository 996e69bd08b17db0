/** Names for ids, from the directory. */
export interface Names {
  readonly client: (appId: string) => string;
  readonly user: (objectId: string) => string;
}
