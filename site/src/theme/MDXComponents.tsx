import MDXComponents from "@theme-original/MDXComponents";
import TabItem from "@theme/TabItem";
import Tabs from "@theme/Tabs";
import { LiveBox } from "@site/src/components/live-box";

/** What pages may use without an import. */
const components = { ...MDXComponents, LiveBox, TabItem, Tabs };
export default components;
