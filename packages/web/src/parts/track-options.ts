import type { Text } from '@zhinan/call/public'

/** Tracks to choose from, as `B3 …`. */
export const trackOptions = (
  tracks: readonly { readonly id: string; readonly title: Text }[],
  say: (text: Text) => string,
): { value: string; label: string }[] =>
  tracks.map((x) => ({ value: x.id, label: `${x.id} ${say(x.title)}` }))
