import { fail } from '../model/trouble.ts'
import type { CommandContext } from './command.ts'
import { fasterClock } from './faster-clock.ts'

const variable = 'TENANTFORM_SIMULATOR_SPEED'

/**
 * The context whose clock runs as fast as `--speed` says; the same where it says nothing. What is asked of Microsoft 365 is never
 * asked by a faster clock. Fails with INPUT-INVALID for a speed below 1, and for one without a simulator.
 */
export function atSpeed(context: CommandContext): CommandContext {
  const { values, host } = context
  const speed = values.number('speed')
  if (speed === undefined) return context
  const subject = { name: '--speed' }
  if (speed < 1)
    fail('INPUT-INVALID', {
      message: `--speed is ${speed}.`,
      subject,
      hint: 'Give 1 or more: 60 lets an hour pass in a minute.',
    })
  const rehearses =
    values.command === 'simulate' || values.text('simulator') !== undefined || values.text('rehearse') !== undefined
  if (!rehearses)
    fail('INPUT-INVALID', {
      message: '--speed is given, and neither --simulator nor --rehearse: only a rehearsal can run faster than time.',
      subject,
      hint: 'Leave --speed away, or name the simulator.',
    })
  const env = (name: string): string | undefined => (name === variable ? String(speed) : host.env(name))
  return { ...context, host: { ...host, clock: fasterClock(host.realClock, speed), env } }
}
