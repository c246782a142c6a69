import { type FormEvent, type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { ApiProblem, issuesByField } from '../api/problem.ts'
import { useWords } from '../i18n/index.ts'
import { ProblemNote } from './problem-note.tsx'

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly name: string
  readonly label: string
  readonly help?: string
  /** What the server said of this form. */
  readonly error?: unknown
}

/** A labelled input of a public form. What was typed stays, whatever the server says. */
export function PlainField({ label, help, error, ...input }: FieldProps): ReactNode {
  const { say } = useWords('common')
  const id = useId()
  const issues = error instanceof ApiProblem ? (issuesByField(error).get(input.name) ?? []) : []
  const described = [help && `${id}-help`, issues.length > 0 && `${id}-error`].filter(Boolean).join(' ')
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        aria-invalid={issues.length > 0}
        {...(described && { 'aria-describedby': described })}
        {...input}
      />
      {help && (
        <span id={`${id}-help`} className="field-help">
          {help}
        </span>
      )}
      {issues.length > 0 && (
        <span id={`${id}-error`} className="field-error">
          {issues.map((i) => say(i.message)).join('；')}
        </span>
      )}
    </p>
  )
}

interface FormProps {
  readonly submit: string
  readonly busy: boolean
  readonly error: unknown
  readonly onSubmit: (values: Record<string, string>) => void
  readonly children: ReactNode
}

/** A public form: gives its values by name, and shows a refusal above its button. */
export function PlainForm({ submit, busy, error, onSubmit, children }: FormProps): ReactNode {
  const send = (event: FormEvent<HTMLFormElement>) => {
    // Not a form action: React would clear the fields after one.
    event.preventDefault()
    const values: Record<string, string> = {}
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === 'string') values[name] = value
    onSubmit(values)
  }
  return (
    <form className="card form" onSubmit={send}>
      {children}
      <ProblemNote error={error} />
      <button type="submit" className="button primary" disabled={busy} aria-busy={busy}>
        {submit}
      </button>
    </form>
  )
}
