import type { Truth } from './verdict.ts'

/** No where one is no; else unknown where one is. */
export function every(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no'
  return truths.includes('unknown') ? 'unknown' : 'yes'
}

/** Yes where one is yes; else unknown where one is. */
export function some(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes'
  return truths.includes('unknown') ? 'unknown' : 'no'
}

/** Turns yes into no and back. */
export function not(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown'
  return truth === 'yes' ? 'no' : 'yes'
}

/** The truth of what is known to be so or not, or is not known. */
export function truthOf(value: boolean | 'unknown'): Truth {
  if (value === 'unknown') return 'unknown'
  return value ? 'yes' : 'no'
}
