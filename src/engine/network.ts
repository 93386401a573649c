/**
 * What a range of addresses stands for, whatever way it is written: the bits behind its length do not count, and neither do
 * case and zeroes of IPv6. Undefined for what is no range. A service may show a range in another form than it was given
 * (reference: entra-graph 1.6 namedLocation). Pure.
 */
export function networkOf(range: string): string | undefined {
  const [address = '', length = '', ...rest] = range.trim().split('/')
  const v6 = address.includes(':')
  const value = v6 ? v6Value(address) : v4Value(address)
  const width = v6 ? 128 : 32
  if (value === undefined || rest.length > 0 || !/^\d{1,3}$/u.test(length) || Number(length) > width) return undefined
  const hidden = BigInt(width - Number(length))
  return `${v6 ? 6 : 4}:${((value >> hidden) << hidden).toString(16)}/${Number(length)}`
}

function v4Value(address: string): bigint | undefined {
  const parts = address.split('.')
  const right = parts.length === 4 && parts.every((part) => /^\d{1,3}$/u.test(part) && Number(part) < 256)
  return right ? parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) : undefined
}

function v6Value(address: string): bigint | undefined {
  const tail = /(?<=:)[\d.]+\.[\d.]+$/u.exec(address)?.[0]
  const four = tail === undefined ? undefined : v4Value(tail)
  if (tail !== undefined && four === undefined) return undefined
  const hex = four === undefined ? '' : `${(four >> 16n).toString(16)}:${(four & 0xffffn).toString(16)}`
  const halves = (tail === undefined ? address : address.slice(0, -tail.length) + hex).split('::')
  const [left = [], right = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const zeroes = 8 - left.length - right.length
  if (halves.length > 2 || (halves.length === 1 ? zeroes !== 0 : zeroes < 1)) return undefined
  const groups = [...left, ...Array.from({ length: zeroes }, () => '0'), ...right]
  if (!groups.every((group) => /^[\da-f]{1,4}$/iu.test(group))) return undefined
  return groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n)
}
