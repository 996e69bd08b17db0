import type { ComponentProps, ReactNode } from "react";

/** A table that scrolls by itself where the screen is narrow, by keyboard, too. */
export function Table(props: ComponentProps<"table">): ReactNode {
  return (
    <div className="table-scroll" tabIndex={0}>
      <table {...props} />
    </div>
  );
}

/** A corner of a table that heads nothing is no header. */
export function HeaderCell({ children, ...props }: ComponentProps<"th">): ReactNode {
  return children ? <th {...props}>{children}</th> : <td />;
}
