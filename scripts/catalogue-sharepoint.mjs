// Properties of SharePoint's Tenant and SiteProperties objects, out of contracts/, for scripts/catalogue.mjs: enumerations by name,
// with their numbers and the wire's types beside them as `members`.

/** Facts are plain data. @typedef {any} Loose */

const shapes = { Boolean: 'boolean', Int32: 'integer', Int64: 'integer', Double: 'integer' }
const elements = { String: 'String[]', Guid: 'Guid[]', Int32: 'Int32[]', Enum: 'Int32[]' }

/**
 * The properties of a row and their types on the wire: all that can be set, and those that `also` names. A type that only the
 * object model knows is left to the overlay to drop with a reason. A property that no cmdlet page and no Graph type names is
 * marked as inferred.
 * @param {readonly Loose[]} facts @param {readonly Loose[]} documented parameters of the cmdlets @param {readonly string[]} also
 */
export function csomProperties(facts, documented, also) {
  const known = new Set(documented.map((one) => one['name']))
  /** @type {Loose} */
  const properties = {}
  /** @type {Loose} */
  const members = {}
  for (const fact of facts) {
    const name = /** @type {string} */ (fact['name'])
    if (fact['writable'] !== true && !also.includes(name)) continue
    const proven = known.has(name) || 'powershellParameter' in fact || 'graphSharepointSettings' in fact
    properties[name] = {
      ...csomProperty(fact),
      write: fact['writable'] === true ? 'always' : 'never',
      echo: 'returned',
      ...(proven || fact['writable'] !== true ? {} : { evidence: 'inferred' }),
    }
    members[name] = memberType(fact)
  }
  return { properties, members }
}

/** @param {Loose} fact */
function csomProperty(fact) {
  if (fact['type'] === 'Enum') return { shape: 'string', values: Object.keys(fact['enum']), open: true }
  if (fact['type'] === 'Guid') return { shape: 'string', ignoreCase: true }
  if (fact['type'] !== 'Array') return { shape: shapes[/** @type {keyof typeof shapes} */ (fact['type'])] ?? 'string' }
  const element = fact['elementType']
  return {
    shape: element === 'Int32' || element === 'Enum' ? 'integer' : 'string',
    list: 'set',
    ...(element === 'Guid' ? { ignoreCase: true } : {}),
  }
}

/** @param {Loose} fact */
function memberType(fact) {
  if (fact['type'] === 'Enum') return fact['enum']
  if (fact['type'] === 'Array')
    return elements[/** @type {keyof typeof elements} */ (fact['elementType'])] ?? `${fact['elementType']}[]`
  return fact['type']
}
