import type { Configuration } from '../model/desired.ts'
import { isGuid } from '../model/guid.ts'
import type { Copy } from '../model/run.ts'

const initial = /\.onmicrosoft\.[a-z]+$/iu

/**
 * What the tenant of a copy may be called: as the copy says, and as the configuration asserts where the copy cannot contradict
 * it. A snapshot knows an id and at most the initial domain; another domain may well be the same tenant's.
 */
export function namesOfCopy(
  { tenant }: Pick<Copy, 'tenant'>,
  configuration: Pick<Configuration, 'tenant'>,
): readonly string[] {
  const declared = configuration.tenant?.name
  if (declared === undefined || isGuid(declared)) return [tenant]
  return initial.test(declared) && initial.test(tenant) ? [tenant] : [tenant, declared]
}
