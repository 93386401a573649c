import { evaluate } from '../access/evaluate.ts'
import type { SignIn } from '../access/sign-in.ts'
import type { DeclaredAt } from '../access/what-if.ts'
import { optionsMissing, toldWorld } from '../access/what-if.ts'
import type { TypeName } from '../model/address.ts'
import type { WhatIf } from '../model/what-if.ts'
import type { World } from '../model/world.ts'
import { fail } from '../model/trouble.ts'
import { colourPalette, plainPalette } from '../report/palette.ts'
import { whatIfReport } from '../report/what-if-report.ts'
import { missingOf, openAccessWorlds, setOf } from './access-worlds.ts'
import type { Circumstances } from './asked-sign-in.ts'
import { circumstancesOf, proofsOf } from './asked-sign-in.ts'
import { askedTarget, foundTarget } from './asked-target.ts'
import type { Command, CommandContext } from './command.ts'
import { printText } from './print-text.ts'
import type { KnownUser } from './known-user.ts'
import { identityIn, knownUsers, readsOfUsers } from './known-user.ts'

const application: TypeName = 'entra.servicePrincipal'

/**
 * Judges one sign-in by the policies as they are and, with `--config`, as the plan of that file would make them. Reads only. Ends with 0
 * whatever the answer, and with 1 where the policies could not be read.
 */
export const whatIf: Command = async (context) => {
  const { values } = context
  const name = values.text('user')
  if (name === undefined)
    return fail('INPUT-MISSING', {
      message: 'what-if needs a user.',
      subject: { name: '--user' },
      hint: 'Give --user NAME: a user principal name or an object id.',
    })
  const asked = askedTarget(values.text('app'))
  const circumstances = circumstancesOf(values)
  const worlds = await openAccessWorlds(context, () => [
    ...readsOfUsers([name]),
    ...('find' in asked ? [{ type: application, keys: [asked.find] }] : []),
  ])
  try {
    const { tenant, live, proposed, declaredAt } = worlds
    const target = 'find' in asked ? foundTarget(asked.find, live.find(application, asked.find)) : asked.target
    const [user] = await knownUsers(tenant, live, [name], context.host.stop)
    if (user === undefined) return fail('INTERNAL', { message: 'a user was read and is not there' })
    const judge = (world: World, of: DeclaredAt) => {
      const set = setOf(world)
      const verdict = evaluate(set, signIn(user, world, target, circumstances))
      return { told: toldWorld(verdict, of), verdict }
    }
    const before = judge(live, declaredAt)
    const after = proposed === undefined ? undefined : judge(proposed.world, declaredAt)
    const options = optionsMissing(before.verdict, ...(after === undefined ? [] : [after.verdict]))
    const answer: WhatIf = {
      formatVersion: 1,
      tenant: tenant.session.tenant,
      user: user.name,
      application: asked.name,
      circumstances: told(context),
      live: before.told,
      ...(after === undefined ? {} : { proposed: after.told, configuration: values.text('config') ?? '' }),
      missing: [
        ...user.missing,
        ...missingOf(live),
        ...(options.length === 0 ? [] : [`Give ${options.join(', ')} to know more of the sign-in.`]),
      ],
      notices: [
        ...(proposed?.troubles ?? []).map(({ message }) => `Not planned: ${message}`),
        ...(groupsMove(worlds) ? ['The plan changes groups: who is in them is told as it is now.'] : []),
      ],
    }
    const palette = context.colour && values.text('out') === undefined ? colourPalette : plainPalette
    await printText(context, whatIfReport(answer, values.text('format'), palette))
    return { exit: 0 }
  } finally {
    await worlds.tenant.close()
  }
}

function signIn(
  user: KnownUser,
  world: World,
  target: SignIn['target'],
  { methods, ...circumstances }: Circumstances,
): SignIn {
  return { who: identityIn(world, user), target, ...circumstances, proofs: proofsOf(methods ?? user.methods) }
}

function groupsMove({ proposed }: Awaited<ReturnType<typeof openAccessWorlds>>): boolean {
  return proposed?.changes.some(({ at }) => at.type === 'entra.group') === true
}

const shown = ['location', 'platform', 'client', 'device', 'flow', 'risk', 'method'] as const

function told({ values }: CommandContext): WhatIf['circumstances'] {
  return shown.flatMap((name) => (values.isGiven(name) ? [{ name, value: values.list(name).join(', ') }] : []))
}
