import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Call } from '@zhinan/call/public'
import { Button, Checkbox, InputNumber, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import {
  type DrawWish,
  drawSample,
  previewDraw,
  type SecondBoard,
  type SecondPreview,
} from '../../../api/second-looks.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

/** Draws a sample: out of what and how many, what that comes to, and then the draw. */
export function DrawForm({ call, board }: { call: Call; board: SecondBoard }): ReactNode {
  const { t, say } = useWords('second')
  const search = useSearch({ from: '/app/calls/$call/second-looks' })
  const navigate = useNavigate({ from: '/calls/$call/second-looks' })
  const queries = useQueryClient()
  const known = board.mayDraw.filter((x) => (board.concluded[x] ?? 0) > 0)
  const asked = known.filter((x) => x === search.track)
  const [tracks, setTracks] = useState<readonly string[]>(asked.length > 0 ? asked : known)
  const [outcomes, setOutcomes] = useState<readonly ('eligible' | 'ineligible')[]>(
    search.outcome === 'eligible' || search.outcome === 'ineligible'
      ? [search.outcome]
      : ['eligible', 'ineligible'],
  )
  const [by, setBy] = useState<'percent' | 'number'>('percent')
  const [percent, setPercent] = useState(10)
  const [number, setNumber] = useState(5)
  const [days, setDays] = useState(5)
  const [again, setAgain] = useState(false)
  const [seen, setSeen] = useState<SecondPreview>()
  const wish: DrawWish = {
    tracks: [...tracks],
    outcomes: [...outcomes],
    ...(by === 'number' ? { number } : { percent }),
    again,
    days,
  }
  const look = useAction(async () => setSeen(await previewDraw(call.id, wish)))
  const draw = useAction(async () => {
    const made = await drawSample(call.id, wish, seen!.candidates).finally(() => {
      setSeen(undefined)
      return queries.invalidateQueries({ queryKey: ['screening', 'second'] })
    })
    await navigate({ search: { sample: made.id } })
  })
  // What was looked at is no longer what is chosen.
  const choose =
    <V,>(set: (v: V) => void) =>
    (v: V) => {
      setSeen(undefined)
      set(v)
    }
  const track = (id: string) =>
    `${id} ${say(call.tracks.find((x) => x.id === id)?.title ?? { zh: '', en: '' })}`
  return (
    <details className="card" open={search.draw === 'yes' || board.total.drawn === 0}>
      <summary>{t('draw.title')}</summary>
      <p className="soft">{t('draw.what')}</p>
      {known.length === 0 ? (
        <p>{t('draw.nothing')}</p>
      ) : (
        <>
          <fieldset className="second-choose">
            <legend>{t('draw.tracks')}</legend>
            <Checkbox.Group
              value={[...tracks]}
              onChange={choose<string[]>(setTracks)}
              options={known.map((x) => ({ value: x, label: `${track(x)} (${board.concluded[x]})` }))}
            />
          </fieldset>
          <fieldset className="second-choose">
            <legend>{t('draw.outcomes')}</legend>
            <Checkbox.Group
              value={[...outcomes]}
              onChange={choose<('eligible' | 'ineligible')[]>(setOutcomes)}
              options={(['eligible', 'ineligible'] as const).map((o) => ({
                value: o,
                label: t(`outcome.${o}`),
              }))}
            />
          </fieldset>
          <fieldset className="second-choose">
            <legend>{t('draw.size')}</legend>
            <Radio.Group
              value={by}
              onChange={(e) => choose<'percent' | 'number'>(setBy)(e.target.value)}
              options={(['percent', 'number'] as const).map((b) => ({ value: b, label: t(`draw.by.${b}`) }))}
            />{' '}
            {by === 'percent' ? (
              <InputNumber
                aria-label={t('draw.by.percent')}
                min={1}
                max={100}
                precision={0}
                value={percent}
                onChange={(v) => choose(setPercent)(v ?? 1)}
                suffix="%"
              />
            ) : (
              <InputNumber
                aria-label={t('draw.by.number')}
                min={1}
                max={500}
                precision={0}
                value={number}
                onChange={(v) => choose(setNumber)(v ?? 1)}
              />
            )}
          </fieldset>
          <p className="second-row">
            <label htmlFor="draw-days">{t('draw.days')}</label>{' '}
            <InputNumber
              id="draw-days"
              min={1}
              max={60}
              precision={0}
              value={days}
              onChange={(v) => choose(setDays)(v ?? 1)}
            />
          </p>
          <p>
            <Checkbox checked={again} onChange={(e) => choose(setAgain)(e.target.checked)}>
              {t('draw.again')}
            </Checkbox>
          </p>
          <p className="actions">
            <Button
              disabled={tracks.length === 0 || outcomes.length === 0}
              loading={look.busy}
              onClick={() => void look.run()}
            >
              {t('draw.look')}
            </Button>
          </p>
          {seen && (
            <div className="note" role="status">
              <p>{t('draw.seen', { candidates: seen.candidates, size: seen.size })}</p>
              <p className="soft small">
                {seen.byTrack.map((x) => `${track(x.track)}: ${x.candidates}`).join('; ')}
              </p>
              {seen.nobody.length > 0 && (
                <p className="mark-undecided">
                  {t('draw.nobody', {
                    what: seen.nobody.map((x) => `${x.track} (${x.candidates})`).join(', '),
                  })}
                </p>
              )}
              {seen.size > 0 && (
                <Button type="primary" loading={draw.busy} onClick={() => void draw.run()}>
                  {t('draw.go', { n: seen.size })}
                </Button>
              )}
            </div>
          )}
          <ProblemNote error={look.error ?? draw.error} />
        </>
      )}
    </details>
  )
}
