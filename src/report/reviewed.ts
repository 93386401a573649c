import type { Reviewed } from '../model/run.ts'
import { foreignText } from './foreign-text.ts'

/** How a plan stands to the reviewed one, in a sentence. */
export function reviewedText({ is, pull, why }: Reviewed): string {
  const where = pull === undefined ? '' : ` in pull request ${pull}`
  if (is === 'same') return `This is the plan that was reviewed${where}.`
  if (is === 'different') return `This is NOT the plan that was reviewed${where}: read it before you approve it.`
  const because = why === undefined ? '' : ` (${foreignText(why, 300)})`
  return `No reviewed plan was found for this commit${because}: read this one before you approve it.`
}
