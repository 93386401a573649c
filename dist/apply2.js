import { t as apply } from "./apply3.js";

export { apply };