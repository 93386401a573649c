import type { ToldWorld, WhatIf } from '../model/what-if.ts'
import { markdownCode, markdownText } from './foreign-text.ts'
import {
  changeSentence,
  deciderText,
  demandWords,
  policyGroups,
  reported,
  resultSentence,
  satisfiedWords,
} from './what-if-sentences.ts'

/** The answer of `what-if` as Markdown. */
export function whatIfMarkdown(answer: WhatIf): string {
  const { user, application, circumstances, live, proposed, configuration, missing, notices } = answer
  const lines = [
    `## ${markdownText(user, 200)} signs in to ${markdownText(application, 200)}`,
    ...circumstances.map(({ name, value }) => `- ${markdownText(name)}: ${markdownCode(value)}`),
    ...world('As the policies are', live),
    ...(proposed === undefined
      ? []
      : [
          ...world(`As ${markdownText(configuration ?? '')} would make them`, proposed),
          '',
          `**${markdownText(changeSentence(answer))}**`,
        ]),
    ...(missing.length === 0 ? [] : ['', '### Not known', '', ...missing.map((one) => `- ${markdownText(one, 1000)}`)]),
    ...notices.flatMap((one) => ['', `> ${markdownText(one, 1000)}`]),
  ]
  return `${lines.join('\n')}\n`
}

function world(title: string, told: ToldWorld): readonly string[] {
  const silent = told.reportOnly.result === 'allowed' && reported(told).length === 0
  return [
    '',
    `### ${title}`,
    '',
    `**${markdownText(resultSentence(told), 1000)}**`,
    '',
    ...told.blockedBy.map((one) => `- blocks: ${markdownText(deciderText(one))}`),
    ...told.demands.map(
      (one) =>
        `- ${markdownText(deciderText(one.from))} demands ${markdownText(demandWords(one), 1000)} (${markdownText(satisfiedWords(one))})`,
    ),
    ...told.open.map(
      ({ from, because }) => `- not known: ${markdownText(deciderText(from))}: ${markdownText(because, 600)}`,
    ),
    ...(silent
      ? []
      : [`- report-only policies alone would say: ${markdownText(resultSentence(told.reportOnly), 1000)}`]),
    ...reported(told).map(({ policy }) => `  - ${markdownText(deciderText(policy))}`),
    ...policyGroups(told).flatMap(({ title: heading, all }) => [
      '',
      `<details><summary>${heading}: ${all.length}</summary>`,
      '',
      ...all.map(
        ({ policy, because }) => `- ${markdownText(deciderText(policy))}: ${markdownText(because.join('; '), 600)}`,
      ),
      '',
      '</details>',
    ]),
  ]
}
