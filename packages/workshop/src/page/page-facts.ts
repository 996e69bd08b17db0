/** What does not change while the workshop is up. */
export interface PageFacts {
  readonly addresses: readonly { readonly kind: "tenant" | "portal" | "page"; readonly url: string }[];
  readonly users: readonly {
    /** In the directory. */
    readonly id: string;
    readonly name: string;
    readonly signIn: string;
    readonly password: string;
    readonly note?: "guest" | "disabled";
  }[];
}
