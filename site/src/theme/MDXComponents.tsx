import MDXComponents from "@theme-original/MDXComponents";
import TabItem from "@theme/TabItem";
import Tabs from "@theme/Tabs";
import { LiveBox } from "@site/src/components/live-box";
import { HeaderCell, Table } from "@site/src/components/table";

/** What pages may use without an import. */
const components = { ...MDXComponents, LiveBox, TabItem, Tabs, table: Table, th: HeaderCell };
export default components;
