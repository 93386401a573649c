import type { JsonObject } from '../model/json.ts'
import type { Cite } from './citations.ts'
import type { Condition, Side } from './condition.ts'
import { anySide, combine, decision, undecidable } from './condition.ts'
import type { Filter } from './filter.ts'
import { attributeLookup, filterAt } from './filter.ts'
import type { Unreadable, Words } from './read.ts'
import { isEmpty, isUnreadable, objectAt, textsAt, words } from './read.ts'
import { ruleHolds } from './rule-truth.ts'
import type { AgentIdentity, ServicePrincipalIdentity } from './sign-in.ts'
import type { ConditionName } from './verdict.ts'

type Choice = { readonly included: Words; readonly excluded: Words; readonly filter: Filter | null }
type Kind = {
  readonly condition: ConditionName
  readonly noun: string
  readonly everyone: string
  readonly cites: Cite
}

const principals: Kind = {
  condition: 'workloadIdentities',
  noun: 'service principal',
  everyone: 'ServicePrincipalsInMyTenant',
  cites: 'servicePrincipals',
}
const agents: Kind = { condition: 'agentIdentities', noun: 'agent identity', everyone: 'All', cites: 'agents' }

/** Reads `conditions.clientApplications`; null where a policy is not for workload identities. */
export function workloadCondition(conditions: JsonObject): Condition | null {
  const client = objectAt(conditions, 'clientApplications')
  if (isUnreadable(client)) return undecidable('workloadIdentities', client.unreadable, 'policyShape')
  if (isEmpty(client)) return null
  const forPrincipals = choiceAt(client, 'ServicePrincipals', 'servicePrincipalFilter')
  const forAgents = choiceAt(client, 'AgentIdServicePrincipals', 'agentIdServicePrincipalFilter')
  if (isUnreadable(forPrincipals)) return undecidable('workloadIdentities', forPrincipals.unreadable, 'policyShape')
  if (isUnreadable(forAgents)) return undecidable('agentIdentities', forAgents.unreadable, 'policyShape')
  return ({ who }) => {
    if (who.kind === 'user')
      return decision(
        'workloadIdentities',
        'no',
        'it is for workload identities, and a user signs in',
        'servicePrincipals',
      )
    if (who.kind === 'agent') return choose(agents, forAgents, who)
    const chosen = choose(principals, forPrincipals, who)
    if (who.ownedHere === true || chosen.says === 'no') return chosen
    return who.ownedHere === false
      ? decision(
          'workloadIdentities',
          'no',
          'managed identities and applications of others are left alone',
          'servicePrincipals',
        )
      : decision(
          'workloadIdentities',
          'unknown',
          'it is not known whether the service principal is registered in this tenant alone',
          'servicePrincipals',
        )
  }
}

function choiceAt(client: JsonObject, names: string, filterName: string): Choice | Unreadable {
  const included = textsAt(client, `include${names}`)
  const excluded = textsAt(client, `exclude${names}`)
  const filter = filterAt(client, filterName)
  if (isUnreadable(included)) return included
  if (isUnreadable(excluded)) return excluded
  if (isUnreadable(filter)) return filter
  return { included: words(included), excluded: words(excluded), filter }
}

function choose(kind: Kind, { included, excluded, filter }: Choice, who: ServicePrincipalIdentity | AgentIdentity) {
  const { noun, cites } = kind
  const list = listed(kind, included, who.id, 'includes')
  const matched = filter === null ? 'no' : ruleHolds(filter.rule, attributeLookup(who.attributes))
  const by = (mode: Filter['mode']): readonly Side[] =>
    filter?.mode !== mode || matched === 'no'
      ? []
      : [
          matched === 'yes'
            ? { says: 'yes', because: `the ${noun} matches the filter that ${mode}s` }
            : { says: 'unknown', because: `it is not known whether the ${noun} matches the filter that ${mode}s` },
        ]
  return combine(
    kind.condition,
    filter?.mode === 'include' && included.size > 0
      ? both(list, matched)
      : anySide([...list, ...by('include')], { says: 'no', because: `the ${noun} is not included` }),
    anySide([...listed(kind, excluded, who.id, 'excludes'), ...by('exclude')], {
      says: 'no',
      because: `the ${noun} is not excluded`,
    }),
    cites,
  )
}

/** Where a list and a filter both include, only what they agree on is told. */
function both(list: readonly Side[], matched: 'yes' | 'no' | 'unknown'): Side {
  const says = list.length > 0 ? 'yes' : 'no'
  if (says === matched) return { says, because: `the list and the filter both say ${says}` }
  return { says: 'unknown', because: 'how a filter and a list go together is not told', cites: 'undocumented' }
}

function listed({ noun, everyone }: Kind, list: Words, id: string, verb: string): readonly Side[] {
  if (list.has(everyone)) return [{ says: 'yes', because: `it ${verb} every ${noun} of this tenant` }]
  return list.has(id) ? [{ says: 'yes', because: `it ${verb} the ${noun}` }] : []
}
