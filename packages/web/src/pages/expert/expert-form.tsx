import { creditCodeFault, idNumberFault, readCreditCode, readIdNumber } from '@zhinan/call/public'
import { Button, Col, Form, Input, InputNumber, Row, Select } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { type Expert, type ExpertInput, OUTSIDE, RANKS } from '../../api/experts.ts'
import type { Call } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { showIssues } from '../../parts/form-problem.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { DisciplineSelect } from './discipline-select.tsx'
import { ExpertLists } from './expert-lists.tsx'
import { type ExpertValues, toInput, valuesOf } from './expert-values.ts'

interface Props {
  readonly call: Call
  readonly expert?: Expert
  /** To begin with, where there is no record yet. */
  readonly start?: ExpertValues
  readonly busy: boolean
  readonly error: unknown
  readonly submit: string
  readonly onSubmit: (input: ExpertInput) => void
}

const LANGUAGES = ['zh', 'en', 'ru', 'ja', 'de', 'fr', 'ko', 'es']

/** An expert's record, new or to change: by the expert, or by an officer. */
export function ExpertForm({ call, expert, start = {}, busy, error, submit, onSubmit }: Props): ReactNode {
  const { t, say, locale } = useWords('experts')
  const [form] = Form.useForm<ExpertValues>()
  useEffect(() => showIssues(form, error, say), [form, error, say])
  const need = { required: true, whitespace: true, message: t('form.need') }
  const credit = {
    validator: async (_: unknown, typed?: string) => {
      const { fault } = readCreditCode(typed ?? '')
      if (fault && typed?.trim()) throw new Error(say(creditCodeFault(fault)))
    },
  }
  const idNumber = {
    validator: async (_: unknown, typed?: string) => {
      const { fault } = readIdNumber(typed ?? '')
      if (fault && typed?.trim() && !typed.includes('*')) throw new Error(say(idNumberFault(fault)))
    },
  }
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const text = (
    name: string | string[],
    rules: object[] = [],
    more: object = {},
    extra?: string,
  ): ReactNode => {
    const key = typeof name === 'string' ? name : name.join('-')
    return (
      <Form.Item name={name} label={t(`form.${key}`)} rules={rules} validateTrigger="onBlur" extra={extra}>
        <Input autoComplete="off" {...more} />
      </Form.Item>
    )
  }
  return (
    <Form
      name="expert"
      form={form}
      layout="vertical"
      initialValues={expert ? valuesOf(expert) : { languages: ['zh'], ...start }}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onFinish={(values: ExpertValues) => onSubmit(toInput(values))}
    >
      <h2>{t('form.who')}</h2>
      <Row gutter={16}>
        <Col xs={24} md={8}>
          {text('name', [need], { maxLength: 50, autoComplete: 'name' })}
        </Col>
        <Col xs={24} md={16}>
          {text('idNumber', [idNumber], { maxLength: 24 }, t('form.idNumberHelp'))}
        </Col>
        <Col xs={24} md={8}>
          {text('title', [need], { maxLength: 40 }, t('form.titleHelp'))}
        </Col>
        <Col xs={24} md={8}>
          <Form.Item name="rank" label={t('form.rank')} rules={[{ required: true, message: t('form.need') }]}>
            <Select options={RANKS.map((r) => ({ value: r, label: t(`rank.${r}`) }))} />
          </Form.Item>
        </Col>
        <Col xs={24} md={8}>
          <Form.Item
            name="languages"
            label={t('form.languages')}
            rules={[{ required: true, message: t('form.need') }]}
          >
            <Select
              mode="multiple"
              options={LANGUAGES.map((l) => ({ value: l, label: names.of(l) ?? l }))}
              showSearch={{ optionFilterProp: 'label' }}
            />
          </Form.Item>
        </Col>
        <Col xs={24} md={12}>
          {text('email', [{ type: 'email', message: t('form.emailWrong') }], {
            maxLength: 200,
            type: 'email',
            autoComplete: 'email',
          })}
        </Col>
        <Col xs={24} md={12}>
          {text('phone', [], { maxLength: 30, type: 'tel', autoComplete: 'tel' })}
        </Col>
      </Row>
      <h2>{t('form.where')}</h2>
      <Row gutter={16}>
        <Col xs={24} md={12}>
          {text(['unit', 'name'], [need], { maxLength: 100 })}
        </Col>
        <Col xs={24} md={12}>
          {text(['unit', 'creditCode'], [credit], { maxLength: 24 }, t('form.codeHelp'))}
        </Col>
        <Col xs={24} md={12}>
          {text(['host', 'name'], [], { maxLength: 100 }, t('form.hostHelp'))}
        </Col>
        <Col xs={24} md={12}>
          {text(['host', 'creditCode'], [credit], { maxLength: 24 })}
        </Col>
        <Col xs={24} md={12}>
          <Form.Item
            name="region"
            label={t('form.region')}
            rules={[{ required: true, message: t('form.need') }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={[
                ...call.vocabulary.regions.map((r) => ({ value: r.id, label: say(r.title) })),
                { value: OUTSIDE, label: t('outside') },
              ]}
            />
          </Form.Item>
        </Col>
      </Row>
      <h2>{t('form.what')}</h2>
      <Form.Item
        name="disciplines"
        label={t('form.disciplines')}
        extra={t('form.disciplinesHelp')}
        rules={[{ required: true, message: t('form.need') }]}
      >
        <DisciplineSelect mode="multiple" maxCount={5} />
      </Form.Item>
      <Form.Item name="keywords" label={t('form.keywords')} extra={t('form.keywordsHelp')}>
        <Select
          mode="tags"
          maxCount={20}
          open={false}
          suffixIcon={null}
          tokenSeparators={['，', ',', '；', ';', '、']}
        />
      </Form.Item>
      <Form.Item name="profile" label={t('form.profile')} extra={t('form.profileHelp')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
      <h2>{t('form.when')}</h2>
      <Form.Item name="workload" label={t('form.workload')} extra={t('form.workloadHelp')}>
        <InputNumber min={1} max={200} precision={0} />
      </Form.Item>
      <ExpertLists need={need} credit={credit} />
      <ProblemNote error={error} />
      <Button type="primary" htmlType="submit" size="large" loading={busy}>
        {submit}
      </Button>
    </Form>
  )
}
