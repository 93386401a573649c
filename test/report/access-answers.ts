import type { Coverage, CoverageCell, CoverageMatrix } from '../../src/model/coverage.ts'
import type { MfaReport, MfaRow, MfaShown, MfaTally } from '../../src/model/mfa-report.ts'

function cell(application: string, more: Partial<CoverageCell> = {}): CoverageCell {
  return {
    application,
    protection: 'mfa',
    demands: ['multifactor authentication'],
    by: ['CA002 MFA'],
    weakest: '',
    open: [],
    exceptions: [],
    some: [],
    ...more,
  }
}

function matrix(word: string): CoverageMatrix {
  return {
    applications: ['All applications', 'Legacy clients'],
    rows: [
      {
        people: 'Global Administrator',
        cells: [
          cell('All applications', { protection: 'phishingResistant', exceptions: [word] }),
          cell('Legacy clients', { protection: 'block', demands: [], by: ['CA001 Legacy'] }),
        ],
      },
      {
        people: word,
        note: word,
        cells: [
          cell('All applications', {
            protection: 'nothing',
            demands: [],
            by: [],
            weakest: 'with a browser on linux',
            some: ['Pilot'],
            reportOnly: 'mfa',
          }),
          cell('Legacy clients', { protection: 'undetermined', open: [`CA001: ${word}`], demands: [], by: [] }),
        ],
      },
    ],
    holes: [
      { severity: 'high', people: [word], applications: ['All applications'], says: `nothing protects them: ${word}` },
      { severity: 'low', people: [word], applications: ['Legacy clients'], says: 'cannot be told' },
    ],
  }
}

/** A small matrix, live and proposed; `word` stands wherever a tenant has a say. */
export function coverageOfContoso(word: string): Coverage {
  return {
    formatVersion: 1,
    tenant: word,
    taken: '2026-11-25T12:00:00.000Z',
    live: matrix(word),
    proposed: { ...matrix(word), holes: [] },
    configuration: word,
    missing: [`Named locations could not be read: ${word}`],
    notices: [word],
  }
}

function tally(more: Partial<MfaTally>): MfaTally {
  return {
    people: 0,
    registered: 0,
    capable: 0,
    passwordless: 0,
    stoppedNow: 0,
    stoppedTomorrow: 0,
    undetermined: 0,
    ...more,
  }
}

/** The numbers of 102 people. */
export function mfaOfContoso(word: string): MfaReport {
  return {
    formatVersion: 1,
    tenant: word,
    taken: '2026-11-25T12:00:00.000Z',
    pseudonyms: false,
    summary: {
      administrators: tally({ people: 2, registered: 1, capable: 1, passwordless: 1, stoppedNow: 1 }),
      members: tally({
        people: 100,
        registered: 80,
        capable: 70,
        passwordless: 10,
        stoppedNow: 20,
        stoppedTomorrow: 5,
      }),
      guests: tally({ people: 0 }),
      everyone: tally({
        people: 102,
        registered: 81,
        capable: 71,
        passwordless: 11,
        stoppedNow: 21,
        stoppedTomorrow: 5,
      }),
      methods: [
        { name: 'microsoftAuthenticatorPush', people: 60 },
        { name: word, people: 3 },
      ],
      preferred: [{ name: 'push', people: 60 }],
      perUserMfa: [
        { name: 'disabled', people: 101 },
        { name: 'enforced', people: 1 },
      ],
      protection: [{ name: 'mfa', people: 102 }],
      policies: [
        { name: word, state: 'enabled', applies: 90, mayApply: 12 },
        { name: 'Later', state: 'enabledForReportingButNotEnforced', applies: 100, mayApply: 0 },
      ],
      stoppedBy: [{ name: 'Later', people: 5 }],
    },
    missing: [word],
    notices: [word],
  }
}

function row(word: string, more: Partial<MfaRow>): MfaRow {
  return {
    name: word,
    id: 'an-id',
    displayName: word,
    kind: 'none',
    administrator: true,
    roles: ['Global Administrator'],
    registered: true,
    capable: true,
    passwordless: true,
    methods: ['passKeyDeviceBound'],
    preferred: 'none',
    perUserMfa: 'disabled',
    protection: 'phishingResistant',
    stoppedNow: 'no',
    stoppedTomorrow: 'no',
    stoppedBy: [],
    ...more,
  }
}

/** Two administrators and who would be stopped. */
export function shownOfContoso(word: string): MfaShown {
  const bare = row('bare@contoso.com', {
    registered: false,
    capable: false,
    passwordless: false,
    methods: [],
    stoppedNow: 'yes',
  })
  const later = row('later@contoso.com', {
    administrator: false,
    roles: [],
    stoppedTomorrow: 'yes',
    stoppedBy: ['Later'],
  })
  return {
    administrators: [row(word, {}), bare],
    stopped: [bare, later],
    more: { administrators: 0, stopped: 23 },
  }
}
