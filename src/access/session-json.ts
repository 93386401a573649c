import type { JsonObject } from '../model/json.ts'
import type { Session } from './verdict.ts'

/** Session controls as plain JSON; what is not set is not in it. */
export function jsonOf({ signInFrequency, cloudAppSecurity, ...rest }: Session): JsonObject {
  return {
    ...rest,
    ...(cloudAppSecurity === undefined ? {} : { cloudAppSecurity: [...cloudAppSecurity] }),
    ...(signInFrequency === undefined ? {} : { signInFrequency: signInFrequency.map((one) => ({ ...one })) }),
  }
}
