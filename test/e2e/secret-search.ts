/** Where a text holds a secret, in whichever form; the names of the forms that were found. */
export function formsFound(text: string, secret: string): readonly string[] {
  return Object.entries(formsOf(secret))
    .filter(([, forms]) => forms.some((form) => text.includes(form)))
    .map(([name]) => name)
}

/**
 * The forms in which a secret may slip out. Base64 of a text that holds it depends on how many bytes stand before it, so that
 * there are three; their first and last letters depend on the neighbours and are left out.
 */
export function formsOf(secret: string): Readonly<Record<string, readonly string[]>> {
  const inBase64 = (encoding: 'base64' | 'base64url'): readonly string[] =>
    [0, 1, 2].map((before) => {
      const text = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)])
        .toString(encoding)
        .replaceAll('=', '')
      return text.slice(before === 0 ? 0 : before + 1, -2)
    })
  return {
    raw: [secret],
    base64: inBase64('base64'),
    base64url: inBase64('base64url'),
    url: [encodeURIComponent(secret), new URLSearchParams({ s: secret }).toString().slice(2)],
    json: [JSON.stringify(secret).slice(1, -1), JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1)],
  }
}
