import { trouble } from './trouble.ts'
import type { Trouble } from './trouble.ts'
import type { Call, Reply } from './wire.ts'

/**
 * Says of an answer with a good status that the service did not give it: it is text where the service speaks JSON, as the page of
 * a proxy or of a network's sign-in is. Undefined where it may be the service's. After a write only reading back can tell.
 */
export function foreignAnswer(
  { status, body }: Reply,
  service: string,
  doing: string,
  effect: Call['effect'],
): Trouble | undefined {
  if (status >= 300 || typeof body !== 'string' || body.trim() === '') return undefined
  return trouble('SERVICE-UNREADABLE', {
    message: `${doing}: the answer is not JSON, so it may not come from ${service} but from a proxy on the way.`,
    hint: 'Look at what stands between this machine and Microsoft (proxy, network sign-in, firewall), then run again.',
    service: { status },
    ...(effect === 'write' ? { arrived: 'maybe' as const } : {}),
  })
}
