import Link from "@docusaurus/Link";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import { usePluginData } from "@docusaurus/useGlobalData";
import Layout from "@theme/Layout";
import type { ReactNode } from "react";
import styles from "../home/home.module.css";
import { Verdict } from "../home/verdict.tsx";
import { homeWords } from "../home/home-words.ts";

interface HomeData {
  /** A failing card, as the grader prints it. */
  readonly verdict: string;
  readonly exercises: readonly { readonly name: string; readonly title: string; readonly description: string }[];
}

/** What this is, in one screen, with one real verdict. */
export default function Home(): ReactNode {
  const { i18n } = useDocusaurusContext();
  const words = homeWords[i18n.currentLocale === "zh-Hans" ? "zh-Hans" : "en"];
  const { verdict, exercises } = usePluginData("home") as HomeData;
  return (
    <Layout title={words.title} description={words.description}>
      <main className={styles["home"]}>
        <div className={styles["lead"]}>
          <div>
            <h1>{words.headline}</h1>
            <p>{words.lead}</p>
            <p>
              {words.command} <code>npm start</code>
            </p>
            <div className={styles["actions"]}>
              <Link className="button button--primary" to={`/exercises/${exercises[0]?.name}`}>
                {words.start}
              </Link>
              <Link className="button button--secondary" to="/learn/open-door">
                {words.learn}
              </Link>
            </div>
          </div>
          <Verdict
            text={verdict}
            caption={
              <>
                {words.verdict} <code>npm test</code>
              </>
            }
          />
        </div>
        <ul className={styles["exercises"]}>
          {exercises.map(({ name, title, description }) => (
            <li key={name}>
              <Link to={`/exercises/${name}`}>{title}</Link>
              <p>{description}</p>
            </li>
          ))}
          <li>
            <Link to="/reference/attacks">{words.gallery}</Link>
            <p>{words.galleryText}</p>
          </li>
          <li>
            <Link to="/reference/aadsts">{words.errors}</Link>
            <p>{words.errorsText}</p>
          </li>
        </ul>
      </main>
    </Layout>
  );
}
