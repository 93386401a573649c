import type { Configuration } from '../model/desired.ts'
import type { Host } from '../model/host.ts'
import { decodeProof } from '../records/proof.ts'
import type { FiledProof } from '../records/raise-evidence.ts'

/**
 * Reads the proofs that a configuration names. A path that ends in `.json` is a file; any other is a folder, in which files of
 * that ending are read, and which may be empty. Fails with FILE-NOT-FOUND, PROOF-UNREADABLE and PROOF-EDITED.
 */
export async function loadProofs(
  host: Pick<Host, 'read' | 'list'>,
  { proof = [] }: Pick<Configuration, 'proof'>,
): Promise<readonly FiledProof[]> {
  const listed = await Promise.all(
    proof.map(async ({ path }) => (path.endsWith('.json') ? [path] : host.list(`${path.replace(/\/+$/u, '')}/*.json`))),
  )
  return Promise.all(
    [...new Set(listed.flat())].map(async (file) => ({ file, proof: decodeProof(await host.read(file), file) })),
  )
}
