/** Headers that carry a secret as a whole, beside `authorization`. */
const secretHeaders = ['x-identity-header', 'cookie']

/** Fields of a form that carry one. */
const secretFields = ['client_assertion', 'client_secret', 'assertion', 'refresh_token']

/** The secrets that a request carries: gateways and services that repeat what they were sent would have them in an answer. */
export function sentSecrets(headers: Readonly<Record<string, string>>, body: string | undefined): readonly string[] {
  const carried = Object.entries(headers).flatMap(([name, value]) => {
    const lower = name.toLowerCase()
    if (lower === 'authorization') return [value.slice(value.indexOf(' ') + 1)]
    return secretHeaders.includes(lower) ? [value] : []
  })
  const isForm = body !== undefined && secretFields.some((field) => body.includes(`${field}=`))
  const form = isForm ? new URLSearchParams(body) : new URLSearchParams()
  const fields = secretFields.flatMap((field) => form.getAll(field))
  return [...carried, ...fields].filter((secret) => secret.length >= 8)
}

/** The text with `***` in the place of every secret. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((clean, secret) => (clean.includes(secret) ? clean.replaceAll(secret, '***') : clean), text)
}
