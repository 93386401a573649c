import { createHmac } from 'node:crypto'
import type { Host } from '../model/host.ts'
import { fail } from '../model/trouble.ts'
import type { MfaRow } from '../model/mfa-report.ts'
import { readGithubEvent } from './github-event.ts'
import type { OptionValues } from './option-values.ts'

/** How people are named: as they are, or by pseudonyms. `notice` says how, and why where nobody asked. */
export type Naming = { readonly hides: boolean; readonly notice?: string; name(row: MfaRow): MfaRow }

/**
 * Chooses how people are named. On a public repository they are never named: everybody reads its logs and artifacts. A pseudonym is
 * the beginning of an HMAC-SHA-256 of the object id: with the same key the same person has the same one, and without the key nobody
 * can find out whose it is. Fails with INPUT-INVALID for a key that could be guessed.
 */
export async function namingOf(values: OptionValues, host: Pick<Host, 'env' | 'random' | 'read'>): Promise<Naming> {
  const isForced = host.env('GITHUB_ACTIONS') === 'true' && !(await readGithubEvent(host)).isPrivate
  if (!values.flag('pseudonyms') && !isForced) return { hides: false, name: (row) => row }
  const given = values.text('pseudonym-key')
  if (given !== undefined && given.length < 16)
    fail('INPUT-INVALID', {
      message: 'The key of the pseudonyms is shorter than 16 characters.',
      subject: { name: '--pseudonym-key' },
      hint: 'Give a long random text, kept as a secret.',
    })
  const key = given === undefined ? host.random(32) : Buffer.from(given)
  const kept = given === undefined ? 'a random key that is forgotten' : 'the key that was given'
  const why = isForced ? 'The repository is public, or not known to be private, so nobody is named. ' : ''
  return {
    hides: true,
    notice: `${why}Pseudonyms are keyed digests (HMAC-SHA-256) of object ids, with ${kept}.`,
    name: (row) => ({ ...row, name: pseudonym(key, row.id), id: '', displayName: '' }),
  }
}

/** A pseudonym of 80 bits: two of a million people have the same one in less than one of a billion cases. */
function pseudonym(key: Uint8Array, id: string): string {
  return `person-${createHmac('sha256', key).update(id.toLowerCase()).digest('hex').slice(0, 20)}`
}
