/** A pattern for `like` that finds what contains these words as they are written. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`
