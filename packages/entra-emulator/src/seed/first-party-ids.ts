/** Client ids of Microsoft's own applications; the same in every tenant (Learn, verify-first-party-apps-sign-in). */
export const AZURE_PORTAL = "c44b4083-3bb0-49c1-b47d-974e53cbdf3c";
export const AZURE_CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
export const GRAPH_COMMAND_LINE_TOOLS = "14d82eec-204b-4c2f-b7e8-296a70dab67e";
export const VISUAL_STUDIO_CODE = "aebc6443-996d-45c2-90f0-388ff96faa56";
export const AZURE_KEY_VAULT = "cfa8b339-82a2-471a-a3c9-0fc0be7a4093";
export const AZURE_RESOURCE_MANAGER = "797f4846-ba00-4fd7-ba43-dac1f8f63013";
/** Of the Redis that Azure hosts (Learn, redis/entra-for-authentication). */
export const AZURE_REDIS = "acca5fbb-b7e4-4009-81f1-37e38fd66d78";
/** What managed identities ask for to stand in for an application; "AAD Token Exchange Endpoint" (observed). */
export const TOKEN_EXCHANGE = "fb60f99c-7a34-4190-8149-302f77469936";
