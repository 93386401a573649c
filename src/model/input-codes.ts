import type { ErrorCodeRow } from './error-code-row.ts'

/** Codes of bad input: command line, action inputs, files. */
export const inputCodes = {
  'INPUT-MISSING': {
    kind: 'config',
    exit: 2,
    title: 'An input is missing',
    hint: 'Give the input named in the message.',
  },
  'INPUT-INVALID': {
    kind: 'config',
    exit: 2,
    title: 'An input has a value that cannot be used',
    hint: 'Correct the input named in the message.',
  },
  'EVENT-REFUSED': {
    kind: 'config',
    exit: 2,
    title: 'The command does not run on this GitHub event',
    hint: 'Run apply on push to the protected branch, after the merge.',
  },
  'FILE-NOT-FOUND': {
    kind: 'config',
    exit: 2,
    title: 'A file was not found',
    hint: 'Check the path; it is relative to the file or folder named in the message.',
  },
  'FILE-UNREADABLE': {
    kind: 'config',
    exit: 2,
    title: 'A file could not be read',
    hint: 'Check that the file is readable UTF-8 text.',
  },
  'FILE-NOT-WRITTEN': {
    kind: 'service',
    exit: 1,
    title: 'A file could not be written',
    hint: 'Check free space and permissions of the folder named in the message.',
  },
} as const satisfies Readonly<Record<string, ErrorCodeRow>>
