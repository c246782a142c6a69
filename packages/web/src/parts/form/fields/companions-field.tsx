import { designated } from '@zhinan/call'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { StateMark } from '../../verdict/state-mark.tsx'
import { type FieldProps, useForm, useSay } from '../form-context.ts'

/** The companion applications track by track: which there are, which is nested, and how to start a missing one. */
export function CompanionsField(p: FieldProps<'companions'>) {
  const { t } = useTranslation('form')
  const say = useSay()
  const { call, companions, startCompanion, companionUrl, content } = useForm()
  const [starting, setStarting] = useState<string>()
  const now = (typeof p.value === 'object' && p.value !== null ? p.value : {}) as Record<string, unknown>
  const siblings = companions.map((c) => ({ ...c, state: c.state as 'draft' }))
  const choose = (track: string, id: string) => p.onChange({ ...now, [track]: id })
  return (
    <div className="zf-companions">
      <p className="zf-help">{t('companions.help')}</p>
      {p.field.tracks.map((track) => {
        const title = say(call.tracks.find((x) => x.id === track)?.title) || track
        const candidates = companions.filter((c) => c.track === track && c.state !== 'withdrawn')
        const nested = designated(siblings, track, content)
        const chosen = typeof nested === 'string' ? undefined : nested.id
        return (
          <section key={track} className="zf-companion" aria-label={title}>
            <h4>
              <span className="zf-track">{track}</span> {title}
            </h4>
            {candidates.length === 0 && (
              <p className="zf-note zf-note-wrong">
                <span aria-hidden="true">✗</span> {t('companions.missing')}
              </p>
            )}
            {candidates.length > 0 && (
              <Radio.Group
                className="zf-candidates"
                name={`${p.id}-${track}`}
                aria-label={t('companions.which', { track: title })}
                value={chosen}
                onChange={(e) => choose(track, e.target.value as string)}
              >
                {candidates.map((c) => (
                  <div key={c.id} className="zf-candidate">
                    <Radio value={c.id}>{c.title || t('untitled')}</Radio>
                    <span className="zf-figures">{c.number}</span> <StateMark state={c.state} />{' '}
                    <a href={companionUrl(c.id)}>{t('companions.open')}</a>
                  </div>
                ))}
              </Radio.Group>
            )}
            {nested === 'undesignated' && (
              <p className="zf-note zf-note-missing">
                <span aria-hidden="true">○</span> {t('companions.undesignated')}
              </p>
            )}
            {candidates.length === 1 && <p className="zf-help">{t('companions.only')}</p>}
            {startCompanion && (
              <Button
                size="small"
                type={candidates.length === 0 ? 'primary' : 'default'}
                loading={starting === track}
                onClick={() => {
                  setStarting(track)
                  void startCompanion(track).finally(() => setStarting(undefined))
                }}
              >
                + {candidates.length === 0 ? t('companions.start') : t('companions.startAnother')}
              </Button>
            )}
          </section>
        )
      })}
    </div>
  )
}
