import type { ErrorCodeRow } from './error-code-row.ts'

/** Codes of the network and of what services answer. */
export const serviceCodes = {
  'BEARER-REFUSED': {
    kind: 'internal',
    exit: 1,
    title: 'A token was about to leave the chosen cloud',
    hint: 'Check the cloud input; if it is right, please report this.',
  },
  'CUSTOMIZATION-NEEDED': {
    kind: 'refused',
    exit: 1,
    title: 'The organization must first be opened for customization',
    hint: 'Run Enable-OrganizationCustomization once in Exchange Online PowerShell, wait up to an hour, then run again. It cannot be undone, so Tenantform does not do it by itself.',
  },
  'NETWORK-CERTIFICATE': {
    kind: 'network',
    exit: 1,
    title: 'A host shows a certificate that is not trusted',
    hint: 'Behind an inspecting proxy give its certificate authority with --ca-file.',
  },
  'NETWORK-PROXY': {
    kind: 'network',
    exit: 1,
    title: 'The proxy refused',
    hint: 'Check --proxy: host, port, user name and password, and that it may connect to the host named in the message.',
  },
  'NETWORK-PROXY-CREDENTIALS': {
    kind: 'network',
    exit: 1,
    title: 'The proxy wants other credentials',
    hint: 'Write user name and password into --proxy: http://user:password@host:port, with special characters percent-encoded.',
  },
  'NETWORK-FAILED': {
    kind: 'network',
    exit: 1,
    title: 'The service could not be reached',
    hint: 'Check network, proxy and firewall, then run again.',
  },
  'NETWORK-TIMEOUT': {
    kind: 'network',
    exit: 1,
    title: 'The service did not answer in time',
    hint: 'Run again; raise --timeout if the service is known to be slow.',
  },
  'SERVICE-FAILED': {
    kind: 'service',
    exit: 1,
    title: 'The service answered with an error',
    hint: 'Act on what the service says in the message; if that tells nothing, run again.',
  },
  'SERVICE-THROTTLED': {
    kind: 'throttled',
    exit: 1,
    title: 'The service kept answering that it is busy',
    hint: 'Run again later.',
  },
  'SERVICE-TOO-LARGE': {
    kind: 'service',
    exit: 1,
    title: 'The service gave an answer larger than Tenantform takes',
    hint: 'Report it with the request id in the message; no known answer comes near the limit.',
  },
  'SERVICE-UNREADABLE': {
    kind: 'service',
    exit: 1,
    title: 'The service gave an answer that could not be understood',
    hint: 'Run again; if it stays, report it with the request id in the message.',
  },
  'UNENCRYPTED-REFUSED': {
    kind: 'internal',
    exit: 1,
    title: 'A call was about to leave without encryption',
    hint: 'Only the identity endpoints of this machine are asked over plain http; anything else is a fault: please report it.',
  },
  'STILL-CHANGING': {
    kind: 'conflict',
    exit: 1,
    title: 'The service has not finished the last change of the object',
    hint: 'Run again later.',
  },
  'WRITE-REFUSED': {
    kind: 'internal',
    exit: 1,
    title: 'A reading command tried to write',
    hint: 'This is a fault of Tenantform: please report it.',
  },
} as const satisfies Readonly<Record<string, ErrorCodeRow>>
