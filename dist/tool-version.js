// src/commands/tool-version.ts
/** The version of Tenantform; `npm run check` holds it against package.json. */
const version = "0.1.0";

export { version as t };