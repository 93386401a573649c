import { n as variantTables, r as variantsByService, t as refuseUnknownVariants } from "./all-variants.js";

export { variantTables };