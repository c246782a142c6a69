import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { App, DatePicker, Form, Input, InputNumber, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import type { DrawInput, DrawPreview } from '../../../api/draws.ts'
import { callQuery } from '../../../api/queries.ts'
import type { CallView } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { useKept } from '../../../parts/use-kept.ts'
import { fromShanghai } from '../../../parts/when.ts'
import './draws.css'
import { trackOptions } from '../../../parts/track-options.ts'
import { PreviewTables } from './preview-tables.tsx'
import { Strata, type StratumValues } from './strata.tsx'

interface Values {
  readonly purpose?: string
  readonly tracks?: string[]
  readonly perUnit?: number
  readonly publicValue?: string
  readonly valueAt?: Dayjs
  readonly strata?: StratumValues[]
}

/** Preparing a draw: conditions, a look at who could be drawn, then freezing. */
export function NewDrawPage(): ReactNode {
  const { t } = useWords('draws')
  const { call } = useParams({ from: '/app/calls/$call/draws/new' })
  usePageTitle(t('new'))
  return <Async query={useQuery(callQuery(call))}>{(view) => <NewDraw view={view} />}</Async>
}

function NewDraw({ view: { call } }: { view: CallView }): ReactNode {
  const { t, say } = useWords('draws')
  const { modal } = App.useApp()
  const { follows } = useSearch({ from: '/app/calls/$call/draws/new' })
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const kept = useKept(`draw.${call.id}`, readValues)
  const [preview, setPreview] = useState<DrawPreview>()
  const [leftOut, setLeftOut] = useState<Readonly<Record<string, string>>>({})
  const path = { call: call.id }
  const frame = (v: Values) => ({
    tracks: v.tracks ?? [],
    perUnit: v.perUnit ?? 1,
    strata: (v.strata ?? []).map(({ zh, en, disciplines, regions, draw }) => ({
      title: { zh: zh.trim(), ...(en?.trim() && { en: en.trim() }) },
      disciplines: disciplines ?? [],
      regions: regions ?? [],
      draw: draw ?? 1,
    })),
    leftOut: Object.entries(leftOut).map(([expert, reason]) => ({ expert, reason: reason.trim() })),
  })
  const look = useAction(async () => {
    const v = await form.validateFields()
    // Whoever is left out stays in sight, so that it can be taken back.
    const body = { ...frame(v), leftOut: [] }
    setPreview(await take(api.POST('/calls/{call}/draws/preview', { params: { path }, body })))
  })
  const freeze = useAction(async () => {
    const v = await form.validateFields()
    const body: DrawInput = {
      ...frame(v),
      purpose: v.purpose?.trim() ?? '',
      publicValue: v.publicValue?.trim() ?? '',
      valueAt: fromShanghai(v.valueAt?.format('YYYY-MM-DDTHH:mm:ss') ?? '') ?? '',
      ...(follows && { follows }),
    }
    const draw = await take(api.POST('/calls/{call}/draws', { params: { path }, body }))
    kept.forget()
    await queries.invalidateQueries({ queryKey: ['draws'] })
    await navigate({ to: '/calls/$call/draws/$draw', params: { call: call.id, draw: draw.id } })
  })
  const sure = () =>
    modal.confirm({
      title: t('freeze.title'),
      content: t('freeze.what'),
      okText: t('freeze.do'),
      onOk: () => freeze.run(),
    })
  const unsaid = Object.values(leftOut).some((reason) => reason.trim().length < 2)
  const need = { required: true, message: t('need') }
  return (
    <>
      <h1>{t('new')}</h1>
      <p className="soft">{t('newLead')}</p>
      <Form
        name="draw"
        form={form}
        layout="vertical"
        className="card"
        initialValues={{ perUnit: 1, strata: [{ zh: t('strata.first'), draw: 3 }], ...kept.value }}
        onValuesChange={(_, { valueAt: _at, ...all }: Values) => {
          setPreview(undefined)
          kept.change(() => all)
        }}
      >
        <Form.Item
          name="purpose"
          label={t('purpose')}
          extra={t('purposeHelp')}
          rules={[{ ...need, whitespace: true, min: 2 }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="tracks" label={t('tracks')} rules={[need]}>
          <Select mode="multiple" optionFilterProp="label" options={trackOptions(call.tracks, say)} />
        </Form.Item>
        <Form.Item name="perUnit" label={t('perUnit')} extra={t('perUnitHelp')} rules={[need]}>
          <InputNumber min={1} max={20} precision={0} />
        </Form.Item>
        <Strata regions={call.vocabulary.regions} />
        <Form.Item
          name="publicValue"
          label={t('publicValue')}
          extra={t('publicValueHelp')}
          rules={[{ ...need, whitespace: true, min: 4 }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="valueAt" label={t('valueAt')} extra={t('valueAtHelp')} rules={[need]}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
        <p className="actions">
          <button type="button" className="button" disabled={look.busy} onClick={() => void look.run()}>
            {t('preview.do')}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={!preview || preview.short.length > 0 || unsaid || freeze.busy}
            onClick={sure}
          >
            {t('freeze.do')}
          </button>
        </p>
        {!preview && <p className="soft small">{t('preview.first')}</p>}
        {unsaid && <p className="soft small">{t('preview.sayWhy')}</p>}
        <ProblemNote
          error={isRefusal(look.error) ? look.error : isRefusal(freeze.error) ? freeze.error : undefined}
        />
      </Form>
      {preview && (
        <PreviewTables call={call.id} preview={preview} leftOut={leftOut} onLeaveOut={setLeftOut} />
      )}
    </>
  )
}

/** What is not filled in is said beside the field already. */
const isRefusal = (error: unknown): boolean =>
  error !== undefined && !(error instanceof Object && 'errorFields' in error)

const readValues = (kept: unknown): Values | undefined =>
  kept && typeof kept === 'object' ? kept : undefined
