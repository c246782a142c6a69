import type { Call } from '@zhinan/call'
import { DISCIPLINES } from '@zhinan/call/disciplines'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { useWords } from '../../../i18n/index.ts'

export interface StratumValues {
  readonly zh: string
  readonly en?: string
  readonly disciplines?: string[]
  readonly regions?: string[]
  readonly draw?: number
}

/** The strata of a draw: each says which experts stand in it and how many are drawn. */
export function Strata({ regions }: { regions: Call['vocabulary']['regions'] }): ReactNode {
  const { t, say } = useWords('draws')
  const codes = useMemo(
    () =>
      DISCIPLINES.flatMap((first) =>
        [first, ...first.second].map((d) => ({ value: d.code, label: `${d.code} ${say(d.title)}` })),
      ),
    [say],
  )
  const need = { required: true, message: t('need') }
  return (
    <Form.List name="strata">
      {(fields, { add, remove }) => (
        <fieldset className="draw-strata">
          <legend>{t('strata.title')}</legend>
          <p className="soft small">{t('strata.help')}</p>
          {fields.map(({ key, name }) => (
            <div key={key} className="draw-stratum">
              <Form.Item name={[name, 'zh']} label={t('strata.name')} rules={[{ ...need, whitespace: true }]}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name={[name, 'draw']} label={t('strata.draw')} rules={[need]}>
                <InputNumber min={1} max={50} precision={0} />
              </Form.Item>
              <Form.Item name={[name, 'disciplines']} label={t('strata.disciplines')} extra={t('strata.any')}>
                <Select mode="multiple" optionFilterProp="label" options={codes} />
              </Form.Item>
              <Form.Item name={[name, 'regions']} label={t('strata.regions')} extra={t('strata.any')}>
                <Select
                  mode="multiple"
                  optionFilterProp="label"
                  options={regions.map((r) => ({ value: r.id, label: say(r.title) }))}
                />
              </Form.Item>
              {fields.length > 1 && (
                <Button type="text" onClick={() => remove(name)}>
                  {t('strata.remove')}
                </Button>
              )}
            </div>
          ))}
          <Button onClick={() => add({ draw: 1 })}>{t('strata.add')}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
