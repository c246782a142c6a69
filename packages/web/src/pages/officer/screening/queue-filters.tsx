import type { Call } from '@zhinan/call/public'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { ScreeningFilter } from '../../../api/application-types.ts'
import type { AssignmentBoard } from '../../../api/assignments.ts'
import type { CallCard, ScreeningCounts } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'

interface Props {
  readonly call: Call | undefined
  readonly calls: readonly CallCard[]
  readonly counts: ScreeningCounts | undefined
  readonly board: AssignmentBoard | undefined
  readonly filter: ScreeningFilter
  readonly onChange: (to: Partial<ScreeningFilter>) => void
}

const STATES = ['submitted', 'returned', 'eligible', 'ineligible'] as const

/** What narrows the queue. States with their counts come first: they are the officer's day. */
export function QueueFilters({ call, calls, counts, board, filter, onChange }: Props): ReactNode {
  const { t, say } = useWords('screening')
  const { t: form } = useWords('form')
  const [typed, setTyped] = useState(filter.q ?? '')
  useEffect(() => setTyped(filter.q ?? ''), [filter.q])
  const words: Readonly<Record<string, string>> = {
    submitted: form('state.submitted'),
    returned: form('state.returned'),
    eligible: form('state.eligible'),
    ineligible: form('state.ineligible'),
  }
  const waiting = (track: string) => counts?.byTrack.find((b) => b.track === track)?.submitted
  return (
    <search className="zs-filters" aria-label={t('filter.title')}>
      <fieldset className="zs-states" aria-label={t('filter.state')}>
        {[undefined, ...STATES].map((state) => (
          <button
            key={state ?? 'all'}
            type="button"
            aria-pressed={filter.state === state && !filter.ready}
            onClick={() => onChange({ state, ready: undefined })}
          >
            {state ? words[state] : t('filter.all')}
            {state && counts && <span className="zf-figures"> {counts.byState[state] ?? 0}</span>}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={filter.ready === '1'}
          onClick={() => onChange({ state: undefined, ready: '1' })}
        >
          {t('filter.ready')}
          {counts && <span className="zf-figures"> {counts.ready}</span>}
        </button>
        <button
          type="button"
          aria-pressed={filter.similar === '1'}
          onClick={() => onChange({ similar: filter.similar ? undefined : '1' })}
        >
          ≈ {t('filter.similar')}
        </button>
        <button
          type="button"
          aria-pressed={filter.sanctioned === '1'}
          onClick={() => onChange({ sanctioned: filter.sanctioned ? undefined : '1' })}
        >
          ✗ {t('sanctions:seen.filter')}
        </button>
        {counts && counts.paperMissing !== null && (
          <button
            type="button"
            aria-pressed={filter.paper === 'missing'}
            onClick={() => onChange({ paper: filter.paper ? undefined : 'missing' })}
          >
            {t('paper:queue.filter')} <span className="zf-figures">{counts.paperMissing}</span>
          </button>
        )}
        <button
          type="button"
          aria-pressed={filter.officer === 'mine'}
          onClick={() => onChange({ officer: filter.officer === 'mine' ? undefined : 'mine' })}
        >
          {t('filter.mine')}
        </button>
        <button
          type="button"
          aria-pressed={filter.overdue === '1'}
          onClick={() => onChange({ overdue: filter.overdue ? undefined : '1' })}
        >
          {t('filter.overdue')}
          {board && <span className="zf-figures"> {board.overdue}</span>}
        </button>
      </fieldset>
      {calls.length > 1 && (
        <Select
          aria-label={t('filter.call')}
          value={filter.call}
          onChange={(v) => onChange({ call: v, track: undefined })}
          options={calls.map((c) => ({ value: c.id, label: say(c.shortTitle) }))}
        />
      )}
      <Select
        aria-label={t('filter.track')}
        placeholder={t('filter.track')}
        allowClear
        popupMatchSelectWidth={false}
        value={filter.track}
        onChange={(v?: string) => onChange({ track: v })}
        options={call?.tracks.map((x) => ({
          value: x.id,
          label: `${x.id} ${say(x.title)}${waiting(x.id) === undefined ? '' : `（${waiting(x.id)}）`}`,
        }))}
      />
      <Select
        aria-label={t('filter.region')}
        placeholder={t('filter.region')}
        allowClear
        value={filter.region}
        onChange={(v?: string) => onChange({ region: v })}
        options={call?.vocabulary.regions.map((r) => ({ value: r.id, label: say(r.title) }))}
      />
      <Select
        aria-label={t('filter.kind')}
        placeholder={t('filter.kind')}
        allowClear
        popupMatchSelectWidth={false}
        value={filter.kind}
        onChange={(v?: string) => onChange({ kind: v })}
        options={call?.vocabulary.unitKinds
          .filter((k) => !k.partnerOnly)
          .map((k) => ({ value: k.id, label: say(k.title) }))}
      />
      <Select
        aria-label={t('filter.officer')}
        placeholder={t('filter.officer')}
        allowClear
        popupMatchSelectWidth={false}
        value={filter.officer}
        onChange={(v?: string) => onChange({ officer: v })}
        options={[
          { value: 'mine', label: t('filter.mine') },
          { value: 'none', label: t('filter.unassigned') },
          ...(board?.officers ?? []).map((o) => ({ value: o.id, label: o.name })),
        ]}
      />
      <Input.Search
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        allowClear
        value={typed}
        onChange={(e) => setTyped(e.target.value)}
        onSearch={(v) => onChange({ q: v.trim() || undefined })}
      />
      {(filter.track ||
        filter.region ||
        filter.kind ||
        filter.q ||
        filter.state ||
        filter.ready ||
        filter.similar ||
        filter.sanctioned ||
        filter.paper ||
        filter.officer ||
        filter.overdue) && (
        <Button
          type="link"
          onClick={() =>
            onChange({
              track: undefined,
              region: undefined,
              kind: undefined,
              q: undefined,
              state: undefined,
              ready: undefined,
              similar: undefined,
              sanctioned: undefined,
              paper: undefined,
              officer: undefined,
              overdue: undefined,
            })
          }
        >
          {t('filter.clear')}
        </Button>
      )}
    </search>
  )
}
