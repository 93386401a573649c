import api from 'undici/lib/api/index.js'
import buildConnector from 'undici/lib/core/connect.js'
import Agent from 'undici/lib/dispatcher/agent.js'
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js'
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js'
import Pool from 'undici/lib/dispatcher/pool.js'

// undici's index gives every dispatcher `request`, and `connect` to those for proxies, and then loads fetch, websockets, caches
// and mocks as well: a sixth of the time until the first request. This is the part of it that the door needs.
Object.assign(Dispatcher.prototype, api)

export { Agent, EnvHttpProxyAgent, Pool, buildConnector }
