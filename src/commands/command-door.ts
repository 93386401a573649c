import type { DoorOptions, OpenDoor } from '../http/door.ts'
import { openDoor } from '../http/door.ts'
import { doorNeeds } from '../identity/assertion.ts'
import type { Credential } from '../identity/credential.ts'
import { isGuid } from '../model/guid.ts'
import type { Cloud } from '../model/cloud.ts'
import { clouds } from '../model/cloud.ts'
import { fail } from '../model/trouble.ts'
import type { CommandContext } from './command.ts'

/**
 * Opens the door that every service, the sign-in and the CI system's ID tokens share: what the options say of the network
 * holds for all of them alike. Fails with INPUT-INVALID for a correlation id that is no
 * GUID, a concurrency or a timeout of 0, and a user agent that no header can carry.
 */
export async function openCommandDoor(
  context: CommandContext,
  { cloud, credential }: { readonly cloud: Cloud; readonly credential: Credential },
  mode: 'read' | 'write',
): Promise<OpenDoor> {
  return openDoor({ mode, cloud, ...doorNeeds(credential), ...(await networkOptions(context)) })
}

/**
 * Opens the door to GitHub's API: the same network options, and a host to which only the workflow's own token goes. It may write
 * (comments, checks) where a reading command's door to the tenant may not.
 */
export async function openGithubDoor(context: CommandContext, apiUrl: string): Promise<OpenDoor> {
  const idTokenHost = new URL(apiUrl).hostname
  return openDoor({ mode: 'write', cloud: clouds.commercial, idTokenHost, ...(await networkOptions(context)) })
}

async function networkOptions({
  values,
  host,
  tell,
  version,
}: CommandContext): Promise<Omit<DoorOptions, 'mode' | 'cloud'>> {
  const caFile = values.text('ca-file')
  const correlationId = values.text('correlation-id')
  if (correlationId !== undefined && !isGuid(correlationId))
    fail('INPUT-INVALID', {
      message: 'The correlation id is not a GUID.',
      subject: { name: '--correlation-id' },
      hint: 'Give one GUID for the run, or leave it away.',
    })
  const concurrency = values.number('concurrency')
  if (concurrency === 0)
    fail('INPUT-INVALID', {
      message: 'With a concurrency of 0 no call could be made.',
      subject: { name: '--concurrency' },
      hint: 'Give 1 or more, or leave it away.',
    })
  const timeout = values.number('timeout')
  if (timeout === 0)
    fail('INPUT-INVALID', {
      message: 'With a timeout of 0 seconds no answer could arrive.',
      subject: { name: '--timeout' },
      hint: 'Give the seconds to wait for one answer, or leave it away.',
    })
  const more = values.text('user-agent')
  const optional = {
    proxy: values.text('proxy'),
    noProxy: values.text('no-proxy'),
    simulator: values.text('simulator'),
    caPem: caFile === undefined ? undefined : await host.read(caFile),
    onTrace: values.flag('debug') ? (line: string): void => tell(line) : undefined,
    concurrency,
    correlationId,
    timeout,
  }
  return {
    clock: host.clock,
    random: (bytes) => host.random(bytes),
    timeoutMs: 100_000,
    retries: values.number('retries') ?? 8,
    userAgent: `tenantform/${version}${more === undefined ? '' : ` ${headerText(more)}`}`,
    ...(optional.proxy === undefined ? {} : { proxy: optional.proxy }),
    ...(optional.noProxy === undefined ? {} : { noProxy: optional.noProxy }),
    ...(optional.simulator === undefined ? {} : { simulator: optional.simulator }),
    ...(optional.caPem === undefined ? {} : { caPem: optional.caPem }),
    ...(optional.onTrace === undefined ? {} : { onTrace: optional.onTrace }),
    ...(optional.timeout === undefined ? {} : { fixedTimeoutMs: optional.timeout * 1000 }),
    ...(optional.concurrency === undefined ? {} : { concurrency: optional.concurrency }),
    ...(optional.correlationId === undefined ? {} : { correlationId: optional.correlationId }),
  }
}

/** What may stand in a header: printable ASCII. Fails with INPUT-INVALID for anything else. */
function headerText(text: string): string {
  if (!/^[\x20-\x7e]{1,200}$/u.test(text))
    fail('INPUT-INVALID', {
      message: 'The user agent holds characters that a header cannot carry, or more than 200.',
      subject: { name: '--user-agent' },
      hint: 'Write up to 200 printable ASCII characters.',
    })
  return text
}
