/** The name of a recorded action; one that has no name yet is shown as it is recorded. */
export function actionName(t: (key: string) => string, action: string): string {
  const key = `history.actions.${action.replaceAll('.', '-')}`
  const name = t(key)
  return name === key ? action : name
}
