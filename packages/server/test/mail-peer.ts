import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type MailPeer = {
  /** `smtp://…` of this server. */
  url: string
  mails: ParsedMail[]
  /** The newest mail to an address; fails when there is none. */
  newest(to: string): ParsedMail
  /** Answers that the next mails get: an SMTP error code each. */
  refuse(...codes: number[]): void
  close(): Promise<void>
}

/** A real SMTP server that keeps what it gets. */
export async function startMailPeer(): Promise<MailPeer> {
  const mails: ParsedMail[] = []
  const refusals: number[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        const code = refusals.shift()
        if (code) return done(Object.assign(new Error('refused by the test'), { responseCode: code }))
        mails.push(mail)
        done()
      }, done)
    },
  })
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    newest(to) {
      const mail = mails.findLast((m) => (m.to as AddressObject).value.some((a) => a.address === to))
      if (!mail) throw new Error(`no mail to ${to}`)
      return mail
    },
    refuse: (...codes) => void refusals.push(...codes),
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
