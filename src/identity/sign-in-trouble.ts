import { isRecord } from '../model/json.ts'
import type { Trouble } from '../model/trouble.ts'
import { trouble } from '../model/trouble.ts'
import type { TokenClaims } from './access-token.ts'
import type { AadstsRow } from './aadsts-codes.ts'
import { aadstsCodes } from './aadsts-codes.ts'
import type { Refusal } from './authority-network.ts'
import { claimsText, federationFix } from './federation-fix.ts'

/** A refusal of the authority, explained. `retry` says whether and how asking again can help. */
export type SignInRefusal = { readonly trouble: Trouble; readonly retry?: AadstsRow['retry'] }

/**
 * Explains the body of a token endpoint's refusal. The words of the service are cut to their first line, with the ids that
 * support wants; for a clock that is wrong it is told by how much, as the answer's Date shows it; for a federated sign-in the claims that must match are named with the command that makes them match, and
 * nothing else of the token.
 */
export function explainRefusal(
  { status, body, aheadMs }: Refusal,
  presented: { readonly claims: TokenClaims; readonly clientId: string } | undefined,
): SignInRefusal {
  const fields = isRecord(body) ? body : {}
  const description = typeof fields['error_description'] === 'string' ? fields['error_description'] : ''
  const codes = Array.isArray(fields['error_codes']) ? fields['error_codes'] : []
  const number = Number(codes[0] ?? /AADSTS(\d+)/u.exec(description)?.[1] ?? Number.NaN)
  const known = aadstsCodes.get(number)
  const firstLine = withoutTokens(description.split(/\r?\n/u)[0] ?? '')
  const ids = ['trace_id', 'correlation_id'].flatMap((name) =>
    typeof fields[name] === 'string' ? [`${name.replace('_id', '')} ${fields[name].slice(0, 100)}`] : [],
  )
  const name = Number.isNaN(number) ? `status ${status}` : `AADSTS${number}`
  const federated = known?.code === 'SIGN-IN-FEDERATION' ? presented : undefined
  const shown = federated === undefined ? '' : ` The token says: ${claimsText(federated.claims)}.`
  const clock = known?.code === 'SIGN-IN-CLOCK' ? clockText(aheadMs) : ''
  const fix = federated === undefined ? '' : ` ${federationFix(federated.clientId, federated.claims, number)}`
  return {
    trouble: trouble(known?.code ?? (status >= 500 || status === 429 ? 'SIGN-IN-BUSY' : 'SIGN-IN-FAILED'), {
      message:
        `Signing in failed: ${known?.means ?? 'the authority refused'} (${name}).${clock}${shown} ${firstLine}${ids.length > 0 ? ` [${ids.join(', ')}]` : ''}`.trim(),
      ...(known === undefined ? {} : { hint: `${known.todo}${fix}` }),
      service: { status, code: name, message: firstLine },
    }),
    ...(known?.retry === undefined ? {} : { retry: known.retry }),
  }
}

/** What is said of two clocks; nothing where they differ by less than a minute: then it is something else. */
function clockText(aheadMs: number | undefined): string {
  const minutes = Math.round((aheadMs ?? 0) / 60_000)
  if (minutes === 0) return ''
  const [count, way] = [Math.abs(minutes), minutes > 0 ? 'behind' : 'ahead of']
  return ` The clock of this machine is ${count} ${count === 1 ? 'minute' : 'minutes'} ${way} the authority’s.`
}

/** Some texts echo parts of the assertion: anything that looks like a token goes. Looking takes long in a text of megabytes. */
function withoutTokens(text: string): string {
  return text
    .slice(0, 8000)
    .replaceAll(/[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}(\.[A-Za-z0-9_-]*)?/gu, '***')
    .slice(0, 500)
}
