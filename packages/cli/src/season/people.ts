import type { Call } from '@zhinan/call'
import { creditCode } from './codes.ts'
import { ApiProblem, Client } from './http.ts'
import { fieldOfWork, mobile, personName } from './names.ts'
import type { Random } from './random.ts'

/** Who made-up people sign in with: only ever on a demonstration or rehearsal server. */
export interface SignIn {
  readonly email: string
  readonly password: string
}

export interface SyntheticUnit {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly manager: Client
}

const SCHOOLS = ['中原理工大学', '黄河科学大学', '豫南师范大学', '嵩山工学院', '商都医科大学', '太行农业大学']
const FIRMS = [
  '中原智造装备股份有限公司',
  '豫新能源科技有限公司',
  '黄河超硬材料有限公司',
  '天中食品集团有限公司',
]
const HOSPITALS = ['中原区中心医院', '黄河口腔医院', '豫北肿瘤医院', '嵩岳儿童医院']

/** Signs up, follows the mail's link (a rehearsal server shows its mail) and signs in. */
export async function makePerson(
  base: string,
  r: Random,
  who: Partial<SignIn> & { name?: string } = {},
): Promise<Client> {
  const client = new Client(base)
  const email = who.email ?? `unit-${Math.floor(r.next() * 1e12).toString(36)}@example.org`
  const password = who.password ?? `season-${r.int(100_000, 999_999)}`
  await client.call('POST', '/auth/sign-up/email', {
    body: { name: who.name ?? personName(r), email, password },
  })
  const link = await linkTo(client, email)
  await client.visit(link)
  await signIn(client, { email, password })
  return client
}

/** Somebody signed in, with a way to the API of their own. */
export async function signedIn(base: string, who: SignIn): Promise<Client> {
  const client = new Client(base)
  await signIn(client, who)
  return client
}

async function signIn(client: Client, { email, password }: SignIn): Promise<void> {
  await client.call('POST', '/auth/sign-in/email', { body: { email, password } })
}

async function linkTo(client: Client, email: string): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const { items } = await client.call<{ items: { text: string }[] }>(
      'GET',
      `/demo/mails?to=${encodeURIComponent(email)}`,
    )
    const link = /https?:\/\/\S*verify-email\S*/.exec(items[0]?.text ?? '')?.[0]
    if (link) return link
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`no mail to ${email} arrived`)
}

/** Registers a believable unit of the kind; city associations take the region they are given. */
export async function makeUnit(
  base: string,
  call: Call,
  kind: string,
  n: number,
  r: Random,
  owner?: Partial<SignIn> & { name?: string },
): Promise<SyntheticUnit> {
  const known = call.vocabulary.unitKinds.find((k) => k.id === kind)
  const regions = call.vocabulary.regions
  const region = known?.perRegion ? regions[n % regions.length]! : r.pick(regions)
  const host = known?.hostKind ? hostOf(known.hostKind, n, r, region.title.zh) : null
  const name = host
    ? `${host.name}科学技术协会`
    : known?.perRegion
      ? `${region.title.zh}科学技术协会`
      : kind === 'provincial-society'
        ? `河南省${fieldOfWork(n)}学会`
        : `河南${fieldOfWork(n)}${known?.title.zh ?? kind}${n + 1}`
  const manager = await makePerson(base, r, owner)
  for (let attempt = 0; ; attempt++) {
    try {
      const unit = await manager.call<{ id: string }>('POST', '/units', {
        body: {
          name,
          kind,
          creditCode: host ? null : creditCode(r),
          host,
          region: region.id,
          address: `${region.title.zh}科技路 ${r.int(1, 300)} 号`,
          contact: { name: personName(r), phone: mobile(r), email: `office${r.int(1, 9999)}@example.org` },
          bank: {
            bankName: '中原银行',
            accountName: host?.name ?? name,
            accountNumber: `6217${String(r.int(0, 1e12)).padStart(12, '0')}`,
          },
        },
      })
      return { id: unit.id, kind, name, manager }
    } catch (error) {
      if (attempt < 3 && error instanceof ApiProblem && error.code === 'unit-code-taken') continue
      throw error
    }
  }
}

function hostOf(
  hostKind: string,
  n: number,
  r: Random,
  region: string,
): { name: string; kind: string; creditCode: string } {
  const pool = /hospital|medical/.test(hostKind)
    ? HOSPITALS
    : /enterprise|firm/.test(hostKind)
      ? FIRMS
      : SCHOOLS
  const name = `${n < pool.length ? '' : region.replace(/市$/, '')}${pool[n % pool.length]!}`
  return { name, kind: hostKind, creditCode: creditCode(r) }
}

/** An officer verifies the unit and records what the registry knows, all of it good. */
export async function verifyUnit(officer: Client, call: Call, unit: SyntheticUnit): Promise<void> {
  const { version } = await officer.call<{ version: number }>('GET', `/units/${unit.id}`)
  await officer.call('POST', `/units/${unit.id}/verification`, { body: { decision: 'verified' }, version })
  for (const fact of call.vocabulary.registryFacts) {
    if (fact.kinds && !fact.kinds.includes(unit.kind)) continue
    const body = { fact: fact.id, year: call.year, value: goodValue(call, fact), source: '登记机关年度信息' }
    await officer.call('POST', `/units/${unit.id}/facts`, { body })
  }
  await officer.call('POST', `/units/${unit.id}/record-checks`, {
    body: { year: call.year, source: '历年项目台账' },
  })
  await officer.call('POST', '/sanction-checks', {
    body: { year: call.year, source: '惩戒名单逐户核对', unitId: unit.id },
  })
}

/** The first value of the fact that no rule of the call objects to. */
function goodValue(call: Call, fact: Call['vocabulary']['registryFacts'][number]): string {
  const rules = call.tracks
    .flatMap((t) => t.rules)
    .filter((x) => x.kind === 'registryFact' && (x.params as { fact: string }).fact === fact.id)
    .map((x) => x.params as { is?: string[]; isNot?: string[] })
  const fits = (v: string) => rules.every((x) => (!x.is || x.is.includes(v)) && !x.isNot?.includes(v))
  return (fact.values.find((v) => fits(v.id)) ?? fact.values[0]!).id
}
