import { o as __toESM } from "./rolldown-runtime.js";
import { a as require_connect, i as require_dispatcher, n as require_agent, o as require_api, r as require_pool, t as require_env_http_proxy_agent } from "./undici.js";

// src/http/undici-parts.ts
var import_api = /* @__PURE__ */ __toESM(require_api(), 1);
var import_connect = /* @__PURE__ */ __toESM(require_connect(), 1);
var import_agent = /* @__PURE__ */ __toESM(require_agent(), 1);
var import_dispatcher = /* @__PURE__ */ __toESM(require_dispatcher(), 1);
var import_env_http_proxy_agent = /* @__PURE__ */ __toESM(require_env_http_proxy_agent(), 1);
var import_pool = /* @__PURE__ */ __toESM(require_pool(), 1);
Object.assign(import_dispatcher.default.prototype, import_api.default);

var Agent = import_agent.default;
var EnvHttpProxyAgent = import_env_http_proxy_agent.default;
var Pool = import_pool.default;
var buildConnector = import_connect.default;
export { Agent, EnvHttpProxyAgent, Pool, buildConnector };