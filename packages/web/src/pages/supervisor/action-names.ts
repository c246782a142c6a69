/** The name of a recorded action; one that has no name yet is shown as it is recorded. */
export function actionName(t: (key: string) => string, action: string): string {
  const name = t(`history.actions.${action.replaceAll('.', '-')}`)
  return name.startsWith('history.') ? action : name
}
