import { t as plan } from "./plan2.js";

export { plan };