import { creditCodeFault, readCreditCode } from '@zhinan/call/public'
import { Button, Col, Form, Input, Row, Select } from 'antd'
import { type ReactNode, useEffect } from 'react'
import type { Call, Unit, UnitInput } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { showIssues } from '../../parts/form-problem.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { toInput, type UnitValues, valuesOf } from './unit-values.ts'

interface Props {
  readonly call: Call
  readonly unit?: Unit
  readonly busy: boolean
  readonly error: unknown
  readonly submit: string
  readonly onSubmit: (input: UnitInput) => void
}

/** A unit's details, new or to change. What a verified unit can no longer change is shown and locked. */
export function UnitForm({ call, unit, busy, error, submit, onSubmit }: Props): ReactNode {
  const { t, say } = useWords('unit')
  const [form] = Form.useForm<UnitValues>()
  const kindId = Form.useWatch('kind', form)
  const kind = call.vocabulary.unitKinds.find((k) => k.id === kindId)
  const frozen = unit?.status === 'verified'
  useEffect(() => showIssues(form, error, say), [form, error, say])
  const need = { required: true, whitespace: true, message: t('form.need') }
  const credit = {
    validator: async (_: unknown, typed?: string) => {
      const { fault } = readCreditCode(typed ?? '')
      if (fault && typed?.trim()) throw new Error(say(creditCodeFault(fault)))
    },
  }
  const text = (name: string | string[], label: string, rules: object[] = [], more: object = {}) => (
    <Form.Item name={name} label={label} rules={rules} validateTrigger="onBlur">
      <Input {...more} />
    </Form.Item>
  )
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark
      initialValues={unit ? valuesOf(unit) : {}}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onFinish={(values: UnitValues) => onSubmit(toInput(values, kind?.hostKind))}
    >
      <Form.Item name="kind" label={t('form.kind')} rules={[need]} extra={t('form.kindHelp')}>
        <Select
          disabled={frozen}
          showSearch={{ optionFilterProp: 'label' }}
          options={call.vocabulary.unitKinds
            .filter((k) => !k.partnerOnly)
            .map((k) => ({ value: k.id, label: say(k.title) }))}
        />
      </Form.Item>
      {text('name', t('form.name'), [need], { maxLength: 120 })}
      {kind?.hostKind && (
        <fieldset className="field card">
          <legend className="unseen">{t('form.host')}</legend>
          <p className="soft">{t('form.hostWhat')}</p>
          {text(['host', 'name'], t('form.hostName'), [need], { maxLength: 120, disabled: frozen })}
          {text(['host', 'creditCode'], t('form.hostCode'), [need, credit], {
            maxLength: 24,
            disabled: frozen,
          })}
        </fieldset>
      )}
      {text('creditCode', t('form.code'), kind?.hostKind ? [credit] : [need, credit], {
        maxLength: 24,
        disabled: frozen,
      })}
      <Row gutter={16}>
        <Col xs={24} md={8}>
          <Form.Item name="region" label={t('form.region')} rules={[need]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={call.vocabulary.regions.map((r) => ({ value: r.id, label: say(r.title) }))}
            />
          </Form.Item>
        </Col>
        <Col xs={24} md={16}>
          {text('address', t('form.address'), [need], { maxLength: 200, autoComplete: 'street-address' })}
        </Col>
      </Row>
      <h2>{t('form.contact')}</h2>
      <Row gutter={16}>
        <Col xs={24} md={8}>
          {text(['contact', 'name'], t('form.contactName'), [need], { maxLength: 50 })}
        </Col>
        <Col xs={24} md={8}>
          {text(['contact', 'phone'], t('form.contactPhone'), [need], { maxLength: 30, type: 'tel' })}
        </Col>
        <Col xs={24} md={8}>
          {text(
            ['contact', 'email'],
            t('form.contactEmail'),
            [need, { type: 'email', message: t('form.email') }],
            {
              maxLength: 200,
              type: 'email',
            },
          )}
        </Col>
      </Row>
      <h2>{t('form.bank')}</h2>
      <p className="soft">{t('form.bankWhat')}</p>
      <Row gutter={16}>
        <Col xs={24} md={8}>
          {text(['bank', 'bankName'], t('form.bankName'), [], { maxLength: 100 })}
        </Col>
        <Col xs={24} md={8}>
          {text(['bank', 'accountName'], t('form.accountName'), [], { maxLength: 100 })}
        </Col>
        <Col xs={24} md={8}>
          {text(['bank', 'accountNumber'], t('form.accountNumber'), [], {
            maxLength: 40,
            autoComplete: 'off',
            placeholder: unit?.bank?.accountMasked ?? '',
          })}
        </Col>
      </Row>
      {frozen && <p className="note">{t('form.frozen')}</p>}
      <ProblemNote error={error} />
      <Button type="primary" htmlType="submit" size="large" loading={busy}>
        {submit}
      </Button>
    </Form>
  )
}
