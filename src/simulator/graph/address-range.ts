import { isIPv4 } from 'node:net'

/** A range of addresses without the bits behind its length, in the shortest form (RFC 5952 for IPv6). */
export function networkOf(range: string): string {
  const [address = '', bits = ''] = range.split('/')
  const v4 = isIPv4(address)
  const [width, size] = v4 ? [32, 8] : [128, 16]
  const hidden = BigInt(width - Number(bits))
  const groups = v4 ? address.split('.').map(Number) : groupsOf(address)
  const value = groups.reduce((sum, group) => (sum << BigInt(size)) | BigInt(group), 0n)
  const network = (value >> hidden) << hidden
  const parts = groups.map((_, index) =>
    Number((network >> BigInt(width - size * (index + 1))) & (2n ** BigInt(size) - 1n)),
  )
  if (v4) return `${parts.join('.')}/${bits}`
  // A URL writes the address of its host in the shortest form.
  const host = new URL(`http://[${parts.map((part) => part.toString(16)).join(':')}]/`).hostname
  return `${host.slice(1, -1)}/${bits}`
}

/** The eight groups of an IPv6 address, whatever way it is written. */
function groupsOf(address: string): readonly number[] {
  const host = new URL(`http://[${address}]/`).hostname.slice(1, -1)
  const [head = '', tail] = host.split('::')
  const numbers = (text: string): readonly number[] =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16))
  const [left, right] = [numbers(head), numbers(tail ?? '')]
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right]
}
