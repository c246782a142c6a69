import type { FormInstance } from 'antd'
import { ApiProblem, issuesByField } from '../api/problem.ts'
import type { Text } from '../api/types.ts'

/** Puts a refusal's issues beside the fields of an Ant Design form, and brings the first into view. */
export function showIssues(form: FormInstance, error: unknown, say: (text: Text) => string): void {
  if (!(error instanceof ApiProblem)) return
  const fields = [...issuesByField(error)]
    .filter(([field]) => field !== '')
    .map(([field, issues]) => ({ name: field.split('.'), errors: issues.map((i) => say(i.message)) }))
  form.setFields(fields)
  const [first] = fields
  if (first) form.scrollToField(first.name, { focus: true, block: 'center' })
}
