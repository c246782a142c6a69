import { Button, Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { RELATIONS } from '../../api/experts.ts'
import { useWords } from '../../i18n/index.ts'

interface Props {
  readonly need: object
  readonly credit: object
}

/** What an expert may say several times: days away, earlier employers, people they are close to. */
export function ExpertLists({ need, credit }: Props): ReactNode {
  const { t } = useWords('experts')
  const required = { required: true, message: t('form.need') }
  return (
    <>
      <Several name="absences" max={50} help={t('form.absencesHelp')}>
        {(n) => (
          <>
            <Form.Item name={[n, 'from']} label={t('form.from')} rules={[required]}>
              <Input type="date" />
            </Form.Item>
            <Form.Item name={[n, 'until']} label={t('form.until')} rules={[required]}>
              <Input type="date" />
            </Form.Item>
          </>
        )}
      </Several>
      <h2>{t('form.close')}</h2>
      <p className="soft">{t('form.closeWhat')}</p>
      <Several name="employers" max={20} help={t('form.employersHelp')}>
        {(n) => (
          <>
            <Form.Item name={[n, 'name']} label={t('form.employer')} rules={[need]}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item
              name={[n, 'creditCode']}
              label={t('form.unit-creditCode')}
              rules={[credit]}
              validateTrigger="onBlur"
            >
              <Input maxLength={24} />
            </Form.Item>
            <Form.Item name={[n, 'from']} label={t('form.fromYear')}>
              <InputNumber min={1950} max={2100} precision={0} controls={false} />
            </Form.Item>
            <Form.Item name={[n, 'until']} label={t('form.untilYear')} rules={[required]}>
              <InputNumber min={1950} max={2100} precision={0} controls={false} />
            </Form.Item>
          </>
        )}
      </Several>
      <Several name="relations" max={100} help={t('form.relationsHelp')}>
        {(n) => (
          <>
            <Form.Item name={[n, 'relation']} label={t('form.relation')} rules={[required]}>
              <Select
                popupMatchSelectWidth={false}
                options={RELATIONS.map((r) => ({ value: r, label: t(`relation.${r}`) }))}
              />
            </Form.Item>
            <Form.Item name={[n, 'name']} label={t('form.name')} rules={[need]}>
              <Input maxLength={50} autoComplete="off" />
            </Form.Item>
            <Form.Item name={[n, 'unit']} label={t('form.unit-name')}>
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
          </>
        )}
      </Several>
    </>
  )
}

interface SeveralProps {
  readonly name: 'absences' | 'employers' | 'relations'
  readonly max: number
  readonly help: string
  readonly children: (n: number) => ReactNode
}

/** A list with a line for each entry, which can be added and taken out. */
function Several({ name, max, help, children }: SeveralProps): ReactNode {
  const { t } = useWords('experts')
  return (
    <fieldset className="field">
      <legend>{t(`form.${name}`)}</legend>
      <p className="soft small">{help}</p>
      <Form.List name={name}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name: n }) => (
              <div key={key} className="row-form card">
                {children(n)}
                <Button
                  aria-label={t('form.removeOf', { n: n + 1, what: t(`form.${name}`) })}
                  onClick={() => remove(n)}
                >
                  {t('form.remove')}
                </Button>
              </div>
            ))}
            <Button disabled={fields.length >= max} onClick={() => add({})}>
              ＋ {t(`form.add.${name}`)}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
