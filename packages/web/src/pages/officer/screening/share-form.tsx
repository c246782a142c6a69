import { useQueryClient } from '@tanstack/react-query'
import type { Call } from '@zhinan/call/public'
import { Button, Checkbox, InputNumber, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import {
  type AssignmentBoard,
  type AssignmentProposal,
  examines,
  give,
  propose,
} from '../../../api/assignments.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { Proposal } from './proposal.tsx'

/** Shares what is nobody's evenly over officers: how many each would get is shown first, and then done. */
export function ShareForm({ call, board }: { call: Call; board: AssignmentBoard }): ReactNode {
  const { t, say, list } = useWords('screening')
  const queries = useQueryClient()
  const open = board.tracks.filter((x) => x.mayGive && x.unassigned > 0)
  const [tracks, setTracks] = useState<readonly string[]>(open.map((x) => x.track))
  const [officers, setOfficers] = useState<readonly string[]>([])
  const [regions, setRegions] = useState<readonly string[]>([])
  const [most, setMost] = useState<number | null>(null)
  const [proposal, setProposal] = useState<AssignmentProposal>()
  const [done, setDone] = useState<number>()
  const chosen = tracks.filter((x) => open.some((o) => o.track === x))
  const fits = board.officers.filter((o) => chosen.some((x) => examines(o, x)))
  const others = board.officers.filter((o) => !fits.includes(o))
  const takers = officers.filter((id) => fits.some((o) => o.id === id))
  const look = useAction(async () => {
    setDone(undefined)
    setProposal(await propose(call.id, { tracks: chosen, officers: takers, regions, most }))
  })
  const act = useAction(async () => {
    const items = proposal!.items.map(({ application, officer, from }) => ({ application, officer, from }))
    const { changed } = await give(call.id, items, '').finally(() => {
      setProposal(undefined)
      return queries.invalidateQueries({ queryKey: ['screening'] })
    })
    setDone(changed)
  })
  // What was looked at is no longer what is chosen.
  const choose =
    <V,>(set: (v: V) => void) =>
    (v: V) => {
      setProposal(undefined)
      set(v)
    }
  if (open.length === 0 && done === undefined) return <p className="zf-empty">{t('share.nothing')}</p>
  return (
    <>
      {open.length > 0 && (
        <>
          <fieldset className="zs-choose">
            <legend>{t('share.tracks')}</legend>
            <Checkbox.Group
              value={[...chosen]}
              onChange={choose<string[]>(setTracks)}
              options={open.map((x) => ({
                value: x.track,
                label: `${x.track} ${say(call.tracks.find((k) => k.id === x.track)?.title ?? { zh: '', en: '' })} (${x.unassigned})`,
              }))}
            />
          </fieldset>
          <fieldset className="zs-choose">
            <legend>{t('share.officers')}</legend>
            {/* Names are Chinese in every language. */}
            <div lang="zh">
              <Checkbox.Group
                value={takers}
                onChange={choose<string[]>(setOfficers)}
                options={fits.map((o) => ({
                  value: o.id,
                  label: o.tracks ? `${o.name} (${o.tracks.join(', ')})` : o.name,
                }))}
              />
            </div>
            {chosen.length > 0 && fits.length === 0 && <p className="zf-help">{t('share.nobodyFits')}</p>}
            {chosen.length > 0 && others.length > 0 && (
              <p className="zf-help">
                {t('share.others', { n: others.length, names: list(others.map((o) => o.name)) })}
              </p>
            )}
          </fieldset>
          <div className="zs-row">
            <label htmlFor="share-regions">{t('share.regions')}</label>
            <Select
              id="share-regions"
              mode="multiple"
              placeholder={t('share.everyRegion')}
              value={[...regions]}
              onChange={choose<string[]>(setRegions)}
              optionFilterProp="label"
              options={board.regions.map((r) => ({
                value: r.region,
                label: `${say(call.vocabulary.regions.find((x) => x.id === r.region)?.title ?? { zh: r.region, en: r.region })} (${r.unassigned})`,
              }))}
            />
          </div>
          <div className="zs-row">
            <label htmlFor="share-most">{t('share.most')}</label>
            <InputNumber
              id="share-most"
              min={1}
              max={3000}
              precision={0}
              placeholder={t('share.noMost')}
              value={most}
              onChange={choose(setMost)}
            />
          </div>
          <Button
            disabled={chosen.length === 0 || takers.length === 0}
            loading={look.busy}
            onClick={() => void look.run()}
          >
            {t('share.look')}
          </Button>
        </>
      )}
      {proposal && <Proposal proposal={proposal} busy={act.busy} onConfirm={() => void act.run()} />}
      {done !== undefined && <p role="status">✓ {t('share.done', { n: done })}</p>}
      <ProblemNote error={look.error ?? act.error} />
    </>
  )
}
