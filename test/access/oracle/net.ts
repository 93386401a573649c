/** The bits of an address as a text of 0 and 1: 32 of IPv4, 128 of IPv6. */
export function bitsOf(address: string): string {
  if (!address.includes(':')) {
    return address
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('')
  }
  const [before = '', after] = address.split('::')
  const words = (side: string) => (side === '' ? [] : side.split(':'))
  const left = words(before)
  const right = after === undefined ? [] : words(after)
  const zeros = after === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0')
  return [...left, ...zeros, ...right].map((word) => Number.parseInt(word, 16).toString(2).padStart(16, '0')).join('')
}

/** Whether an address lies in a range: same family, and the first bits are the same. */
export function inRange(address: string, cidr: string): boolean {
  const [network = '', length = ''] = cidr.split('/')
  const a = bitsOf(address)
  const n = bitsOf(network)
  return a.length === n.length && a.slice(0, Number(length)) === n.slice(0, Number(length))
}
