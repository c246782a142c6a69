import { type Field, type Form, fieldsOf, reader } from '@zhinan/call'
import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useSay } from './form-context.ts'
import { changedPaths, sameJson } from './merge.ts'
import { isWithin } from './notes.ts'
import { FieldReading, type ReadingLinks } from './reading-value.tsx'
import './form.css'
import './reading.css'

interface Props extends ReadingLinks {
  readonly form: Form
  readonly before: unknown
  readonly after: unknown
  readonly beforeTitle: string
  readonly afterTitle: string
  /** What can be done about one field. */
  readonly action?: ((field: Field) => ReactNode) | undefined
}

/** The fields whose content differs, in the form's order. */
export function changedFields(form: Form, before: unknown, after: unknown) {
  return fieldsOf(form).filter((f) => !sameJson(reader(f.path)(before), reader(f.path)(after)))
}

/** Paths that changed but stand in no field of this form (of another type of project, say). */
export function changedElsewhere(form: Form, before: unknown, after: unknown): string[] {
  const fields = fieldsOf(form)
  return changedPaths(before, after).filter(
    (p) => !fields.some((f) => isWithin(p, f.path) || isWithin(f.path, p)),
  )
}

/** Two versions of a form field by field, only where they differ. */
export function Differences({ form, before, after, beforeTitle, afterTitle, action, ...links }: Props) {
  const { t } = useTranslation('form')
  const say = useSay()
  const fields = changedFields(form, before, after)
  const elsewhere = changedElsewhere(form, before, after)
  if (fields.length + elsewhere.length === 0) return <p className="zf-empty">{t('differences.none')}</p>
  return (
    <div className="zd">
      <p className="zf-help">{t('differences.count', { n: fields.length })}</p>
      {fields.map((f) => (
        <section key={f.path} className="zd-field" aria-label={say(f.title)}>
          <h3>
            {say(f.title)} {action?.(f)}
          </h3>
          <div className="zd-sides">
            <div className="zd-before">
              <p className="zr-label">{beforeTitle}</p>
              <FieldReading field={f} value={reader(f.path)(before)} {...links} />
            </div>
            <div className="zd-after">
              <p className="zr-label">{afterTitle}</p>
              <FieldReading field={f} value={reader(f.path)(after)} {...links} />
            </div>
          </div>
        </section>
      ))}
      {elsewhere.length > 0 && (
        <p className="zf-help">{t('differences.elsewhere', { n: elsewhere.length })}</p>
      )}
    </div>
  )
}
