import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { singleTenant } from "../rules.ts";
import { lastWords } from "../scenes/register-program.ts";
import { showConfig, tryWrong } from "../scenes/show-config.ts";

/** A tenant that stands for every tenant, and an authority that anybody on the way can read. */
export const configAnyTenant: Card = {
  id: "ENTRA-1.25",
  task: 4,
  rule: singleTenant,
  look: "src/config.ts",
  async play(lab) {
    const good = await showConfig(lab);
    if (good.exitCode !== 0) throw new ControlFailed("goodConfig", { said: lastWords(good) });

    for (const tenant of ["common", "organizations", "consumers"]) {
      if ((await tryWrong(lab, "AZURE_TENANT_ID", tenant)) === "accepted") return fell("anyTenant", { tenant });
    }
    const plain = await tryWrong(lab, "AZURE_AUTHORITY_HOST", "http://login.contoso.example");
    return plain === "accepted" ? fell("plainHttp") : held;
  },
};
