import { setMaxListeners } from 'node:events'

/**
 * Aborts on SIGINT and SIGTERM, so that an apply can finish what is under way and say what was not attempted. A second
 * signal ends the process at once. A GitHub runner sends SIGINT, 7.5 seconds later SIGTERM, and 2.5 seconds after that
 * kills the process (actions/runner, ProcessInvoker).
 */
export function watchStopSignals(): AbortSignal {
  const controller = listenedTo()
  let interrupts = 0
  const stop = (name: string): void => {
    interrupts += name === 'SIGINT' ? 1 : 0
    if (interrupts > 1) process.exit(130)
    controller.abort(new Error(name))
  }
  process.on('SIGINT', () => stop('SIGINT'))
  process.on('SIGTERM', () => stop('SIGTERM'))
  return controller.signal
}

/** A signal that nothing aborts. */
export function neverStops(): AbortSignal {
  return listenedTo().signal
}

/** Every call and every wait under way listens; Node would take more than ten of them for a leak and say so. */
function listenedTo(): AbortController {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  return controller
}
