// Makes the rows of catalogue/SERVICE.json and docs/types.md: properties from contracts/, everything else from the hand-written
// catalogue/overlays/SERVICE.json. `--check` writes nothing and exits 1 naming what is stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { csomProperties } from './catalogue-sharepoint.mjs'

/** Rows and facts are plain data whose shape the loader checks. @typedef {any} Loose */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const check = process.argv.includes('--check')
const services = ['entra', 'exchange', 'purview', 'teams', 'sharepoint']

const graph = {
  'v1.0': (await json('contracts/graph-types.json')).types,
  beta: (await json('contracts/graph-types-beta.json')).types,
}
/** @type {Loose} */
const nouns = {
  ...(await json('contracts/exchange-cmdlets.json')).nouns,
  ...(await json('contracts/compliance-cmdlets.json')).nouns,
}
const teamsTypes = (await json('contracts/teams-config-types.json')).nouns
const teamsNouns = (await json('contracts/teams-cmdlets.json')).nouns

const csomFacts = {
  tenant: (await json('contracts/sharepoint-tenant-properties.json')).properties,
  site: (await json('contracts/sharepoint-site-properties.json')).properties,
}
const spoNouns = (await json('contracts/spo-cmdlets.json')).nouns

/** Parameters that steer a call and are no state of the object. */
const control = new Set([
  'Identity',
  'Confirm',
  'WhatIf',
  'Force',
  'ResultSize',
  'DomainController',
  'OutBuffer',
  'IgnoreDehydratedFlag',
  'BypassDehydratedCheck',
  'Organization',
])

/** @type {string[]} */
const stale = []
/** @type {Loose[]} */
const all = []
for (const service of services) {
  const overlay = await json(`catalogue/overlays/${service}.json`)
  const rows = overlay.rows.map(rowOf)
  all.push(...rows)
  await put(
    `catalogue/${service}.json`,
    `{"service":${JSON.stringify(service)},"rows":[\n${rows.map((/** @type {Loose} */ row) => JSON.stringify(row)).join(',\n')}\n]}\n`,
  )
}
await put('docs/types.md', typesPage(all))
if (stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run \`node scripts/catalogue.mjs\`.`)
  process.exitCode = 1
}

/** @param {Loose} overlay */
function rowOf({ from, pick, left, drop, properties: patches, ...row }) {
  if (pick !== undefined && left === undefined)
    throw new Error(`${row.name}: an overlay that picks says why the others are left`)
  const csom = from.csom === undefined ? undefined : sharepointFacts(from)
  if (row.protocol === 'compliance') row.behaviours = [...row.behaviours, ...complianceBehaviours(from.noun)]
  const made =
    csom?.properties ??
    (from.properties === true
      ? {}
      : from.configType !== undefined
        ? teamsProperties(from.configType)
        : from.noun === undefined
          ? graphProperties(from)
          : cmdletProperties(from.noun))
  const kept = Object.fromEntries(
    Object.entries(made).filter(
      ([name]) => (pick === undefined || pick.includes(name)) && !Object.keys(drop ?? {}).includes(name),
    ),
  )
  for (const [path, patch] of Object.entries(patches ?? {})) {
    if (patch === null) throw new Error(`${row.name}: ${path} is dropped with a reason, under drop`)
    amend(kept, stepsOf(path), patch, row.name)
  }
  for (const path of Object.keys(drop ?? {}).filter((one) => one.includes('.')))
    amend(kept, stepsOf(path), null, row.name)
  if (csom !== undefined) {
    const members = Object.fromEntries(Object.entries(csom.members).filter(([name]) => name in kept))
    row.wire = { ...row.wire, members }
  }
  return { ...row, properties: kept }
}

/** The steps of a dotted path, in which `@odata.type` is one. @param {string} path */
function stepsOf(path) {
  return path.split(/(?<!@odata)\./u)
}

/** @param {Loose} properties @param {readonly string[]} path @param {Loose | null} patch @param {string} row */
function amend(properties, path, patch, row) {
  const [name, ...rest] = path
  if (name === undefined) return
  if (name === '*') {
    for (const key of Object.keys(properties)) amend(properties, [key, ...rest], patch, row)
    return
  }
  if (rest.length > 0) {
    if (properties[name]?.of === undefined)
      throw new Error(`${row}: the overlay patches ${path.join('.')}, which is not there`)
    amend(properties[name].of, rest, patch, row)
    return
  }
  if (patch === null) delete properties[name]
  else
    properties[name] = withoutNulls({
      shape: 'string',
      write: 'always',
      echo: 'returned',
      ...properties[name],
      ...patch,
    })
}

/** A null in an overlay takes a member away. @param {Loose} property */
function withoutNulls(property) {
  return Object.fromEntries(Object.entries(property).filter(([, value]) => value !== null))
}

// ---- Graph

/** @param {Loose} from */
function graphProperties(from) {
  const names = from.graphTypes ?? [from.graphType]
  return Object.assign({}, ...names.map((/** @type {string} */ name) => graphMembers(name, from.version ?? 'v1.0', [])))
}

/** Members of a type, beta-only ones marked. @param {string} name @param {string} version @param {readonly string[]} trail @returns {Loose} */
function graphMembers(name, version, trail) {
  const [stable, beta] = [collect(graph['v1.0'], name), collect(graph.beta, name)]
  /** @type {Loose} */
  const found = {}
  for (const [member, fact] of Object.entries({ ...beta, ...stable })) {
    if (member === 'id' && trail.length === 0) continue
    found[member] = {
      ...graphProperty(fact, version, [...trail, name]),
      ...(member in stable || Object.keys(stable).length === 0 ? {} : { beta: true }),
    }
  }
  return found
}

/** @param {Loose} types @param {string} name @returns {Loose} */
function collect(types, name) {
  const type = types[name]
  if (type === undefined) return {}
  const own = Object.fromEntries(type.properties.map((/** @type {Loose} */ property) => [property['name'], property]))
  return { ...(type.baseType === undefined ? {} : collect(types, type.baseType)), ...own }
}

/** @param {Loose} fact @param {string} version @param {readonly string[]} trail */
function graphProperty(fact, version, trail) {
  const kind = graph['v1.0'][fact['type']] ?? graph.beta[fact['type']]
  const simple = {
    'Edm.Boolean': 'boolean',
    'Edm.Int16': 'integer',
    'Edm.Int32': 'integer',
    'Edm.Int64': 'integer',
    'Edm.Byte': 'integer',
    'Edm.Duration': 'duration',
  }[/** @type {string} */ (fact['type'])]
  /** @type {Loose} */
  const made = {
    shape:
      kind === undefined
        ? (simple ?? (String(fact['type']).startsWith('Edm.') ? 'string' : 'any'))
        : kind.kind === 'enum'
          ? 'string'
          : trail.includes(fact['type'])
            ? 'any'
            : 'object',
  }
  if (fact['collection'] === true) made['list'] = 'set'
  if (kind?.kind === 'enum') {
    made['values'] = kind.enumMembers.filter((/** @type {string} */ member) => member !== 'unknownFutureValue')
    made['open'] = true
    if (kind.flags === true && fact['collection'] !== true) made['flags'] = true
  }
  if (made['shape'] === 'object') {
    const subtypes = Object.keys(graph.beta)
      .concat(Object.keys(graph['v1.0']))
      .filter((other) => (graph['v1.0'][other] ?? graph.beta[other])?.baseType === fact['type'])
    made['of'] = Object.assign(
      {},
      graphMembers(fact['type'], version, trail),
      ...[...new Set(subtypes)].map((other) => graphMembers(other, version, [...trail, fact['type']])),
    )
    if (subtypes.length > 0) made['of']['@odata.type'] = { shape: 'string', write: 'always', echo: 'returned' }
  }
  made['write'] =
    fact['computed'] === true ||
    fact['readOnly'] === true ||
    fact['readOnlyDoc'] === true ||
    String(fact['name']).endsWith('DateTime')
      ? 'never'
      : fact['immutable'] === true
        ? 'create'
        : 'always'
  made['echo'] = 'returned'
  return made
}

// ---- cmdlets

/** @param {string} noun */
function cmdletProperties(noun) {
  const verbs = nouns[noun]?.verbs
  if (verbs === undefined) throw new Error(`There is no noun ${noun} in contracts/exchange-cmdlets.json`)
  const [set, create] = [parameters(verbs.Set), parameters(verbs.New)]
  const pairs = addRemovePairs(noun)
  const halves = new Set(pairs.flatMap((name) => [`Add${name}`, `Remove${name}`]))
  /** @type {Loose} */
  const found = {}
  for (const [name, fact] of Object.entries({ ...create, ...set })) {
    if (control.has(name) || halves.has(name)) continue
    if (fact['type'] === 'SecureString' || fact['reserved'] === true) continue
    found[name] = {
      ...cmdletProperty(fact),
      write: name in set || verbs.New === undefined || pairs.includes(name) ? 'always' : 'create',
      echo: 'returned',
      ...(fact['deprecated'] === true ? { doc: 'Deprecated by the service.' } : {}),
    }
  }
  return found
}

/** Lists that New takes whole and Set takes as `AddX` and `RemoveX`. @param {string} noun @returns {string[]} */
function addRemovePairs(noun) {
  const verbs = nouns[noun]?.verbs ?? {}
  const [set, create] = [parameters(verbs.Set), parameters(verbs.New)]
  return Object.keys(create).filter((name) => `Add${name}` in set && `Remove${name}` in set)
}

/** What the contract itself says of how a noun of Purview is written. @param {string} noun */
function complianceBehaviours(noun) {
  const verbs = nouns[noun]?.verbs ?? {}
  const pairs = addRemovePairs(noun)
  const arrays = Object.values({ ...parameters(verbs.New), ...parameters(verbs.Set) })
    .filter((fact) => String(fact['type']).endsWith('[]') && !pairs.includes(fact['name']))
    .map((fact) => fact['name'])
  return [
    ...(pairs.length === 0 ? [] : [{ use: 'addRemove', with: pairs }]),
    ...(arrays.length === 0 ? [] : [{ use: 'arrays', with: arrays }]),
  ]
}

/** @param {Loose | undefined} verb */
function parameters(verb) {
  return Object.fromEntries(
    (verb?.params ?? []).map((/** @type {Loose} */ parameter) => [parameter['name'], parameter]),
  )
}

/** @param {Loose} fact */
function cmdletProperty(fact) {
  const type = String(fact['type']).replace('[]', '')
  const shape = /^(Boolean|SwitchParameter)$/.test(type)
    ? 'boolean'
    : /^U?Int(16|32|64)$/.test(type)
      ? 'integer'
      : type.endsWith('TimeSpan')
        ? 'duration'
        : /^(Psws)?Hashtable$/.test(type)
          ? 'any'
          : 'string'
  const values = fact['acceptedValues'] ?? fact['documentedValues']
  /** @type {Loose} */
  const made = { shape }
  if (fact['multi'] === true) made['list'] = 'set'
  if (shape === 'string' && Array.isArray(values) && values.length > 1) {
    made['values'] = values
    if (fact['open'] === true || fact['multi'] === true || fact['acceptedValues'] === undefined) made['open'] = true
    made['ignoreCase'] = true
  }
  for (const name of ['min', 'max', 'maxLength']) if (typeof fact[name] === 'number') made[name] = fact[name]
  return made
}

// ---- Teams configuration

/** Properties of a configuration type, by its REST name. @param {string} configType */
function teamsProperties(configType) {
  const type = teamsTypes.find((/** @type {Loose} */ one) => one['configType'] === configType)
  if (type === undefined) throw new Error(`There is no type ${configType} in contracts/teams-config-types.json`)
  const { Set: set, New: create } = teamsNouns[type['noun']].verbs
  const documented = { ...parameters(create), ...parameters(set) }
  return Object.fromEntries(
    type['properties'].map((/** @type {Loose} */ fact) => [
      fact['name'],
      teamsProperty(fact, documented[fact['name']] ?? {}),
    ]),
  )
}

/** Lists are sets of text until the overlay says more. @param {Loose} fact @param {Loose} documented */
function teamsProperty(fact, documented) {
  const json = fact['docType'] === 'Boolean' && fact['json'] === 'string' ? 'boolean' : fact['json']
  const accepted = documented['acceptedValues']
  const values = accepted ?? documented['documentedValues'] ?? fact['values']
  const shape = json === 'json' ? 'string' : json
  const undocumented = fact['docType'] === undefined
  return {
    shape,
    ...(json === 'json' ? { list: 'set' } : {}),
    ...(shape === 'string' && Array.isArray(values) && values.length > 1
      ? { values, ...(accepted === undefined ? { open: true } : {}), ignoreCase: true }
      : {}),
    write: 'always',
    echo: undocumented ? 'unproven' : 'returned',
    ...(undocumented ? { evidence: 'inferred' } : {}),
  }
}

// ---- SharePoint's object model

/** @param {Loose} from */
function sharepointFacts({ csom, also = [] }) {
  const { Set: set, New: create } = spoNouns[csom === 'tenant' ? 'SPOTenant' : 'SPOSite'].verbs
  const documented = [...set.params, ...(create?.params ?? [])]
  return csomProperties(csomFacts[/** @type {'tenant' | 'site'} */ (csom)], documented, also)
}

// ---- pages and files

/** @param {readonly Loose[]} rows */
function typesPage(rows) {
  const lines = rows.map(
    (row) =>
      `| \`${row['name']}\` | ${row['key'].map((/** @type {string} */ one) => `\`${one}\``).join(', ') || 'one per tenant'} | ${row['evidence']} | ${row['readOnly'] ?? ['read', ...(row['create'] ? ['create'] : []), ...(row['update'] ? ['update'] : []), ...(row['remove'] === 'never' ? [] : [row['remove']])].join(', ')} | ${permissionText(row['permissions'].read)} | ${row['readOnly'] === undefined ? permissionText(row['permissions'].write) : ''} |`,
  )
  return `# Resource types\n\nGenerated by scripts/catalogue.mjs. *Evidence* is the weakest of how the type is named, read and written: captured (a recorded exchange), documented, or inferred (writing needs a waiver).\n\n| type | key | evidence | can | read needs | write needs |\n| --- | --- | --- | --- | --- | --- |\n${lines.join('\n')}\n`
}

/** @param {Loose} permission */
function permissionText(permission) {
  return Object.values(permission ?? {})
    .map((/** @type {readonly (readonly string[])[]} */ anyOf) =>
      anyOf.map((set) => set.map((name) => `\`${name}\``).join(' + ')).join(' or '),
    )
    .join(' and ')
}

/** @param {string} path */
async function json(path) {
  return JSON.parse(await readFile(join(root, path), 'utf8'))
}

/** @param {string} path @param {string} text */
async function put(path, text) {
  const before = await readFile(join(root, path), 'utf8').catch(() => '')
  if (before === text) return
  if (check) stale.push(path)
  else {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}
