/** As people read it: whole percent, never 100 for what is not quite the same. */
export const percent = (likeness: number): string => `${Math.floor(likeness * 100)} %`
