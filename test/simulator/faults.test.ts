import { describe, expect, test } from 'vitest'
import { faultQueue } from '../../src/simulator/fault.ts'
import { readFaults } from '../../src/simulator/fault-file.ts'

const request = { host: 'graph.microsoft.com', path: '/v1.0/groups', method: 'POST', effect: 'write' } as const

describe('a scenario file', () => {
  test('says where, when, how often and what', () => {
    const [fault] = readFaults({
      faults: [
        {
          host: 'graph',
          path: '/groups$',
          method: 'post',
          effect: 'write',
          nth: 2,
          times: 3,
          percent: 50,
          do: { status: 503, headers: { 'retry-after': '7' }, body: 'busy' },
        },
      ],
    })
    expect(fault).toEqual({
      match: { host: /graph/u, path: /\/groups$/u, method: 'POST', effect: 'write', nth: 2 },
      times: 3,
      percent: 50,
      do: { status: 503, headers: { 'retry-after': '7' }, body: 'busy' },
    })
  })

  test.each(['reset', 'resetAfter', 'hang', 'truncate', 'html', 'falseGzip', { delayMs: 5 }, { status: 401 }])(
    'knows the act %j',
    (act) => expect(readFaults({ faults: [{ do: act }] })).toEqual([{ match: {}, do: act }]),
  )

  test.each<[string, unknown]>([
    ['no list "faults"', {}],
    ['no list "faults"', []],
    ['faults[0] is no object', { faults: ['reset'] }],
    ['faults[1] has an unknown member "hosts"', { faults: [{ do: 'reset' }, { do: 'reset', hosts: 'x' }] }],
    ['faults[0].do is none of', { faults: [{}] }],
    ['faults[0].do is none of', { faults: [{ do: 'explode' }] }],
    ['faults[0].do is none of', { faults: [{ do: { status: 600 } }] }],
    ['faults[0].do is none of', { faults: [{ do: { delayMs: -1 } }] }],
    ['faults[0].do.headers', { faults: [{ do: { status: 500, headers: { a: 1 } } }] }],
    ['faults[0].host is no regular expression', { faults: [{ host: '(', do: 'reset' }] }],
    ['faults[0].effect is neither', { faults: [{ effect: 'both', do: 'reset' }] }],
    ['faults[0].nth is no whole number above 0', { faults: [{ nth: 0, do: 'reset' }] }],
    ['faults[0].times is no whole number above 0', { faults: [{ times: 1.5, do: 'reset' }] }],
    ['faults[0].percent is not between', { faults: [{ percent: 101, do: 'reset' }] }],
  ])('that is wrong is refused: %s', (words, document) => expect(() => readFaults(document)).toThrow(words))
})

describe('the queue of faults', () => {
  const met = (queue: ReturnType<typeof faultQueue>, count: number): string =>
    Array.from({ length: count }, () => (queue.take(request) === undefined ? '.' : 'x')).join('')

  test('lets matches before the nth pass, and is used up', () => {
    const queue = faultQueue()
    queue.add({ match: { nth: 3 }, times: 2, do: 'reset' })
    expect(met(queue, 6)).toBe('..xx..')
  })

  test('meets the same share of requests for the same seed, and others for another', () => {
    const run = (seed: number): string => {
      const queue = faultQueue(seed)
      queue.add({ match: { effect: 'write' }, percent: 30, do: 'reset' })
      return met(queue, 400)
    }
    expect(run(7)).toBe(run(7))
    expect(run(7)).not.toBe(run(8))
    expect(run(7).replaceAll('.', '').length).toBeGreaterThan(80)
    expect(run(7).replaceAll('.', '').length).toBeLessThan(160)
  })

  test('a percentage without `times` has no end, with it one', () => {
    const queue = faultQueue()
    queue.add({ match: {}, percent: 100, times: 2, do: 'reset' })
    expect(met(queue, 4)).toBe('xx..')
    queue.add({ match: {}, percent: 100, do: 'reset' })
    expect(met(queue, 4)).toBe('xxxx')
    queue.clear()
    expect(met(queue, 2)).toBe('..')
  })
})
