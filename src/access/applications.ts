import type { JsonObject } from '../model/json.ts'
import { azureManagement, isAzureManagement, isGraph, isInGroup } from './app-groups.ts'
import type { Condition, Side } from './condition.ts'
import { anySide, combine, decision, undecidable } from './condition.ts'
import type { Filter } from './filter.ts'
import { attributeLookup, filterAt } from './filter.ts'
import type { Unreadable, Words } from './read.ts'
import { isEmpty, isUnreadable, objectAt, textsAt, words } from './read.ts'
import { ruleHolds } from './rule-truth.ts'
import type { AppGroup, ApplicationTarget, Target } from './sign-in.ts'
import type { ConditionName, Decision } from './verdict.ts'

type Choice = { readonly included: Words; readonly excluded: Words; readonly filter: Filter | null }

/** Reads `conditions.applications`: what a policy is for is applications, or user actions, or authentication contexts. */
export function applicationsCondition(conditions: JsonObject): Condition {
  const applications = objectAt(conditions, 'applications')
  if (isUnreadable(applications)) return undecidable('applications', applications.unreadable, 'policyShape')
  const included = textsAt(applications, 'includeApplications')
  const excluded = textsAt(applications, 'excludeApplications')
  const actions = textsAt(applications, 'includeUserActions')
  const contexts = textsAt(applications, 'includeAuthenticationContextClassReferences')
  const filter = filterAt(applications, 'applicationFilter')
  const bad = ({ unreadable }: Unreadable): Condition => undecidable('applications', unreadable, 'policyShape')
  if (isUnreadable(included)) return bad(included)
  if (isUnreadable(excluded)) return bad(excluded)
  if (isUnreadable(actions)) return bad(actions)
  if (isUnreadable(contexts)) return bad(contexts)
  if (isUnreadable(filter)) return bad(filter)
  if (!isEmpty(applications['globalSecureAccess']) || !isEmpty(applications['networkAccess']))
    return undecidable('applications', 'it is for traffic of Global Secure Access', 'applications')
  const kinds = [included.length > 0 || filter !== null, actions.length > 0, contexts.length > 0]
  if (kinds.filter(Boolean).length > 1)
    return undecidable('applications', 'it is for applications, user actions or contexts at once', 'policyShape')
  if (actions.length > 0) return named('userActions', words(actions), 'userAction')
  if (contexts.length > 0) return named('authenticationContext', words(contexts), 'authenticationContext')
  const choice = { included: words(included), excluded: words(excluded), filter }
  return ({ target }) => forTarget(choice, target)
}

function named(condition: ConditionName, wanted: Words, kind: 'userAction' | 'authenticationContext'): Condition {
  const [what, cites] =
    kind === 'userAction'
      ? (['user action', 'userActions'] as const)
      : (['authentication context', 'authenticationContext'] as const)
  return ({ target }) => {
    if (target.kind !== kind) return decision(condition, 'no', `it is for ${what}s, and none is asked for`, cites)
    const asked = target.kind === 'userAction' ? target.action : target.id
    if (asked === 'unknown') return decision(condition, 'unknown', `it is not known which ${what} is asked for`, cites)
    return wanted.has(asked)
      ? decision(condition, 'yes', `it is for the ${what} ${asked}`, cites)
      : decision(condition, 'no', `it is not for the ${what} ${asked}`, cites)
  }
}

function forTarget(choice: Choice, target: Target): Decision {
  if (target.kind === 'application') return forApplication(choice, target)
  const { application } = target
  if (application === null)
    return target.kind === 'userAction'
      ? forActionAlone(choice, target.action)
      : decision('applications', 'no', 'it is for applications, and a context is judged alone', 'authenticationContext')
  return forApplication(
    choice,
    application === 'unknown'
      ? { kind: 'application', appId: 'unknown', groups: {}, attributes: 'unknown' }
      : application,
  )
}

/**
 * A user action without the sign-in that it is a part of. Graph's own answer to registering security information lists policies for
 * all applications as applying (conditionalaccessroot-evaluate, example 3); of exclusions and of other actions it tells nothing.
 */
function forActionAlone({ included: wanted, excluded, filter }: Choice, action: string): Decision {
  if (!wanted.has('All'))
    return decision('applications', 'no', 'it is for applications, and a user action is judged alone', 'userActions')
  const registers = action.toLowerCase() === 'urn:user:registersecurityinfo'
  if (registers && excluded.size === 0 && filter === null)
    return decision('applications', 'yes', 'it includes all applications', 'whatIf')
  const because = 'whether a policy for all applications holds for the user action alone is not told'
  return decision('applications', 'unknown', because, 'whatIf')
}

function forApplication(choice: Choice, target: ApplicationTarget): Decision {
  const excluded = anySide([...listed(choice.excluded, target, 'excludes'), ...filtered(choice, target, 'exclude')], {
    says: 'no',
    because: 'the application is not excluded',
  })
  const decided = combine('applications', included(choice, target), excluded, 'applications')
  const hasExclusions = choice.excluded.size > 0 || choice.filter?.mode === 'exclude'
  if (decided.says !== 'yes' || !choice.included.has('All') || !hasExclusions || isGraph(target) === 'no')
    return decided
  return decision(
    'applications',
    'unknown',
    'of a policy for all applications but some, calls of Microsoft Graph for basic scopes are left out',
    'graphScopes',
  )
}

function included(choice: Choice, target: ApplicationTarget): Side {
  const none: Side = { says: 'no', because: 'the application is not included' }
  const list = anySide(listed(choice.included, target, 'includes'), none)
  const [filter] = filtered(choice, target, 'include')
  if (filter === undefined) return list
  if (choice.included.size === 0 || filter.says === list.says) return filter
  return {
    says: 'unknown',
    because: 'how a filter and a list of applications go together is not told',
    cites: 'undocumented',
  }
}

function listed(list: Words, target: ApplicationTarget, verb: string): readonly Side[] {
  if (list.has('All')) return [{ says: 'yes', because: `it ${verb} all applications`, cites: 'allApplications' }]
  return list.all.flatMap((entry): readonly Side[] => {
    const small = entry.toLowerCase()
    if (small === 'none') return []
    const group = groups.find((one) => one.toLowerCase() === small)
    if (group !== undefined) return inGroup(group, target, verb)
    if (small === azureManagement) return management(target, verb)
    if (target.appId === 'unknown')
      return [{ says: 'unknown', because: 'it is not known which application is asked for' }]
    return target.appId.toLowerCase() === small ? [{ says: 'yes', because: `it ${verb} the application ${entry}` }] : []
  })
}

const groups: readonly AppGroup[] = ['Office365', 'MicrosoftAdminPortals', 'AllAgentIdResources']

function inGroup(group: AppGroup, target: ApplicationTarget, verb: string): readonly Side[] {
  const cites = group === 'Office365' ? 'office365' : group === 'MicrosoftAdminPortals' ? 'adminPortals' : 'agents'
  const says = isInGroup(target, group)
  if (says === 'no') return []
  if (says === 'unknown')
    return [{ says, because: `it is not known whether the application belongs to ${group}`, cites }]
  return [{ says, because: `it ${verb} ${group}`, cites }]
}

function management(target: ApplicationTarget, verb: string): readonly Side[] {
  const says = isAzureManagement(target)
  if (says === 'no') return []
  const because =
    says === 'yes'
      ? `it ${verb} Azure management`
      : 'it is not known whether the application is one of Azure management'
  return [{ says, because, cites: 'azureManagement' }]
}

function filtered({ filter }: Choice, target: ApplicationTarget, mode: 'include' | 'exclude'): readonly Side[] {
  if (filter?.mode !== mode) return []
  const says = ruleHolds(filter.rule, attributeLookup(target.attributes))
  const because = {
    yes: `the application matches the filter that ${mode}s`,
    no: `the application does not match the filter that ${mode}s`,
    unknown: `it is not known whether the application matches the filter that ${mode}s`,
  }[says]
  return [{ says, because, cites: 'applicationFilter' }]
}
