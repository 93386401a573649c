/** An address as its bits: 32 of IPv4 or 128 of IPv6. */
type Address = { readonly bits: bigint; readonly width: 32 | 128 }

/** A range of addresses. */
export type Range = { readonly first: Address; readonly prefix: number }

/** Reads an IPv4 or IPv6 address, which may embed IPv4; undefined where it is none. IPv4 mapped into IPv6 is IPv4. */
export function addressOf(text: string): Address | undefined {
  if (!text.includes(':')) return fourOf(text)
  const bits = sixOf(text)
  if (bits === undefined) return undefined
  return bits >> 32n === 0xffffn ? { bits: bits & 0xffff_ffffn, width: 32 } : { bits, width: 128 }
}

/** Reads a range in CIDR notation; undefined where it is none. */
export function rangeOf(text: string): Range | undefined {
  const [address = '', length, ...rest] = text.trim().split('/')
  if (length === undefined || rest.length > 0 || !/^\d{1,3}$/u.test(length)) return undefined
  const width = address.includes(':') ? 128 : 32
  const bits = width === 128 ? sixOf(address) : fourOf(address)?.bits
  const prefix = Number(length)
  if (bits === undefined || prefix > width) return undefined
  if (width === 128 && bits >> 32n === 0xffffn && prefix >= 96)
    return { first: { bits: bits & 0xffff_ffffn, width: 32 }, prefix: prefix - 96 }
  return { first: { bits, width }, prefix }
}

/** Says whether an address lies in a range; one of IPv4 lies in none of IPv6. */
export function isIn(address: Address, { first, prefix }: Range): boolean {
  if (address.width !== first.width) return false
  const rest = BigInt(address.width - prefix)
  return address.bits >> rest === first.bits >> rest
}

function fourOf(text: string): Address | undefined {
  const parts = text.split('.')
  const isValid = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/u.test(part) && Number(part) < 256)
  if (!isValid) return undefined
  return { bits: parts.reduce((bits, part) => (bits << 8n) | BigInt(part), 0n), width: 32 }
}

function sixOf(text: string): bigint | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  // IPv4 stands at the end only.
  if (halves.length === 2 && halves[0]?.includes('.') === true) return undefined
  const [head, tail] = halves.map((half) => groupsOf(half))
  if (head === undefined) return undefined
  if (halves.length === 1) return head.length === 8 ? bitsOf(head) : undefined
  if (tail === undefined || head.length + tail.length > 7) return undefined
  return bitsOf([...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0n), ...tail])
}

function groupsOf(half: string): readonly bigint[] | undefined {
  if (half === '') return []
  const parts = half.split(':')
  const last = parts.at(-1) ?? ''
  const four = last.includes('.') ? fourOf(last) : undefined
  if (last.includes('.') && four === undefined) return undefined
  const groups = four === undefined ? parts : parts.slice(0, -1)
  if (!groups.every((group) => /^[\da-f]{1,4}$/iu.test(group))) return undefined
  const bits = groups.map((group) => BigInt(`0x${group}`))
  return four === undefined ? bits : [...bits, four.bits >> 16n, four.bits & 0xffffn]
}

function bitsOf(groups: readonly bigint[]): bigint {
  return groups.reduce((bits, group) => (bits << 16n) | group, 0n)
}
