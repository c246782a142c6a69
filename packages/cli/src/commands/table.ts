/** How many columns a terminal needs for the text: East Asian wide characters take two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const c of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”]/.test(
        c,
      )
        ? 2
        : 1
  return width
}

/** Lines up columns; those in `right` are numbers. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths: number[] = []
  for (const row of rows)
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => {
        const pad = ' '.repeat(widths[i]! - displayWidth(cell))
        return right.includes(i) ? pad + cell : cell + pad
      })
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}
