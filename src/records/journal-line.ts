import type { JsonObject } from '../model/json.ts'
import { isJsonObject, jsonText } from '../model/json.ts'
import type { Entry } from '../model/plan.ts'
import { parseJson, toJson } from './to-json.ts'

/** One entry as a line of the journal file, with its line end. */
export function encodeEntry(entry: Entry): string {
  return `${jsonText(toJson(entry))}\n`
}

/** What a reader of a journal can rely on: the number, the change and the phase; the rest is as it was written. */
export type JournalLine = {
  readonly n: number
  readonly change: string
  readonly phase: Entry['phase']
  readonly entry: JsonObject
}

/**
 * Reads a journal. A last line that was cut off by a crash is left out: it tells of nothing that was surely done. Other lines
 * that are not entries are left out as well and counted.
 */
export function decodeJournal(text: string): { readonly lines: readonly JournalLine[]; readonly damaged: number } {
  const all = text.split('\n').filter((line) => line.trim() !== '')
  const lines = all.flatMap((line) => decodeLine(line) ?? [])
  return { lines, damaged: all.length - lines.length }
}

function decodeLine(line: string): JournalLine | undefined {
  const entry = parseJson(line)
  if (!isJsonObject(entry)) return undefined
  const { n, change, phase } = entry
  if (typeof n !== 'number' || typeof change !== 'string') return undefined
  if (phase !== 'intent' && phase !== 'receipt' && phase !== 'verified') return undefined
  return { n, change, phase, entry }
}
