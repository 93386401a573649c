import { executeCommand } from '@pnp/cli-microsoft365'
import { tenant } from './tenant.mjs'

/** Signs CLI for Microsoft 365 in with the certificate; it keeps its connection in the HOME of the suite. */
export async function login() {
  await m365('login', {
    authType: 'certificate',
    certificateBase64Encoded: Buffer.from(`${tenant.key}${tenant.certificate}`).toString('base64'),
    appId: tenant.clientId,
    tenant: tenant.domain,
  })
}

/**
 * Runs one command and gives what it reports, parsed where it is JSON.
 * @param {string} command @param {Record<string, unknown>} [options] @returns {Promise<any>}
 */
export async function m365(command, options = {}) {
  const { stdout } = await executeCommand(command, { output: 'json', ...options })
  return stdout === '' ? undefined : JSON.parse(stdout)
}

/**
 * Runs a command that is refused, and gives the message that it reports.
 * @param {string} command @param {Record<string, unknown>} [options]
 */
export async function refusal(command, options = {}) {
  try {
    await m365(command, options)
  } catch (reason) {
    const { error } = /** @type {{ error?: { message?: unknown } }} */ (reason)
    const { message } = error ?? {}
    return typeof message === 'string' ? message : JSON.stringify(message ?? reason)
  }
  throw new Error(`${command} was taken`)
}
