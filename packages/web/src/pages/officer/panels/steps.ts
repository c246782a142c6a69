/** What whoever runs a meeting does; the version that it was seen at is added when it is sent. */
export type Step =
  | { readonly step: 'open' | 'close' }
  | { readonly step: 'attendance'; readonly expert: string; readonly present: boolean }
  | { readonly step: 'begin' | 'vote'; readonly application: string }
  | { readonly step: 'count'; readonly application: string; readonly note?: string }
  | { readonly step: 'discussed' | 'postpone'; readonly application: string; readonly note: string }
  | { readonly step: 'order'; readonly order: string[] }
  | { readonly step: 'move'; readonly at: string; readonly place: string }
