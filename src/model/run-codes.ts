import type { ErrorCodeRow } from './error-code-row.ts'

/** Codes of planning and applying, and of a fault of the tool itself. */
export const runCodes = {
  'REFERENCE-NOT-FOUND': {
    kind: 'config',
    exit: 2,
    title: 'A name refers to nothing in the tenant',
    hint: 'Correct the name, or declare the object in the same file.',
  },
  'REFERENCE-AMBIGUOUS': {
    kind: 'config',
    exit: 2,
    title: 'A name refers to several objects',
    hint: 'Write the id of the one that is meant.',
  },
  'OBJECT-AMBIGUOUS': {
    kind: 'config',
    exit: 2,
    title: 'Several objects carry the declared name',
    hint: 'Pin the one that is meant with `id:` beside the task.',
  },
  'OBJECT-UNREADABLE': {
    kind: 'service',
    exit: 1,
    title: 'A declared object could not be read',
    hint: 'Nothing was changed for it; see the reason in the message.',
  },
  'PLAN-STALE': {
    kind: 'refused',
    exit: 4,
    title: 'The tenant moved since the plan was made',
    hint: 'Make a new plan and have it reviewed.',
  },
  'PRUNE-LIMIT': {
    kind: 'refused',
    exit: 4,
    title: 'More is not declared than may be pruned',
    hint: 'Look whether the names are right. Declare what is to stay, or raise maxCount and maxPercent of the scope.',
  },
  'PLAN-SEALED': {
    kind: 'refused',
    exit: 4,
    title: 'A sealed plan cannot be opened',
    hint: 'Give the private key of the certificate that it was sealed for.',
  },
  'GITHUB-REFUSED': {
    kind: 'service',
    exit: 1,
    title: 'GitHub did not take a comment or a check',
    hint: 'Give the workflow the permissions pull-requests: write and checks: write, or switch comment and check-run off.',
  },
  'PLAN-EDITED': {
    kind: 'refused',
    exit: 4,
    title: 'The plan file is not as Tenantform wrote it',
    hint: 'Make a new plan; a plan file is never edited by hand.',
  },
  'PLAN-REFUSED': {
    kind: 'refused',
    exit: 4,
    title: 'A guard refused the plan',
    hint: 'Change the configuration, or waive the guard in the YAML with a reason, an owner and an expiry.',
  },
  'NOT-VERIFIED': {
    kind: 'service',
    exit: 1,
    title: 'A write was accepted but the service shows another value',
    hint: 'Look at the object; another administrator or the service itself may have changed it.',
  },
  'OBJECT-MISSING': {
    kind: 'config',
    exit: 2,
    title: 'A declared object does not exist and cannot be created',
    hint: 'Create it where it is managed, or correct its name.',
  },
  'RENAME-CONFLICT': {
    kind: 'config',
    exit: 2,
    title: 'The old and the new name of a renamed object both exist',
    hint: 'Remove `was:` if the new one is meant, or delete the one that is not wanted.',
  },
  'REFERENCE-CYCLE': {
    kind: 'config',
    exit: 2,
    title: 'Objects of the plan wait for each other in a circle',
    hint: 'Declare one of the references in a later run.',
  },
  'PLAN-UNREADABLE': {
    kind: 'refused',
    exit: 4,
    title: 'The plan file cannot be used',
    hint: 'Make a new plan with this version of Tenantform, for this tenant.',
  },
  'SNAPSHOT-UNREADABLE': {
    kind: 'config',
    exit: 2,
    title: 'A snapshot cannot be used',
    hint: 'Make a new one with `export --format snapshot`.',
  },
  'PROOF-UNREADABLE': {
    kind: 'config',
    exit: 2,
    title: 'A proof cannot be used',
    hint: 'Record it again with `prove`, or take it out of `proof`.',
  },
  'PROOF-EDITED': {
    kind: 'refused',
    exit: 4,
    title: 'A proof is not as it was recorded',
    hint: 'Record it again with `prove`; a proof is never edited by hand.',
  },
  'PROVE-TENANT': {
    kind: 'refused',
    exit: 4,
    title: 'Nothing is recorded in a tenant that the YAML does not name',
    hint: 'Write `tenant:` into the YAML, and sign in to that one by the same name.',
  },
  'SCRATCH-LEFT': {
    kind: 'service',
    exit: 1,
    title: 'A scratch object of `prove` is still in the tenant',
    hint: 'Run `prove --write` again, which deletes it, or delete it by hand: its name begins with tenantform-proof-.',
  },
  'NOT-WRITABLE': {
    kind: 'config',
    exit: 2,
    title: 'The service does not allow this change',
    hint: 'See the reason in the message.',
  },
  STOPPED: {
    kind: 'refused',
    exit: 1,
    title: 'The run was stopped',
    hint: 'Run again: what was done is kept and not done twice.',
  },
  INTERNAL: {
    kind: 'internal',
    exit: 1,
    title: 'A fault of Tenantform',
    hint: 'Please report it with the output of --debug, which holds no secrets.',
  },
} as const satisfies Readonly<Record<string, ErrorCodeRow>>
