import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Modal, Radio, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { unitApplicationsQuery } from '../../../api/applications.ts'
import { api, take } from '../../../api/client.ts'
import type { CallView, TrackAllowance, UnitHome } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { Reason } from './allowances.tsx'

interface Props {
  readonly view: CallView
  readonly home: UnitHome
  /** From the address: a track, or anything to open without one; absent = closed. */
  readonly chosen: string | undefined
  readonly onClose: () => void
}

/** Starting an application: only tracks that the unit may apply for can be chosen; of the others it says why not. */
export function StartDialog({ view, home, chosen, onClose }: Props): ReactNode {
  const { t, say, list } = useWords('unit')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { call } = view
  const offered = home.tracks.filter((a) => a.allowed !== 'no' && a.left !== 0)
  const refused = home.tracks.filter((a) => !offered.includes(a))
  const [picked, setPicked] = useState(offered.find((a) => a.track === chosen)?.track)
  const [type, setType] = useState<string>()
  const [from, setFrom] = useState<string>()
  const { notification } = App.useApp()
  const earlier =
    useQuery({ ...unitApplicationsQuery(home.unit.id), enabled: chosen !== undefined }).data?.items ?? []
  const track = call.tracks.find((x) => x.id === picked)
  const types = track?.types ?? []
  const start = useAction(async () => {
    const body = {
      callId: call.id,
      track: picked!,
      unitId: home.unit.id,
      ...(types.length > 0 && type && { type }),
      ...(from && { from }),
    }
    const made = await take(api.POST('/applications', { body }))
    if (from)
      notification.info({
        title:
          made.left.length > 0
            ? t('start.left', { what: list(made.left.map((f) => say(f.title))) })
            : t('start.brought'),
        duration: 0,
      })
    void queries.invalidateQueries({ queryKey: ['unit', home.unit.id] })
    await navigate({ to: '/applications/$id', params: { id: made.id } })
  })
  const blocked = home.unit.status !== 'verified' || view.status !== 'open'
  return (
    <Modal
      open={chosen !== undefined}
      onCancel={onClose}
      title={t('start.title')}
      okText={t('start.go')}
      okButtonProps={{ disabled: blocked || !track || (types.length > 0 && !type), loading: start.busy }}
      onOk={() => void start.run()}
      width={640}
    >
      {blocked && (
        <p className="note note-open">
          {home.unit.status !== 'verified' ? t(`start.${home.unit.status}`) : t('start.notOpen')}
        </p>
      )}
      {offered.length === 0 && <p className="note note-open">{t('start.none')}</p>}
      <Radio.Group
        className="start-list"
        aria-label={t('start.which')}
        disabled={blocked}
        value={picked}
        onChange={(e) => {
          setPicked(e.target.value as string)
          setType(undefined)
        }}
      >
        {offered.map((a) => (
          <Radio key={a.track} value={a.track}>
            <Name view={view} allowance={a} />
            <Reason call={call} allowance={a} />
          </Radio>
        ))}
      </Radio.Group>
      {types.length > 0 && (
        <fieldset className="field">
          <legend>{t('start.type')}</legend>
          <Radio.Group
            className="start-list"
            value={type}
            onChange={(e) => setType(e.target.value as string)}
            options={types.map((x) => ({ value: x.id, label: say(x.title) }))}
          />
        </fieldset>
      )}
      {track && track.absorbs.length > 0 && (
        <p className="note">{t('start.companions', { tracks: list(track.absorbs) })}</p>
      )}
      {earlier.length > 0 && offered.length > 0 && (
        <div className="field">
          <label htmlFor="start-from">{t('start.from')}</label>
          <Select
            id="start-from"
            className="start-from"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            disabled={blocked}
            value={from}
            onChange={setFrom}
            aria-describedby="start-from-help"
            options={earlier.map((a) => ({ value: a.id, label: `${a.number} ${a.title}` }))}
          />
          <p id="start-from-help" className="soft small">
            {t('start.fromHelp')}
          </p>
        </div>
      )}
      {refused.length > 0 && (
        <details>
          <summary>{t('start.refused', { n: refused.length })}</summary>
          <ul className="reasons">
            {refused.map((a) => (
              <li key={a.track}>
                <Name view={view} allowance={a} />
                <Reason call={call} allowance={a} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <ProblemNote error={start.error} />
    </Modal>
  )
}

function Name({ view, allowance: a }: { view: CallView; allowance: TrackAllowance }): ReactNode {
  const { t, say } = useWords('unit')
  const track = view.call.tracks.find((x) => x.id === a.track)
  return (
    <>
      {a.track} {track && say(track.title)}{' '}
      {a.cap !== null && (
        <span className="soft small">{t('allowances.of', { left: a.left ?? 0, cap: a.cap })}</span>
      )}
    </>
  )
}
