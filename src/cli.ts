#!/usr/bin/env node
import { helpText } from './commands/help.ts'
import { commandNames } from './commands/option-table.ts'
import { version } from './commands/tool-version.ts'
import { watchStandardStreams } from './host/standard-streams.ts'

const streams = watchStandardStreams()
const words = process.argv.slice(2)
const [first] = words

if (first === undefined || ['help', '--help', '-h'].includes(first)) {
  const command = commandNames.find((name) => name === words[1])
  process.stdout.write(helpText(command, process.stdout.columns))
} else if (first === '--version' || first === '-v') {
  process.stdout.write(`tenantform ${version}\n`)
} else {
  const { runCli } = await import('./commands/run-cli.ts')
  const { createNodeHost } = await import('./host/node-host.ts')
  const { liveLine } = await import('./host/live-line.ts')
  const speed = Number(
    process.env['TENANTFORM_SIMULATOR'] === undefined ? 1 : (process.env['TENANTFORM_SIMULATOR_SPEED'] ?? 1),
  )
  const host = createNodeHost({ assets: new URL('./assets/', import.meta.url), speed: speed >= 1 ? speed : 1 })
  const code = await runCli(words, {
    host,
    version,
    print: (text) => void process.stdout.write(text),
    tell: (line) => void process.stderr.write(`${line}\n`),
    colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
    ...(process.stdout.isTTY ? { columns: process.stdout.columns } : {}),
    ...(process.stderr.isTTY && process.env['TERM'] !== 'dumb'
      ? { live: (line) => void process.stderr.write(liveLine(line, process.stderr.columns)) }
      : {}),
  })
  process.exitCode = streams.exitCode(code)
}
