import type { Cloud } from '../model/cloud.ts'
import { clouds } from '../model/cloud.ts'
import type { OptionValues } from './option-values.ts'

/** The cloud that the options name; the commercial one where they name none. */
export function namedCloud(values: Pick<OptionValues, 'text'>): Cloud {
  return Object.values(clouds).find((one) => one.name === values.text('cloud')) ?? clouds.commercial
}
