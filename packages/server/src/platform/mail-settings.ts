/** Kinds of mail that people choose a time for, in the order of the settings page. */
export const MAIL_KINDS = [
  'message',
  'reminder',
  'announcement',
  'receipt',
  'returned',
  'outcome',
  'extension',
  'unit',
] as const

/** What has no legal weight: these alone may be turned off. The database says the same (mail_setting_weight). */
export const MAY_BE_OFF = ['message', 'reminder', 'announcement'] as const
