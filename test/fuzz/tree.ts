/** JSON as text has it: members in order, names as often as they were written. */
export type Tree =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly Tree[] }
  | { readonly is: 'object'; readonly members: readonly (readonly [name: string, value: Tree])[] }

/** The tree of a value that came out of JSON. */
export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return { is: 'list', items: value.map(treeOf) }
  if (typeof value === 'object' && value !== null)
    return { is: 'object', members: Object.entries(value).map(([name, member]) => [name, treeOf(member)]) }
  return { is: 'text', text: JSON.stringify(value) ?? 'null' }
}

/** A tree as JSON text; `text` goes in as it is, so that a tree may hold what no JSON writer would write. */
export function textOf(tree: Tree): string {
  if (tree.is === 'text') return tree.text
  if (tree.is === 'list') return `[${tree.items.map(textOf).join(',')}]`
  return `{${tree.members.map(([name, value]) => `${JSON.stringify(name)}:${textOf(value)}`).join(',')}}`
}

/** How many places a tree has, itself included. */
export function sizeOf(tree: Tree): number {
  if (tree.is === 'text') return 1
  const below = tree.is === 'list' ? tree.items : tree.members.map(([, value]) => value)
  return below.reduce((sum, one) => sum + sizeOf(one), 1)
}

/** The tree with what stands at a place (counted from the root on) as `change` makes it. */
export function changeAt(tree: Tree, place: number, change: (at: Tree) => Tree): Tree {
  if (place === 0) return change(tree)
  let left = place - 1
  const step = (one: Tree): Tree => {
    const size = sizeOf(one)
    const changed = left >= 0 && left < size ? changeAt(one, left, change) : one
    left -= size
    return changed
  }
  if (tree.is === 'list') return { is: 'list', items: tree.items.map(step) }
  if (tree.is === 'object') return { is: 'object', members: tree.members.map(([name, value]) => [name, step(value)]) }
  return tree
}
