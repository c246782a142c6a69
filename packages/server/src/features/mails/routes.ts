import { z } from 'zod'
import { withActor, withPublic } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { expectedVersion } from '../../platform/http/etag.ts'
import { requestStanding } from '../access/service.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const tags = ['mail']

/** The words of mails, when each person wants them, and what of them concerns whoever is signed in. */
export function mailRoutes(app: App, { db, config }: AppDeps): void {
  // What mail programs send for one click (RFC 8058): `List-Unsubscribe=One-Click`.
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, __, done) =>
    done(null, {}),
  )

  app.get(
    '/api/v1/mail-templates',
    {
      config: { access: 'mail-template.read' },
      schema: {
        summary: 'The mails whose words a call, or the platform, may change',
        tags,
        querystring: s.templateQuery,
        response: { 200: s.templateList },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const call = request.query.call ?? null
      return { items: await withActor(db, user, (tx) => service.listTemplates(tx, call)) }
    },
  )

  app.get(
    '/api/v1/mail-templates/:template',
    {
      config: { access: 'mail-template.read' },
      schema: {
        summary: 'The words of a mail in both languages, its places, and every change',
        tags,
        params: s.templateParams,
        querystring: s.templateQuery,
        response: { 200: s.oneTemplate },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const standing = await requestStanding(request, db)
      const call = request.query.call ?? null
      return withActor(db, user, (tx) => service.readTemplate(tx, standing, request.params.template, call))
    },
  )

  app.put(
    '/api/v1/mail-templates/:template/:locale',
    {
      config: { access: 'mail-template.change' },
      schema: {
        summary: 'Change a mail’s words, or take the default back (If-Match: the number of changes)',
        tags,
        params: s.wordsParams,
        querystring: s.templateQuery,
        body: s.changeInput,
        response: { 200: s.oneTemplate },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const standing = await requestStanding(request, db)
      const { template, locale } = request.params
      const call = request.query.call ?? null
      return withActor(db, user, async (tx) => {
        await service.changeWords(
          tx,
          standing,
          template,
          locale,
          call,
          expectedVersion(request),
          request.body.words,
        )
        return service.readTemplate(tx, standing, template, call)
      })
    },
  )

  app.post(
    '/api/v1/mail-templates/:template/preview',
    {
      config: { access: 'mail-template.change' },
      schema: {
        summary: 'A mail with these words and sample data, or what is wrong with them',
        tags,
        params: s.templateParams,
        body: s.previewInput,
        response: { 200: s.previewAnswer },
      },
    },
    async (request) => service.preview(request.params.template, request.body.locale, request.body.words),
  )

  app.get(
    '/api/v1/me/mail-settings',
    {
      config: { access: 'me.read' },
      schema: { summary: 'When I want mail of each kind', tags, response: { 200: s.settingsAnswer } },
    },
    async (request) => {
      const user = await request.requireUser()
      return { items: await withActor(db, user, (tx) => service.settingsOf(tx, user.id)) }
    },
  )

  app.put(
    '/api/v1/me/mail-settings',
    {
      config: { access: 'me.change' },
      schema: {
        summary: 'Choose when I want mail of one kind',
        tags,
        body: s.settingInput,
        response: { 200: s.settingsAnswer },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { kind, timing } = request.body
      return withActor(db, user, async (tx) => {
        await service.changeSetting(tx, user.id, kind, timing)
        return { items: await service.settingsOf(tx, user.id) }
      })
    },
  )

  app.post(
    '/api/v1/unsubscribe/:token',
    {
      config: { access: 'public' },
      schema: {
        summary: 'One click out of mails of a kind (RFC 8058)',
        tags,
        params: s.unsubscribeParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await withPublic(db, (tx) => service.unsubscribe(tx, request.params.token))
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/unsubscribe/:token',
    {
      config: { access: 'public' },
      schema: {
        summary: 'To the settings page: opening a link changes nothing',
        tags,
        params: s.unsubscribeParams,
        response: { 303: z.null() },
      },
    },
    async (_, reply) => reply.code(303).header('location', `${config.publicUrl}/account/mail`).send(null),
  )

  app.get(
    '/api/v1/me/notices',
    {
      config: { access: 'me.read' },
      schema: {
        summary: 'What concerns me, newest first',
        tags,
        querystring: s.concernQuery,
        response: { 200: s.concerns },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => service.concernsOf(tx, user.id, request.query))
    },
  )

  app.get(
    '/api/v1/me/notices/count',
    {
      config: { access: 'me.read', shed: 'first' },
      schema: { summary: 'How many of them I have not seen', tags, response: { 200: s.concernCount } },
    },
    async (request) => {
      const user = await request.requireUser()
      return { unread: await withActor(db, user, (tx) => service.unreadCount(tx, user.id)) }
    },
  )

  app.put(
    '/api/v1/me/notices/seen',
    {
      config: { access: 'me.change' },
      schema: { summary: 'I have seen these, or all', tags, body: s.seenInput, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      await withActor(db, user, (tx) => service.seen(tx, request.body.ids))
      return reply.code(204).send(null)
    },
  )
}
