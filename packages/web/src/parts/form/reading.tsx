import { type Field, type Form, isBlank, reader } from '@zhinan/call'
import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { ClauseChip } from '../verdict/clause-chip.tsx'
import { useSay } from './form-context.ts'
import { isWithin, placeId } from './notes.ts'
import { FieldReading, type ReadingLinks } from './reading-value.tsx'
import './form.css'
import './reading.css'

interface Props extends ReadingLinks {
  readonly form: Form
  readonly content: unknown
  readonly onOpenRule?: (rule: string) => void
  /** Something beside a field: an officer's comment, a control to write one. */
  readonly beside?: (field: Field) => ReactNode
  /** Paths that changed since the submission before; their fields are marked. */
  readonly changed?: readonly string[]
}

/** The form as it is read: every section and field with what is in it; nothing can be changed. */
export function FormReading({ form, content, onOpenRule, beside, changed, ...links }: Props) {
  const { t } = useTranslation('form')
  const say = useSay()
  return (
    <div className="zr">
      {form.sections.map((section) => (
        <section key={section.id} id={placeId(section.id)} aria-labelledby={`zr-${section.id}`}>
          <h2 id={`zr-${section.id}`}>{say(section.title)}</h2>
          <dl>
            {section.fields.map((field) => {
              const value = reader(field.path)(content)
              const isNew = changed?.some((c) => isWithin(c, field.path) || isWithin(field.path, c))
              return (
                <div
                  key={field.path}
                  className={`zr-field${isNew ? ' zr-changed' : ''}`}
                  id={placeId(field.path)}
                  tabIndex={-1}
                >
                  <dt>
                    {say(field.title)}{' '}
                    {field.clause && (
                      <ClauseChip
                        clause={field.clause}
                        onOpen={field.rule && onOpenRule ? () => onOpenRule(field.rule!) : undefined}
                      />
                    )}
                    {isNew && <span className="zv-tag">{t('reading.changed')}</span>}
                  </dt>
                  <dd>
                    {isBlank(value) ? (
                      <span className="zr-blank">{t('reading.blank')}</span>
                    ) : (
                      <FieldReading field={field} value={value} {...links} />
                    )}
                    {beside?.(field)}
                  </dd>
                </div>
              )
            })}
          </dl>
        </section>
      ))}
    </div>
  )
}
