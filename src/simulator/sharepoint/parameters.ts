import { badArgument, unknownError } from './csom-error.ts'
import { plainValue } from './facts.ts'
import type { Parameter } from './request-xml.ts'

/** Reads the parameters of a method call by place, as the method declares them. */
export interface Arguments {
  readonly text: (index: number) => string
  readonly flag: (index: number) => boolean
  readonly number: (index: number) => number
  readonly list: (index: number) => readonly unknown[]
  /** A member of an object parameter; undefined where it was not sent or is null. */
  readonly member: (index: number, name: string) => unknown
}

/** @throws CsomError when a parameter is missing or of another type. */
export function argumentsOf(parameters: readonly Parameter[]): Arguments {
  const at = (index: number): Parameter => {
    const found = parameters[index]
    if (found === undefined) throw badArgument('The number of parameters is not valid.')
    return found
  }
  return {
    text: (index) => {
      const value = plainValue(at(index))
      if (typeof value !== 'string') throw unknownError()
      return value
    },
    flag: (index) => {
      const value = plainValue(at(index))
      if (typeof value !== 'boolean') throw badArgument('Cannot convert the parameter to Boolean.')
      return value
    },
    number: (index) => {
      const parameter = at(index)
      const value = plainValue(parameter)
      const number = parameter.type === 'String' ? Number(value) : value
      if (typeof number !== 'number' || Number.isNaN(number))
        throw badArgument('Cannot convert the parameter to Int32.')
      return number
    },
    list: (index) => {
      const value = plainValue(at(index))
      if (!Array.isArray(value)) throw unknownError()
      return value
    },
    member: (index, name) => {
      const found = at(index).members.get(name)
      return found === undefined ? undefined : (plainValue(found) ?? undefined)
    },
  }
}
