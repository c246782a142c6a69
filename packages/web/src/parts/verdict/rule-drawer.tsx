import { type Call, findRule, type Ruling, sentence } from '@zhinan/call'
import { Button, Drawer } from 'antd'
import { useTranslation } from '../../i18n/index.ts'
import { useSay } from '../form/form-context.ts'
import './verdict.css'

interface Props {
  readonly call: Call
  readonly rule: string | undefined
  readonly onClose: () => void
  readonly onJump?: (path: string) => void
  /** Where in the form it is answered, if it is. */
  readonly path?: string
}

/** A rule opened from its clause mark: its sentence, who checks it and when, its ruling, and the way to its field. */
export function RuleDrawer({ call, rule, onClose, onJump, path }: Props) {
  const { t } = useTranslation('form')
  const say = useSay()
  const found = rule === undefined ? undefined : findRule(call, rule)
  const ruling = found?.rule.ruling && call.rulings.find((r) => r.id === found.rule.ruling)
  const related = call.rulings.filter((r) => r !== ruling && found && r.clauses.includes(found.rule.clause))
  const chapter = found && call.chapters.find((c) => found.rule.clause.startsWith(c.clause))
  const gates = { must: t('gate.must'), target: t('gate.target'), priority: t('gate.priority') }
  const checkers = { machine: t('by.machine'), officer: t('by.officer'), expert: t('by.expert') }
  return (
    <Drawer
      open={found !== undefined}
      onClose={onClose}
      size={420}
      title={found && `${t('clause.title')} ${found.rule.clause}`}
    >
      {found && (
        <div className="zv-rule">
          {chapter && (
            <p className="zf-help">
              {say(chapter.title)} · {found.track.id} {say(found.track.title)}
            </p>
          )}
          <p className="zv-rule-text">{say(sentence(call, rule!))}</p>
          {found.rule.source && (
            <p className="zf-help">{t('clause.source', { source: say(found.rule.source) })}</p>
          )}
          <dl>
            <dt>{t('clause.gate')}</dt>
            <dd>{gates[found.rule.gate]}</dd>
            <dt>{t('clause.by')}</dt>
            <dd>{checkers[found.rule.by]}</dd>
          </dl>
          {ruling && <RulingText ruling={ruling} />}
          {related.length > 0 && (
            <details open={!ruling}>
              <summary>{t('clause.related', { n: related.length })}</summary>
              {related.map((r) => (
                <RulingText key={r.id} ruling={r} />
              ))}
            </details>
          )}
          {path && onJump && (
            <Button type="primary" onClick={() => onJump(path)}>
              {t('verdict.jump')}
            </Button>
          )}
        </div>
      )}
    </Drawer>
  )
}

function RulingText({ ruling: r }: { readonly ruling: Ruling }) {
  const { t } = useTranslation('form')
  const say = useSay()
  return (
    <section className="zv-ruling">
      <h3>
        {t('clause.ruling')} {r.id}
      </h3>
      <p>{say(r.text)}</p>
      {r.reason && <p className="zf-help">{say(r.reason)}</p>}
    </section>
  )
}
