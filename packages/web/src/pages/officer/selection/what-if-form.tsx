import type { WhatIf } from '@zhinan/review'
import { Button, InputNumber, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { LiveSelection, SelectionTrack } from '../../../api/selection.ts'
import { useWords } from '../../../i18n/index.ts'

interface Props {
  readonly live: LiveSelection
  readonly change: WhatIf
  readonly onChange: (next: WhatIf) => void
}

const AGGREGATIONS = ['mean', 'trimmed', 'median', 'calibrated'] as const
type PerTrack = 'quota' | 'weights' | 'aggregation' | 'floor'

/** What to suppose otherwise: of one track its quota, floor, rule and weights; of all, experts whose opinions do not count. */
export function WhatIfForm({ live, change, onChange }: Props): ReactNode {
  const { t, say } = useWords('selection')
  const [id, setId] = useState(live.tracks.find((x) => x.shortlisted > 0)?.track ?? live.tracks[0]!.track)
  const track = live.tracks.find((x) => x.track === id)!
  const set = <K extends PerTrack>(key: K, value: NonNullable<WhatIf[K]>[string] | undefined) => {
    const { [id]: _, ...others } = (change[key] ?? {}) as Record<string, unknown>
    onChange(without({ ...change, [key]: value === undefined ? others : { ...others, [id]: value } }))
  }
  return (
    <>
      <div className="sel-ask">
        <Labelled label={t('track')}>
          {(label) => (
            <Select
              {...label}
              value={id}
              onChange={setId}
              options={live.tracks.map((x) => ({ value: x.track, label: `${x.track} ${say(x.title)}` }))}
            />
          )}
        </Labelled>
        <Labelled label={t('whatIf.quota', { now: track.quota })}>
          {(label) => (
            <InputNumber
              {...label}
              min={0}
              max={10_000}
              precision={0}
              value={change.quota?.[id] ?? track.quota}
              onChange={(n) => set('quota', n === null || n === track.quota ? undefined : n)}
            />
          )}
        </Labelled>
        <Labelled label={t('whatIf.floor', { now: track.floor ?? '–' })}>
          {(label) => (
            <InputNumber
              {...label}
              min={0}
              max={100_000}
              value={change.floor?.[id] === undefined ? track.floor : change.floor[id]!}
              onChange={(n) => set('floor', n === track.floor ? undefined : n)}
            />
          )}
        </Labelled>
        <Labelled label={t('whatIf.aggregation', { now: t(`aggregations.${track.aggregation}`) })}>
          {(label) => (
            <Select
              {...label}
              value={change.aggregation?.[id] ?? track.aggregation}
              onChange={(by) => set('aggregation', by === track.aggregation ? undefined : by)}
              options={AGGREGATIONS.map((value) => ({ value, label: t(`aggregations.${value}`) }))}
            />
          )}
        </Labelled>
        <Labelled label={t('whatIf.without')}>
          {(label) => (
            <Select
              {...label}
              mode="multiple"
              allowClear
              optionFilterProp="label"
              value={[...(change.without ?? [])]}
              onChange={(list: string[]) => onChange(without({ ...change, without: list }))}
              options={live.experts.map((e) => ({ value: e.id, label: `${e.name}（${e.unit}）` }))}
            />
          )}
        </Labelled>
      </div>
      <Weights track={track} weights={change.weights?.[id]} onChange={(w) => set('weights', w)} />
      {Object.keys(change).length > 0 && (
        <p className="actions">
          <Button onClick={() => onChange({})}>{t('whatIf.reset')}</Button>
        </p>
      )}
    </>
  )
}

function Weights({
  track,
  weights = {},
  onChange,
}: {
  track: SelectionTrack
  weights?: Readonly<Record<string, number>> | undefined
  onChange: (next: Record<string, number> | undefined) => void
}): ReactNode {
  const { t, say } = useWords('selection')
  return (
    <details open={Object.keys(weights).length > 0}>
      <summary>{t('whatIf.weights', { track: track.track })}</summary>
      <div className="sel-ask">
        {track.criteria.map((c) => (
          <Labelled key={c.id} label={t('whatIf.weight', { title: say(c.title), now: c.weight })}>
            {(label) => (
              <InputNumber
                {...label}
                min={0}
                max={1000}
                value={weights[c.id] ?? c.weight}
                onChange={(n) => {
                  const { [c.id]: _, ...others } = weights
                  const next = n === null || n === c.weight ? others : { ...others, [c.id]: n }
                  onChange(Object.keys(next).length > 0 ? next : undefined)
                }}
              />
            )}
          </Labelled>
        ))}
      </div>
    </details>
  )
}

function Labelled({
  label,
  children,
}: {
  label: string
  children: (props: { 'aria-label': string; style: { inlineSize: string } }) => ReactNode
}): ReactNode {
  return (
    <div className="field">
      <span className="small" aria-hidden="true">
        {label}
      </span>
      {children({ 'aria-label': label, style: { inlineSize: '100%' } })}
    </div>
  )
}

/** Without parts that hold nothing: an address says only what is otherwise. */
const without = (change: WhatIf): WhatIf =>
  Object.fromEntries(
    Object.entries(change).filter(([, part]) =>
      Array.isArray(part) ? part.length > 0 : Object.keys(part as object).length > 0,
    ),
  )
