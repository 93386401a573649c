import type { ResourceType } from '../../src/model/resource-type.ts'
import { property, row } from '../config/rows.ts'

const words = ['low', 'middle', 'high.er']

/** A row with what a row can have and no row has yet: every reader must know it before the first one does. */
export const inventedRow: ResourceType = row('entra.inventedThing', {
  key: ['displayName', 'level'],
  properties: {
    displayName: property('string', { maxLength: 5 }),
    level: property('string', { values: words }),
    steps: property('string', { list: 'ordered' }),
    numbers: property('integer', { list: 'ordered', min: 1, max: 3 }),
    code: property('string', { secret: true }),
    days: property('string', { values: words, flags: true }),
    dayLists: property('string', { values: words, flags: true, list: 'set' }),
    scope: property('string', { ref: { to: [], keywords: ['All', 'Some.One'] } }),
    owners: property('string', { list: 'ordered', ref: { to: ['entra.user'], keywords: ['All'] } }),
    lifetime: property('duration'),
    lifetimes: property('duration', { list: 'set' }),
    json: property('string', { jsonText: true }),
    free: property('object'),
    frees: property('object', { list: 'set' }),
    anything: property('any', { list: 'ordered' }),
    switches: property('boolean', { list: 'set' }),
    made: property('string', { write: 'create', maxLength: 4 }),
    parts: property('object', {
      list: 'ordered',
      of: {
        name: property('string', { maxLength: 3 }),
        newer: property('boolean', { beta: true }),
        kept: property('string', { write: 'never' }),
      },
    }),
    kindA: property('object', { of: { a: property('boolean') } }),
    sort: property('string', { values: ['b'] }),
    onlyA: property('string'),
    onlyB: property('integer'),
    both: property('boolean'),
  },
  kinds: [
    { name: 'a', tell: { property: 'kindA' }, properties: ['kindA', 'onlyA', 'both'], wire: {} },
    { name: 'b', tell: { property: 'sort', equals: 'b' }, properties: ['onlyB', 'both'], wire: {} },
  ],
})
