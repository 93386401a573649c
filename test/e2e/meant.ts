/** Guards that speak when a switch is turned for the test's sake; what they stop is meant there. */
const meant = [
  'GUARD-ALLOW-LIST',
  'GUARD-CONNECTOR',
  'GUARD-CROSS-TENANT',
  'GUARD-DOMAIN',
  'GUARD-MAIL-RULE',
  'GUARD-PRESERVATION-LOCK',
  'GUARD-REFERENCED',
  'GUARD-SHARING-WIDENED',
  'GUARD-WEAKENED',
  'GUARD-WORKLOAD',
]

/** A line for the head of a file that waives findings: of the guards that judge single changes, and of these beside. */
export function waiveMeant(...more: readonly string[]): string {
  return waiveLine([...meant, ...more])
}

/** A line for the head of a file that waives these findings. */
export function waiveLine(codes: readonly string[]): string {
  const waivers = codes.map(
    (code) => `{ code: ${code}, reason: rehearsal, owner: ops@contoso.com, expires: 2099-01-01 }`,
  )
  return `waive: [${waivers.join(', ')}]`
}
