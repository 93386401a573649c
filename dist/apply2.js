import { t as apply } from "./apply.js";

export { apply };