import type { Document, Node } from 'js-yaml'
import { dump, visit } from 'js-yaml'
import type { Json, JsonObject } from '../model/json.ts'
import { escapeUnseen, isJsonList, isJsonObject } from '../model/json.ts'
import { isListDelta, isReference, isSecretName } from '../model/marks.ts'

/** A configuration to be written: jobs with tasks, in the words of the format. */
export type WrittenConfiguration = {
  readonly tenant?: string
  readonly breakGlass?: readonly string[]
  readonly jobs: readonly {
    readonly name: string
    readonly service: string
    readonly tasks: readonly WrittenTask[]
  }[]
}

/** A task to be written: `type` is the row's name within its service; `values` may hold marks. */
export type WrittenTask = {
  readonly name?: string
  readonly type: string
  readonly values: JsonObject
  readonly id?: string
}

/**
 * Writes a configuration as YAML that reads back as the same values: text that YAML would take for a number, a date, a
 * yes or a no is quoted, also for readers of YAML 1.1; text with `${{` is written so that it is not evaluated; short
 * lists of plain values stay on one line.
 */
export function writeYaml(configuration: WrittenConfiguration): string {
  const { tenant, breakGlass, jobs } = configuration
  const document = {
    version: 1,
    ...(tenant === undefined ? {} : { tenant: literal(tenant) }),
    ...(breakGlass === undefined || breakGlass.length === 0 ? {} : { breakGlass: breakGlass.map(literal) }),
    jobs: jobs.map((job) => ({ name: literal(job.name), service: job.service, tasks: job.tasks.map(taskNode) })),
  }
  return writeDocument(document)
}

/** Writes plain data that is a configuration already, readably: what `writeYaml` ends in, and what an export of a tenant is. */
export function writeDocument(document: JsonObject): string {
  const text = dump(document, {
    lineWidth: -1,
    noRefs: true,
    flowBracketPadding: true,
    seqNoIndent: false,
    transform: (documents) => {
      shortListsInline(documents)
      unseenQuoted(documents)
    },
  })
  return escapeUnseen(text)
    .replaceAll(/\n( {2}- name:)/gu, '\n\n$1')
    .replace('\n\n  - name:', '\n  - name:')
}

function taskNode(task: WrittenTask): JsonObject {
  return {
    ...(task.name === undefined ? {} : { name: literal(task.name) }),
    [task.type]: written(task.values),
    ...(task.id === undefined ? {} : { id: task.id }),
  }
}

/** A value without marks: a reference by its name, a secret as its expression, a delta by its words. */
function written(value: Json): Json {
  if (typeof value === 'string') return literal(value)
  if (isReference(value)) return literal(value.$ref.name)
  if (isSecretName(value)) return `\${{ secrets.${value.$secret} }}`
  if (isListDelta(value)) {
    const { add, remove } = value.$list
    return {
      ...(add.length > 0 ? { add: add.map(written) } : {}),
      ...(remove.length > 0 ? { remove: remove.map(written) } : {}),
    }
  }
  if (isJsonList(value)) return value.map(written)
  if (isJsonObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, written(item)]))
  return value
}

/** Text whose `${{` is not the beginning of an expression of ours: a tenant's words are data. */
function literal(text: string): string {
  return text.replaceAll('${{', "${{ '${{' }}")
}

function shortListsInline(documents: Document[]): void {
  visit(documents, (node) => {
    if (node.kind === 'sequence' && isShort(node.items)) node.style = 2
  })
}

/**
 * Text with characters that are not seen, or turn the reading order, is double-quoted, where they can be escaped; and text with
 * a line that the runner would take for a command (`::error::`), which is then no line of its own.
 */
function unseenQuoted(documents: Document[]): void {
  visit(documents, (node) => {
    if (node.kind === 'scalar' && (escapeUnseen(node.value) !== node.value || /^\s*::/mu.test(node.value)))
      node.style = 3
  })
}

function isShort(items: readonly Node[]): boolean {
  let length = 0
  for (const item of items) {
    if (item.kind !== 'scalar' || item.value.includes('\n') || item.value.includes('${{')) return false
    length += item.value.length + 2
  }
  return length <= 90
}
