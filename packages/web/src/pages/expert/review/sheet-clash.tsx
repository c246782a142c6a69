import { Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import type { SheetView } from '../../../api/sheets.ts'
import { useWords } from '../../../i18n/index.ts'
import { valueAt } from '../../../parts/form/merge.ts'
import { isWithin } from '../../../parts/form/notes.ts'
import type { SheetSaving } from './use-sheet.ts'

/** Another page wrote the same place: both side by side, one is chosen. */
export function SheetClash({ sheet: s, saving }: { sheet: SheetView; saving: SheetSaving }): ReactNode {
  const { t, say } = useWords('scoring')
  const { phase, clashes, local } = saving.state
  const nameOf = (path: string): string => {
    const criterion = s.terms.criteria.find((c) => isWithin(path, `marks.${c.id}`))
    if (criterion) return say(criterion.title)
    if (path === 'recommendation') return t('recommendation')
    return path === 'suggestedAmount' ? t('amount') : t('overall')
  }
  return (
    <Modal open={phase === 'clash'} title={t('clash.title')} closable={false} footer={null} keyboard={false}>
      <p>{t('clash.what')}</p>
      {clashes.map((c) => (
        <section key={c.path}>
          <h3>{nameOf(c.path)}</h3>
          {(['mine', 'theirs'] as const).map((side) => (
            <p key={side}>
              <span className="block">
                {String((side === 'mine' ? valueAt(local, c.path) : c.theirs) ?? '–')}
              </span>
              <Button onClick={() => saving.choose(c.path, side)}>{t(`clash.${side}`)}</Button>
            </p>
          ))}
        </section>
      ))}
    </Modal>
  )
}
