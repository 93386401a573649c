import type { JsonObject } from '../../../src/model/json.ts'
import type { AppGroup, ApplicationTarget, SignIn } from '../../../src/access/sign-in.ts'
import type { Truth } from '../../../src/access/verdict.ts'
import { customIn, judgeRule } from './rule.ts'
import { all, any, bool, holds, not, objectAt, same, text, texts } from './three.ts'

/** Services by name: of the suite (reference-office-365-application-contents), and others, none of them a portal. */
const office = [
  '00000002-0000-0ff1-ce00-000000000000',
  '00000003-0000-0ff1-ce00-000000000000',
  'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
]
const others = [
  '00000002-0000-0000-c000-000000000000',
  '00000003-0000-0000-c000-000000000000',
  '797f4846-ba00-4fd7-ba43-dac1f8f63013',
]
const azureManagement = '797f4846-ba00-4fd7-ba43-dac1f8f63013'
const azurePortal = 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c'
const directory = ['00000002-0000-0000-c000-000000000000', '00000003-0000-0000-c000-000000000000']

/** concept-conditional-access-cloud-apps: an application, an action or a context is what a policy targets, never two of them. */
export function judgeTarget(conditions: JsonObject, signIn: SignIn): Truth {
  const applications = objectAt(conditions, 'applications')
  const target = signIn.target
  if (target.kind === 'application') return judgeApplication(applications, target)
  const listed =
    target.kind === 'userAction'
      ? oneOf(texts(applications, 'includeUserActions'), target.action)
      : oneOf(texts(applications, 'includeAuthenticationContextClassReferences'), target.id)
  if (target.application === 'unknown') return any([listed, judgeUnknownApplication(applications)])
  if (target.application !== null) return any([listed, judgeApplication(applications, target.application)])
  if (target.kind === 'authenticationContext') return listed
  // conditionalaccessroot-evaluate, example 3: for the action of registering security information alone, policies for all
  // resources without exclusions apply. It tells of no other.
  if (!texts(applications, 'includeApplications').includes('All')) return listed
  const told = text(objectAt(applications, 'applicationFilter'), 'rule') === undefined
  const plain = texts(applications, 'excludeApplications').length === 0 && told
  const registers = target.action !== 'unknown' && same(target.action, 'urn:user:registersecurityinfo')
  return any([listed, plain && registers ? 'yes' : 'unknown'])
}

const oneOf = (list: readonly string[], one: string): Truth =>
  one === 'unknown' ? (list.length === 0 ? 'no' : 'unknown') : bool(holds(list, one))

function judgeUnknownApplication(applications: JsonObject): Truth {
  return judgeApplication(applications, { kind: 'application', appId: 'unknown', groups: {}, attributes: 'unknown' })
}

function judgeApplication(applications: JsonObject, target: ApplicationTarget): Truth {
  const filter = objectAt(applications, 'applicationFilter')
  const rule = text(filter, 'rule')
  const filtered: Truth = rule === undefined ? 'no' : judgeRule(rule, (name) => customIn(target.attributes, name))
  const include = texts(applications, 'includeApplications')
  const exclude = texts(applications, 'excludeApplications')
  const listed = any(include.map((id) => names(id, target)))
  // A list and a filter that both include: whether one of them is enough is not told.
  const both = include.length > 0 && text(filter, 'mode') === 'include'
  const disagree = both && listed !== filtered ? 'unknown' : listed
  const included = include.length === 0 && text(filter, 'mode') === 'include' ? filtered : disagree
  const excluded = any([
    ...exclude.map((id) => names(id, target)),
    text(filter, 'mode') === 'exclude' ? filtered : 'no',
  ])
  const plain = all([included, not(excluded)])
  // With any exclusion, some scopes of the directory's interfaces were left alone, and the change is being rolled out.
  const narrowed = include.includes('All') && (exclude.length > 0 || text(filter, 'mode') === 'exclude')
  const byName = any(include.filter((id) => id !== 'All').map((id) => names(id, target)))
  const ofDirectory = target.appId === 'unknown' || holds(directory, target.appId)
  return narrowed && ofDirectory && plain === 'yes' && byName !== 'yes' ? 'unknown' : plain
}

function names(id: string, target: ApplicationTarget): Truth {
  if (id === 'All') return 'yes'
  if (id === 'None') return 'no'
  if (id === 'Office365' || id === 'MicrosoftAdminPortals' || id === 'AllAgentIdResources') return inGroup(id, target)
  if (target.appId === 'unknown') return 'unknown'
  if (same(id, azureManagement) && same(target.appId, azurePortal)) return 'yes'
  return bool(same(id, target.appId))
}

function inGroup(group: AppGroup, target: ApplicationTarget): Truth {
  const told = target.groups[group]
  if (told !== undefined) return bool(told)
  if (target.appId === 'unknown') return 'unknown'
  if (group === 'Office365' && holds(office, target.appId)) return 'yes'
  if (group === 'MicrosoftAdminPortals' && same(target.appId, azurePortal)) return 'yes'
  // The lists are of names, and one of them grows: an id that has no name here may belong to each.
  return group !== 'AllAgentIdResources' && holds([...office, ...others, azurePortal], target.appId) ? 'no' : 'unknown'
}
