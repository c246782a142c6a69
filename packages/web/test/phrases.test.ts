import { expect, test } from 'vitest'
import { filled, inserted, lackingIn } from '../src/pages/officer/phrases/fill.ts'

test.each([
  ['“{field}”按{clause}补充', { field: '总体目标', clause: '二.2' }, [], '“总体目标”按二.2补充'],
  ['{field}、{field}', { field: '$& {clause}' }, [], '$& {clause}、$& {clause}'],
  ['{field}（{clause}）', { field: '总体目标' }, ['clause'], '总体目标（{clause}）'],
  ['{title}', { title: '' }, ['title'], ''],
  ['没有占位', {}, [], '没有占位'],
])('%s', (words, places, lacking, want) => {
  expect(lackingIn(words, places)).toEqual(lacking)
  expect(filled(words, places)).toBe(want)
})

test.each<[string, string, number | undefined, number | undefined, string]>([
  ['', '请补充', undefined, undefined, '请补充'],
  ['甲乙', '、', 1, 1, '甲、乙'],
  ['甲旧乙', '新', 1, 2, '甲新乙'],
  ['甲', '乙', undefined, undefined, '甲乙'],
])('into %j goes %j', (text, words, from, to, want) => expect(inserted(text, words, from, to)).toBe(want))
