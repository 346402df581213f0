import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string;
  messageId: string;
  /** Headers and body as they came over the wire. */
  source: string;
}

/** A real SMTP server on loopback that keeps what it takes. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** Addresses it refuses, for as long as they are here. */
  readonly refused = new Set<string>();
  /** What happens between taking a mail and saying so. */
  taking: (() => Promise<void>) | undefined;
  private server!: SMTPServer;

  static async start(): Promise<MailServer> {
    const mail = new MailServer();
    mail.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _session, done) =>
        done(mail.refused.has(address) ? new Error('mailbox is full') : null),
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          mail.take(
            session.envelope.rcptTo.map(({ address }) => address),
            Buffer.concat(parts).toString(),
          );
          (mail.taking?.() ?? Promise.resolve()).then(() => done(), done);
        });
      },
    });
    mail.server.on('error', () => undefined);
    mail.server.listen(0, '127.0.0.1');
    await once(mail.server.server, 'listening');
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private take(recipients: string[], source: string): void {
    const messageId = /^Message-ID: (.*)$/im.exec(source)?.[1] ?? '';
    for (const to of recipients) this.received.push({ to, messageId, source });
  }
}
