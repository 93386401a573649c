import { t as require_src } from "./graph-client.js";

export default require_src();

export {  };