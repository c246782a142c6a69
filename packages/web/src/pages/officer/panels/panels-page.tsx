import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { App, Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { type Panel, type PanelBoard, panelsKey, panelsQuery } from '../../../api/panels.ts'
import { callQuery } from '../../../api/queries.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ReasonDialog } from '../draws/reason-dialog.tsx'
import { ReviewLinks } from '../review/review-links.tsx'
import './panels.css'
import { PanelCard } from './panel-card.tsx'
import { PanelDialog } from './panel-dialog.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { ProposeDialog } from './propose-dialog.tsx'

/** The panels of a call, track by track: who sits on them, what is before them, when they meet. */
export function PanelsPage(): ReactNode {
  const { t, say } = useWords('panels')
  const { call } = useParams({ from: '/app/calls/$call/review/panels' })
  const { track } = useSearch({ from: '/app/calls/$call/review/panels' })
  const view = useQuery(callQuery(call))
  usePageTitle(t('title'))
  return (
    <>
      <h1>{t('title')}</h1>
      <p>
        <Link to="/calls/$call" params={{ call }}>
          {view.data && say(view.data.call.title)}
        </Link>
      </p>
      <ReviewLinks call={call} />
      <p className="soft">{t('lead')}</p>
      <Async query={useQuery(panelsQuery(call, track))}>
        {(board) => <Board call={call} board={board} />}
      </Async>
    </>
  )
}

type Open =
  | { readonly what: 'propose' | 'new' }
  | { readonly what: 'change' | 'dissolve' | 'plan'; readonly panel: Panel }

function Board({ call, board }: { call: string; board: PanelBoard }): ReactNode {
  const { t, say } = useWords('panels')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open>()
  const chosen = board.tracks.find((x) => x.id === board.track)
  if (!chosen) return <p className="card">{t('none')}</p>
  const close = () => setOpen(undefined)
  const done = async (said: string) => {
    close()
    message.success(said)
    await queries.invalidateQueries({ queryKey: panelsKey(call) })
  }
  return (
    <>
      <div className="panel-track">
        <label htmlFor="panel-track">{t('track')}</label>
        <Select
          id="panel-track"
          value={chosen.id}
          showSearch={{ optionFilterProp: 'label' }}
          options={board.tracks.map((x) => ({
            value: x.id,
            label: t('trackWith', { track: `${x.id} ${say(x.title)}`, n: x.panels }),
          }))}
          onChange={(track) =>
            void navigate({ to: '/calls/$call/review/panels', params: { call }, search: { track } })
          }
        />
      </div>
      <ul className="totals">
        {(
          [
            ['applications', chosen.applications],
            ['free', board.free.length],
            ['experts', board.experts.length],
          ] as const
        ).map(([name, n]) => (
          <li key={name}>
            <strong>{n}</strong>
            <span className="soft">{t(`totals.${name}`)}</span>
          </li>
        ))}
      </ul>
      {chosen.mayMake && (
        <p className="actions">
          <Button
            type="primary"
            disabled={board.free.length === 0 || board.experts.length === 0}
            onClick={() => setOpen({ what: 'propose' })}
          >
            {t('propose.do')}
          </Button>
          <Button
            disabled={board.free.length === 0 || board.experts.length === 0}
            onClick={() => setOpen({ what: 'new' })}
          >
            {t('form.new')}
          </Button>
        </p>
      )}
      {board.experts.length === 0 && <p className="note note-open">? {t('noExperts')}</p>}
      {board.panels.length === 0 && <p className="card">{t('nonePanels')}</p>}
      {board.panels.map((panel) => (
        <PanelCard
          key={panel.id}
          call={call}
          panel={panel}
          mayMake={chosen.mayMake}
          onOpen={(what) => setOpen({ what, panel })}
        />
      ))}
      {open?.what === 'propose' && (
        <ProposeDialog call={call} board={board} onClose={close} onDone={() => done(t('form.done'))} />
      )}
      {(open?.what === 'new' || open?.what === 'change') && (
        <PanelDialog
          call={call}
          board={board}
          panel={open.what === 'change' ? open.panel : undefined}
          onClose={close}
          onDone={() => done(t('form.done'))}
        />
      )}
      {open?.what === 'plan' && (
        <PlanDialog
          call={call}
          panel={open.panel}
          onClose={close}
          onDone={(meeting) =>
            navigate({ to: '/calls/$call/review/meetings/$meeting', params: { call, meeting } })
          }
        />
      )}
      {open?.what === 'dissolve' && (
        <ReasonDialog
          title={t('dissolve.do')}
          what={t('dissolve.what', { name: open.panel.name, n: open.panel.applications.length })}
          onClose={close}
          send={async (reason) => {
            const { id, version } = open.panel
            await take(
              api.POST('/calls/{call}/review/panels/{panel}/dissolve', {
                params: { path: { call, panel: id } },
                body: { version, reason },
              }),
            )
            await done(t('dissolve.done'))
          }}
        />
      )}
    </>
  )
}
