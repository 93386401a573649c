/**
 * The positions of one longest strictly rising choice among the numbers; those undefined are passed over. What is not
 * chosen is what has to move for the rest to be in order, so a longest choice means the fewest moves.
 */
export function longestRise(numbers: readonly (number | undefined)[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly from: number | undefined }[] = []
  let last: number | undefined
  numbers.forEach((number, index) => {
    let length = 0
    let from: number | undefined
    if (number !== undefined) {
      length = 1
      for (let earlier = 0; earlier < index; earlier += 1) {
        const other = numbers[earlier]
        const reached = best[earlier]?.length ?? 0
        if (other !== undefined && other < number && reached + 1 > length) {
          length = reached + 1
          from = earlier
        }
      }
    }
    best.push({ length, from })
    if (length > (last === undefined ? 0 : (best[last]?.length ?? 0))) last = index
  })
  const chosen = new Set<number>()
  for (let at = last; at !== undefined; at = best[at]?.from) chosen.add(at)
  return chosen
}
