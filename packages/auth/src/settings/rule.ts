/** Why a value is refused, and what to do. Neither text may repeat the value: it may be a pasted secret. */
export interface Refusal {
  readonly problem: string;
  readonly fix: string;
}

/** What one variable may be: turns its text into a setting, or says why not. */
export type Rule<T> = (text: string) => { readonly value: T } | Refusal;

export const refuse = (problem: string, fix: string): Refusal => ({ problem, fix });
