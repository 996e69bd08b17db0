import type { ReactNode } from "react";
export function LiveBox({ exercise: _exercise }: { exercise: string }): ReactNode {
  return null;
}
