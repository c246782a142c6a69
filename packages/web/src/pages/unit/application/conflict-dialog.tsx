import { type Call, type Field, fieldsOf, reader, wholeFormOf } from '@zhinan/call'
import { Button, Modal } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { fileUrl } from '../../../api/applications.ts'
import { useWords } from '../../../i18n/index.ts'
import { valueAt, withValueAt } from '../../../parts/form/merge.ts'
import { isWithin } from '../../../parts/form/notes.ts'
import { FieldReading } from '../../../parts/form/reading-value.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import type { Saving } from './use-autosave.ts'

/** Somebody else changed the same fields: both versions side by side, the person chooses field by field. */
export function ConflictDialog({
  call,
  track,
  saving,
}: {
  call: Call
  track: string
  saving: Saving
}): ReactNode {
  const { t, say } = useWords('form')
  const { phase, clashes, local } = saving.state
  const choice = useAction(saving.choose)
  const fields = useMemo(() => fieldsOf(wholeFormOf(call, track)), [call, track])
  return (
    <Modal
      open={phase === 'clash'}
      title={t('conflict.title', { n: clashes.length })}
      closable={false}
      footer={null}
      width={860}
      mask={{ closable: false }}
      keyboard={false}
    >
      <p>{t('conflict.what')}</p>
      <ProblemNote error={choice.error} />
      {clashes.map((c) => {
        const field = fields.find((f) => isWithin(c.path, f.path) || isWithin(f.path, c.path))
        return (
          <section key={c.path} className="zd-field" aria-label={field ? say(field.title) : c.path}>
            <h3>{field ? say(field.title) : c.path}</h3>
            <div className="zd-sides">
              {(['mine', 'theirs'] as const).map((side) => (
                <div key={side} className={side === 'mine' ? 'zd-before' : 'zd-after'}>
                  <p className="zr-label">{side === 'mine' ? t('conflict.mine') : t('conflict.theirs')}</p>
                  <Side
                    field={field}
                    path={c.path}
                    value={side === 'mine' ? valueAt(local, c.path) : c.theirs}
                  />
                  <Button disabled={choice.busy} onClick={() => void choice.run(c.path, side)}>
                    {side === 'mine' ? t('conflict.keepMine') : t('conflict.takeTheirs')}
                  </Button>
                </div>
              ))}
            </div>
          </section>
        )
      })}
    </Modal>
  )
}

/** A clash may be of a part of a field (the words of a statement) or of a whole group: shown as its field is. */
function Side({ field, path, value }: { field: Field | undefined; path: string; value: unknown }): ReactNode {
  if (!field) return <pre>{JSON.stringify(value, null, 1)}</pre>
  const whole = path === field.path ? value : reader(field.path)(withValueAt({}, path, value))
  return <FieldReading field={field} value={whole} fileUrl={fileUrl} />
}
