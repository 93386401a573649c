/** The locations in a value that Get or a snapshot may have: texts, or objects with a Name. */
export function textsIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return value.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) return String(item)
    const name: unknown = 'Name' in item ? item.Name : 'DisplayName' in item ? item.DisplayName : ''
    return String(name)
  })
}
