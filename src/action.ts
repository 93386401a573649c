import * as core from '@actions/core'
import { createNodeHost } from './host/node-host.ts'
import { watchStandardStreams } from './host/standard-streams.ts'
import { runAction } from './commands/run-action.ts'
import { version } from './commands/tool-version.ts'

const simulated = (process.env['TENANTFORM_SIMULATOR'] ?? '') !== '' || (process.env['INPUT_SIMULATOR'] ?? '') !== ''
const speed = simulated ? Number(process.env['TENANTFORM_SIMULATOR_SPEED'] ?? 1) : 1
const host = createNodeHost({ assets: new URL('./assets/', import.meta.url), speed: speed >= 1 ? speed : 1 })

const streams = watchStandardStreams()
const code = await runAction({
  host,
  version,
  runner: {
    input: (name) => core.getInput(name),
    output: (name, value) => core.setOutput(name, value),
    annotate: ({ level, title, message, position }) => {
      const properties = {
        title,
        ...(position === undefined
          ? {}
          : { file: position.file, startLine: position.line, startColumn: position.column }),
      }
      if (level === 'error') core.error(message, properties)
      else if (level === 'warning') core.warning(message, properties)
      else core.notice(message, properties)
    },
    mask: (value) => core.setSecret(value),
  },
  print: (text) => void process.stdout.write(text),
  tell: (line) => void process.stderr.write(`${line}\n`),
})
process.exitCode = streams.exitCode(code)
