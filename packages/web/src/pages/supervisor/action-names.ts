/** The name of a recorded action; one that has no name yet is shown as it is recorded. */
export function actionName(t: (key: string) => string, action: string): string {
  const name = t(`history.actions.${action.replaceAll('.', '-')}`)
  return name.startsWith('history.') ? action : name
}

/** Who did it; the platform itself is called so, whichever part of it acted. */
export function actorName(t: (key: string) => string, label: string): string {
  return label.startsWith('system') ? t('history.system') : label
}
