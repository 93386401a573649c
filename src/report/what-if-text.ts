import type { ToldWorld, WhatIf } from '../model/what-if.ts'
import { foreignText } from './foreign-text.ts'
import type { Palette } from './palette.ts'
import {
  changeSentence,
  deciderText,
  demandWords,
  policyGroups,
  reported,
  resultSentence,
  satisfiedWords,
} from './what-if-sentences.ts'

/** The answer of `what-if` for a terminal or a log. */
export function whatIfText(answer: WhatIf, palette: Palette): string {
  const { user, application, circumstances, live, proposed, configuration, missing, notices } = answer
  const asked = circumstances.map(({ name, value }) => `${name} ${value}`).join(', ')
  const change = changeSentence(answer)
  const blocks = [
    [
      palette.bold(foreignText(`${user} signs in to ${application}`, 200)),
      ...(asked === '' ? [] : [palette.dim(foreignText(`with ${asked}`))]),
    ],
    world('As the policies are', live, palette),
    ...(proposed === undefined
      ? []
      : [world(`As ${foreignText(configuration ?? '', 120)} would make them`, proposed, palette), [change]]),
    ...(missing.length === 0 ? [] : [['Not known', ...missing.map((one) => `  ? ${foreignText(one, 1000)}`)]]),
    ...(notices.length === 0 ? [] : [notices.map((one) => `Note: ${foreignText(one, 1000)}`)]),
  ]
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`
}

function world(title: string, told: ToldWorld, palette: Palette): readonly string[] {
  const paint = { allowed: palette.yellow, controls: palette.green, blocked: palette.red, undetermined: palette.yellow }
  const { reportOnly } = told
  const silent = reportOnly.result === 'allowed'
  return [
    palette.bold(title),
    `  ${paint[told.result](foreignText(resultSentence(told), 1000))}`,
    ...told.blockedBy.map((one) => `  ! ${foreignText(deciderText(one))}`),
    ...told.demands.map(
      (one) =>
        `  + ${foreignText(`${deciderText(one.from)} demands ${demandWords(one)}`, 1000)} - ${foreignText(satisfiedWords(one))}`,
    ),
    ...told.open.map(({ from, because }) => `  ? ${foreignText(`${deciderText(from)}: ${because}`, 600)}`),
    ...(JSON.stringify(told.session) === '{}' ? [] : [`  Session: ${foreignText(JSON.stringify(told.session))}`]),
    ...(silent && reported(told).length === 0
      ? []
      : [
          `  Report-only policies alone would say: ${foreignText(resultSentence(reportOnly), 1000)}`,
          ...reported(told).map(({ policy }) => `    ~ ${foreignText(deciderText(policy))}`),
        ]),
    ...policyGroups(told).flatMap(({ title: heading, all }) => [
      `  ${heading}:`,
      ...all.map(
        ({ policy, because }) => `    - ${foreignText(deciderText(policy))}: ${foreignText(because.join('; '), 600)}`,
      ),
    ]),
  ]
}
