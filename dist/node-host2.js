import { t as createNodeHost } from "./node-host.js";

export { createNodeHost };