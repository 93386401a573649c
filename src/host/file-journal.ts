import type { FileHandle } from 'node:fs/promises'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { jsonText } from '../model/json.ts'
import type { Journal } from '../model/plan.ts'
import { fail } from '../model/trouble.ts'
import { reasonOf } from './file-trouble.ts'

/**
 * A journal in a file, one JSON line an entry, flushed to disk before `append` resolves. Owner-only, since it holds what
 * objects looked like before. Fails with FILE-NOT-WRITTEN; then nothing may be written to the tenant either.
 */
export function openJournal(path: string): Journal {
  let file: Promise<FileHandle> | undefined
  let last: Promise<void> = Promise.resolve()
  return {
    append(entry) {
      const write = async (): Promise<void> => {
        try {
          file ??= mkdir(dirname(path), { recursive: true }).then(() => open(path, 'a', 0o600))
          const handle = await file
          await handle.appendFile(`${jsonText(entry)}\n`)
          await handle.datasync()
        } catch (error) {
          fail('FILE-NOT-WRITTEN', {
            message: `The journal ${path} could not be written: ${reasonOf(error)}`,
            subject: { name: path },
          })
        }
      }
      last = last.then(write, write)
      return last
    },
  }
}
