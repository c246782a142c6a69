import { type Text, text } from '@zhinan/call'
import type { SelectionIssue } from '@zhinan/review'

/** What an issue of a selection's input says, of what it is about. */
export const ISSUES: Readonly<Record<SelectionIssue['code'], (about: string) => Text>> = {
  'track-twice': (a) => text(`类别 ${a} 出现两次`, `track ${a} stands twice`),
  'application-twice': (a) => text(`申报 ${a} 出现两次`, `application ${a} stands twice`),
  'track-unknown': (a) => text(`没有这个类别：${a}`, `there is no such track: ${a}`),
  'absorbs-unknown': (a) => text(`absorbs 中没有这个类别：${a}`, `absorbs names no track: ${a}`),
  'absorbs-in-a-circle': (a) =>
    text(`absorbs 首尾相接，分不出先后：${a}`, `absorbs goes round in a circle: ${a}`),
  'companion-unknown': (a) =>
    text(`companions 中没有这项申报：${a}`, `companions names no application: ${a}`),
  'fall-unknown': (a) => text(`falls 中没有这项申报：${a}`, `falls names no application: ${a}`),
  'vote-track-unknown': (a) => text(`votes 中没有这个类别：${a}`, `votes names no track: ${a}`),
  'vote-unknown': (a) =>
    text(`votes 中的申报不属于该类别：${a}`, `votes names no application of the track: ${a}`),
  'vote-twice': (a) => text(`${a} 的一次表决中同一申报出现两次`, `a vote of ${a} names an application twice`),
}
