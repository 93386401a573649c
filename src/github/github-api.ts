import { isRecord } from '../model/json.ts'
import { fail, TenantformError } from '../model/trouble.ts'
import type { Call, Door } from '../model/wire.ts'

/** Where a repository lives, and what speaks for the workflow there. */
export type GithubPlace = {
  /** `https://api.github.com`, or the API of a GitHub Enterprise Server. */
  readonly apiUrl: string
  readonly owner: string
  readonly repo: string
  readonly token: string
}

/** One call to GitHub; gives the decoded body. Fails with GITHUB-REFUSED for a status that is no success, and as the door does. */
export type GithubApi = {
  readonly call: (route: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>
  /** All items of a list, page by page (100 each, at most 30 pages). */
  readonly list: (route: string, parameters?: Readonly<Record<string, unknown>>) => Promise<readonly unknown[]>
}

/** The most pages of one list that are read: a pull request with 3,000 comments is beyond help. */
const mostPages = 30

/**
 * Opens GitHub's API through GitHub's own client (`@actions/github`), which is given our door as its network: the same proxy,
 * certificate authorities, timeout and retries as every service. The token goes to the API's host alone.
 */
export async function openGithub(door: Door, place: GithubPlace, signal: AbortSignal): Promise<GithubApi> {
  const { getOctokit } = await import('@actions/github')
  const octokit = getOctokit(place.token, { baseUrl: place.apiUrl, request: { fetch: throughDoor(door, signal) } })
  const repository = { owner: place.owner, repo: place.repo }
  const call: GithubApi['call'] = async (route, parameters = {}) => {
    try {
      const { data } = await octokit.request(route, { ...repository, ...parameters })
      return data
    } catch (error) {
      throw asTrouble(error, route)
    }
  }
  return {
    call,
    list: async (route, parameters = {}) => {
      const items: unknown[] = []
      for (let page = 1; page <= mostPages; page += 1) {
        const got = await call(route, { ...parameters, per_page: 100, page })
        if (!Array.isArray(got)) break
        items.push(...got)
        if (got.length < 100) break
      }
      return items
    },
  }
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** A fetch over our door. GitHub reads with GET only; every other method writes. */
function throughDoor(door: Door, signal: AbortSignal): Fetch {
  return async (url, init) => {
    const method = methodOf(init.method)
    const headers = Object.fromEntries(new Headers(init.headers))
    const reply = await door.send(
      {
        effect: method === 'GET' ? 'read' : 'write',
        method,
        url,
        headers,
        ...(typeof init.body === 'string' ? { body: init.body } : {}),
        audience: null,
        budget: 'github',
        repeat: method === 'POST' ? 'afterLookup' : 'safe',
        timeoutMs: 30_000,
      },
      signal,
    )
    const hasBody = reply.status !== 204 && reply.status !== 304
    const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? null)
    return new Response(hasBody ? text : null, {
      status: reply.status,
      headers: { ...Object.fromEntries(reply.headers), 'content-type': 'application/json; charset=utf-8' },
    })
  }
}

/** The methods that GitHub's API has; anything else is a mistake of ours. */
function methodOf(method = 'GET'): Call['method'] {
  const known = (['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const).find((one) => one === method.toUpperCase())
  return known ?? fail('INTERNAL', { message: `GitHub has no method ${method.slice(0, 20)}` })
}

/** The client wraps what the door throws in an error of its own; GitHub's words are cut, and nothing of the request is kept. */
function asTrouble(error: unknown, route: string): unknown {
  if (error instanceof TenantformError) return error
  if (error instanceof Error && error.cause instanceof TenantformError) return error.cause
  const status = isRecord(error) && typeof error['status'] === 'number' ? error['status'] : undefined
  const words = error instanceof Error ? error.message.replaceAll(/[\r\n]+/gu, ' ').slice(0, 200) : ''
  return thrown(() =>
    fail('GITHUB-REFUSED', {
      message: `GitHub did not take ${route}: ${status === undefined ? 'no answer' : String(status)} ${words}`.trim(),
      ...(status === undefined ? {} : { service: { status } }),
    }),
  )
}

function thrown(act: () => never): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}
