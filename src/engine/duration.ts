import type { Json } from '../model/json.ts'

const iso =
  /^(?<sign>-)?P(?:(?<days>\d+)D)?(?:T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/u
const dotnet =
  /^(?<sign>-)?(?:(?<days>\d+)\.)?(?<hours>\d{1,2}):(?<minutes>\d{2})(?::(?<seconds>\d{2}(?:\.\d{1,7})?))?$/u

/**
 * Reads a span of time in milliseconds: ISO 8601 as Graph writes it (`PT1H`, `P30D`; not years and months, whose length
 * varies) or .NET's `d.hh:mm:ss` as Exchange does. Undefined for anything else, which then compares as text.
 */
export function durationMs(value: Json): number | undefined {
  if (typeof value !== 'string' || /^-?P(?:.*T)?$/u.test(value)) return undefined
  const parts = (iso.exec(value) ?? dotnet.exec(value))?.groups
  if (parts === undefined) return undefined
  const of = (name: string): number => Number(parts[name] ?? 0)
  const seconds = ((of('days') * 24 + of('hours')) * 60 + of('minutes')) * 60 + of('seconds')
  return (parts['sign'] === '-' ? -1 : 1) * Math.round(seconds * 1000)
}
